"""A program that is killed: it saves people until it dies, and says each number once it is saved.

Reads lines `STORE WHAT SEED` and forks a child for each: `save` saves people, checkpoints and
reopens now and then; `make` makes stores. Says the child's id first, `dead` when it has died.
"""

import os
import random
import sys
from pathlib import Path

from app.domain.ids import new_id
from app.journal.entry import Entry, RecordChange, read_head
from app.storage.anchor import AnchorFile
from app.storage.drafts import destroy_draft, save_draft
from app.storage.engine import create_store, open_store
from app.storage.journal import append
from app.storage.store import Store
from tests.storage.samples import (
    KEY,
    NOW,
    OFFICER,
    entry_of,
    make_registration,
    next_number,
    registration_entry,
)

ANCHOR_KEY = b"a" * 32


def say(text: str) -> None:
    """At once, past all buffers: what is said was saved before."""
    os.write(1, f"{text}\n".encode())


def save_people(path: Path, chance: random.Random) -> None:
    while True:
        anchor = AnchorFile(path.with_name("anchor.bin"), ANCHOR_KEY)
        store = open_store(path, KEY, anchor.note)
        for _ in range(chance.randrange(1, 12)):
            say(str(save_one(store, chance.randrange(10**6))))
            if chance.random() < 0.2:
                store.checkpoint()
        store.close()


def save_one(store: Store, seed: int) -> int:
    """A draft; then the person, the number and the draft's end in one write; at times amended."""
    draft = new_id(NOW)
    with store.write() as tx:
        save_draft(tx, draft, OFFICER, "x" * (seed % 5000), NOW)
    with store.write() as tx:
        entry = registration_entry(seed, number=next_number(tx))
        number = append(tx, entry).number
        destroy_draft(tx, draft)
    if seed % 5 == 0:
        with store.write() as tx:
            number = append(tx, amendment(entry)).number
    return number


def amendment(of: Entry) -> Entry:
    """Another purpose of the journey that the entry `of` made."""
    head = read_head(of.head)
    made = make_registration(0, head.id)
    change = RecordChange(made.journey.id, "journey", (head.id,), {"purpose": "STU"})
    return entry_of([change], person=made.person.id, kinds=["amended"])


def make_stores(folder: Path) -> None:
    number = 0
    while True:
        create_store(folder / f"{number}.db", KEY).close()
        say(str(number))
        number += 1


def main() -> None:
    for line in sys.stdin:
        path, what, seed = line.rstrip("\n").rsplit(" ", 2)
        child = os.fork()
        if child == 0:
            if what == "save":
                save_people(Path(path), random.Random(int(seed)))  # noqa: S311 - repeatable
            make_stores(Path(path))
        say(f"child {child}")
        os.waitpid(child, 0)
        say("dead")


if __name__ == "__main__":
    main()
