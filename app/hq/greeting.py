"""Hello: what headquarters holds of a device, signed, so that nothing in between can say it."""

from collections.abc import Sequence

from app.domain.ids import Clock
from app.hq.devices import Device
from app.hq.heads import HeldIncarnation, chain_at, held_incarnations
from app.hq.keys import HeadquartersKeys
from app.hq.reports import Report, Trouble, report
from app.hq.store import Reading, Store
from app.journal.chain import Position
from app.vault.signed_text import sign_text
from app.wire.messages import (
    HELLO_CONTEXT,
    VERSION,
    HeldHead,
    Hello,
    HelloAnswer,
    write_hello_answer,
)


class Greeting:
    """Answers hellos. A carrier that knows another past than headquarters is reported."""

    def __init__(self, store: Store, keys: HeadquartersKeys, clock: Clock) -> None:
        self._store = store
        self._keys = keys
        self._clock = clock

    def answer(self, hello: Hello, device: Device) -> str:
        """The signed answer to a hello of this device."""
        now = self._clock()
        with self._store.read() as tx:
            held = held_incarnations(tx, device.id)
            forked = [head for head in hello.heads if _forked(tx, held, head)]
        if forked:
            with self._store.write() as changing:
                for head in forked:
                    report(
                        changing,
                        Report(
                            Trouble.FORK,
                            device.id,
                            head.incarnation,
                            head.number,
                            head.chain.hex(),
                            now,
                        ),
                    )
        answer = HelloAnswer(
            device=device.id,
            heads=tuple(HeldHead(one.at, one.durable) for one in held),
            nonce=hello.nonce,
            now=now,
            oldest_version=VERSION,
            status=device.status,
            key_list=self._keys.key_list_text,
        )
        return sign_text(write_hello_answer(answer), self._keys.acknowledgement, HELLO_CONTEXT)


def _forked(tx: Reading, held: Sequence[HeldIncarnation], head: Position) -> bool:
    """Whether the carrier's chain differs from ours at the carrier's number."""
    for one in held:
        if one.at.incarnation == head.incarnation:
            ours = chain_at(tx, one, head.number)
            return ours is not None and ours != head.chain
    return False
