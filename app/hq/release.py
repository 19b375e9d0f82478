"""Trying again what is in quarantine: after an update, or when a device is trusted once more."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from app.domain.codelists import CodeLists
from app.hq.admission import Admission
from app.hq.devices import all_devices
from app.hq.entries import hashes_of
from app.hq.erased import may_be_missing
from app.hq.examine import BODY_MISSING, Arrival, Fault, examine
from app.hq.quarantine import SetAside, hashes_set_aside, mark_released, open_cases, set_aside
from app.hq.store import Reading, Writing
from app.journal.entry import read_head
from app.wire.messages import DeviceStatus


def try_again(tx: Writing, lists: CodeLists, now: datetime) -> int:
    """Take what is fit by now, with all that waited for it; how many entries left quarantine.

    An entry whose id stands for another content too stays: a person decides.
    """
    return _try(tx, lists, now, open_cases(tx))


def try_missing_again(tx: Writing, lists: CodeLists, now: datetime, device: UUID) -> int:
    """The same for entries of one device that lack a body: it has said since that it is gone."""
    cases = [one for one in open_cases(tx, device) if one.fault.code == BODY_MISSING]
    return _try(tx, lists, now, cases)


def _try(tx: Writing, lists: CodeLists, now: datetime, cases: Sequence[SetAside]) -> int:
    if not cases:
        return 0
    before = len(open_cases(tx))
    arrivals = []
    for one in _undisputed(tx, _trusted(tx, cases)):
        gone = may_be_missing(tx, one.device, [one.entry])
        looked_at = examine(one.entry, read_head(one.entry.head), one.device, gone)
        if isinstance(looked_at, Fault):
            set_aside(tx, [replace(one, fault=looked_at)])
        else:
            mark_released(tx, one, now)
            arrivals.append(Arrival(looked_at, one.incarnation, one.number))
    Admission(tx, lists, now).admit(arrivals)  # sets aside again what still breaks a rule
    return before - len(open_cases(tx))


def _trusted(tx: Reading, cases: Sequence[SetAside]) -> list[SetAside]:
    stolen = {d.id for d in all_devices(tx) if d.status is DeviceStatus.STOLEN}
    return [one for one in cases if one.device not in stolen]


def _undisputed(tx: Reading, cases: Sequence[SetAside]) -> list[SetAside]:
    ids = [one.id for one in cases]
    stored, aside = hashes_of(tx, ids), hashes_set_aside(tx, ids)
    return [one for one in cases if one.id not in stored and len(aside[one.id]) == 1]
