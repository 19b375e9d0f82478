"""Where the journal ended when the laptop was locked (rested.json).

A locked laptop that is to be wiped must know that headquarters holds everything, and cannot read
its journal. Written when the store is closed with everything sealed, removed before it is opened:
while the file is there, nothing has been written since.
"""

import json
from collections.abc import Sequence
from pathlib import Path

from app.domain.errors import TrustBroken
from app.journal.chain import Position
from app.settings.place import Place, disk_trouble, write_private
from app.storage.device import all_incarnations
from app.storage.journal import chain_at
from app.storage.transaction import Reading
from app.sync.past import last_owed
from app.wire.batch import read_position, write_position


def owed_positions(tx: Reading) -> tuple[Position, ...]:
    """The end of what headquarters is to hold, for each incarnation that owes anything."""
    found = []
    for one in all_incarnations(tx):
        number = last_owed(tx, one.id)
        chain = chain_at(tx, one.id, number)
        if chain is None:
            raise TrustBroken("journal_chain", "The journal of this laptop has a gap.")
        if number:
            found.append(Position(one.id, number, chain))
    return tuple(found)


def write_rested(place: Place, owed: Sequence[Position]) -> None:
    """Raises EnvironmentFailed like write_private."""
    value = {"owed": [write_position(position) for position in owed]}
    write_private(_rested_file(place), json.dumps(value, sort_keys=True).encode() + b"\n")


def read_rested(place: Place) -> tuple[Position, ...] | None:
    """What was owed when the laptop was locked; None when that is not known."""
    try:
        value = json.loads(_rested_file(place).read_bytes())
        positions = [read_position(one) for one in value["owed"]]
    except FileNotFoundError:
        return None
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong
    except (TrustBroken, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    known = tuple(position for position in positions if position is not None)
    return known if len(known) == len(positions) and known else None


def forget_rested(place: Place) -> None:
    """The store is about to be opened. Raises EnvironmentFailed `disk`."""
    try:
        _rested_file(place).unlink(missing_ok=True)
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong


def _rested_file(place: Place) -> Path:
    return place.folder / "rested.json"
