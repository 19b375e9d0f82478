"""The pages of the desk: which there are, in which order, and what each receives."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from app.domain.ids import Clock
from app.domain.officers import Action
from app.services.open_laptop import OpenLaptop
from app.ui.capture.page import CapturePage
from app.ui.exchange_watch import ExchangeWatch
from app.ui.frame.nav import Place
from app.ui.pages.laptop.page import LaptopPage
from app.ui.pages.person.page import PersonPage
from app.ui.pages.search import SearchPage
from app.ui.pages.shift import ShiftPage
from app.ui.pages.sync import SyncPage
from app.ui.pages.work.page import WorkPage
from app.ui.tasks import TaskRunner
from app.ui.widgets.page import Page

REGISTER: Final = "register"
SEARCH: Final = "search"
SYNC: Final = "sync"
SHIFT: Final = "shift"
LAPTOP: Final = "laptop"
WORK: Final = "work"
PERSON: Final = "person"
"""A page without a place of its own: it is led to by what names somebody."""

PLACES: Final = (
    Place(REGISTER, "register", "Alt+1"),
    Place(SEARCH, "search", "Alt+2"),
    Place(SYNC, "sync", "Alt+3"),
    Place(SHIFT, "clock", "Alt+4"),
    Place(WORK, "aside", "Alt+5"),
    Place(LAPTOP, "gear", "Alt+6"),
)


def first_place(asked: str) -> str:
    """Where a desk begins that was asked to begin at the page `asked`, "" for nowhere.

    Somebody's file is not opened by itself: the list leads there again.
    """
    if any(place.name == asked for place in PLACES):
        return asked
    return SEARCH if asked else REGISTER


def make_pages(
    laptop: OpenLaptop, tasks: TaskRunner, clock: Clock, watch: ExchangeWatch, language: str
) -> Mapping[str, Page]:
    """Every page by its name; each receives just what it uses."""
    exporter = laptop.exporter if laptop.officer.may(Action.EXPORT_LIST) else None
    return MappingProxyType(
        {
            REGISTER: CapturePage(laptop=laptop, tasks=tasks, language=language, clock=clock),
            SEARCH: SearchPage(
                search=laptop.search,
                look_ups=laptop.look_ups,
                exporter=exporter,
                reference=laptop.reference,
                tasks=tasks,
                clock=clock,
                language=language,
            ),
            SYNC: SyncPage(watch, clock, laptop.label, language),
            SHIFT: ShiftPage(laptop.shifts, laptop.reference, laptop.pin, tasks, language),
            WORK: WorkPage(laptop=laptop, tasks=tasks, clock=clock, language=language),
            LAPTOP: LaptopPage(laptop, tasks, clock, language),
            PERSON: PersonPage(laptop=laptop, tasks=tasks, clock=clock, language=language),
        }
    )
