"""A person in a line: nothing invented, nothing missing, Latin data in its own direction."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from app.domain.dates import birth_from_iso, unknown_birth
from app.services.rights_views import LookUpRow
from app.services.views import PersonRow
from app.ui.figures import Figures
from app.ui.pages.person_cells import look_up_cells, person_cells
from tests.services.counter import new_reference
from tests.ui.enrolled import NOON

NAZARI = PersonRow(
    person_id=UUID(int=1),
    registration_number="KG06-7F4K2Q-5",
    family_name="NAZARI",
    given_name="GUL AHMAD",
    sex="1",
    birth=birth_from_iso("1988-07-02"),
    nationalities=("AFG",),
    document_number="P02917746",
    last_post="KG06",
    last_direction="E",
    last_at=NOON - timedelta(minutes=5),
    acknowledged=False,
)


def words(person: PersonRow, language: str = "en") -> list[str]:
    (cells,) = person_cells([person], new_reference(), Figures(language), NOON)
    plain = [f"{cell.strong} | {cell.quiet}" for cell in cells]
    return [text.translate({0x2066: None, 0x2068: None, 0x2069: None}) for text in plain]


def test_everything_known() -> None:
    at = (NOON - timedelta(minutes=5)).astimezone().strftime("%H:%M")
    assert words(NAZARI) == [
        "NAZARI GUL AHMAD | Male · 02.07.1988 (38) · Afghanistan",
        "KG06-7F4K2Q-5 | P02917746",
        f"{at} | Entry · Dostuk",
        "Waiting | safe on this laptop",
    ]


def test_what_is_unknown_stays_visible() -> None:
    bare = replace(
        NAZARI,
        family_name=None,
        birth=unknown_birth(),
        nationalities=(),
        document_number=None,
        acknowledged=True,
    )
    assert words(bare)[0] == "GUL AHMAD | Male · birth date unknown · nationality unknown"
    assert words(bare)[1].endswith("| no document")
    assert words(bare)[3] == "Confirmed | by headquarters"


def test_a_year_gives_two_ages() -> None:
    year = replace(NAZARI, birth=birth_from_iso("1991-XX-XX"))
    assert "1991 (34 or 35)" in words(year)[0]


def test_dari(speak: Callable[[str], None]) -> None:
    speak("prs")
    assert words(NAZARI, "prs")[0] == "NAZARI GUL AHMAD | مرد · 02.07.1988 (۳۸) · افغانستان"


def test_of_a_look_up_row_only_what_is_kept_is_said() -> None:
    row = LookUpRow(
        person_id=UUID(int=1),
        registration_number="KG06-7F4K2Q-5",
        names=("ahmad", "gul", "nazari"),
        sex="1",
        birth_earliest=date(1988, 1, 1),
        birth_latest=date(1988, 12, 31),
        nationalities=("AFG",),
        post="KG06",
        day=date(2026, 3, 1),
        direction="X",
        own_post=True,
    )
    assert look_up_words(row) == [
        "AHMAD GUL NAZARI | Male · 01.01.1988 – 31.12.1988 · Afghanistan",
        "KG06-7F4K2Q-5 | full record no longer here",
        "01.03.2026 | Exit · Dostuk",
        "Look-up row | kept for a year, to find people again",
    ]
    bare = replace(
        row,
        names=(),
        sex="",
        birth_earliest=None,
        birth_latest=None,
        nationalities=(),
        post=None,
        day=None,
        direction=None,
    )
    assert look_up_words(bare)[0] == " | "
    assert look_up_words(bare)[2] == " | "


def look_up_words(row: LookUpRow) -> list[str]:
    (cells,) = look_up_cells([row], new_reference(), Figures("en"))
    plain = [f"{cell.strong} | {cell.quiet}" for cell in cells]
    return [text.translate({0x2066: None, 0x2068: None, 0x2069: None}) for text in plain]
