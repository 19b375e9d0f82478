"""Where the journal ended when the laptop was locked."""

import json

import pytest

from app.journal.chain import Position
from app.storage.journal import head, start_incarnation
from app.sync.rested import forget_rested, owed_positions, read_rested, write_rested
from tests.sync.laptop import Laptop


def test_what_is_owed_is_the_end_of_the_journal(laptop: Laptop) -> None:
    laptop.write("one", "two")
    with laptop.store.read() as tx:
        assert owed_positions(tx) == (head(tx),)
        write_rested(laptop.place, owed_positions(tx))
        assert read_rested(laptop.place) == (head(tx),)


def test_of_a_past_that_was_given_up_nothing_is_owed_that_was_said_again(laptop: Laptop) -> None:
    laptop.write("one", "two")
    with laptop.store.write() as tx:
        start_incarnation(tx)
    laptop.write("three")
    with laptop.store.read() as tx:
        assert owed_positions(tx) == (head(tx),)


def test_without_the_file_or_with_a_damaged_one_nothing_is_known(laptop: Laptop) -> None:
    assert read_rested(laptop.place) is None
    position = Position("00112233445566ff", 7, bytes(32))
    write_rested(laptop.place, [position])
    file = laptop.place.folder / "rested.json"
    good = json.loads(file.read_bytes())
    assert read_rested(laptop.place) == (position,)
    unusable: tuple[object, ...] = (
        [],
        [None],
        [good["owed"][0], None],
        7,
        None,
        [{}],
        [{"number": 1}],
    )
    for owed in unusable:
        file.write_text(json.dumps({"owed": owed}))
        assert read_rested(laptop.place) is None
    for junk in ("", "{", "7", "{}"):
        file.write_text(junk)
        assert read_rested(laptop.place) is None
    forget_rested(laptop.place)
    forget_rested(laptop.place)
    assert not file.exists()


@pytest.mark.parametrize("number", [1, 2**40])
def test_positions_come_back_as_they_were(laptop: Laptop, number: int) -> None:
    owed = (Position("00112233445566ff", number, b"c" * 32), Position("ff" * 8, 1, b"d" * 32))
    write_rested(laptop.place, owed)
    assert read_rested(laptop.place) == owed
