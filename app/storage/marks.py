"""How far an incarnation is sealed, acknowledged and durable: three numbers, 0 for nothing."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from app.storage.schema import MARKS
from app.storage.transaction import Reading, Writing


@dataclass(frozen=True, slots=True)
class Marks:
    """Each is the highest number it holds for, and all below.

    `sealed`: lies in a batch file; `acknowledged`: headquarters holds it; `durable`:
    headquarters cannot lose it any more.
    """

    sealed: int = 0
    acknowledged: int = 0
    durable: int = 0


def marks_of(tx: Reading, incarnation: str) -> Marks:
    row = tx.connection.execute(
        select(MARKS.c.sealed, MARKS.c.acknowledged, MARKS.c.durable).where(
            MARKS.c.incarnation == incarnation
        )
    ).one_or_none()
    return Marks() if row is None else Marks(*row)


def set_marks(tx: Writing, incarnation: str, marks: Marks) -> None:
    said = {
        "sealed": marks.sealed,
        "acknowledged": marks.acknowledged,
        "durable": marks.durable,
    }
    tx.connection.execute(
        insert(MARKS)
        .values(incarnation=incarnation, **said)
        .on_conflict_do_update(index_elements=[MARKS.c.incarnation], set_=said)
    )
