"""A locked-out laptop is opened again by headquarters' answer, with nothing lost.

The officer chooses new words, the laptop makes a one-time key and asks by file or by codes; two
people at headquarters answer with the master key sealed to it. A slot is written for the officer
under the new words; the others' slots stay. Killed at any step, the same answer is taken again.
The laptop then makes new keys of its own (`renewal`), for those of before may be known.
"""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from app.documents.qr_parts import MARK, join, split
from app.domain.errors import TrustBroken, UserCanFix
from app.domain.ids import Clock
from app.services.key_file import read_keys, read_throttle, write_keys, write_throttle
from app.services.recovery_file import KeptRequest, forget_kept, read_kept, write_kept
from app.services.settle_rekey import ESCROW, settle_rekey
from app.settings.laptop import read_laptop
from app.settings.place import Place
from app.storage.device import load_device
from app.storage.engine import open_store
from app.storage.renewal import begin_renewal, note_recovered
from app.sync.carrier import read_carrier
from app.vault import throttle
from app.vault.device_keys import new_device_keys
from app.vault.escrow import read_escrow
from app.vault.key_file import KeyFile, OpenedSlot, put_slot
from app.vault.key_list import ACKNOWLEDGEMENT
from app.vault.master import store_key
from app.vault.passphrase import require_strong
from app.vault.recovery import (
    Recovered,
    new_one_time_key,
    open_one_time_key,
    open_recovered,
    request_hash,
    spoken_code,
)
from app.vault.signing import public_signing_key
from app.vault.slots import wrap_slot
from app.wire.recovery import (
    RecoveryAnswer,
    RecoveryRequest,
    read_recovery_answer,
    read_recovery_request,
    sign_recovery_request,
)


@dataclass(frozen=True, slots=True)
class AskedRecovery:
    """A request under way; `code` is read over the telephone, so that both mean the same one."""

    officer: UUID
    asked_at: datetime
    code: str


class Recovery:
    """What a locked-out officer can do. One per data folder, which the caller holds."""

    def __init__(self, place: Place, clock: Clock) -> None:
        self._place = place
        self._clock = clock

    def ask(self, officer: UUID, new_passphrase: str) -> AskedRecovery:
        """Begin a recovery, in the place of an earlier one. Slow on purpose.

        Raises UserCanFix `weak_passphrase`, `unknown_officer`, `no_escrow`, and what reading
        laptop, carrier and key file raises; TrustBroken `key_file`; EnvironmentFailed.
        """
        require_strong(new_passphrase)
        carrier, keys = read_carrier(self._place), self._keys()
        cost = keys.slot(officer).cost
        escrow = read_escrow(_escrow_member(keys))
        key = new_one_time_key(keys.device, officer, new_passphrase, cost)
        asked = RecoveryRequest(keys.device, officer, self._clock(), escrow, key.public)
        text = sign_recovery_request(asked, carrier.transport_key)
        write_kept(self._place, KeptRequest(keys.device, officer, text, key))
        return AskedRecovery(officer, asked.asked_at, spoken_code(text))

    def asked(self) -> AskedRecovery | None:
        """The request under way, if there is one. Raises UserCanFix `recovery_file`."""
        kept = read_kept(self._place)
        if kept is None:
            return None
        public = public_signing_key(read_carrier(self._place).transport_key)
        asked = read_recovery_request(kept.request, public)
        return AskedRecovery(kept.officer, asked.asked_at, spoken_code(kept.request))

    def request_file(self) -> str:
        """The request as the text of a file. Raises UserCanFix `no_recovery`."""
        return self._kept().request

    def request_qr(self) -> tuple[str, ...]:
        """The request as texts of several QR codes. Raises UserCanFix `no_recovery`."""
        return split(self.request_file())

    def take(self, answer: str | Sequence[str], new_passphrase: str) -> None:
        """Take headquarters' answer: a file's text, or the codes as read. Slow on purpose.

        Afterwards the officer signs in with the new words. Raises UserCanFix `no_recovery`,
        `wrong_passphrase`, `wait`, and what joining codes raises; TrustBroken `recovery_other`
        (an answer to another request), `signed_text`, `sealed`, `wrong_key_or_foreign` and what
        else does not hold: then nothing is changed.
        """
        kept = self._kept()
        said = self._proved(_text_of(answer), kept)
        recovered = self._opened(said, kept, new_passphrase)
        keys = self._keys()
        slot = keys.slot(kept.officer)
        self._note(recovered, kept)
        opened = OpenedSlot(recovered.master, b"")
        new = wrap_slot(keys.device, opened, slot.officer, new_passphrase, slot.cost)
        write_keys(self._place, put_slot(keys, new))
        self._end_waiting(kept.officer)
        forget_kept(self._place)

    def give_up(self) -> None:
        """Forget the request: its answer opens nothing any more."""
        forget_kept(self._place)

    def _kept(self) -> KeptRequest:
        kept = read_kept(self._place)
        if kept is None:
            raise UserCanFix(
                "no_recovery", "No recovery is under way here. Ask headquarters first."
            )
        return kept

    def _keys(self) -> KeyFile:
        keys = read_keys(self._place, read_laptop(self._place).device)
        return settle_rekey(self._place, keys) if self._place.store.exists() else keys

    def _proved(self, text: str, kept: KeptRequest) -> RecoveryAnswer:
        signers = read_carrier(self._place).keys().by_id(ACKNOWLEDGEMENT)
        said = read_recovery_answer(text, signers)
        named = (said.device, said.officer, said.request)
        if named != (kept.device, kept.officer, request_hash(kept.request)):
            raise TrustBroken(
                "recovery_other",
                "This answer belongs to another request. Ask headquarters for the one with the"
                " code shown here.",
            )
        return said

    def _opened(self, said: RecoveryAnswer, kept: KeptRequest, passphrase: str) -> Recovered:
        """Guesses at the new words count as failed sign-ins do."""
        waiting, now = read_throttle(self._place), self._clock()
        seconds = throttle.seconds_to_wait(waiting, kept.officer, now)
        if seconds:
            raise UserCanFix(
                "wait",
                f"Too many wrong passphrases. Try again in {seconds} seconds.",
                field="passphrase",
                seconds=seconds,
            )
        try:
            private = open_one_time_key(kept.key, kept.device, kept.officer, passphrase)
        except UserCanFix:
            write_throttle(self._place, throttle.failed(waiting, kept.officer, now))
            raise
        return open_recovered(
            said.sealed,
            private,
            device=kept.device,
            officer=kept.officer,
            request=said.request,
        )

    def _note(self, recovered: Recovered, kept: KeptRequest) -> None:
        """What is to be said and renewed goes into the store, which proves the key by opening."""
        said = {"officer": str(kept.officer), "request": request_hash(kept.request).hex()}
        with (
            closing(open_store(self._place.store, store_key(recovered.master))) as store,
            store.write() as tx,
        ):
            if load_device(tx).device != kept.device:
                raise TrustBroken("recovery_other", "This answer is for another laptop.")
            note_recovered(tx, said)
            begin_renewal(tx, recovered.secret, "", new_device_keys())

    def _end_waiting(self, officer: UUID) -> None:
        """The officer need not wait; the failures stay until the next sign-in journals them."""
        waiting = read_throttle(self._place)
        failures = waiting.of(officer)
        if failures is not None:
            now = replace(failures, not_before=self._clock())
            write_throttle(
                self._place, replace(waiting, officers={**waiting.officers, officer: now})
            )


def _escrow_member(keys: KeyFile) -> object:
    if ESCROW not in keys.more:
        raise UserCanFix(
            "no_escrow",
            "This laptop has no escrow yet, so headquarters cannot open it. Another officer of"
            " this laptop has to sign in.",
        )
    return keys.more[ESCROW]


def _text_of(answer: str | Sequence[str]) -> str:
    """The signed text. A file may hold the codes as they were read, one a line."""
    if not isinstance(answer, str):
        return join(answer)
    plain = answer.strip()
    return join(line for line in plain.splitlines() if line) if plain.startswith(MARK) else plain
