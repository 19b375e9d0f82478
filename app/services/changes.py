"""What an entry says of the records of a registration."""

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from app.domain.records import IdentityDocument, Registration
from app.journal.entry import RecordChange
from app.storage.folded import CurrentRecord
from app.wire.records import record_change, registration_changes


def changes_of(
    registration: Registration, held: Mapping[UUID, CurrentRecord]
) -> tuple[RecordChange, ...]:
    """The changes of one save.

    `held`: the current records of a person who comes again. The document they showed before is
    amended with what is new about it (its checks, say), so that one passport is one record.
    """
    known = _same_document(registration.document, held)
    if known is None or registration.document is None:
        return registration_changes(registration)
    again = record_change(replace(registration.document, id=known.id), known.state.heads)
    shown = known.state.shown()
    new = {name: value for name, value in again.set.items() if shown.get(name) != value}
    others = registration_changes(replace(registration, document=None))
    return (replace(again, set=new), *others) if new else others


def _same_document(
    document: IdentityDocument | None, held: Mapping[UUID, CurrentRecord]
) -> CurrentRecord | None:
    if document is None or document.number is None:
        return None
    for one in held.values():
        record = one.record()
        if (
            isinstance(record, IdentityDocument)
            and record.number == document.number
            and record.issuing_state == document.issuing_state
        ):
            return one
    return None
