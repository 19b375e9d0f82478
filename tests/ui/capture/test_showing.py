"""Everything shown follows from the counter's state."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.fast_lane import Question
from app.ui.tasks import TaskRunner
from tests.ui.capture.counter_desk import CONTROL, TOKTOGULOV, CounterDesk, show_page
from tests.ui.enrolled import Enrolled


def tones(desk: CounterDesk) -> list[str]:
    """The parts that stand in the accent frame."""
    surface = desk.page.surface
    parts = {"scan": surface.scan, "correct": surface.correct}
    parts |= {q.value: surface.questions.panel(q) for q in Question}
    return [
        name
        for name, part in parts.items()
        if part.isVisible() and part.property("tone") == "current"
    ]


def test_one_accent_frame_at_every_moment(desk: CounterDesk) -> None:
    assert tones(desk) == ["scan"]
    desk.press(Qt.Key.Key_F5)
    desk.scan(TOKTOGULOV)
    assert tones(desk) == ["purpose"]
    desk.press(Qt.Key.Key_F8)
    assert tones(desk) == ["correct"]
    desk.press(Qt.Key.Key_Escape, Qt.Key.Key_F2)
    assert tones(desk) == ["scan"]
    desk.press(Qt.Key.Key_Escape)
    assert tones(desk) == ["purpose"]
    desk.press("6")
    assert tones(desk) == ["return_reason"]
    desk.press("1", "1", "1", "y", "n")
    assert tones(desk) == ["save"]
    desk.save()
    assert tones(desk) == ["scan"]


def test_the_heading_tells_when_the_draft_was_saved(desk: CounterDesk) -> None:
    changed: list[None] = []
    desk.page.heading_changed.connect(lambda: changed.append(None))
    assert desk.page.subtitle() == ""
    desk.press(Qt.Key.Key_F5)
    desk.scan(TOKTOGULOV)
    local = desk.enrolled.clock().astimezone().strftime("%H:%M")
    assert desk.page.subtitle() == f"Draft saved on this laptop at {local}"
    assert changed
    desk.press("1", "3", "2", "y", "n")
    desk.save()
    assert desk.page.subtitle() == ""


def test_the_last_number_moves_aside_for_the_next_person(desk: CounterDesk) -> None:
    desk.press(Qt.Key.Key_F5)
    desk.scan(TOKTOGULOV)
    desk.press("1", "3", "2", "y", "n")
    desk.save()
    surface = desk.page.surface
    number = surface.messages.saved_number()
    assert surface.side._last.isHidden()
    desk.scan(TOKTOGULOV)
    assert surface.messages.saved_number() == ""
    assert surface.side._number.said() == number


def test_another_language_says_everything_anew(
    enrolled: Enrolled,
    tasks: TaskRunner,
    rest: Callable[[TaskRunner], None],
    speak: Callable[[str], None],
    desk: CounterDesk,
) -> None:
    desk.press(Qt.Key.Key_F5)
    desk.scan(TOKTOGULOV)
    desk.press("1")
    speak("ru")
    desk.page.retranslate("ru")
    desk.settle()
    surface = desk.page.surface
    assert surface.questions.panel(Question.PURPOSE).answer() == "Работа"
    assert "Мужской" in [
        t.said() for t in surface.document.findChildren(type(surface.document._family))
    ]
    assert "Осталось" in surface.footer.reason()
    again = show_page(enrolled, desk.laptop, tasks, rest, "ru")
    assert again.page.title() == "Быстрая полоса"
    again.window.deleteLater()


def test_a_save_asked_too_early_makes_the_reason_stand_out(desk: CounterDesk) -> None:
    desk.scan(TOKTOGULOV)
    QTest.keyClick(desk.page, Qt.Key.Key_Return, CONTROL)
    assert desk.page.surface.footer._why.property("tone") == "warn"
    desk.press("1")
    assert desk.page.surface.footer._why.property("tone") == "muted"
