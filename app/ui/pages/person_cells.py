"""The line of a person in the list, in words; made away from the window."""

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.domain.dates import age_on
from app.services.reference import Reference
from app.services.rights_views import LookUpRow
from app.services.views import PersonRow
from app.ui.code_label import code_label
from app.ui.figures import Figures, isolated, latin
from app.ui.widgets.two_line_table import Cell


def person_cells(
    people: Iterable[PersonRow], reference: Reference, figures: Figures, now: datetime
) -> tuple[tuple[Cell, ...], ...]:
    """Four cells for each of `people`: who, papers, last seen, whether headquarters has it."""
    return tuple(_cells(person, reference, figures, now) for person in people)


def look_up_cells(
    rows: Iterable[LookUpRow], reference: Reference, figures: Figures
) -> tuple[tuple[Cell, ...], ...]:
    """Four cells for each of whom a look-up row alone is left: no file can be opened of them."""
    return tuple(_look_up(row, reference, figures) for row in rows)


def _look_up(row: LookUpRow, reference: Reference, figures: Figures) -> tuple[Cell, ...]:
    language = figures.code
    born = [figures.day(day) for day in (row.birth_earliest, row.birth_latest) if day is not None]
    about = (
        code_label(reference, "sex", row.sex, language) if row.sex else "",
        " – ".join(dict.fromkeys(born)),
        ", ".join(reference.country(code, language) for code in row.nationalities),
    )
    seen = (
        code_label(reference, "movement", row.direction, language) if row.direction else "",
        reference.post(row.post, language) if row.post else "",
    )
    return (
        Cell(isolated(" ".join(row.names).upper()), " · ".join(part for part in about if part)),
        Cell(
            latin(row.registration_number),
            QCoreApplication.translate("People", "full record no longer here"),
        ),
        Cell(figures.day(row.day) if row.day else "", " · ".join(part for part in seen if part)),
        Cell(
            QCoreApplication.translate("People", "Look-up row"),
            QCoreApplication.translate("People", "kept for a year, to find people again"),
            icon="search",
        ),
    )


def _cells(
    person: PersonRow, reference: Reference, figures: Figures, now: datetime
) -> tuple[Cell, ...]:
    language = figures.code
    names = " ".join(part for part in (person.family_name, person.given_name) if part)
    nationalities = ", ".join(reference.country(code, language) for code in person.nationalities)
    born = (
        code_label(reference, "sex", person.sex, language),
        _born(person, figures, now),
        nationalities or QCoreApplication.translate("People", "nationality unknown"),
    )
    document = (
        latin(person.document_number)
        if person.document_number
        else QCoreApplication.translate("People", "no document")
    )
    seen = (
        f"{code_label(reference, 'movement', person.last_direction, language)} · "
        + reference.post(person.last_post, language)
    )
    return (
        Cell(isolated(names), " · ".join(born)),
        Cell(latin(person.registration_number), document),
        Cell(figures.moment(person.last_at, now), seen),
        _confirmed(acknowledged=person.acknowledged),
    )


def _born(person: PersonRow, figures: Figures, now: datetime) -> str:
    ages = age_on(person.birth, now.astimezone().date())
    if ages is None:
        return figures.birth(person.birth)
    youngest, oldest = (figures.number(age) for age in ages)
    if youngest == oldest:
        words = QCoreApplication.translate("People", "{birth} ({age})")
    else:
        words = QCoreApplication.translate("People", "{birth} ({age} or {oldest})")
    return words.format(birth=figures.birth(person.birth), age=youngest, oldest=oldest)


def _confirmed(*, acknowledged: bool) -> Cell:
    if acknowledged:
        return Cell(
            QCoreApplication.translate("People", "Confirmed"),
            QCoreApplication.translate("People", "by headquarters"),
            icon="check_circle",
            tone="ok",
        )
    return Cell(
        QCoreApplication.translate("People", "Waiting"),
        QCoreApplication.translate("People", "safe on this laptop"),
        icon="clock",
    )
