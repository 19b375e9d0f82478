"""A supervisor's export of the list: nothing leaves without a reason and an entry."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import IO

from app.domain.errors import UserCanFix
from app.domain.officers import Action
from app.reports.csv_table import BYTE_ORDER_MARK, csv_line
from app.services.search import only_own_post, row_of
from app.services.signed_in import SignedIn
from app.services.views import ExportFilter, PersonRow
from app.settings.whole_file import whole_or_not
from app.storage import journal, people
from app.storage.transaction import Reading

HEADER = (
    ("Registration number", "#meta+id"),
    ("Family name", "#person+name+family"),
    ("Given name", "#person+name+given"),
    ("Sex", "#person+sex+code"),
    ("Born, earliest", "#date+birth+start"),
    ("Born, latest", "#date+birth+end"),
    ("Born, precision", "#date+birth+precision"),
    ("Nationalities", "#country+nationality+code"),
    ("Document number", "#person+document+id"),
    ("Last post", "#loc+code"),
    ("Last direction", "#event+type+code"),
    ("Last seen (UTC)", "#date+seen"),
    ("At headquarters", "#status+acknowledged"),
)
"""Each column's words and its HXL tag."""
PAGE = 500
MOST_MATCHES = 10_000
LEAST_REASON = 5


class Exporter:
    """Writes the list to a file in the clear; supervisors only. `page`: rows read at a time."""

    def __init__(self, signed_in: SignedIn, *, page: int = PAGE) -> None:
        self._at = signed_in
        self._page = page

    def csv(
        self,
        filter: ExportFilter,
        target: Path,
        reason: str,
        progress: Callable[[int], None],
        cancelled: Callable[[], bool],
    ) -> int:
        """Write the records that `filter` lets through to `target`; returns how many.

        `target` appears whole or not at all. The entry is committed before it appears, so that
        no export is without one. `progress` is told the rows written so far. Raises UserCanFix
        `not_allowed`, `reason_missing`, `export_cancelled`; EnvironmentFailed `disk_full`,
        `disk`.
        """
        self._at.require(Action.EXPORT_LIST)
        if len(reason.strip()) < LEAST_REASON:
            raise UserCanFix("reason_missing", "Say why these records go out.", field="reason")
        with whole_or_not(target) as file:
            rows = self._write(filter, file, progress, cancelled)
            event = self._at.event(
                "exported",
                said={
                    "format": "csv",
                    "reason": reason.strip(),
                    "rows": rows,
                    "searched": bool(filter.text.strip()),
                    "since": filter.since.isoformat() if filter.since else None,
                    "until": filter.until.isoformat() if filter.until else None,
                },
            )
            with self._at.store.write() as tx:
                journal.append(tx, event)
        return rows

    def _write(
        self,
        filter: ExportFilter,
        file: IO[bytes],
        progress: Callable[[int], None],
        cancelled: Callable[[], bool],
    ) -> int:
        file.write(BYTE_ORDER_MARK.encode())
        for line in zip(*HEADER, strict=True):
            file.write(csv_line(line).encode())
        rows = 0
        with self._at.store.read() as tx:
            for row in _chosen(tx, self._at, filter, self._page):
                file.write(csv_line(_cells(row)).encode())
                rows += 1
                if rows % self._page == 0:
                    progress(rows)
                if cancelled():
                    raise UserCanFix(
                        "export_cancelled", "The export was stopped. No file was written."
                    )
        progress(rows)
        return rows


def _chosen(tx: Reading, at: SignedIn, filter: ExportFilter, size: int) -> Iterator[PersonRow]:
    pages = _found(tx, filter.text, size) if filter.text.strip() else _all(tx, size)
    rows = (row_of(summary) for page in pages for summary in only_own_post(tx, at, page))
    for row in rows:
        day = row.last_at.astimezone().date()
        if filter.since is not None and day < filter.since:
            continue
        if filter.until is not None and day > filter.until:
            continue
        yield row


def _found(tx: Reading, text: str, size: int) -> Iterator[Sequence[people.PersonSummary]]:
    found = people.search(tx, text, limit=MOST_MATCHES)
    for begin in range(0, len(found), size):
        yield found[begin : begin + size]


def _all(tx: Reading, size: int) -> Iterator[Sequence[people.PersonSummary]]:
    page = people.page(tx, before=None, limit=size)
    while page:
        yield page
        page = people.page(tx, before=(page[-1].last_at, page[-1].person_id), limit=size)


def _cells(row: PersonRow) -> tuple[str, ...]:
    born = row.birth
    return (
        row.registration_number,
        row.family_name or "",
        row.given_name or "",
        row.sex,
        born.earliest.isoformat() if born.earliest else "",
        born.latest.isoformat() if born.latest else "",
        born.precision,
        " ".join(row.nationalities),
        row.document_number or "",
        row.last_post,
        row.last_direction,
        f"{row.last_at:%Y-%m-%dT%H:%M:%SZ}",
        "yes" if row.acknowledged else "no",
    )
