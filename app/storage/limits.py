"""The limits that headquarters set for its laptops."""

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from app.domain.limits import LimitSteps, read_limits, write_limits
from app.journal.entry import dump_json, read_json
from app.storage.schema_limits import LIMITS
from app.storage.transaction import Reading, Writing


def limit_steps(tx: Reading) -> LimitSteps:
    """Those that were set last; the defaults where none were."""
    said = tx.connection.execute(select(LIMITS.c.said)).scalar_one_or_none()
    return LimitSteps() if said is None else read_limits(read_json(said))


def keep_limit_steps(tx: Writing, limits: LimitSteps) -> None:
    """Let these hold from now on."""
    row = {"said": dump_json(write_limits(limits))}
    tx.connection.execute(
        insert(LIMITS)
        .values(id=1, **row)
        .on_conflict_do_update(index_elements=[LIMITS.c.id], set_=row)
    )
