"""The list over the real services: newest first, page by page, found as one types."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from uuid import uuid4

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTableView
from pytestqt.qtbot import QtBot

from app.journal.entry import new_body
from app.services.open_laptop import OpenLaptop
from app.storage import journal
from app.ui.pages.export_panel import ExportPanel
from app.ui.pages.search import SearchPage
from app.ui.tasks import TaskRunner
from app.wire.records import record_change
from tests.services.counter import MORNING
from tests.services.quiet_room import QuietRoom
from tests.services.test_look_ups import HERE
from tests.ui.enrolled import SUPERVISOR, Enrolled
from tests.ui.pages.quiet import laptop_of
from tests.ui.seen import seen

Rest = Callable[[TaskRunner], None]
FEW, MANY = 12, 57


@pytest.fixture
def page(qtbot: QtBot, tasks: TaskRunner, enrolled: Enrolled, rest: Rest) -> Iterator[SearchPage]:
    enrolled.fill(FEW)
    laptop = enrolled.sign_in(SUPERVISOR)
    made = search_page(laptop, tasks, enrolled)
    qtbot.addWidget(made)
    made.resize(1170, 650)
    made.show()
    made.enter()
    rest(tasks)
    yield made
    tasks.reached("storage").wait()
    laptop.close()


def search_page(laptop: OpenLaptop, tasks: TaskRunner, enrolled: Enrolled) -> SearchPage:
    return SearchPage(
        search=laptop.search,
        look_ups=laptop.look_ups,
        exporter=laptop.exporter,
        reference=laptop.reference,
        tasks=tasks,
        clock=enrolled.clock,
        language="en",
    )


def names(page: SearchPage) -> list[str]:
    model = page.findChildren(QTableView)[0].model()
    return [str(model.index(row, 0).data()).split("\n")[0] for row in range(model.rowCount())]


def line_of(page: SearchPage) -> QLineEdit:
    return next(li for li in page.findChildren(QLineEdit) if li.accessibleName() == "Find a person")


def type_and_wait(page: SearchPage, text: str, qtbot: QtBot, until: str) -> None:
    line_of(page).clear()
    QTest.keyClicks(line_of(page), text)
    qtbot.waitUntil(lambda: any(until in words for words in seen(page)), timeout=20_000)


def test_the_whole_list_comes_page_by_page_without_a_gap_or_repeat(
    qtbot: QtBot, tasks: TaskRunner, enrolled: Enrolled, rest: Rest
) -> None:
    enrolled.fill(MANY)
    laptop = enrolled.sign_in(SUPERVISOR)
    page = search_page(laptop, tasks, enrolled)
    qtbot.addWidget(page)
    page.show()
    rest(tasks)
    assert len(names(page)) == 50
    assert "Newest first. Shown: 50" in seen(page)
    table = page.findChildren(QTableView)[0]
    table.model().fetchMore(QModelIndex())
    rest(tasks)
    numbers = [table.model().index(row, 1).data() for row in range(table.model().rowCount())]
    assert len(numbers) == len(set(numbers)) == MANY
    assert not table.model().canFetchMore(QModelIndex())
    laptop.close()


def test_a_beginning_of_the_name_finds_and_emptying_brings_the_list_back(
    page: SearchPage, qtbot: QtBot
) -> None:
    wanted = names(page)[7].strip("\u2068\u2069")
    family = wanted.split()[0]
    type_and_wait(page, family[:5].lower(), qtbot, "Found: ")
    found = names(page)
    assert any(wanted in name for name in found)
    assert len(found) <= 20
    line_of(page).clear()
    qtbot.waitUntil(lambda: f"Newest first. Shown: {FEW}" in seen(page), timeout=20_000)


def test_a_registration_number_finds_one(page: SearchPage, qtbot: QtBot) -> None:
    table = page.findChildren(QTableView)[0]
    number = str(table.model().index(3, 1).data()).split("\n")[0].strip("\u2066\u2069")
    name = names(page)[3]
    type_and_wait(page, number, qtbot, "Found: 1")
    assert names(page) == [name]


def test_nobody_found_says_what_to_try(page: SearchPage, qtbot: QtBot) -> None:
    type_and_wait(page, "99887766", qtbot, "Nobody found.")
    assert names(page) == []


def test_down_leads_into_the_list(page: SearchPage) -> None:
    table = page.findChildren(QTableView)[0]
    QTest.keyClick(line_of(page), Qt.Key.Key_Down)
    assert [index.row() for index in table.selectionModel().selectedRows()] == [0]


def test_enter_opens_the_chosen_row_and_whoever_alone_was_found(
    page: SearchPage, qtbot: QtBot
) -> None:
    table = page.findChildren(QTableView)[0]
    number = str(table.model().index(3, 1).data()).split("\n")[0].strip("\u2066\u2069")
    QTest.keyClick(line_of(page), Qt.Key.Key_Return)
    assert table.hasFocus(), "among many, Enter leads into the list"
    table.selectRow(3)
    with qtbot.waitSignal(page.person_asked) as chosen:
        QTest.keyClick(table, Qt.Key.Key_Return)
    type_and_wait(page, number, qtbot, "Found: 1")
    with qtbot.waitSignal(page.person_asked) as found:
        QTest.keyClick(line_of(page), Qt.Key.Key_Return)
    assert found.args == chosen.args


def test_of_whom_a_look_up_row_alone_is_left_is_found_but_has_no_file(
    qtbot: QtBot, tasks: TaskRunner, rest: Rest, room: QuietRoom
) -> None:
    at, body = room.registrar, new_body(HERE.person_id, [record_change(HERE)])
    with at.store.write() as tx:
        journal.append(tx, at.entry("purged", id=uuid4(), at=MORNING, bodies=(body,)))
    laptop = laptop_of(room)
    page = SearchPage(
        search=laptop.search,
        look_ups=laptop.look_ups,
        exporter=None,
        reference=laptop.reference,
        tasks=tasks,
        clock=room.counter.clock,
        language="en",
    )
    qtbot.addWidget(page)
    page.show()
    type_and_wait(page, "nazarova", qtbot, "Found: 1")
    assert names(page) == ["\u2068MADINA NAZAROVA\u2069"]
    asked: list[object] = []
    page.person_asked.connect(asked.append)
    QTest.keyClick(line_of(page), Qt.Key.Key_Return)
    rest(tasks)
    assert asked == []


def test_another_language_says_the_list_again(
    page: SearchPage, tasks: TaskRunner, rest: Rest, speak: Callable[[str], None]
) -> None:
    speak("ru")
    page.retranslate("ru")
    rest(tasks)
    table = page.findChildren(QTableView)[0]
    assert "Мужской" in str([table.model().index(r, 0).data() for r in range(10)])
    assert table.model().headerData(0, Qt.Orientation.Horizontal) == "Человек"


def test_the_export_unfolds_for_what_is_searched(page: SearchPage, qtbot: QtBot) -> None:
    (panel,) = page.findChildren(ExportPanel)
    assert not panel.isVisible()
    page.open_export()
    assert panel.isVisible()
    assert any("Everyone in the list" in words for words in seen(panel))
    page.close_export()
    type_and_wait(page, "kar", qtbot, "Found: ")
    page.open_export()
    assert any("kar" in words for words in seen(panel))
    page.leave()


def test_an_empty_laptop_says_so(
    qtbot: QtBot, tasks: TaskRunner, enrolled: Enrolled, laptop: OpenLaptop, rest: Rest
) -> None:
    page = search_page(laptop, tasks, enrolled)
    qtbot.addWidget(page)
    page.show()
    rest(tasks)
    assert "Nobody is registered on this laptop yet." in seen(page)
    enrolled.clock.now += timedelta(seconds=1)
