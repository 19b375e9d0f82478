"""A scan is taken out of the keyboard; what a person types arrives, once and in order."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.documents.wedge import ReaderSettings
from app.ui.capture.reader_filter import ReaderFilter
from tests.ui.capture.counter_desk import TOKTOGULOV
from tests.ui.capture.key_events import as_reader, key, send, window_of


@dataclass
class Bench:
    """A window with a line and a button, a filter over it, a clock that a test moves."""

    window: QWidget
    line: QLineEdit
    button: QPushButton
    reader: ReaderFilter
    now: list[int]
    scans: list[str] = field(default_factory=list)
    clicks: list[None] = field(default_factory=list)

    def send(self, *events: QKeyEvent, gap: int = 2) -> None:
        for event in events:
            self.now[0] += gap
            send(window_of(self.window), [event])

    def wait(self, milliseconds: int) -> None:
        """Time passes and the filter is asked, as its timer does."""
        self.now[0] += milliseconds
        self.reader.tick()
        self.reader.tick()


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Bench]:
    window = QWidget()
    line, button = QLineEdit(), QPushButton("Save")
    button.setAutoDefault(True)
    layout = QVBoxLayout()
    layout.addWidget(line)
    layout.addWidget(button)
    holder = QWidget(window)
    holder.setLayout(layout)
    now = [1000]
    reader = ReaderFilter(ReaderSettings(), lambda: now[0])
    made = Bench(window, line, button, reader, now)
    reader.scanned.connect(made.scans.append)
    button.clicked.connect(lambda: made.clicks.append(None))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    line.setFocus()
    yield made
    reader.deleteLater()
    window.deleteLater()


def test_a_scan_is_told_whole_and_reaches_no_line(bench: Bench) -> None:
    bench.send(*as_reader(TOKTOGULOV, codes=False))
    bench.wait(200)
    assert bench.scans == [TOKTOGULOV]
    assert bench.line.text() == ""


def test_the_enter_of_a_scan_presses_no_button(bench: Bench) -> None:
    bench.button.setFocus()
    bench.send(*as_reader(TOKTOGULOV, codes=False))
    bench.wait(200)
    assert bench.clicks == []
    bench.send(key("\r"), key("\r", pressed=False), gap=400)
    bench.wait(200)
    assert len(bench.clicks) == 1, "a person's Enter does"


def test_a_scan_under_the_russian_layout_is_latin(bench: Bench) -> None:
    bench.send(*as_reader(TOKTOGULOV, codes=False, russian=True))
    bench.wait(200)
    assert bench.scans == [TOKTOGULOV]


def test_what_a_person_types_arrives_once_and_in_order(bench: Bench) -> None:
    for letter in "Karimov":
        bench.send(key(letter), key(letter, pressed=False), gap=120)
    bench.wait(60)
    assert bench.line.text() == "Karimov"
    assert bench.scans == []


def test_quick_fingers_are_no_reader(bench: Bench) -> None:
    bench.send(*(key(letter) for letter in "passage"), gap=20)
    assert bench.line.text() == "", "kept back until it is known"
    bench.wait(60)
    assert bench.line.text() == "passage"


def test_a_key_no_reader_types_comes_after_what_was_typed_before_it(bench: Bench) -> None:
    bench.send(key("a"), key("b"), gap=10)
    bench.send(key("\b", name=Qt.Key.Key_Backspace), gap=10)
    assert bench.line.text() == "a"


def test_shift_is_no_key_of_its_own(bench: Bench) -> None:
    shift = key("", name=Qt.Key.Key_Shift, modifiers=Qt.KeyboardModifier.ShiftModifier)
    events = [e for said in TOKTOGULOV.split("\n")[0] for e in (shift, key(said))]
    bench.send(*events, key("\r"))
    bench.send(*as_reader(TOKTOGULOV.split("\n")[1], codes=False))
    bench.wait(200)
    assert bench.scans == [TOKTOGULOV]


def test_a_click_by_the_space_bar_stays_one_click(bench: Bench) -> None:
    bench.button.setFocus()
    bench.send(key(" "), key(" ", pressed=False), gap=15)
    bench.wait(60)
    assert len(bench.clicks) == 1
    assert not bench.button.isDown()


def test_nothing_is_kept_back_while_it_is_off(bench: Bench) -> None:
    bench.reader.enabled = False
    bench.send(*as_reader("ABC", codes=False))
    assert bench.line.text() == "ABC"


def test_the_systems_times_count_when_the_window_was_held_up(bench: Bench) -> None:
    """Half of a scan arrives late by 300 ms, but was typed at the reader's pace."""
    rows = [said for row in TOKTOGULOV.split("\n") for said in (*row, "\r")]
    events = [key(said, time=50_000 + place * 3) for place, said in enumerate(rows)]
    for place, event in enumerate(events):
        bench.now[0] += 300 if place == 10 else 3
        send(window_of(bench.window), [event])
    bench.wait(200)
    assert bench.scans == [TOKTOGULOV]
    assert bench.line.text() == ""


def test_a_late_timer_lets_waiting_keys_through_first(bench: Bench) -> None:
    """The loop stood still: the timer is late, and the rest of the scan still waits behind it."""
    events = [key(said, time=50_000 + place * 3) for place, said in enumerate("P<KGZASAN<KYZY<<J")]
    bench.send(*events, gap=3)
    bench.now[0] += 400
    bench.reader.tick()
    rest = TOKTOGULOV.split("\n")
    later = [
        key(said, time=50_000 + (17 + place) * 3)
        for place, said in enumerate([*"AZGUL<<<<<<<<<<<<<<<<<<<<<<", "\r", *rest[1], "\r"])
    ]
    bench.send(*later, gap=0)
    bench.wait(200)
    assert bench.scans == [f"P<KGZASAN<KYZY<<JAZGUL<<<<<<<<<<<<<<<<<<<<<<\n{rest[1]}"]
    assert bench.line.text() == ""
