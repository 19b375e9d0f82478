"""Inbox to journal: signed answers, believed only where they agree with this laptop's own chain.

Each answer is one transaction, then its file goes; a crash in between applies it once more,
which changes nothing. An answer that cannot be believed stays in inbox/rejected, is told, and
holds up nothing.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.errors import TrustBroken
from app.domain.ids import Clock
from app.settings.place import Place
from app.storage.device import all_incarnations, load_device
from app.storage.exchange import Contact, acknowledged_up_to, contact, record_contact
from app.storage.store import Store
from app.sync import outbox
from app.sync.diary import Diary, read_diary
from app.sync.halt import FORK, NONE, ROLLBACK, read_halt, write_halt
from app.sync.inbox import (
    AnswerFile,
    Kind,
    answer_files,
    others_folder,
    read_answer,
    reject,
    rejected_folder,
    remove,
    set_apart,
)
from app.sync.judgement import OTHER_DEVICE, take_acknowledgement, take_hello, take_refusal
from app.sync.past import stranded
from app.sync.trust import with_newest_list
from app.vault.key_list import ACKNOWLEDGEMENT, read_key_list
from app.vault.signed_text import read_signed_text
from app.wire.messages import (
    ACKNOWLEDGEMENT_CONTEXT,
    HELLO_CONTEXT,
    Acknowledgement,
    Verdict,
    read_acknowledgement,
    read_hello_answer,
)
from app.wire.refusal import REFUSAL_CONTEXT, Reason, read_refusal

_HALTS = frozenset({FORK, ROLLBACK})


@dataclass(frozen=True, slots=True)
class Settled:
    """What the answers brought.

    `acknowledged`: entries that headquarters now holds and did not before; `set_aside`: verdicts
    about entries that it keeps aside; `rejected`: codes of answers that were not believed;
    `rewound`: headquarters has lost what it held, so that sealing and sending again is worth
    while; `trouble`: `fork` or `rollback` while sending is halted, else "".
    """

    acknowledged: int
    set_aside: int
    rejected: tuple[str, ...]
    rewound: bool
    trouble: str


def settle(store: Store, place: Place, clock: Clock) -> Settled:
    """Apply what lies in the inbox, in order; tell the store how the last exchange went.

    Idempotent, and safe to be killed at any point. Raises EnvironmentFailed `disk` or
    `disk_full`, and what the store raises.
    """
    for aside in (rejected_folder(place), others_folder(place)):
        outbox.sweep(aside, clock())
    settling = _Settling(store, place)
    for answer in answer_files(place):
        settling.take(answer)
    settling.clear_outbox()
    settling.record()
    return settling.settled()


@dataclass(slots=True)
class _Count:
    """What has been found so far."""

    acknowledged: int = 0
    set_aside: int = 0
    rewound: bool = False
    rejected: list[str] = field(default_factory=list)


class _Settling:
    """One pass over the inbox."""

    def __init__(self, store: Store, place: Place) -> None:
        self._store = store
        self._place = place
        with store.read() as tx:
            self._device = with_newest_list(place, load_device(tx))
        keys = read_key_list(self._device.key_list, self._device.root_fingerprint)
        self._keys = keys.by_id(ACKNOWLEDGEMENT)
        self._count = _Count()

    def take(self, answer: AnswerFile) -> None:
        """Apply one answer, or put it with the rejected; either way it leaves the inbox."""
        text = read_answer(self._place, answer)
        if text is None:
            return
        try:
            self._apply(answer.kind, text)
        except TrustBroken as wrong:
            if wrong.code == OTHER_DEVICE:
                self._drop_carried(answer.kind, text)
                set_apart(self._place, answer, text)
                return
            if wrong.code in _HALTS:
                write_halt(self._place, wrong.code)
            self._count.rejected.append(wrong.code)
            reject(self._place, answer, text)
        else:
            remove(self._place, answer)

    def clear_outbox(self) -> None:
        """Delete the files whose every entry is acknowledged."""
        with self._store.read() as tx:
            numbers = {
                one.id: acknowledged_up_to(tx, one.id).number for one in all_incarnations(tx)
            }
        for file in outbox.batch_files(self._place):
            if file.last <= numbers.get(file.incarnation, 0):
                outbox.remove(self._place, file)

    def record(self) -> None:
        """Put into the store what the window shows of the exchange."""
        diary = read_diary(self._place)
        trouble = self._trouble(diary)
        with self._store.write() as tx:
            before = contact(tx)
            now = Contact(
                diary.last_contact or before.last_contact,
                before.skew_seconds if diary.skew_seconds is None else diary.skew_seconds,
                trouble,
                diary.next_try,
            )
            if now != before:
                record_contact(tx, now)

    def settled(self) -> Settled:
        found = self._count
        return Settled(
            found.acknowledged,
            found.set_aside,
            tuple(found.rejected),
            found.rewound,
            read_halt(self._place),
        )

    def _apply(self, kind: Kind, text: str) -> None:
        match kind:
            case Kind.HELLO:
                self._apply_hello(text)
            case Kind.ACKNOWLEDGEMENT:
                self._apply_acknowledgement(text)
            case Kind.REFUSAL:
                self._apply_refusal(text)

    def _apply_hello(self, text: str) -> None:
        """The newest word on everything: it also ends a halt, should the right disk be back."""
        answer = read_hello_answer(read_signed_text(text, self._keys, HELLO_CONTEXT))
        with self._store.write() as tx:
            trouble, lost = take_hello(tx, answer, self._device.device)
        self._count.rewound |= lost
        write_halt(self._place, trouble)
        if trouble == NONE:
            held = {head.at.incarnation: head.at.number for head in answer.heads}
            with self._store.read() as tx:
                names = [one.id for one in all_incarnations(tx)]
            self._set_stranded_aside({name: held.get(name, 0) for name in names})

    def _apply_acknowledgement(self, text: str) -> None:
        ack = read_acknowledgement(read_signed_text(text, self._keys, ACKNOWLEDGEMENT_CONTEXT))
        file, content = self._acknowledged_file(ack)
        with self._store.write() as tx:
            new = take_acknowledgement(tx, ack, self._device.device, len(content))
        if hashlib.sha256(content).hexdigest() == ack.batch:
            outbox.remove(self._place, file)
        self._count.acknowledged += new
        self._count.set_aside += sum(one.verdict is not Verdict.DUPLICATE for one in ack.verdicts)

    def _drop_carried(self, kind: Kind, text: str) -> None:
        """Another laptop's batch that headquarters cannot lose any more need not lie here."""
        if kind is not Kind.ACKNOWLEDGEMENT:
            return
        ack = read_acknowledgement(read_signed_text(text, self._keys, ACKNOWLEDGEMENT_CONTEXT))
        file, content = self._acknowledged_file(ack)
        if ack.durable >= ack.last and hashlib.sha256(content).hexdigest() == ack.batch:
            outbox.remove(self._place, file)

    def _apply_refusal(self, text: str) -> None:
        refusal = read_refusal(read_signed_text(text, self._keys, REFUSAL_CONTEXT))
        with self._store.write() as tx:
            trouble, lost = take_refusal(tx, refusal, self._device.device)
        self._count.rewound |= lost
        if trouble != NONE:
            write_halt(self._place, trouble)
        elif refusal.reason is Reason.FORK:
            self._set_stranded_aside({refusal.incarnation: None})

    def _acknowledged_file(self, ack: Acknowledgement) -> tuple[outbox.BatchFile, bytes]:
        """The file by its numbers, and what is in it: nothing when it is gone already."""
        file = outbox.BatchFile(ack.incarnation, ack.first, ack.last)
        return file, outbox.read_batch_file(self._place, file) or b""

    def _set_stranded_aside(self, held: Mapping[str, int | None]) -> None:
        """What is left of a lost past and can never be taken must not be tried for ever."""
        for incarnation, number in held.items():
            with self._store.read() as tx:
                files = stranded(tx, self._place, incarnation, number)
            for file in files:
                outbox.set_aside(self._place, file)

    def _trouble(self, diary: Diary) -> str:
        """A halt before what was rejected now, before what the last run said.

        A halt that the last run still told of is over when the sign is down.
        """
        halt = read_halt(self._place)
        if halt != NONE:
            return halt
        if self._count.rejected:
            return self._count.rejected[-1]
        return NONE if diary.trouble in _HALTS else diary.trouble
