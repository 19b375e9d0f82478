"""A post's laptop for pages: one person registered, three officers, a protection key at hand."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from app.services.open_laptop import OpenLaptop, open_laptop
from app.services.signed_in import SignedIn
from app.ui.figures import Figures
from app.ui.pages.person.speaker import Speaker
from tests.services.counter import KARIMOV, REGISTRAR, SUPERVISOR, pause_of
from tests.services.quiet_room import PROTECTOR, QuietRoom, open_quiet_room, register
from tests.services.staff import begin_shift, staff


@contextmanager
def quiet_post(folder: Path) -> Iterator[QuietRoom]:
    """The registrar meets the person in the running shift."""
    room = open_quiet_room(folder)
    staff(room.counter, REGISTRAR, SUPERVISOR, PROTECTOR)
    begin_shift(room.counter)
    room = replace(room, person=register(room.counter, replace(KARIMOV, number="FA9900007")))
    room.counter.clock.pass_time(minutes=1)
    try:
        yield room
    finally:
        room.registrar.store.close()


def laptop_of(room: QuietRoom, at: SignedIn | None = None) -> OpenLaptop:
    """All that this officer can do; the registrar unless told otherwise."""
    signed_in = at or room.registrar
    return open_laptop(signed_in, room.counter.reference, pause_of(signed_in))


def speaker_of(room: QuietRoom, code: str = "en") -> Speaker:
    return Speaker(room.counter.reference, Figures(code), room.counter.clock())


def plain(text: str) -> str:
    """Without the marks that keep scripts apart."""
    return text.translate({ord(mark): None for mark in "\u2066\u2067\u2068\u2069"})
