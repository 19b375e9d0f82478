"""Intake: a batch in, a signed answer out (journal-and-sync.md, 12, 15, 23).

Verify, open, gap before chain, domain rules, fold, project, all in one transaction; then the
signed acknowledgement. What was acknowledged is stored or quarantined. A repeat changes nothing
and gets an acknowledgement of the same meaning.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from app.domain.codelists import CodeLists
from app.domain.errors import EnvironmentFailed, TrustBroken
from app.domain.ids import Clock
from app.hq.admission import Admission
from app.hq.continuity import continue_chain
from app.hq.devices import Device, find_device
from app.hq.erased import Sifted, may_be_missing, sift, taken_away, was_erased
from app.hq.erasure import erased_again
from app.hq.evidence import keep_evidence
from app.hq.former_keys import prove_signer
from app.hq.heads import (
    HeldIncarnation,
    add_positions,
    advance,
    forget_empty_head,
    held_incarnations,
    lock_head,
)
from app.hq.keys import HeadquartersKeys
from app.hq.quarantine import set_aside
from app.hq.release import try_missing_again
from app.hq.reports import Report, Trouble, report
from app.hq.sieve import Sent, Sieve
from app.hq.store import Reading, Store, Writing, raced
from app.hq.verdicts import verdicts_of
from app.journal.chain import Position
from app.journal.entry import Entry
from app.vault.signed_text import sign_text
from app.wire.batch import Batch, open_batch, read_batch
from app.wire.messages import ACKNOWLEDGEMENT_CONTEXT, Acknowledgement, write_acknowledgement
from app.wire.refusal import REFUSAL_CONTEXT, Reason, Refusal, write_refusal

_MOST_RACES = 8


@dataclass(frozen=True, slots=True)
class IntakeAnswer:
    """A signed acknowledgement, or a signed refusal (`taken` is False)."""

    text: str
    taken: bool


class Intake:
    """Takes batches of any enrolled device, whoever carries them."""

    def __init__(
        self, store: Store, keys: HeadquartersKeys, lists: CodeLists, clock: Clock
    ) -> None:
        self._store = store
        self._keys = keys
        self._lists = lists
        self._clock = clock

    def take(self, data: bytes, carrier: UUID) -> IntakeAnswer:
        """Take a batch file.

        Raises TrustBroken (`signature_unknown`, `signature`, `key_retired`: nobody enrolled signed
        it, or by a key given up before; any other code: it is malformed) and what the store
        raises.
        """
        batch = read_batch(data)
        with self._store.read() as tx:
            prove_signer(tx, batch, _signer(tx, batch))
        sent = open_batch(batch, self._sealing_key(batch.header.receiver))
        for _ in range(_MOST_RACES):
            answer = self._try(batch, sent, carrier)
            if answer is not None:
                return self._signed(answer)
        raise raced()

    def _sealing_key(self, receiver: str) -> bytes:
        if receiver not in self._keys.sealing:
            raise TrustBroken("receiver", "This batch is sealed to another headquarters.")
        return self._keys.sealing[receiver]

    def _signed(self, answer: Acknowledgement | Refusal) -> IntakeAnswer:
        private = self._keys.acknowledgement
        if isinstance(answer, Refusal):
            return IntakeAnswer(sign_text(write_refusal(answer), private, REFUSAL_CONTEXT), False)
        text = sign_text(write_acknowledgement(answer), private, ACKNOWLEDGEMENT_CONTEXT)
        return IntakeAnswer(text, taken=True)

    def _try(
        self, batch: Batch, sent: Sequence[Entry], carrier: UUID
    ) -> Acknowledgement | Refusal | None:
        """One transaction; None when another writer won and it is to be done again."""
        now = self._clock()
        try:
            with self._store.write() as tx:
                return _Taking(tx, self._lists, batch, now).take(sent, carrier)
        except EnvironmentFailed as wrong:
            if wrong.code != raced().code:
                raise
            return None


class _Taking:
    """One transaction's work on one batch."""

    def __init__(self, tx: Writing, lists: CodeLists, batch: Batch, now: datetime) -> None:
        self._tx = tx
        self._lists = lists
        self._batch = batch
        self._header = batch.header
        self._now = now

    def take(self, sent: Sequence[Entry], carrier: UUID) -> Acknowledgement | Refusal:
        header = self._header
        device = _signer(self._tx, self._batch)
        held = lock_head(self._tx, device.id, header.incarnation, header.parent, self._now)
        chains = continue_chain(self._tx, held, header, sent)
        if isinstance(chains, Reason):
            return self._refuse(chains, held)
        numbered = [
            Sent(entry, number, chain)
            for number, (entry, chain) in enumerate(
                zip(sent, chains, strict=True), start=header.first
            )
            if number > held.at.number
        ]
        if numbered:
            self._take_new(device, held, numbered)
        keep_evidence(self._tx, self._batch, carrier, self._now)
        return self._acknowledge(held.at if not numbered else self._end())

    def _take_new(self, device: Device, held: HeldIncarnation, sent: Sequence[Sent]) -> None:
        sifted = sift(self._tx, [one.entry for one in sent])
        sent = [replace(one, entry=kept) for one, kept in zip(sent, sifted.entries, strict=True)]
        gone = sifted.hashes | may_be_missing(self._tx, device.id, sifted.entries)
        found = Sieve(device, self._header.incarnation, self._now, gone).sort(self._tx, sent)
        if held.at.number == 0 and self._has_others(device.id):
            found.reports.append(self._report(Trouble.NEW_INCARNATION, 1))
        Admission(self._tx, self._lists, self._now).admit(found.arrivals)
        set_aside(self._tx, found.unfit)
        for one in found.reports:
            report(self._tx, one)
        add_positions(self._tx, device.id, self._header.incarnation, found.numbered)
        advance(self._tx, device.id, self._end(), self._now)
        self._see_erasures(device, sifted)

    def _see_erasures(self, device: Device, sifted: Sifted) -> None:
        """What follows from bodies that are gone, once everything has its place."""
        if was_erased(self._tx, sifted.people - sifted.dropped.keys()):
            raise raced()  # erased while this was taken: do it again
        erased_again(self._tx, sifted.dropped, device.id, self._now)
        if any(taken_away(entry) for entry in sifted.entries):
            try_missing_again(self._tx, self._lists, self._now, device.id)

    def _end(self) -> Position:
        return Position(self._header.incarnation, self._header.last, self._header.chain)

    def _has_others(self, device: UUID) -> bool:
        return any(one.at.number > 0 for one in held_incarnations(self._tx, device))

    def _refuse(self, reason: Reason, held: HeldIncarnation) -> Refusal:
        forget_empty_head(self._tx, held.device, held.at.incarnation)
        if reason is Reason.FORK:
            report(self._tx, self._report(Trouble.FORK, self._header.last))
        known = held.at if held.at.number > 0 else None
        return Refusal(held.device, held.at.incarnation, reason, known)

    def _report(self, trouble: Trouble, number: int) -> Report:
        header = self._header
        return Report(
            trouble, header.device, header.incarnation, number, header.chain.hex(), self._now
        )

    def _acknowledge(self, to: Position) -> Acknowledgement:
        header = self._header
        return Acknowledgement(
            device=header.device,
            incarnation=header.incarnation,
            first=header.first,
            last=header.last,
            batch=self._batch.sha256,
            highest=to.number,
            chain=to.chain,
            durable=to.number,
            at=self._now,
            verdicts=verdicts_of(
                self._tx, header.device, header.incarnation, header.first, header.last
            ),
        )


def _signer(tx: Reading, batch: Batch) -> Device:
    device = find_device(tx, batch.header.device)
    if device is None:
        raise TrustBroken("signature_unknown", "No enrolled device signed this batch.")
    return device
