"""Every place has its page, its key and its words; only supervisors export."""

from PySide6.QtCore import QObject

from app.services.open_laptop import OpenLaptop
from app.ui.capture.page import CapturePage
from app.ui.exchange_watch import ExchangeWatch
from app.ui.frame.places import PERSON, PLACES, first_place, make_pages
from app.ui.pages.search import SearchPage
from app.ui.tasks import TaskRunner
from app.ui.widgets.page import KeyHelp, Page
from tests.ui.enrolled import REGISTRAR, Enrolled


def keys_of(page: Page) -> tuple[KeyHelp, ...]:
    return page.keys()


def test_every_place_has_its_page(
    laptop: OpenLaptop, tasks: TaskRunner, enrolled: Enrolled
) -> None:
    watch = ExchangeWatch(laptop.exchange, tasks, enrolled.clock, QObject(tasks))
    pages = make_pages(laptop, tasks, enrolled.clock, watch, "en")
    assert list(pages) == [*(place.name for place in PLACES), PERSON]
    assert [place.key for place in PLACES] == [f"Alt+{n}" for n in range(1, 7)]
    assert len({place.icon for place in PLACES}) == len(PLACES)
    assert isinstance(pages["register"], CapturePage)
    assert all(page.title() for page in pages.values())
    assert "Ctrl+E" in {key.key for key in keys_of(pages["search"])}
    for page in pages.values():
        page.deleteLater()


def test_a_registrar_is_offered_no_export(tasks: TaskRunner, enrolled: Enrolled) -> None:
    laptop = enrolled.sign_in(REGISTRAR)
    watch = ExchangeWatch(laptop.exchange, tasks, enrolled.clock, QObject(tasks))
    pages = make_pages(laptop, tasks, enrolled.clock, watch, "en")
    search = pages["search"]
    assert isinstance(search, SearchPage)
    assert "Ctrl+E" not in {key.key for key in keys_of(search)}
    search.open_export()
    for page in pages.values():
        page.leave()
    tasks.reached("storage").wait()
    laptop.close()
    for page in pages.values():
        page.deleteLater()


def test_where_a_desk_begins() -> None:
    assert [first_place(asked) for asked in ("", "sync", "laptop", "person")] == [
        "register",
        "sync",
        "laptop",
        "search",
    ]
