"""What an entry says when bodies were taken away for ever (docs/FORMATS.md, 1).

An entry of the kind `erased` or `purged` holds, in a body about nobody in particular, a record
of the kind `erasure` whose fields name each body by its SHA-256: `bodies/<64 digits>`. The chain
stays whole, and whoever checks it can tell a body that was meant to go from one that is lost.
"""

from collections.abc import Iterable, Mapping
from uuid import UUID

from app.domain.errors import TrustBroken
from app.journal.entry import Body, Entry, Head, Json, RecordChange, read_body, read_head

ERASED = "erased"
PURGED = "purged"
ERASURE = "erasure"
_FRONT = "bodies/"


def erasure_change(
    record: UUID, body_hashes: Iterable[str], stub: Mapping[str, Json] | None = None
) -> RecordChange:
    """The record that names what is gone, by SHA-256 in hexadecimal digits.

    `stub`: what is left to say of the person, as further fields (docs/FORMATS.md, 22).
    """
    gone = {_FRONT + body_hash: True for body_hash in body_hashes}
    return RecordChange(record, ERASURE, (), {**(stub or {}), **gone})


def bodies_taken_away(entry: Entry) -> frozenset[str]:
    """The SHA-256 of each body that this entry says is gone; of most entries, none.

    Raises TrustBroken when it should say so and cannot be read.
    """
    return taken_away_by(read_head(entry.head), entry.bodies)


def taken_away_by(head: Head, bodies: Iterable[Body | None]) -> frozenset[str]:
    """The same of an entry whose head is read already."""
    if not {ERASED, PURGED}.intersection(head.kinds):
        return frozenset()
    changes = [change for body in bodies if body is not None for change in read_body(body)[1]]
    if not any(change.kind == ERASURE for change in changes):
        raise TrustBroken("erasure", "An entry does not say which bodies it took away.")
    return frozenset(
        name.removeprefix(_FRONT)
        for change in changes
        if change.kind == ERASURE
        for name, said in change.set.items()
        if name.startswith(_FRONT) and said
    )
