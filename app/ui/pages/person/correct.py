"""Asking for a correction: which field, what is right, how one knows."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final
from uuid import UUID

from PySide6.QtWidgets import QWidget

from app.domain.dates import birth_from_iso
from app.domain.errors import UserCanFix
from app.services.approval_views import CorrectionAsked
from app.services.corrections import Corrections
from app.services.person_views import PersonView, ShownRecord
from app.services.reference import Reference
from app.services.views import Choice
from app.ui.capture.correction import iso_date
from app.ui.code_words import in_language
from app.ui.figures import Figures
from app.ui.pages.person.field_words import field_word, kind_word
from app.ui.pages.person.panel import Panel
from app.ui.pages.person.speaker import Speaker, list_of
from app.ui.tasks import TaskRunner
from app.ui.widgets.field import Combo, Field, Line
from app.ui.widgets.measure import row
from app.ui.widgets.typeahead import TypeAhead

_TEXTS: Final = MappingProxyType(
    {
        "person": (
            *("family_name", "given_name", "patronymic", "father_name", "grandfather_name"),
            *("native_name", "name_as_said", "birth", "birth_place", "phone"),
        ),
        "document": ("number", "personal_number", "issued_on", "expires_on"),
        "journey": ("ban_until",),
    }
)
_CHOSEN: Final = MappingProxyType(
    {
        "person": (
            *("sex", "nationalities", "birth_country", "civil_status", "education"),
            *("occupation", "safe_to_call"),
        ),
        "document": ("type", "issuing_state"),
        "journey": (
            *("departure_country", "next_destination", "final_destination", "purpose"),
            *("return_reason", "intended_stay", "transport", "cost_band", "permit_status"),
        ),
        "movement": ("direction", "official_decision"),
    }
)
_DAYS: Final = frozenset({"issued_on", "expires_on", "ban_until"})
_YES_NO: Final = frozenset({"safe_to_call"})
_YES: Final = "Y"


@dataclass(frozen=True, slots=True)
class Wrong:
    """A field that can be corrected: of which record, and what it says now."""

    record: UUID
    kind: str
    field: str
    words: str


def correctable(view: PersonView, speaker: Speaker) -> tuple[Wrong, ...]:
    """Every field of the file that can be corrected here, without what is withheld."""
    records = (
        *((view.identity,) if view.identity else ()),
        *(view.documents or ()),
        *(view.journeys or ()),
        *(view.movements or ()),
    )
    return tuple(wrong for record in records for wrong in _of_record(record, speaker))


class CorrectPanel(Panel):
    """Who somebody is changes when a second person agrees; all else changes at once."""

    def __init__(self, corrections: Corrections, reference: Reference, tasks: TaskRunner) -> None:
        super().__init__(tasks, icon="pencil")
        self._corrections = corrections
        self._reference = reference
        self._wrongs: tuple[Wrong, ...] = ()
        self.which = Combo()
        self.which.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.text, self.choice = Line(), TypeAhead()
        self._which = Field(self.which)
        self._text, self._choice = Field(self.text), Field(self.choice)
        self.reason, self.evidence = Line(), Line()
        self._reason, self._evidence = Field(self.reason), Field(self.evidence)
        values = row(gap=0.8)
        for field in (self._which, self._text, self._choice):
            values.addWidget(field, 1)
        why = row(gap=0.8)
        why.addWidget(self._reason, 1)
        why.addWidget(self._evidence, 1)
        self.add(self.head, self.what, values, why, self.trouble, self.foot)
        self.which.activated.connect(lambda _: self._chose())

    def fields(self) -> dict[str, Field]:
        wrong = self._wrong()
        named = {wrong.field: self._value()} if wrong else {}
        return {
            "which": self._which,
            "value": self._text,
            "choice": self._choice,
            "reason": self._reason,
            "evidence": self._evidence,
            **named,
        }

    def retranslate(self, figures: Figures) -> None:
        super().retranslate(figures)
        self.head.heading.setText(self.tr("Correct the record"))
        self.what.setText(
            self.tr(
                "Names, birth, sex and nationality change when a second person agrees; everything"
                " else changes at once. What stood there before stays in the history."
            )
        )
        self._which.set_words(self.tr("What is wrong"))
        self._text.set_words(self.tr("What is right"))
        self._choice.set_words(self.tr("What is right"))
        self._reason.set_words(self.tr("Reason, as it will stand in the journal"))
        self._evidence.set_words(self.tr("How you know"), "")
        self.start.setText(self.tr("Correct it"))

    def offer(self, view: PersonView, speaker: Speaker) -> None:
        """What can be corrected in this file; call `unfold` before."""
        self._wrongs = correctable(view, speaker)
        self.which.clear()
        for wrong in self._wrongs:
            self.which.addItem(wrong.words)
        self.which.setCurrentIndex(0)
        self._chose()

    def begin(self) -> None:
        person, wrong, ask = self.about, self._wrong(), self._corrections.ask
        if person is None or wrong is None:
            return
        for field in self.fields().values():
            field.show_error("")
        try:
            changes = {wrong.field: self._right(wrong)}
        except UserCanFix:
            self._value().show_error(self.tr("Write it as 24.11.2026."))
            self._value().setFocus()
            return
        reason, evidence = self.reason.text(), self.evidence.text()
        self.run(lambda: ask(person, wrong.record, changes, reason, evidence), self._asked)

    def _wrong(self) -> Wrong | None:
        place = self.which.currentIndex()
        return self._wrongs[place] if 0 <= place < len(self._wrongs) else None

    def _value(self) -> Field:
        wrong = self._wrong()
        chosen = wrong is not None and wrong.field in _CHOSEN.get(wrong.kind, ())
        return self._choice if chosen else self._text

    def _chose(self) -> None:
        wrong, code = self._wrong(), self.figures.code
        self._text.setVisible(self._value() is self._text)
        self._choice.setVisible(self._value() is self._choice)
        self.text.clear()
        self.choice.choose("")
        if wrong is not None and self._value() is self._choice:
            self.choice.offer(self._choices(wrong, code))

    def _choices(self, wrong: Wrong, code: str) -> tuple[Choice, ...]:
        if wrong.field in _YES_NO:
            yes, no = self.tr("Yes"), self.tr("No")
            return Choice(_YES, yes, yes), Choice("N", no, no)
        name = list_of(wrong.kind, wrong.field)
        if name is None:
            return self._reference.countries(code)
        return tuple(in_language(one, code) for one in self._reference.choices(name, code))

    def _right(self, wrong: Wrong) -> object:
        """The new value as the domain has it; None takes the old one away."""
        if self._value() is self._choice:
            code = self.choice.code()
            if wrong.field in _YES_NO:
                return code == _YES if code else None
            return (code,) if wrong.field == "nationalities" and code else code or None
        text = self.text.text().strip()
        if wrong.field == "birth":
            return birth_from_iso(iso_date(text))
        if wrong.field in _DAYS and text:
            return _day(text)
        return text or None

    def _asked(self, asked: CorrectionAsked) -> None:
        if asked.approval is None:
            words = self.tr("Corrected.")
        elif asked.approval.of_headquarters:
            words = self.tr("Headquarters is asked with the next exchange; then it changes.")
        else:
            words = self.tr("A second person is asked; then it changes. See Open work.")
        self.put_away()
        self.done.emit(words)

    def first(self) -> QWidget:
        return self.which


def _of_record(record: ShownRecord, speaker: Speaker) -> Iterator[Wrong]:
    for field in (*_TEXTS.get(record.kind, ()), *_CHOSEN.get(record.kind, ())):
        if field in record.withheld:
            continue
        value = speaker.value(record.kind, field, record.fields.get(field))
        words = f"{field_word(record.kind, field)}: {value}"
        if record.kind != "person":
            words = f"{kind_word(record.kind)} {speaker.moment(record.made_at)} · {words}"
        yield Wrong(record.id, record.kind, field, words)


def _day(text: str) -> date:
    """Raises UserCanFix `date_words` when not every part of the day is given."""
    try:
        return date.fromisoformat(iso_date(text))
    except ValueError as wrong:
        raise UserCanFix("date_words", "Write the day as 24.11.2026.") from wrong
