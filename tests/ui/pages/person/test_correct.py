"""Correcting: at once, or when a second person agrees; values as the domain has them."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from app.ui.figures import Figures
from app.ui.pages.person.correct import CorrectPanel, correctable
from app.ui.tasks import TaskRunner
from tests.services.quiet_room import QuietRoom
from tests.ui.pages.quiet import laptop_of, plain, speaker_of

Rest = Callable[[TaskRunner], None]


def panel_of(qtbot: QtBot, tasks: TaskRunner, room: QuietRoom) -> CorrectPanel:
    laptop = laptop_of(room)
    panel = CorrectPanel(laptop.corrections, laptop.reference, tasks)
    qtbot.addWidget(panel)
    panel.retranslate(Figures("en"))
    panel.unfold(room.person)
    panel.offer(laptop.person_file.open(room.person), speaker_of(room))
    return panel


def choose(panel: CorrectPanel, kind: str, field: str) -> None:
    places = [(one.kind, one.field) for one in panel._wrongs]
    panel.which.setCurrentIndex(places.index((kind, field)))
    panel.which.activated.emit(panel.which.currentIndex())


def shown(room: QuietRoom, field: str) -> object:
    identity = laptop_of(room).person_file.open(room.person).identity
    assert identity is not None
    return identity.fields.get(field)


def test_a_name_waits_for_a_second_person(
    qtbot: QtBot, tasks: TaskRunner, rest: Rest, room: QuietRoom
) -> None:
    panel = panel_of(qtbot, tasks, room)
    told: list[str] = []
    panel.done.connect(told.append)
    choose(panel, "person", "given_name")
    panel.text.setText("FARKHODBEK")
    panel.start.click()
    rest(tasks)
    assert panel.fields()["reason"].error() == "Say why, in a few words."
    panel.reason.setText("Misread from a worn page")
    panel.start.click()
    rest(tasks)
    assert told == ["A second person is asked; then it changes. See Open work."]
    assert shown(room, "given_name") == "FARKHOD"
    (question,) = laptop_of(room, room.supervisor).approvals.open_here()
    assert [(one.name, one.new) for one in question.corrections] == [("given_name", "FARKHODBEK")]


def test_other_fields_change_at_once_each_by_its_kind(
    qtbot: QtBot, tasks: TaskRunner, rest: Rest, room: QuietRoom
) -> None:
    for field, way, value, held in (
        ("phone", "text", "+996 555 123456", "+996 555 123456"),
        ("safe_to_call", "choice", "N", False),
        ("civil_status", "choice", "M", "M"),
    ):
        panel = panel_of(qtbot, tasks, room)
        choose(panel, "person", field)
        if way == "text":
            panel.text.setText(value)
        else:
            panel.choice.choose(value)
        panel.reason.setText("The person said so")
        panel.start.click()
        rest(tasks)
        assert shown(room, field) == held


def test_a_day_that_is_none_is_said_at_its_field(
    qtbot: QtBot, tasks: TaskRunner, room: QuietRoom
) -> None:
    panel = panel_of(qtbot, tasks, room)
    choose(panel, "document", "expires_on")
    panel.text.setText("31.02.2031")
    panel.reason.setText("Read again")
    panel.start.click()
    assert panel.fields()["expires_on"].error() == "Write it as 24.11.2026."
    assert not panel.text.isHidden()


def test_what_is_withheld_is_not_offered(room: QuietRoom) -> None:
    laptop = laptop_of(room)
    seen = correctable(laptop.person_file.open(room.person), speaker_of(room))
    assert ("person", "phone") in [(one.kind, one.field) for one in seen]
    assert "Family name: KARIMOV" in [plain(one.words) for one in seen]
    laptop.shifts.end()
    view = laptop.person_file.open(room.person)
    fewer = {(one.kind, one.field) for one in correctable(view, speaker_of(room))}
    assert ("person", "phone") not in fewer
    assert ("document", "personal_number") not in fewer
    assert ("document", "number") in fewer
