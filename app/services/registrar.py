"""Registering one person at the counter: the main job."""

from uuid import UUID

from app.domain.errors import ManzilError, UserCanFix
from app.domain.fast_lane import FastLaneDraft, Question, next_question
from app.domain.ids import derived_id, new_id
from app.domain.officers import Action
from app.domain.records import FlowCount, LookUp, Person, Registration
from app.domain.registration_number import registration_number
from app.domain.rules import registration_problems
from app.domain.shift import Shift
from app.journal.entry import Entry, new_body, read_body, read_head
from app.services.assembling import YES, assemble
from app.services.changes import changes_of
from app.services.clock_watch import ClockWatch
from app.services.drafts import Drafts
from app.services.reference import Reference
from app.services.signed_in import SignedIn
from app.services.views import Registered
from app.storage import device, drafts, journal, people
from app.storage.entry_by_id import find_entry
from app.storage.person_rows import is_restricted
from app.storage.transaction import Reading, Writing
from app.wire.records import record_change

REGISTERED = "registered"
VISITED = "visited"
REFUSED = "refused"
WORRIED = "worried"
OBSERVED = "OBS"
_COUNT_ORDINAL = 0


class Registrar:
    """Saves people, or counts a refusal. Saved means queued: one transaction for all of it."""

    def __init__(
        self,
        signed_in: SignedIn,
        reference: Reference,
        drafts: Drafts,
        watch: ClockWatch | None = None,
    ) -> None:
        self._at = signed_in
        self._reference = reference
        self._drafts = drafts
        self._watch = watch

    def register(self, draft: FastLaneDraft, shift: Shift) -> Registered:
        """Save the person; when this returns, the entry is on the disk and queued.

        The entry's id is the draft's, so that saving the same draft twice registers once and
        gives the same number. Raises UserCanFix with the field when an answer is missing or
        wrong, `consent_missing` without a yes, `text_not_approved` outside practice,
        `numbers_used_up`, `draft_gone` when it was handed over, or erased with who it was about;
        EnvironmentFailed `disk_full`, `disk`.
        """
        self._at.require(Action.REGISTER)
        self._check(draft)
        if self._watch is not None:
            self._watch.look()
        with self._at.store.write() as tx:
            before = find_entry(tx, draft.id)
            if before is not None:
                return self._already(tx, before)
            self._drafts.require_own(tx, draft.id)
            registration = self._registration(tx, draft, shift)
            self._require_rules(registration)
            journal.append(tx, self._entry(tx, draft, registration))
            drafts.destroy_draft(tx, draft.id)
        self._drafts.finish(draft.id)
        return Registered(
            person_id=registration.person.id,
            registration_number=registration.person.registration_number,
            at=registration.movement.at,
            returning=registration.same_person_as is not None,
        )

    def refuse(self, draft: FastLaneDraft, shift: Shift) -> None:
        """The person said no: the draft and what was read go at once, only a count stays.

        The entry has nothing of the draft, not even its id. The write-ahead log is emptied too,
        so that no older page of the draft is left in the files.
        """
        self._at.require(Action.REGISTER)
        at = self._at.clock()
        entry = new_id(at)
        count = FlowCount(
            id=derived_id(entry, _COUNT_ORDINAL),
            post=shift.post,
            hour=at.replace(minute=0, second=0, microsecond=0),
            direction=shift.presets.direction,
            count=1,
            method=OBSERVED,
        )
        body = new_body(None, [record_change(count)])
        first = self._drafts.finish(draft.id)
        try:
            with self._at.store.write() as tx:
                drafts.destroy_draft(tx, draft.id)
                if first:
                    journal.append(tx, self._at.entry(REFUSED, id=entry, at=at, bodies=(body,)))
        except ManzilError:
            self._drafts.reopen(draft.id)
            raise
        self._at.store.checkpoint()

    def _check(self, draft: FastLaneDraft) -> None:
        if draft.document is None:
            raise UserCanFix("not_scanned", "Scan the document first.", field="document")
        if not draft.notice_said:
            raise UserCanFix("notice_not_said", "Say the notice first.", field="notice")
        missing = next_question(draft)
        if missing is not Question.SAVE:
            raise UserCanFix(
                "question_open", "Answer all questions first.", field=str(missing or "")
            )
        if draft.given(Question.CONSENT) != YES:
            raise UserCanFix(
                "consent_missing", "Without consent the person is only counted.", field="consent"
            )

    def _registration(self, tx: Writing, draft: FastLaneDraft, shift: Shift) -> Registration:
        """The records; their number is a new one, or the one that the person has already."""
        text = self._reference.consent_text(shift.presets.language)
        if not self._reference.may_use(text):
            raise UserCanFix(
                "text_not_approved",
                "The consent text is a draft: it may be used for practice only."
                " Ask headquarters for the approved text.",
            )
        returns = draft.given(Question.EARLIER_VISIT) == YES
        return assemble(
            draft,
            shift,
            officer=self._at.officer.id,
            number=self._known(tx, draft.earlier_person) if returns else self._next(tx),
            text=text,
            at=self._at.clock(),
        )

    def _next(self, tx: Writing) -> str:
        counter = device.next_counter(tx)
        return registration_number(self._at.device.post, self._at.device.slot, counter)

    def _known(self, tx: Reading, person: UUID | None) -> str:
        """The registration number of somebody held here, if only as a look-up row."""
        held = people.get_person(tx, person) if person else {}
        records = [record for one in held.values() if (record := one.record()) is not None]
        for record in () if is_restricted(records) else records:
            if isinstance(record, Person | LookUp):
                return record.registration_number
        raise UserCanFix(
            "earlier_person_gone",
            "The earlier visit is not on this laptop. Answer the first question with no.",
            field=Question.EARLIER_VISIT,
        )

    def _require_rules(self, registration: Registration) -> None:
        for problem in registration_problems(registration, self._at.lists):
            raise UserCanFix(problem.code, problem.message, field=problem.field)

    def _entry(self, tx: Reading, draft: FastLaneDraft, registration: Registration) -> Entry:
        kinds = [VISITED if registration.same_person_as else REGISTERED]
        if draft.given(Question.WORRIED) == YES:
            kinds.append(WORRIED)
        person = registration.person.id
        held = people.get_person(tx, person) if registration.same_person_as else {}
        body = new_body(person, changes_of(registration, held))
        return self._at.entry(*kinds, id=draft.id, at=registration.movement.at, bodies=(body,))

    def _already(self, tx: Reading, before: Entry) -> Registered:
        """What the first save of this draft made."""
        head, body = read_head(before.head), before.bodies[0]
        person = read_body(body)[0] if body else None
        return Registered(
            person_id=person or derived_id(head.id, 0),
            registration_number=self._known(tx, person),
            at=head.at,
            returning=VISITED in head.kinds,
        )
