"""The same domain rules as on the laptop, asked of what an entry makes of each record.

A record is judged as its author saw it: the fold of the change and its ancestors, and nothing
else. So the verdict does not depend on what arrived in between, nor in which order.
"""

from collections.abc import Mapping, Sequence
from uuid import UUID

from app.domain.codelists import CodeLists
from app.domain.errors import TrustBroken
from app.domain.rules import record_problems
from app.hq.examine import Examined, Fault, RecordKey
from app.hq.schema import NOBODY
from app.journal.entry import Json
from app.journal.erasure import ERASURE
from app.journal.fold import SeenChange, fold
from app.wire.records import record_of

History = Mapping[RecordKey, Sequence[SeenChange]]


def judge(candidate: Examined, history: History, lists: CodeLists) -> Fault | None:
    """The first fault of an entry whose parents have all been applied; None when it is good.

    `history`: the applied changes of every record that the entry speaks of.
    """
    for key, _, said in candidate.changes:
        seen = _ancestors(said.parents, history.get(key, ()))
        if seen is None:
            return Fault("parent_of_other_record", key.kind)
        if fault := _broken_rule(key, fold([*seen, said]).shown(), lists):
            return fault
    return None


def _ancestors(parents: tuple[UUID, ...], history: Sequence[SeenChange]) -> list[SeenChange] | None:
    """What the author had seen of this record; None when a parent never spoke of it."""
    by_entry = {change.entry: change for change in history}
    found: set[UUID] = set()
    open_ends = list(parents)
    while open_ends:
        parent = open_ends.pop()
        if parent not in by_entry:
            return None
        if parent not in found:
            found.add(parent)
            open_ends.extend(by_entry[parent].parents)
    return [by_entry[entry] for entry in found]


def _broken_rule(key: RecordKey, shown: Mapping[str, Json], lists: CodeLists) -> Fault | None:
    if key.kind == ERASURE:
        return None  # it says which bodies are gone: no record of the domain, no rule
    person = None if key.person == NOBODY else key.person
    try:
        record = record_of(key.kind, key.record, person, shown)
    except TrustBroken:
        return Fault("record", key.kind)
    problems = record_problems(record, lists)
    if problems:
        return Fault(f"rule_{problems[0].code}", f"{problems[0].record}.{problems[0].field}")
    return None
