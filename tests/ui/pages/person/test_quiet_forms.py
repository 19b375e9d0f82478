"""What is written in private comes back as it was written; what was not asked stays open."""

from uuid import UUID

import pytest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.domain.protection import CaseNote, Screening, WithheldDocument
from app.services.views import Choice
from app.ui.pages.person.quiet_forms import NoteForm, ScreeningForm, WithheldForm
from app.ui.widgets.button import Button

PROMPTS = (("debt", "Do you owe money?"), ("free", "Could you leave?"))
NEEDS = (Choice("VT", "Trafficking", "Possible trafficking"), Choice("UC", "Child", "Child alone"))


def press(form: ScreeningForm, name: str) -> None:
    next(b for b in form.findChildren(Button) if b.accessibleName() == name).click()


def test_a_screening_keeps_what_was_answered_and_leaves_open_what_was_not(qtbot: QtBot) -> None:
    form = ScreeningForm(PROMPTS, NEEDS)
    qtbot.addWidget(form)
    form.show_content(Screening(instrument="i", version=3))
    with qtbot.waitSignal(form.changed):
        press(form, "Yes: Do you owe money?")
    next(b for b in form.findChildren(QCheckBox) if "trafficking" in b.text()).setChecked(True)
    form.interrupted.setChecked(True)
    content = form.content()
    assert content == Screening(
        instrument="i",
        version=3,
        private_space_confirmed=True,
        answers=(("debt", "Y"),),
        need_flags=("VT",),
        interrupted=True,
    )
    again = ScreeningForm(PROMPTS, NEEDS)
    qtbot.addWidget(again)
    again.show_content(content)
    assert again.content() == content


def test_a_second_press_takes_an_answer_back_and_another_replaces_it(qtbot: QtBot) -> None:
    form = ScreeningForm(PROMPTS, NEEDS)
    qtbot.addWidget(form)
    press(form, "No: Could you leave?")
    press(form, "Declined: Could you leave?")
    content = form.content()
    assert isinstance(content, Screening)
    assert content.answers == (("free", "D"),)
    press(form, "Declined: Could you leave?")
    content = form.content()
    assert isinstance(content, Screening)
    assert content.answers == ()


def test_a_note_keeps_its_author_and_readers(qtbot: QtBot) -> None:
    form = NoteForm()
    qtbot.addWidget(form)
    note = CaseNote(text="Before", author=UUID(int=1), readers=(UUID(int=2),))
    form.show_content(note)
    with qtbot.waitSignal(form.changed):
        form.findChildren(QPlainTextEdit)[0].setPlainText("After")
    assert form.content() == CaseNote(text="After", author=UUID(int=1), readers=(UUID(int=2),))
    with pytest.raises(TypeError):
        NoteForm().content()


def test_a_document_that_is_kept(qtbot: QtBot) -> None:
    form = WithheldForm((Choice("P", "Passport", "Passport"), Choice("I", "ID card", "ID card")))
    qtbot.addWidget(form)
    assert form.content() == WithheldDocument(type="", held_by="", words=None)
    form.show_content(WithheldDocument(type="I", held_by="The foreman", words="Since May"))
    line = next(e for e in form.findChildren(QLineEdit) if e.text() == "Since May")
    line.setText("  ")
    assert form.content() == WithheldDocument(type="I", held_by="The foreman", words=None)
