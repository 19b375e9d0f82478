"""What a person at headquarters must be told, once."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from app.hq.reports import Report, Trouble, all_reports, report
from app.hq.store import Store
from tests.hq.headquarters import NOW

DEVICE = UUID("01930000-0000-7000-8000-00000000000d")
FORK = Report(Trouble.FORK, DEVICE, "00112233445566ff", 7, "aa" * 32, NOW)


def test_a_report_is_kept_once(store: Store) -> None:
    with store.write() as tx:
        report(tx, FORK)
        report(tx, replace(FORK, reported_at=NOW + timedelta(hours=1)))
        assert all_reports(tx) == [FORK]


def test_what_differs_is_told_apart_the_newest_first(store: Store) -> None:
    others = [
        replace(FORK, trouble=Trouble.OTHER_HASH, reported_at=NOW + timedelta(hours=1)),
        replace(FORK, number=8, reported_at=NOW + timedelta(hours=2)),
        replace(FORK, evidence="bb" * 32, reported_at=NOW + timedelta(hours=3)),
        replace(FORK, incarnation="ff00112233445566", reported_at=NOW + timedelta(hours=4)),
        replace(FORK, device=UUID(int=1), reported_at=NOW + timedelta(hours=5)),
    ]
    with store.write() as tx:
        for one in (FORK, *others):
            report(tx, one)
        assert all_reports(tx) == [*reversed(others), FORK]
