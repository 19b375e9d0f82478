"""The laptop's own row about keeping: the setting, how far purging came, the receipts' counter."""

from collections.abc import Mapping
from types import MappingProxyType

from sqlalchemy import select, update
from sqlalchemy.dialects.sqlite import insert

from app.domain.retention import Retention, read_retention, write_retention
from app.journal.entry import dump_json, read_json
from app.storage.schema_lookup import KEEPING
from app.storage.transaction import Reading, Writing

_FIRST: Mapping[str, int | str] = MappingProxyType(
    {"id": 1, "retention": "{}", "purged_up_to": 0, "next_receipt": 0}
)


def retention_of(tx: Reading) -> Retention:
    """As headquarters set it last, else the defaults."""
    text = tx.connection.execute(select(KEEPING.c.retention)).scalar_one_or_none()
    return Retention() if text is None else read_retention(read_json(text))


def keep_retention(tx: Writing, retention: Retention) -> None:
    _make(tx)
    tx.connection.execute(update(KEEPING).values(retention=dump_json(write_retention(retention))))


def purged_up_to(tx: Reading) -> int:
    """The line of the journal (`sequence`) up to which purging has looked at everything."""
    found = tx.connection.execute(select(KEEPING.c.purged_up_to)).scalar_one_or_none()
    return found or 0


def mark_purged(tx: Writing, sequence: int) -> None:
    _make(tx)
    tx.connection.execute(update(KEEPING).values(purged_up_to=sequence))


def next_receipt(tx: Writing) -> int:
    """The counter of the next receipt: 0, 1, 2 … taken in the transaction of its request."""
    _make(tx)
    following = tx.connection.execute(
        update(KEEPING)
        .values(next_receipt=KEEPING.c.next_receipt + 1)
        .returning(KEEPING.c.next_receipt)
    ).scalar_one()
    return int(following) - 1


def skip_receipts(tx: Writing, count: int) -> None:
    """Leave out receipts that a past of which the disk knows no more may have given away."""
    _make(tx)
    tx.connection.execute(update(KEEPING).values(next_receipt=KEEPING.c.next_receipt + count))


def _make(tx: Writing) -> None:
    tx.connection.execute(insert(KEEPING).values(_FIRST).on_conflict_do_nothing())
