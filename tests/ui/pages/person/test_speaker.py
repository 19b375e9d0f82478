"""Values in words: as the domain has them, and as the journal writes them."""

from datetime import UTC, date, datetime

import pytest

from app.domain.dates import BirthDate, exact_birth, unknown_birth
from app.ui.pages.person.speaker import list_of
from tests.services.quiet_room import QuietRoom
from tests.ui.pages.quiet import plain, speaker_of

BORN = exact_birth(date(1985, 6, 15))


@pytest.mark.parametrize(
    ("kind", "field", "value", "words"),
    [
        ("person", "sex", "2", "Female"),
        ("person", "nationalities", ("UZB", "TJK"), "Uzbekistan, Tajikistan"),
        ("person", "nationalities/UZB", True, "Uzbekistan"),
        ("person", "nationalities/UZB", None, "nothing"),
        ("person", "birth", BORN, "15.06.1985"),
        (
            "person",
            "birth",
            {"earliest": "1985-01-01", "latest": "1985-12-31", "precision": "Y", "stated": "1985"},
            "1985",
        ),
        (
            "person",
            "birth",
            {"earliest": None, "latest": None, "precision": "U"},
            "birth date unknown",
        ),
        ("person", "safe_to_call", False, "No"),
        ("person", "phone", None, "nothing"),
        ("person", "other_names", (), "nothing"),
        ("document", "expires_on", date(2031, 1, 1), "01.01.2031"),
        ("document", "expires_on", "2031-01-01", "01.01.2031"),
        ("document", "number", "FA9900001", "FA9900001"),
        ("journey", "months_abroad", 7, "7"),
        ("journey", "purpose", "WRK", "Work (has job)"),
        ("movement", "post", "KG06", "Dostuk"),
        ("consent", "purpose", "REG", "Registration"),
        ("approval", "decision", "approved", "Approved"),
        ("person", "occupation", "no such code", "no such code"),
    ],
)
def test_what_a_field_says(
    room: QuietRoom, kind: str, field: str, value: object, words: str
) -> None:
    assert plain(speaker_of(room).value(kind, field, value)) == words


def test_a_moment_is_said_with_its_day_also_as_the_journal_writes_it(room: QuietRoom) -> None:
    at = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
    speaker = speaker_of(room)
    words = plain(speaker.value("movement", "at", at))
    assert words == at.astimezone().strftime("%d.%m.%Y %H:%M")
    assert plain(speaker.value("movement", "at", "2026-11-24T03:00:00.000000Z")) == words


def test_an_age_that_is_not_known_exactly_is_said_so(room: QuietRoom) -> None:
    speaker = speaker_of(room)
    assert speaker.age(BORN) == "41"
    assert speaker.age(BirthDate(date(1985, 1, 1), date(1985, 12, 31), "Y")) == "40 or 41"
    assert speaker.age(unknown_birth()) == ""


def test_a_code_of_a_list_is_said_in_the_language_of_the_window(room: QuietRoom) -> None:
    assert speaker_of(room, "ru").value("person", "sex", "2") == "Женский"
    assert list_of("person", "sex") == "sex"
    assert list_of("person", "phone") is None
