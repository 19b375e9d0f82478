"""From what shall be corrected in a record to what an entry says of it, and back. Pure.

The old value is never overwritten: the new one follows it in the record's history.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from uuid import UUID

from app.domain.codelists import CodeLists
from app.domain.corrections import CORRECTABLE
from app.domain.errors import TrustBroken, UserCanFix
from app.domain.records import Correction
from app.domain.rules import Record, record_problems
from app.journal.entry import Json, RecordChange, dump_json
from app.storage.folded import CurrentRecord
from app.wire.records import record_change, record_of

Set = Mapping[str, Json]


def amendment(current: CurrentRecord, changes: Mapping[str, object], lists: CodeLists) -> Set:
    """The journal's fields that `changes` (the domain's fields and values) sets anew.

    None is taken away. A field that two entries disagree about is set even to the value shown,
    which settles it. Raises UserCanFix with the field: `correction_field`, `correction_value`,
    `nothing_to_correct`, or what a rule says of the new value.
    """
    before = current.record()
    if before is None or current.kind not in CORRECTABLE:
        raise UserCanFix("correction_field", "This cannot be corrected here.", field="")
    for field in changes:
        if field not in CORRECTABLE[current.kind]:
            raise UserCanFix("correction_field", "This cannot be corrected here.", field=field)
    old, new = record_change(before).set, _said(before, changes)
    disputed = {found.field for found in current.state.conflicts()}
    meant = {n: new.get(n) for n in (*old, *new) if n.partition("/")[0] in changes}
    said = {n: v for n, v in meant.items() if v != old.get(n) or n in disputed}
    if not said:
        raise UserCanFix("nothing_to_correct", "Nothing in this is different from the record.")
    _require_rules(current, said, changes, lists)
    return said


def correction(id: UUID, current: CurrentRecord, said: Set, why: tuple[str, str]) -> Correction:
    """What `amendment` says, as a record; `why` is the reason and the evidence ("": none)."""
    before = current.record()
    old = record_change(before).set if before is not None else {}
    reason, evidence = why
    return Correction(
        id=id,
        person_id=current.person or current.id,
        record=current.id,
        old={name: dump_json(old[name]) for name in said if old.get(name) is not None},
        new={name: dump_json(value) for name, value in said.items() if value is not None},
        reason=reason,
        evidence=evidence or None,
    )


def change_of(correction: Correction, current: CurrentRecord) -> RecordChange | None:
    """The change that makes the correction true; None when the record says otherwise by now."""
    before = current.record()
    held = record_change(before).set if before is not None else {}
    old, new = _read(correction.old), _read(correction.new)
    names = sorted({*old, *new})
    if any(held.get(name) != old.get(name) for name in names):
        return None
    return change(current, {name: new.get(name) for name in names})


def change(current: CurrentRecord, said: Set) -> RecordChange:
    """A change by somebody who has seen all that the record says now."""
    return RecordChange(current.id, current.kind, current.state.heads, said)


def shown_fields(correction: Correction) -> Iterable[tuple[str, Json, Json]]:
    """Each field with its old and its new value, as the journal writes them."""
    old, new = _read(correction.old), _read(correction.new)
    for name in sorted({*old, *new}):
        yield name, old.get(name), new.get(name)


def _said(before: Record, changes: Mapping[str, object]) -> Set:
    try:
        return record_change(replace(before, **changes)).set  # type: ignore[arg-type] # checked below
    except (TypeError, ValueError, AttributeError) as wrong:
        raise _wrong_value(next(iter(changes), "")) from wrong


def _require_rules(
    current: CurrentRecord, said: Set, changes: Mapping[str, object], lists: CodeLists
) -> None:
    """The record as it would be; what was wrong before and is not touched does not matter."""
    before = current.record()
    known = set() if before is None else set(record_problems(before, lists))
    fields = {**current.state.shown(), **said}
    whole = {name: value for name, value in fields.items() if value is not None}
    try:
        after = record_of(current.kind, current.id, current.person, whole)
    except TrustBroken as wrong:
        raise _wrong_value(next(iter(changes), "")) from wrong
    for problem in record_problems(after, lists):
        if problem.field in changes or problem not in known:
            raise UserCanFix(problem.code, problem.message, field=problem.field)


def _wrong_value(field: str) -> UserCanFix:
    return UserCanFix("correction_value", "This value does not fit its field.", field=field)


def _read(texts: Mapping[str, str]) -> dict[str, Json]:
    return {name: json.loads(text) for name, text in texts.items()}
