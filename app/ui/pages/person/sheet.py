"""A person's file in words: made away from the window from what the service shows."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from app.domain.dates import BirthDate
from app.services.person_views import PersonView, ShownRecord
from app.ui.figures import isolated
from app.ui.pages.person.field_words import field_word
from app.ui.pages.person.speaker import Speaker
from app.ui.pages.person.told import Told, told

_FIELDS: Final = MappingProxyType(
    {
        "person": (
            *("family_name", "given_name", "patronymic", "father_name", "grandfather_name"),
            *("native_name", "name_as_said", "other_names", "sex", "birth", "birth_country"),
            *("birth_place", "nationalities", "languages", "civil_status", "education"),
            *("occupation", "phone", "safe_to_call"),
        ),
        "document": (
            *("type", "issuing_state", "number", "personal_number", "issued_on", "expires_on"),
            *("read_by", "original_seen", "mrz_lines"),
        ),
        "transfer": ("partner", "purpose", "status", "queued_at", "ended_at"),
    }
)
"""Which fields of a kind are shown as lines, in this order; the others are technical."""
_ICONS: Final = MappingProxyType({"E": "entry", "X": "exit", "R": "cross", "N": "register"})


@dataclass(frozen=True, slots=True)
class Passage:
    """A crossing with the journey told at it."""

    icon: str
    strong: str
    when: str
    line: str
    quiet: str


@dataclass(frozen=True, slots=True)
class Block:
    """A record: label and value of each line, what is hidden, and what two entries disagree on."""

    record: UUID
    kind: str
    title: str
    rows: tuple[tuple[str, str], ...]
    withheld: str
    conflicts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ConsentLine:
    """One decision for one purpose; `state` is given, refused or withdrawn."""

    code: str
    purpose: str
    state: str
    words: str
    when: str
    mode: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that a person's page says; None for a section that this officer does not see."""

    name: str
    native: str
    number: str
    about: str
    identity: Block | None
    passages: tuple[Passage, ...] | None
    documents: tuple[Block, ...] | None
    consents: tuple[ConsentLine, ...] | None
    urgencies: tuple[str, ...] | None
    transfers: tuple[Block, ...] | None
    history: tuple[Told, ...] | None


def sheet_of(view: PersonView, speaker: Speaker) -> Sheet:
    """`view` in the words of the speaker's language."""
    held = view.identity.fields if view.identity else {}
    parts = ("family_name", "given_name", "patronymic")
    names = [str(held[part]) for part in parts if held.get(part)]
    needs = view.needs
    return Sheet(
        name=isolated(" ".join(names)) if names else "",
        native=isolated(str(held.get("native_name", ""))) if held.get("native_name") else "",
        number=view.registration_number,
        about=_about(view, speaker),
        identity=_block(view.identity, speaker) if view.identity else None,
        passages=tuple(_passages(view, speaker)) if view.movements is not None else None,
        documents=_blocks(view.documents, speaker),
        consents=None if view.consents is None else tuple(_consents(view.consents, speaker)),
        urgencies=None
        if needs is None
        else tuple(speaker.value(n.kind, "urgency", n.fields.get("urgency")) for n in needs),
        transfers=_blocks(view.transfers, speaker),
        history=None
        if view.history is None
        else tuple(told(line, speaker) for line in view.history),
    )


def _about(view: PersonView, speaker: Speaker) -> str:
    """Sex, age, birth, nationality, languages: what tells people of one name apart."""
    if view.identity is None:
        return QCoreApplication.translate("Record", "The person’s own record has not come yet.")
    held = view.identity.fields
    birth = held.get("birth")
    parts = [speaker.value("person", "sex", held.get("sex"))]
    if isinstance(birth, BirthDate):
        age = speaker.age(birth)
        born = QCoreApplication.translate("Record", "born {date}").format(
            date=speaker.figures.birth(birth)
        )
        parts += [part for part in (age, born if age else speaker.figures.birth(birth)) if part]
    nationalities = held.get("nationalities") or ()
    parts.append(
        speaker.value("person", "nationalities", nationalities)
        if nationalities
        else QCoreApplication.translate("People", "nationality unknown")
    )
    if held.get("languages"):
        parts.append(speaker.value("person", "languages", held["languages"]))
    return " · ".join(isolated(part) for part in parts)


def _passages(view: PersonView, speaker: Speaker) -> Iterator[Passage]:
    """Each crossing, the newest first, with what was told in the same entry."""
    told = {one.made_at: one for one in view.journeys or ()}
    officers = {line.by: line.by_name for line in view.history or ()}
    for movement in view.movements or ():
        held = movement.fields
        code = str(held.get("direction", ""))
        at = held.get("at")
        post = speaker.post(str(held.get("post", "")))
        strong = f"{speaker.value('movement', 'direction', code)} · {isolated(post)}"
        author = held.get("officer_id")
        officer = officers.get(author, "") if isinstance(author, UUID) else ""
        parts = [_lane(str(held.get("lane", ""))), isolated(officer) if officer else ""]
        yield Passage(
            icon=_ICONS.get(code, "arrow"),
            strong=strong,
            when=speaker.moment(at) if isinstance(at, datetime) else "",
            line=_journey(told.get(movement.made_at), speaker),
            quiet=" · ".join(part for part in parts if part),
        )


def _journey(journey: ShownRecord | None, speaker: Speaker) -> str:
    if journey is None:
        return ""
    held = journey.fields

    def say(field: str) -> str:
        return isolated(speaker.value("journey", field, held.get(field)))

    words = QCoreApplication.translate("Record", "From {origin} to {destination}").format(
        origin=say("departure_country"), destination=say("next_destination")
    )
    parts = [words]
    for field in ("purpose", "return_reason", "intended_stay", "transport"):
        if field in held:
            label = field_word("journey", field)
            parts.append(
                QCoreApplication.translate("Record", "{label}: {value}").format(
                    label=label, value=say(field)
                )
            )
    return ". ".join(parts) + "."


def _lane(lane: str) -> str:
    known = {
        "fast": QCoreApplication.translate("Record", "Fast lane"),
        "full": QCoreApplication.translate("Record", "Full lane"),
    }
    return known.get(lane, "")


def _blocks(records: tuple[ShownRecord, ...] | None, speaker: Speaker) -> tuple[Block, ...] | None:
    return None if records is None else tuple(_block(one, speaker) for one in records)


def _block(record: ShownRecord, speaker: Speaker) -> Block:
    kind, held = record.kind, record.fields
    rows = tuple(
        (field_word(kind, field), speaker.value(kind, field, held[field]))
        for field in _FIELDS.get(kind, tuple(held))
        if field in held
    )
    hidden = ", ".join(field_word(kind, field) for field in record.withheld)
    return Block(
        record=record.id,
        kind=kind,
        title=speaker.moment(record.made_at),
        rows=rows,
        withheld=hidden,
        conflicts=tuple(_conflicts(record, speaker)),
    )


def _conflicts(record: ShownRecord, speaker: Speaker) -> Iterator[str]:
    words = QCoreApplication.translate("Record", "{label}: two entries disagree: {values}")
    for conflict in record.conflicts:
        values = [
            f"{speaker.value(record.kind, conflict.field, one.value)} ({speaker.moment(one.at)})"
            for one in conflict.values
        ]
        label = field_word(record.kind, conflict.field)
        yield words.format(label=label, values="; ".join(values))


def _consents(records: tuple[ShownRecord, ...], speaker: Speaker) -> Iterator[ConsentLine]:
    """One line a purpose, the newest decision; the whole row stands in the history."""
    seen = set[str]()
    for record in records:
        held = record.fields
        purpose = str(held.get("purpose", ""))
        if purpose in seen:
            continue
        seen.add(purpose)
        withdrawn = held.get("withdrawn_at")
        decision = "W" if withdrawn else str(held.get("decision", ""))
        state = {"W": "withdrawn", "N": "refused"}.get(decision, "given")
        at = withdrawn or held.get("given_at")
        when = speaker.figures.day(at.astimezone().date()) if isinstance(at, datetime) else ""
        yield ConsentLine(
            code=purpose,
            purpose=speaker.value("consent", "purpose", purpose),
            state=state,
            words=speaker.value("consent", "decision", decision),
            when=when,
            mode=speaker.value("consent", "mode", held.get("mode")),
        )
