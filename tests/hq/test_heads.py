"""Heads and positions, on both stores."""

import hashlib
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from uuid import UUID

from app.hq.heads import (
    HeldIncarnation,
    Numbered,
    add_positions,
    advance,
    chain_at,
    forget_empty_head,
    held_incarnations,
    lock_head,
)
from app.hq.store import Store
from app.journal.chain import Position
from tests.hq.headquarters import NOW

DEVICE = UUID("01930000-0000-7000-8000-00000000000d")
OTHER = UUID("01930000-0000-7000-8000-00000000000e")
INCARNATION = "00112233445566ff"
PARENT = Position("ff00000000000001", 7, b"\x07" * 32)
# SHA-256("manzil-journal-1" 0 device 0 incarnation 0 "-"), written out here on its own
GENESIS = hashlib.sha256(
    b"manzil-journal-1\0" + DEVICE.bytes + b"\0" + bytes.fromhex(INCARNATION) + b"\0-"
).digest()


def test_a_new_head_stands_at_its_beginning(store: Store) -> None:
    with store.write() as tx:
        held = lock_head(tx, DEVICE, INCARNATION, None, NOW)
    assert held == HeldIncarnation(
        DEVICE, Position(INCARNATION, 0, GENESIS), parent=None, durable=0, heard_at=NOW
    )


def test_a_head_keeps_the_parent_it_came_with(store: Store) -> None:
    with store.write() as tx:
        first = lock_head(tx, DEVICE, INCARNATION, PARENT, NOW)
        again = lock_head(tx, DEVICE, INCARNATION, None, NOW + timedelta(hours=1))
    assert first == again
    assert again.parent == PARENT


def test_a_head_advances(store: Store) -> None:
    to = Position(INCARNATION, 5, b"\x05" * 32)
    later = NOW + timedelta(hours=1)
    with store.write() as tx:
        lock_head(tx, DEVICE, INCARNATION, None, NOW)
        lock_head(tx, OTHER, INCARNATION, None, NOW)
        advance(tx, DEVICE, to, later)
    with store.read() as reading:
        assert held_incarnations(reading, DEVICE) == [
            HeldIncarnation(DEVICE, to, parent=None, durable=5, heard_at=later)
        ]
        assert [one.device for one in held_incarnations(reading)] == [DEVICE, OTHER]
        assert [one.at.number for one in held_incarnations(reading, OTHER)] == [0]


def test_an_empty_head_is_forgotten_and_a_used_one_is_not(store: Store) -> None:
    with store.write() as tx:
        lock_head(tx, DEVICE, INCARNATION, None, NOW)
        lock_head(tx, OTHER, INCARNATION, None, NOW)
        advance(tx, OTHER, Position(INCARNATION, 1, bytes(32)), NOW)
        forget_empty_head(tx, DEVICE, INCARNATION)
        forget_empty_head(tx, OTHER, INCARNATION)
        assert [one.device for one in held_incarnations(tx)] == [OTHER]


def test_chains_at_numbers(store: Store) -> None:
    with store.write() as tx:
        held = lock_head(tx, DEVICE, INCARNATION, None, NOW)
        numbered = [Numbered(n, bytes([n]) * 32, OTHER, b"h" * 32) for n in (1, 2, 3)]
        add_positions(tx, DEVICE, INCARNATION, numbered)
        add_positions(tx, OTHER, INCARNATION, [Numbered(4, b"\x04" * 32, OTHER, b"h" * 32)])
    with store.read() as reading:
        assert chain_at(reading, held, 0) == GENESIS
        assert chain_at(reading, held, 2) == b"\x02" * 32
        assert chain_at(reading, held, 4) is None


def test_a_locked_head_is_waited_for(store: Store) -> None:
    locked, seen = threading.Event(), []

    def second() -> None:
        locked.wait(timeout=20)
        with store.write() as tx:
            seen.append(lock_head(tx, DEVICE, INCARNATION, None, NOW).at.number)

    with ThreadPoolExecutor(1) as other:
        waiting = other.submit(second)
        with store.write() as tx:
            lock_head(tx, DEVICE, INCARNATION, None, NOW)
            locked.set()
            advance(tx, DEVICE, Position(INCARNATION, 9, bytes(32)), NOW)
        waiting.result(timeout=30)
    assert seen == [9]
