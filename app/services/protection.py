"""Writing for protection officers: readable for its author until it is closed, then for them only.

A registrar writes and, once the step is closed, cannot read back; nor can anybody who holds only
the key of the database (security.md, Keys on a laptop, 6).
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from app.domain.errors import UserCanFix
from app.domain.ids import derived_id, new_id
from app.domain.officers import Action
from app.domain.protection import (
    CaseNote,
    Instrument,
    Screening,
    SealedContent,
    WithheldDocument,
    protection_problems,
)
from app.domain.records import ProtectionNeed, Sealed
from app.journal.entry import RecordChange, new_body
from app.services.practice import is_practice
from app.services.protection_drafts import (
    ProtectionDraft,
    ProtectionDraftCard,
    opened_draft,
    own_drafts,
    save_draft,
)
from app.services.protection_keys import receiver_key
from app.services.reach import reach_of_person
from app.services.screening import load_instrument, may_use, prompts_in
from app.services.signed_in import SignedIn
from app.storage import journal, sealed_drafts
from app.storage.entry_by_id import find_entry
from app.storage.folded import CurrentRecord
from app.storage.people import get_person
from app.storage.transaction import Reading, Writing
from app.vault.sealed_record import seal_record, write_sealed
from app.wire.records import record_change
from app.wire.sealed_text import write_sealed_text

NOTED = "protection_noted"
_SEALED, _NEED = range(2)


class DraftKind(StrEnum):
    """What there is to write for protection officers."""

    SCREENING = "screening"
    CASE_NOTE = "case_note"
    DOCUMENT_WITHHELD = "document_withheld"


@dataclass(frozen=True, slots=True)
class Answered:
    """Something of one's own that is closed: that it was answered, and nothing else."""

    record: UUID
    person_id: UUID
    noted_at: datetime


class Protection:
    """The signed-in officer's writing for protection officers, about this post's people."""

    def __init__(self, signed_in: SignedIn, instrument: Instrument | None = None) -> None:
        self._at = signed_in
        self._instrument = instrument or load_instrument()
        self._done: set[UUID] = set()

    def prompts(self, language: str) -> tuple[tuple[str, str], ...]:
        """Id and words of the screening's prompts, at most ten, in this language (ISO 639-3)."""
        self._at.require(Action.WRITE_PROTECTION)
        return prompts_in(self._instrument, language)

    def begin(self, person: UUID, kind: DraftKind, replaces: UUID | None = None) -> ProtectionDraft:
        """A new draft about somebody held here, in memory until it is saved.

        `replaces`: a record of one's own that is answered already and shall read otherwise.
        Raises UserCanFix `not_allowed`, `person_gone`, `instrument_not_approved`,
        `protection_conflict`.
        """
        self._at.require(Action.WRITE_PROTECTION)
        self._require_instrument(kind is DraftKind.SCREENING)
        with self._at.store.read() as tx:
            self._require(tx, person)
            if replaces is not None:
                self._replaced(tx, person, replaces)
        return ProtectionDraft(new_id(self._at.clock()), person, self._empty(kind), replaces)

    def save(self, draft: ProtectionDraft) -> None:
        """When this returns, the draft survives a power cut, and opens for its author alone.

        A save that comes late, after the draft was closed, is ignored. Raises UserCanFix
        `not_allowed`, `person_gone`; TrustBroken `sealed` for a draft of somebody else.
        """
        with self._at.store.write() as tx:
            self._require(tx, draft.person_id)
            if not self._is_done(tx, draft.id):
                save_draft(tx, self._at, draft)

    def found(self) -> tuple[ProtectionDraftCard, ...]:
        """The officer's own unfinished drafts, the last saved first; nothing of what they say."""
        self._at.require(Action.WRITE_PROTECTION)
        with self._at.store.read() as tx:
            stored = own_drafts(tx, self._at)
        return tuple(ProtectionDraftCard(one.id, one.person, one.saved_at) for one in stored)

    def load(self, draft: UUID) -> ProtectionDraft:
        """One's own draft as last saved.

        Raises UserCanFix `not_allowed`, `draft_gone`; TrustBroken `sealed` when it was written
        under an account key that is no more (after a recovery), `draft` when it is damaged.
        """
        self._at.require(Action.WRITE_PROTECTION)
        with self._at.store.read() as tx:
            stored = next((one for one in own_drafts(tx, self._at) if one.id == draft), None)
            if stored is None:
                raise UserCanFix("draft_gone", "This draft is not here any more.")
            self._require(tx, stored.person)
        return opened_draft(stored, self._at)

    def discard(self, draft: UUID) -> None:
        """Destroy one's own draft with its key, in the log of the database too."""
        self._at.require(Action.WRITE_PROTECTION)
        with self._at.store.write() as tx:
            if draft in {one.id for one in own_drafts(tx, self._at)}:
                sealed_drafts.destroy(tx, draft)
        self._done.add(draft)
        self._at.store.checkpoint()

    def close(self, draft: ProtectionDraft, urgency: str) -> Answered:
        """Seal it for protection officers: nobody here reads it any more, the author neither.

        `urgency` (list need_urgency) stands outside, sensitive. The draft and its key are
        destroyed. Closing the same draft twice does so once. Raises UserCanFix naming the field,
        `no_protection_key`, `instrument_not_approved`, `protection_conflict`, `not_allowed`,
        `person_gone`.
        """
        self._at.require(Action.WRITE_PROTECTION)
        content = self._checked(draft, urgency)
        with self._at.store.write() as tx:
            self._require(tx, draft.person_id)
            if find_entry(tx, draft.id) is None:
                self._seal(tx, replace(draft, content=content), urgency)
            sealed_drafts.destroy(tx, draft.id)
            need = self._need(tx, draft.person_id, draft.replaces or derived_id(draft.id, _SEALED))
        self._done.add(draft.id)
        self._at.store.checkpoint()
        return _answered(need[1])

    def answered(self, person: UUID) -> tuple[Answered, ...]:
        """What this officer has closed about this person, the oldest first."""
        with self._at.store.read() as tx:
            self._require(tx, person)
            needs = [record for _, record in _needs(tx, person)]
        own = (need for need in needs if need.noted_by == self._at.officer.id)
        return tuple(_answered(need) for need in sorted(own, key=lambda need: need.noted_at))

    def _require(self, tx: Reading, person: UUID) -> None:
        self._at.require(Action.WRITE_PROTECTION, reach_of_person(tx, self._at, person))

    def _require_instrument(self, is_screening: bool) -> None:  # noqa: FBT001 - one plain answer
        practice = is_practice(self._at.place)
        if is_screening and not may_use(self._instrument, practice=practice):
            raise UserCanFix(
                "instrument_not_approved",
                "The screening questions are a draft: they may be used for practice only."
                " Ask headquarters for the approved ones.",
            )

    def _empty(self, kind: DraftKind) -> SealedContent:
        match kind:
            case DraftKind.SCREENING:
                used = self._instrument
                return Screening(instrument=used.id, version=used.version)
            case DraftKind.CASE_NOTE:
                return CaseNote(text="", author=self._at.officer.id)
            case DraftKind.DOCUMENT_WITHHELD:
                return WithheldDocument(type="", held_by="")

    def _is_done(self, tx: Reading, draft: UUID) -> bool:
        return draft in self._done or find_entry(tx, draft) is not None

    def _checked(self, draft: ProtectionDraft, urgency: str) -> SealedContent:
        """What will be sealed. Whoever closes a note is its author, whatever the draft says."""
        content, lists = draft.content, self._at.lists
        self._require_instrument(isinstance(content, Screening))
        if isinstance(content, CaseNote):
            content = replace(content, author=self._at.officer.id)
        for problem in protection_problems(content, self._instrument, lists):
            raise UserCanFix(problem.code, problem.message, field=problem.field)
        lists.require("need_urgency", urgency, field="urgency")
        return content

    def _seal(self, tx: Writing, draft: ProtectionDraft, urgency: str) -> None:
        at, person = self._at.clock(), draft.person_id
        record = draft.replaces or derived_id(draft.id, _SEALED)
        sealed = seal_record(
            write_sealed_text(draft.content),
            record=record,
            person=person,
            receiver_key=receiver_key(tx, self._at),
        )
        value = Sealed(id=record, person_id=person, sealed=write_sealed(sealed))
        if draft.replaces is None:
            need = ProtectionNeed(
                id=derived_id(draft.id, _NEED),
                person_id=person,
                urgency=urgency,
                sealed_record=record,
                noted_at=at,
                noted_by=self._at.officer.id,
            )
            changes = [record_change(value), record_change(need)]
        else:
            before = self._replaced(tx, person, record)
            held, _ = self._need(tx, person, record)
            changes = [
                record_change(value, before.state.heads),
                RecordChange(held.id, held.kind, held.state.heads, {"urgency": urgency}),
            ]
        body = new_body(person, changes)
        journal.append(tx, self._at.entry(NOTED, id=draft.id, at=at, bodies=(body,)))

    def _replaced(self, tx: Reading, person: UUID, record: UUID) -> CurrentRecord:
        """The record that shall read otherwise: one's own, and of which one version is held.

        Who cannot read two versions must not end their conflict by writing over both.
        """
        _, need = self._need(tx, person, record)
        held = get_person(tx, person).get(record)
        if need.noted_by != self._at.officer.id or held is None or held.state.withdrawn:
            self._at.tell_refused(Action.WRITE_PROTECTION)
            raise UserCanFix("not_allowed", "You can replace only what you wrote yourself.")
        if held.state.conflicts():
            raise UserCanFix(
                "protection_conflict",
                "Two versions of this are held. A protection officer must decide first;"
                " write it as a new one.",
            )
        return held

    def _need(
        self, tx: Reading, person: UUID, record: UUID
    ) -> tuple[CurrentRecord, ProtectionNeed]:
        """What stands outside of a sealed record. Raises UserCanFix `sealed_gone`."""
        for held, need in _needs(tx, person):
            if need.sealed_record == record:
                return held, need
        raise UserCanFix("sealed_gone", "This record is not on this laptop any more.")


def _needs(tx: Reading, person: UUID) -> list[tuple[CurrentRecord, ProtectionNeed]]:
    held = ((one, one.record()) for one in get_person(tx, person).values())
    return [(one, record) for one, record in held if isinstance(record, ProtectionNeed)]


def _answered(need: ProtectionNeed) -> Answered:
    return Answered(need.sealed_record, need.person_id, need.noted_at)
