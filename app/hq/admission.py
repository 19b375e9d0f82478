"""Taking examined entries into the store, within one transaction, wave by wave.

The first wave is what arrived. An entry whose parents have been applied is judged by the domain
rules, then applied or quarantined; one that lacks a parent is stored and waits. What was applied
may release entries that waited for it: they are the next wave.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from app.domain.codelists import CodeLists
from app.hq import entries, histories
from app.hq.examine import Arrival, Fault, RecordKey
from app.hq.judge import judge
from app.hq.people import lock_people, project_people
from app.hq.quarantine import SetAside, set_aside
from app.hq.records import lock_counts, put_records
from app.hq.schema import NOBODY
from app.hq.store import Writing, raced


@dataclass(slots=True)
class Wave:
    """What became of the entries of one wave; those that wait, with the parents they lack."""

    applied: list[Arrival] = field(default_factory=list)
    waiting: list[Arrival] = field(default_factory=list)
    lacking: dict[UUID, frozenset[UUID]] = field(default_factory=dict)
    unfit: list[SetAside] = field(default_factory=list)


class Admission:
    """One transaction's work on entries. `lists` are the code lists the rules refer to."""

    def __init__(self, tx: Writing, lists: CodeLists, now: datetime) -> None:
        self._tx = tx
        self._lists = lists
        self._now = now
        self._histories: histories.Histories = {}
        self._touched: set[RecordKey] = set()

    def admit(self, arrivals: Sequence[Arrival]) -> None:
        """Take the arrivals, none of which is in the store, and all that they release.

        Raises EnvironmentFailed `store_raced` when another writer brought one of them meanwhile.
        """
        wave = self._sort(arrivals)
        self._store_new(wave)
        while released := entries.lock_waiting_for(self._tx, [one.id for one in wave.applied]):
            wave = self._sort(released)
            self._store_released(wave)
        put_records(self._tx, {key: self._histories[key] for key in self._touched})
        project_people(self._tx, _persons(self._touched))

    def _sort(self, candidates: Sequence[Arrival]) -> Wave:
        """Decide on each candidate in turn; each sees those that were applied before it."""
        keys = {key for one in candidates for key, _, _ in one.examined.changes}
        lock_people(self._tx, _persons(keys))
        lock_counts(self._tx, keys)
        self._histories |= histories.history_of(self._tx, keys - self._histories.keys())
        parents = {parent for one in candidates for parent in one.examined.parents}
        applied = set(entries.applied_among(self._tx, parents))
        wave = Wave()
        for one in candidates:
            self._decide(one, applied, wave)
        return wave

    def _decide(self, one: Arrival, applied: set[UUID], wave: Wave) -> None:
        if lacking := one.examined.parents - applied:
            wave.waiting.append(one)
            wave.lacking[one.id] = lacking
        elif fault := judge(one.examined, self._histories, self._lists):
            wave.unfit.append(self._aside(one, fault))
        else:
            wave.applied.append(one)
            applied.add(one.id)
            for key, _, said in one.examined.changes:
                self._histories.setdefault(key, []).append(said)
                self._touched.add(key)

    def _store_new(self, wave: Wave) -> None:
        added = entries.add_entries(self._tx, wave.applied, waiting=False, now=self._now)
        added += entries.add_entries(self._tx, wave.waiting, waiting=True, now=self._now)
        if added < len(wave.applied) + len(wave.waiting):
            raise raced()
        entries.add_waits(self._tx, wave.lacking)
        histories.add_changes(self._tx, wave.applied)
        set_aside(self._tx, wave.unfit)

    def _store_released(self, wave: Wave) -> None:
        """Those that lack another parent stay as they are."""
        entries.mark_applied(self._tx, [one.id for one in wave.applied])
        histories.add_changes(self._tx, wave.applied)
        entries.remove_entries(self._tx, [one.id for one in wave.unfit])
        set_aside(self._tx, wave.unfit)

    def _aside(self, one: Arrival, fault: Fault) -> SetAside:
        examined = one.examined
        return SetAside(
            examined.entry, examined.head.device, one.incarnation, one.number, fault, self._now
        )


def _persons(keys: Iterable[RecordKey]) -> list[UUID]:
    return sorted({key.person for key in keys} - {NOBODY})
