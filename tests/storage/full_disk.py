"""A program on a disk that fills up: saves until it cannot, and tells what it found, as JSON.

Arguments: a folder, and `limit` (files may not grow beyond LIMIT_BYTES: RLIMIT_FSIZE) or `disk`
(the folder is a small disk of its own).
"""

import json
import resource
import sys
from pathlib import Path

from app.domain.errors import EnvironmentFailed
from app.storage.ballast import ballast_of, take_ballast
from app.storage.engine import open_store
from app.storage.journal import append, check_chains, head, rebuild, snapshot
from app.storage.store import Store
from tests.storage.samples import KEY, enrolled_store, next_number, registration_entry

LIMIT_BYTES = 1_500_000
BALLAST_BYTES = 1 << 20
MOST = 3000


def save(store: Store, seed: int) -> None:
    with store.write() as tx:
        append(tx, registration_entry(seed, number=next_number(tx)))


def save_until_refused(store: Store, first: int) -> tuple[int, str]:
    """The count saved, and the code of the refusal."""
    for seed in range(first, first + MOST):
        try:
            save(store, seed)
        except EnvironmentFailed as refused:
            return seed - first, refused.code
    return MOST, ""


def code_of_checkpoint(store: Store) -> str:
    try:
        store.checkpoint()
    except EnvironmentFailed as refused:
        return refused.code
    return ""


def held(store: Store) -> int:
    """The head's number, once everything was proved and projections agree with a rebuild."""
    with store.read() as tx:
        check_chains(tx)
        return head(tx).number


def on_a_limit(folder: Path) -> dict[str, object]:
    store = enrolled_store(folder)
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (LIMIT_BYTES, hard))
    saved, code = save_until_refused(store, 0)
    again, code_again = save_until_refused(store, saved)
    found = held(store)
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    save(store, 9999)
    return finish(folder, store) | {
        "saved": saved + again,
        "codes": [code, code_again],
        "held": found,
    }


def on_a_disk(folder: Path) -> dict[str, object]:
    store = enrolled_store(folder)
    filler = folder / "filler"
    filler.write_bytes(bytes(2 << 20))
    ballast = take_ballast(folder / "store.db", BALLAST_BYTES)
    saved, code = save_until_refused(store, 0)
    dropped = not ballast_of(folder / "store.db").exists()
    more, code_more = save_until_refused(store, saved)
    checkpoint = code_of_checkpoint(store)
    found = held(store)
    store.close()
    reopened = open_store(folder / "store.db", KEY)
    found_again = held(reopened)
    filler.unlink()
    save(reopened, 9999)
    return finish(folder, reopened) | {
        "ballast": ballast,
        "dropped": dropped,
        "saved": saved + more,
        "saved_with_ballast": more,
        "codes": [code, code_more],
        "checkpoint": checkpoint,
        "held": found,
        "held_after_reopening": found_again,
    }


def finish(folder: Path, store: Store) -> dict[str, object]:
    """With room again: everything is whole, and what was projected is what a rebuild gives."""
    store.check_integrity()
    with store.write() as tx:
        along = snapshot(tx)
        rebuild(tx)
        same = along == snapshot(tx)
    number = held(store)
    store.close()
    left = sorted(file.name for file in folder.iterdir() if file.name.startswith("store.db"))
    return {"same": same, "after": number, "left": left}


if __name__ == "__main__":
    place = Path(sys.argv[1])
    print(json.dumps(on_a_limit(place) if sys.argv[2] == "limit" else on_a_disk(place)))  # noqa: T201
