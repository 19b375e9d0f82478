"""The number of a question, painted."""

from PySide6.QtGui import QColor, QImage, QPalette

from app.ui.capture.step_mark import StepMark
from app.ui.theme import THEMES


def painted(mark: StepMark) -> QImage:
    mark.ensurePolished()
    return mark.grab().toImage()


def test_the_one_at_hand_is_filled_with_the_accent(qapp: object) -> None:
    mark = StepMark()
    mark.show_step("2", current=True, done=False)
    image = painted(mark)
    accent = mark.palette().color(QPalette.ColorRole.Highlight)
    assert accent == QColor(THEMES["light"]["accent"])
    assert image.pixelColor(image.width() // 2, 3) == accent


def test_an_answered_one_is_green_and_an_open_one_is_not(qapp: object) -> None:
    mark = StepMark()
    mark.show_step("1", current=False, done=True)
    green = painted(mark).pixelColor(mark.width() // 2, 4)
    assert green == QColor(THEMES["light"]["ok_tint"])
    mark.show_step("1", current=False, done=False)
    assert painted(mark).pixelColor(mark.width() // 2, 4) != green
