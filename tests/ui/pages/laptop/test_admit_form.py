"""The form hands over what was typed, once the two new passphrases agree."""

import pytest
from pytestqt.qtbot import QtBot

from app.domain.officers import Role
from app.ui.pages.laptop.admit_form import Admission, AdmitForm
from tests.ui.pages.laptop.showing import typed
from tests.ui.seen import seen


@pytest.fixture
def form(qtbot: QtBot) -> AdmitForm:
    made = AdmitForm()
    qtbot.addWidget(made)
    made.retranslate()
    made.show()
    return made


def test_what_was_typed_is_handed_over_and_nothing_stays(form: AdmitForm, qtbot: QtBot) -> None:
    typed(form.name, "F. Sharipov")
    form.roles.chip(Role.REGISTRAR).click()
    for line in (form.new, form.again):
        typed(line, "seven lamps along the road")
    typed(form.own, "four words for tests")
    with qtbot.waitSignal(form.asked) as told:
        form.admit.click()
    (wanted,) = told.args or [None]
    assert wanted == Admission(
        "F. Sharipov", (Role.REGISTRAR,), "seven lamps along the road", "four words for tests"
    )
    assert "lamps" not in repr(wanted)
    form.forget()
    assert [line.text() for line in (form.name, form.new, form.again, form.own)] == [""] * 4
    assert form.roles.roles() == ()


def test_two_that_differ_are_not_handed_over(form: AdmitForm, qtbot: QtBot) -> None:
    typed(form.new, "seven lamps along the road")
    typed(form.again, "seven lamps along a road")
    with qtbot.assertNotEmitted(form.asked):
        form.admit.click()
    assert "The two passphrases differ. Type them again." in seen(form)
