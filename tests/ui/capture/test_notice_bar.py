"""The key message."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.ui.capture.notice_bar import NoticeBar
from app.ui.capture.wording import Wording


def test_the_message_stands_until_it_is_said_and_folds_then(wording: Wording) -> None:
    bar = NoticeBar()
    told: list[None] = []
    bar.said.connect(lambda: told.append(None))
    bar.show_notice(wording, said=False)
    assert wording.notice.words in bar._words.said()
    assert not bar._words.isHidden()
    QTest.mouseClick(bar._button, Qt.MouseButton.LeftButton)
    assert len(told) == 1
    tall = bar.sizeHint().height()
    bar.show_notice(wording, said=True)
    assert bar._words.isHidden()
    assert wording.notice.words in bar._short.whole()
    assert bar._pill.text.text() == "Said in Tajik"
    assert bar.sizeHint().height() < tall


def test_without_words_yet_it_says_nothing(qapp: object) -> None:
    bar = NoticeBar()
    bar.show_notice(None, said=False)
    assert bar._words.said() == ""
