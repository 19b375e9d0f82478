"""Reading a person's file with what stands beside it, in one go in the storage lane."""

from dataclasses import dataclass
from uuid import UUID

from app.domain.officers import Action
from app.services.break_glass import AskedBreakGlass
from app.services.open_laptop import OpenLaptop
from app.services.person_views import PersonView
from app.services.protection import Answered
from app.services.protection_drafts import ProtectionDraftCard
from app.ui.pages.person.sheet import Sheet, sheet_of
from app.ui.pages.person.speaker import Speaker


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """The file, what this officer closed or began for protection officers, and what was asked.

    `journaled`: that it was read stands in the journal, because something sensitive is shown.
    """

    view: PersonView
    sheet: Sheet
    answered: tuple[Answered, ...]
    drafts: tuple[ProtectionDraftCard, ...]
    asked: tuple[AskedBreakGlass, ...]
    journaled: bool


def open_file(laptop: OpenLaptop, person: UUID, speaker: Speaker) -> OpenedFile:
    """Open the file of `person`. Raises as `PersonFile.open`."""
    view = laptop.person_file.open(person)
    may, reach = laptop.officer.may, view.reach
    writes = may(Action.WRITE_PROTECTION, reach)
    asks = may(Action.ASK_BREAK_GLASS, reach)
    return OpenedFile(
        view=view,
        sheet=sheet_of(view, speaker),
        answered=laptop.protection.answered(person) if writes else (),
        drafts=tuple(one for one in laptop.protection.found() if one.person_id == person)
        if writes
        else (),
        asked=tuple(one for one in laptop.break_glass.asked() if one.person_id == person)
        if asks
        else (),
        journaled=may(Action.READ_SENSITIVE, reach),
    )
