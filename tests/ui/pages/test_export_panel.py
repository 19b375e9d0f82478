"""The export over the real services: reason, days, file; whole or not at all; journaled."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from app.services.open_laptop import OpenLaptop
from app.ui.figures import Figures
from app.ui.pages.export_panel import ExportPanel
from app.ui.tasks import TaskRunner
from tests.ui.enrolled import SUPERVISOR, Enrolled
from tests.ui.seen import seen

Rest = Callable[[TaskRunner], None]
COUNT = 6


@pytest.fixture
def filled(enrolled: Enrolled, tasks: TaskRunner) -> Iterator[OpenLaptop]:
    enrolled.fill(COUNT)
    laptop = enrolled.sign_in(SUPERVISOR)
    yield laptop
    tasks.reached("compute").wait()
    laptop.close()


@pytest.fixture
def panel(qtbot: QtBot, tasks: TaskRunner, filled: OpenLaptop) -> ExportPanel:
    made = ExportPanel(filled.exporter, tasks)
    qtbot.addWidget(made)
    made.retranslate(Figures("en"))
    made.open("")
    return made


def lines(panel: ExportPanel) -> dict[str, QLineEdit]:
    return {line.accessibleName().split(",")[0]: line for line in panel.findChildren(QLineEdit)}


def press(panel: ExportPanel, words: str) -> None:
    button = next(
        b for b in panel.findChildren(QAbstractButton) if b.text().replace("&", "") == words
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def fill(panel: ExportPanel, target: Path, reason: str = "monthly hand-over") -> None:
    lines(panel)["Reason"].setText(reason)
    lines(panel)["File"].setText(str(target))


def test_the_file_holds_everyone_and_the_journal_knows(
    panel: ExportPanel, filled: OpenLaptop, tasks: TaskRunner, rest: Rest, tmp_path: Path
) -> None:
    target = tmp_path / "list.csv"
    fill(panel, target)
    press(panel, "Write the file")
    rest(tasks)
    assert f"Written: {COUNT}" in seen(panel)
    rows = target.read_text(encoding="utf-8-sig").splitlines()
    assert len(rows) == COUNT + 2, "words, HXL tags, people"
    kinds = {kind.kind for kind in filled.exchange.state().by_kind}
    assert "exported" in kinds


def test_without_a_reason_nothing_goes_out(
    panel: ExportPanel, tasks: TaskRunner, rest: Rest, tmp_path: Path
) -> None:
    fill(panel, tmp_path / "list.csv", reason=" ")
    press(panel, "Write the file")
    rest(tasks)
    assert "Say why these records go out." in seen(panel)
    assert lines(panel)["Reason"].property("invalid") is True
    assert list(tmp_path.glob("*.csv")) == []
    QTest.keyClicks(lines(panel)["Reason"], "x")
    assert "Say why these records go out." not in seen(panel)


def test_days_are_checked_before_anything_is_asked(panel: ExportPanel, tmp_path: Path) -> None:
    fill(panel, tmp_path / "list.csv")
    lines(panel)["To day"].setText("31.02.2026")
    press(panel, "Write the file")
    assert "Write the day as 24.11.2026, or leave it empty." in seen(panel)
    assert lines(panel)["To day"].property("invalid") is True
    assert lines(panel)["From day"].property("invalid") is False


@pytest.mark.parametrize(("since", "rows"), [("24.11.2026", COUNT), ("۲۵.۱۱.۲۰۲۶", 0)])
def test_a_day_narrows_the_export_in_any_digits(
    panel: ExportPanel, rest: Rest, tmp_path: Path, *, since: str, rows: int
) -> None:
    fill(panel, tmp_path / "list.csv")
    lines(panel)["From day"].setText(since)
    press(panel, "Write the file")
    rest(panel.tasks)
    assert f"Written: {rows}" in seen(panel)


def test_no_file_named(panel: ExportPanel) -> None:
    lines(panel)["Reason"].setText("monthly hand-over")
    lines(panel)["File"].setText("")
    press(panel, "Write the file")
    assert "Choose the file to write." in seen(panel)


def test_a_folder_that_is_not_there_is_told(
    panel: ExportPanel, tasks: TaskRunner, rest: Rest, tmp_path: Path
) -> None:
    fill(panel, tmp_path / "nowhere" / "list.csv")
    press(panel, "Write the file")
    rest(tasks)
    assert "The disk does not take or give the file. Check it." in seen(panel)


def test_stopping_leaves_no_file(
    panel: ExportPanel, tasks: TaskRunner, rest: Rest, tmp_path: Path
) -> None:
    fill(panel, tmp_path / "list.csv")
    gate = tasks.reached("compute")
    gate.wait()
    press(panel, "Write the file")
    panel.stop()
    rest(tasks)
    stopped = "The export was stopped. No file was written." in seen(panel)
    assert stopped or f"Written: {COUNT}" in seen(panel), "unless it was over already"
    assert (tmp_path / "list.csv").exists() is not stopped
    assert list(tmp_path.glob(".*.part")) == []


def test_escape_folds_it(panel: ExportPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.closed):
        QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_a_chosen_file_stands_in_its_line(panel: ExportPanel, qtbot: QtBot, tmp_path: Path) -> None:
    press(panel, "Choose …")
    (dialog,) = panel.findChildren(QFileDialog)
    assert dialog.isVisible()
    dialog.fileSelected.emit(str(tmp_path / "chosen.csv"))
    assert lines(panel)["File"].text() == str(tmp_path / "chosen.csv")
    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()
