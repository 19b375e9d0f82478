"""What a person at headquarters must be told: forks, forged ids, restored or cloned laptops.

A report is made once, however often the same bytes arrive. It names devices and numbers, nobody
registered.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import select

from app.hq import schema
from app.hq.store import Reading, Writing


class Trouble(StrEnum):
    """FORK: two different pasts under one number. OTHER_HASH: one entry id with two contents.

    NEW_INCARNATION: the device found its past restored or cloned, and began anew. PUT_BACK: a
    device was told more than this database knows: the database was put back from a backup.
    """

    FORK = "fork"
    OTHER_HASH = "entry_other_hash"
    NEW_INCARNATION = "new_incarnation"
    PUT_BACK = "put_back"


@dataclass(frozen=True, slots=True)
class Report:
    """What happened, where in which journal; `evidence`: hash or id that proves it, as text."""

    trouble: Trouble
    device: UUID
    incarnation: str
    number: int
    evidence: str
    reported_at: datetime


def report(tx: Writing, one: Report) -> None:
    """Keep the report, unless it is kept already."""
    parts = (one.trouble, one.device, one.incarnation, one.number, one.evidence)
    identity = hashlib.sha256("\n".join(map(str, parts)).encode()).hexdigest()
    tx.insert_missing(
        schema.reports,
        [
            {
                "id": identity,
                "kind": one.trouble.value,
                "device": one.device,
                "incarnation": one.incarnation,
                "number": one.number,
                "evidence": one.evidence,
                "reported_at": one.reported_at,
            }
        ],
    )


def all_reports(tx: Reading) -> Sequence[Report]:
    """The newest first."""
    query = select(schema.reports).order_by(
        schema.reports.c.reported_at.desc(), schema.reports.c.id
    )
    return [
        Report(
            Trouble(row.kind),
            row.device,
            row.incarnation,
            row.number,
            row.evidence,
            row.reported_at,
        )
        for row in tx.rows(query)
    ]
