"""The person's own record on paper, the same day, in their language (product.md, Rights).

Handed over in person after the identity was checked. What is highly sensitive, and that there is
such a thing, is left out unless it is asked for in a private place, and then only a protection
officer prints it: paper is read by whoever stands beside.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from uuid import UUID

from app.domain.errors import UserCanFix
from app.domain.ids import new_id
from app.domain.officers import Action
from app.domain.protection import NO, YES, CaseNote, Screening, SealedContent, WithheldDocument
from app.domain.records import LookUp, Person, RightsRequest
from app.domain.rights import ACCESS, DONE
from app.domain.rules import Record
from app.journal.entry import new_body
from app.services.access_fields import SECTIONS, Fields
from app.services.access_words import RIGHT_TO_LEFT, AccessWords, access_words
from app.services.protection_files import ProtectionFiles
from app.services.reach import reach_of_person
from app.services.rights import ANSWERED, answer_change, open_requests
from app.services.screening import load_instrument
from app.services.signed_in import SignedIn
from app.storage import journal
from app.storage.folded import CurrentRecord, records_of
from app.storage.transaction import Writing

PRINTED = "record_printed"
_ANSWERS = MappingProxyType({YES: "yes", NO: "no"})


@dataclass(frozen=True, slots=True)
class PrintedRecord:
    """One record: pairs of a label and a value, both in the document's language."""

    rows: tuple[tuple[str, str], ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class PrintedSection:
    """Records of one kind under their title."""

    title: str
    records: tuple[PrintedRecord, ...]


@dataclass(frozen=True, slots=True)
class AccessDocument:
    """What is printed or saved; `language` is ISO 639-3, `right_to_left` how it runs."""

    title: str
    language: str
    right_to_left: bool
    printed_at: str
    intro: str
    sections: tuple[PrintedSection, ...]
    rights: str
    foot: str


class AccessPrint:
    """Makes access prints; each is an entry before it is shown, and answers the request."""

    def __init__(self, signed_in: SignedIn) -> None:
        self._at = signed_in

    def make(
        self,
        person: UUID,
        *,
        identity_checked: bool,
        include_h: bool = False,
        private: bool = False,
        language: str | None = None,
    ) -> AccessDocument:
        """All that is recorded here about somebody, for themselves.

        `language`: instead of the person's own. Open requests for access are answered by it.
        Raises UserCanFix `not_allowed`, `person_gone`, `identity_not_checked`, and
        `not_private` when what is sealed is asked for elsewhere than in private.
        """
        if not identity_checked:
            raise UserCanFix("identity_not_checked", "Check first that it is this very person.")
        if include_h and not private:
            raise UserCanFix("not_private", "What is sealed is printed in a private place only.")
        at = self._at
        with at.store.write() as tx:
            at.require(Action.PRINT_RECORD, reach_of_person(tx, at, person))
            if include_h:
                at.require(Action.READ_PROTECTION, reach_of_person(tx, at, person))
            now = at.clock()
            current = records_of(tx, person)
            records = _in_order(current)
            words = access_words(_languages(records, language), at.lists)
            sections = tuple(_sections(records, words))
            self._journal(tx, person, current, now, sealed=include_h)
        if include_h:
            sections += tuple(self._protection(person, words))
        return _document(sections, words, now)

    def _protection(self, person: UUID, words: AccessWords) -> Iterator[PrintedSection]:
        """What is sealed; reading it is an entry of its own. Needs no more leave than reading."""
        found = []
        for record in ProtectionFiles(self._at).read(person):
            for version in record.versions:
                rows = [(words.say("urgency"), words.value(record.urgency or "", "need_urgency"))]
                rows += _sealed_rows(version.content, words)
                found.append(PrintedRecord(tuple(row for row in rows if row[1])))
        if found:
            yield PrintedSection(words.say("protection"), tuple(found))

    def _journal(
        self,
        tx: Writing,
        person: UUID,
        current: Sequence[CurrentRecord],
        now: datetime,
        *,
        sealed: bool,
    ) -> None:
        """That it was printed, and that open requests for access are answered by it."""
        at = self._at
        answers = [
            answer_change(one, DONE, "", now, at.officer.id)
            for one in open_requests(current)
            if isinstance(said := one.record(), RightsRequest) and said.kind == ACCESS
        ]
        kinds = (PRINTED, ANSWERED) if answers else (PRINTED,)
        body = new_body(person, answers, {"sealed": sealed})
        journal.append(tx, at.entry(*kinds, id=new_id(now), at=now, bodies=(body,)))


def _document(
    sections: tuple[PrintedSection, ...], words: AccessWords, now: datetime
) -> AccessDocument:
    return AccessDocument(
        title=words.say("title"),
        language=words.language,
        right_to_left=words.language in RIGHT_TO_LEFT,
        printed_at=f"{words.say('printed')}: {words.value(now, '')}",
        intro=words.say("intro"),
        sections=sections,
        rights=words.say("rights"),
        foot=words.say("foot"),
    )


def _in_order(current: Iterable[CurrentRecord]) -> list[Record]:
    oldest_first = sorted(current, key=lambda one: (one.origin_at, one.id))
    records = [record for one in oldest_first if (record := one.record()) is not None]
    whole = any(isinstance(one, Person) for one in records)
    return [one for one in records if not (whole and isinstance(one, LookUp))]


def _languages(records: Iterable[Record], asked: str | None) -> tuple[str, ...]:
    if asked is not None:
        return (asked,)
    return next((one.languages for one in records if isinstance(one, Person)), ())


def _sections(records: Sequence[Record], words: AccessWords) -> Iterator[PrintedSection]:
    titles = dict.fromkeys(title for title, _ in SECTIONS.values())
    for title in titles:
        printed = tuple(
            _printed(one, SECTIONS[type(one)][1], words)
            for one in records
            if type(one) in SECTIONS and SECTIONS[type(one)][0] == title
        )
        if printed:
            yield PrintedSection(words.say(title), printed)


def _printed(record: Record, fields: Fields, words: AccessWords) -> PrintedRecord:
    rows = []
    for name, code_list in fields.items():
        value = getattr(record, name)
        if value is not None and value not in ((), ""):
            rows.append((words.say(name), words.value(value, code_list)))
    return PrintedRecord(tuple(rows))


def _sealed_rows(content: SealedContent | None, words: AccessWords) -> Iterator[tuple[str, str]]:
    match content:
        case Screening():
            prompts = {one.id: one.words for one in load_instrument().prompts}
            for prompt, answer in content.answers:
                said = prompts.get(prompt, {})
                label = said.get(words.language) or said.get("eng") or prompt
                yield label, words.say(_ANSWERS[answer]) if answer in _ANSWERS else answer
            yield words.say("protection"), words.value(content.need_flags, "need_flag")
        case CaseNote():
            yield words.say("text"), content.text
        case WithheldDocument():
            yield words.say("type"), words.value(content.type, "doc_type")
            yield words.say("lost_or_withheld"), content.held_by
            yield words.say("text"), content.words or ""
        case None:
            yield words.say("protection"), words.say("unreadable")
