"""Journal to outbox: every entry in a file, within limits, whatever the outbox looks like."""

import json
import random
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.errors import EnvironmentFailed
from app.storage.exchange import mark_sealed, sealed_up_to
from app.storage.journal import start_incarnation
from app.storage.renewal import begin_renewal, take_new_keys
from app.sync.diary import Diary, write_diary
from app.sync.halt import FORK, NONE, write_halt
from app.sync.outbox import BatchFile, batch_files, covered_up_to, refused_folder
from app.sync.seal import MOST_BATCH_BYTES, seal_unsent
from app.vault.device_keys import DeviceKeys, new_device_keys
from app.wire.batch import read_batch, verify_batch
from tests.sync.laptop import NOW, Laptop, clock, new_laptop, quick_folder
from tests.sync.naive_headquarters import NaiveHeadquarters


def spans(laptop: Laptop) -> list[tuple[int, int]]:
    return [(file.first, file.last) for file in batch_files(laptop.place)]


def delivered(laptop: Laptop, headquarters: NaiveHeadquarters) -> list[int]:
    """What headquarters says to each file, by hand, in the order of their names."""
    contents = [file.path(laptop.place).read_bytes() for file in batch_files(laptop.place)]
    return [headquarters.take(content)[0] for content in contents]


def words(seed: int, characters: int) -> str:
    """Text that does not compress to less than three quarters."""
    chance = random.Random(seed)  # noqa: S311 - repeatable, guards nothing
    letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-"
    return "".join(chance.choices(letters, k=characters))


def test_files_are_cut_at_the_limit(laptop: Laptop, headquarters: NaiveHeadquarters) -> None:
    laptop.write(*(f"entry {n}" for n in range(130)))
    assert seal_unsent(laptop.store, laptop.place, clock) == 130
    assert spans(laptop) == [(1, 50), (51, 130)]
    assert delivered(laptop, headquarters) == [200, 200]
    assert headquarters.heads_of(laptop.id) == laptop.heads()
    with laptop.store.read() as tx:
        assert sealed_up_to(tx) == 130


def test_nothing_to_seal(laptop: Laptop) -> None:
    assert seal_unsent(laptop.store, laptop.place, clock) == 0
    assert spans(laptop) == []


def test_sealing_twice_writes_nothing(laptop: Laptop) -> None:
    laptop.write("one", "two")
    seal_unsent(laptop.store, laptop.place, clock)
    before = [file.path(laptop.place).stat().st_ino for file in batch_files(laptop.place)]
    assert seal_unsent(laptop.store, laptop.place, clock) == 0
    after = [file.path(laptop.place).stat().st_ino for file in batch_files(laptop.place)]
    assert before == after


def test_the_stores_mark_follows_the_files_not_the_other_way_round(laptop: Laptop) -> None:
    laptop.write("one", "two")
    seal_unsent(laptop.store, laptop.place, clock)
    with laptop.store.write() as tx:
        mark_sealed(tx, 0)  # as after a crash between file and mark
    assert seal_unsent(laptop.store, laptop.place, clock) == 0
    with laptop.store.read() as tx:
        assert sealed_up_to(tx) == 2
    batch_files(laptop.place)[0].path(laptop.place).unlink()
    assert seal_unsent(laptop.store, laptop.place, clock) == 2


def test_the_diary_and_the_caller_limit_the_size(laptop: Laptop) -> None:
    laptop.write(*(f"entry {n}" for n in range(40)))
    write_diary(laptop.place, Diary(batch_entries=30))
    seal_unsent(laptop.store, laptop.place, clock)
    assert spans(laptop) == [(1, 30), (31, 40)]
    seal_unsent(laptop.store, laptop.place, clock, most=20)
    assert spans(laptop) == [(1, 20), (21, 40)] or spans(laptop) == [(1, 20), (21, 30), (31, 40)]


def test_a_bad_line_makes_smaller_files_of_what_waits(
    laptop: Laptop, headquarters: NaiveHeadquarters
) -> None:
    laptop.write(*(f"entry {n}" for n in range(100)))
    seal_unsent(laptop.store, laptop.place, clock)
    write_diary(laptop.place, Diary(batch_entries=25, is_shrunk=True))
    assert seal_unsent(laptop.store, laptop.place, clock) == 100
    assert spans(laptop) == [(1, 25), (26, 50), (51, 75), (76, 100)]
    assert delivered(laptop, headquarters) == [200] * 4


def test_what_waits_is_cut_larger_and_larger(
    laptop: Laptop, headquarters: NaiveHeadquarters
) -> None:
    """A day of single saves before the first contact: nearly as few files as may be."""
    for n in range(45):
        laptop.write(*(f"entry {n}-{m}" for m in range(20)))
        seal_unsent(laptop.store, laptop.place, clock)
    assert spans(laptop) == [(1, 50), (51, 150), (151, 350), (351, 550), (551, 750), (751, 900)]
    before = [file.path(laptop.place).stat().st_ino for file in batch_files(laptop.place)]
    laptop.write("one more")
    seal_unsent(laptop.store, laptop.place, clock)
    after = [file.path(laptop.place).stat().st_ino for file in batch_files(laptop.place)]
    assert before[:-1] == after[:-1]  # only the last is made anew
    assert delivered(laptop, headquarters) == [200] * 6
    assert headquarters.heads_of(laptop.id) == laptop.heads()


def test_what_is_lost_in_the_middle_is_cut_as_it_was(
    laptop: Laptop, headquarters: NaiveHeadquarters
) -> None:
    laptop.write(*(f"entry {n}" for n in range(600)))
    seal_unsent(laptop.store, laptop.place, clock)
    whole = spans(laptop)
    for file in batch_files(laptop.place)[1:3]:
        file.path(laptop.place).unlink()
    seal_unsent(laptop.store, laptop.place, clock)
    assert spans(laptop) == whole == [(1, 50), (51, 150), (151, 350), (351, 550), (551, 600)]
    assert delivered(laptop, headquarters) == [200] * 5


def test_a_last_file_that_is_not_full_grows(laptop: Laptop) -> None:
    """A day of single saves does not make a folder of single entries."""
    for n in range(16):
        laptop.write(f"entry {n}")
        seal_unsent(laptop.store, laptop.place, clock, most=10)
    assert spans(laptop) == [(1, 10), (11, 16)]


def test_no_file_is_larger_than_256_kb(laptop: Laptop, headquarters: NaiveHeadquarters) -> None:
    laptop.write(*(words(n, 20_000) for n in range(40)))
    seal_unsent(laptop.store, laptop.place, clock)
    sizes = [file.path(laptop.place).stat().st_size for file in batch_files(laptop.place)]
    assert all(size <= MOST_BATCH_BYTES == 256_000 for size in sizes)
    assert len(sizes) >= 3
    assert set(delivered(laptop, headquarters)) == {200}
    assert headquarters.heads_of(laptop.id) == laptop.heads()


def test_one_entry_over_256_kb_goes_alone(laptop: Laptop, headquarters: NaiveHeadquarters) -> None:
    laptop.write("before", words(1, 400_000), "after")
    seal_unsent(laptop.store, laptop.place, clock)
    assert (2, 2) in spans(laptop)
    assert set(delivered(laptop, headquarters)) == {200}
    assert headquarters.heads_of(laptop.id) == laptop.heads()
    assert headquarters.aside == {}


def test_one_entry_over_everything_does_not_hold_up_the_rest(
    laptop: Laptop, headquarters: NaiveHeadquarters
) -> None:
    _, giant, _ = laptop.write("before", words(1, 2_000_000), "after")
    seal_unsent(laptop.store, laptop.place, clock)
    assert set(delivered(laptop, headquarters)) == {200}
    assert headquarters.heads_of(laptop.id) == laptop.heads()
    assert headquarters.aside == {giant: "body_missing"}
    assert all(
        file.path(laptop.place).stat().st_size < 1 << 20 for file in batch_files(laptop.place)
    )


def test_an_entry_that_headquarters_called_too_large_goes_without_its_body(
    laptop: Laptop, headquarters: NaiveHeadquarters
) -> None:
    ids = laptop.write("one", "two", "three")
    named = ((laptop.incarnation(), 2),)
    write_diary(laptop.place, Diary(batch_entries=1, is_shrunk=True, too_big=named))
    seal_unsent(laptop.store, laptop.place, clock)
    assert delivered(laptop, headquarters) == [200] * 3
    assert headquarters.aside == {ids[1]: "body_missing"}


def test_a_damaged_file_is_put_aside_and_made_again(
    laptop: Laptop, headquarters: NaiveHeadquarters
) -> None:
    laptop.write(*(f"entry {n}" for n in range(150)))
    seal_unsent(laptop.store, laptop.place, clock)
    middle = batch_files(laptop.place)[1].path(laptop.place)
    data = bytearray(middle.read_bytes())
    data[-1] ^= 1
    middle.write_bytes(bytes(data))
    assert seal_unsent(laptop.store, laptop.place, clock) == 100  # from the gap on
    assert spans(laptop) == [(1, 50), (51, 150)]
    assert delivered(laptop, headquarters) == [200] * 2
    assert len(list(refused_folder(laptop.place).iterdir())) == 1


def test_a_batch_of_another_history_is_put_aside(
    laptop: Laptop, headquarters: NaiveHeadquarters, tmp_path: Path
) -> None:
    """Signed by this very laptop, but before its disk was put back."""
    laptop.write("one")
    laptop.close()
    copy = laptop.place.store.read_bytes()
    laptop.reopen()
    laptop.write("what came after the copy")
    seal_unsent(laptop.store, laptop.place, clock)
    laptop.close()
    laptop.place.store.write_bytes(copy)
    laptop.reopen()
    laptop.write("something else")
    seal_unsent(laptop.store, laptop.place, clock)
    assert spans(laptop) == [(1, 2)]
    assert delivered(laptop, headquarters) == [200]
    assert headquarters.heads_of(laptop.id) == laptop.heads()


def test_another_laptops_files_are_left_alone(
    laptop: Laptop, headquarters: NaiveHeadquarters, tmp_path: Path
) -> None:
    other = new_laptop(tmp_path / "other", headquarters)
    other.write("one")
    seal_unsent(other.store, other.place, clock)
    (file,) = batch_files(other.place)
    file.path(laptop.place).write_bytes(file.path(other.place).read_bytes())
    laptop.write("mine")
    seal_unsent(laptop.store, laptop.place, clock)
    assert file in batch_files(laptop.place)
    other.close()


def test_a_halt_seals_nothing(laptop: Laptop) -> None:
    laptop.write("one")
    write_halt(laptop.place, FORK)
    assert seal_unsent(laptop.store, laptop.place, clock) == 0
    assert spans(laptop) == []
    write_halt(laptop.place, NONE)
    assert seal_unsent(laptop.store, laptop.place, clock) == 1


def test_old_refused_files_go(laptop: Laptop) -> None:
    refused_folder(laptop.place).mkdir()
    (refused_folder(laptop.place) / "old.batch").write_bytes(b"sealed")
    seal_unsent(laptop.store, laptop.place, lambda: NOW + timedelta(days=3650))
    assert list(refused_folder(laptop.place).iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_files_are_this_users_alone(laptop: Laptop) -> None:
    laptop.write("one")
    seal_unsent(laptop.store, laptop.place, clock)
    (file,) = batch_files(laptop.place)
    assert file.path(laptop.place).stat().st_mode & 0o777 == 0o600


def test_an_outbox_that_cannot_be_written_loses_nothing(laptop: Laptop) -> None:
    laptop.write("one")
    laptop.place.outbox.rmdir()
    laptop.place.outbox.write_text("a file where a folder should be")
    with pytest.raises(EnvironmentFailed):
        seal_unsent(laptop.store, laptop.place, clock)
    laptop.place.outbox.unlink()
    laptop.place.outbox.mkdir()
    assert seal_unsent(laptop.store, laptop.place, clock) == 1


def test_a_batch_tells_its_receiver_and_nothing_readable(laptop: Laptop) -> None:
    laptop.write("KARIMOV OLIM")
    seal_unsent(laptop.store, laptop.place, clock)
    (file,) = batch_files(laptop.place)
    data = file.path(laptop.place).read_bytes()
    batch = read_batch(data)
    assert (batch.header.device, batch.header.count) == (laptop.device, 1)
    assert b"KARIMOV" not in data
    (head,) = laptop.heads()
    assert json.loads(head)["id"].encode() not in data


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    steps=st.lists(
        st.tuples(st.integers(0, 30), st.integers(1, 40), st.integers(0, 3)), min_size=1, max_size=5
    )
)
def test_whatever_is_lost_from_the_outbox_everything_arrives(
    steps: list[tuple[int, int, int]],
) -> None:
    """Entries come, limits change, files vanish or are doubled; the last sealing mends it all."""
    headquarters = NaiveHeadquarters()
    with quick_folder() as folder:
        laptop = new_laptop(folder / "laptop", headquarters)
        for count, most, victim in steps:
            laptop.write(*(f"entry {n}" for n in range(count)))
            seal_unsent(laptop.store, laptop.place, clock, most=most)
            files = batch_files(laptop.place)
            assert all(file.count <= most for file in files)
            if victim < len(files):
                files[victim].path(laptop.place).unlink()
        seal_unsent(laptop.store, laptop.place, clock)
        assert set(delivered(laptop, headquarters)) <= {200}
        assert headquarters.heads_of(laptop.id) == laptop.heads()
        laptop.close()


def test_names_are_what_the_files_hold(laptop: Laptop) -> None:
    laptop.write(*(f"entry {n}" for n in range(7)))
    seal_unsent(laptop.store, laptop.place, clock, most=3)
    for file in batch_files(laptop.place):
        header = read_batch(file.path(laptop.place).read_bytes()).header
        assert BatchFile(header.incarnation, header.first, header.last) == file
        assert replace(file) == file


def with_new_keys(laptop: Laptop) -> DeviceKeys:
    """The device signs by other keys from now on."""
    keys = new_device_keys()
    with laptop.store.write() as tx:
        begin_renewal(tx, "a.1", "", keys)
        take_new_keys(tx, keys, NOW)
    return keys


def test_what_a_former_key_signed_is_sealed_anew(
    laptop: Laptop, headquarters: NaiveHeadquarters
) -> None:
    laptop.write(*(f"entry {n}" for n in range(130)))
    seal_unsent(laptop.store, laptop.place, clock)
    before = {file: file.path(laptop.place).read_bytes() for file in batch_files(laptop.place)}
    keys = with_new_keys(laptop)
    seal_unsent(laptop.store, laptop.place, clock)
    assert covered_up_to(batch_files(laptop.place), 0) == 130
    for file in batch_files(laptop.place):
        data = file.path(laptop.place).read_bytes()
        assert data != before.get(file)
        verify_batch(read_batch(data), keys.signing_public)
    headquarters.admit(laptop.id, keys.signing_public, keys.transport_public)
    assert set(delivered(laptop, headquarters)) == {200}
    assert headquarters.heads_of(laptop.id) == laptop.heads()
    assert not refused_folder(laptop.place).exists()


def test_a_lost_past_that_a_former_key_signed_stays(laptop: Laptop) -> None:
    """It cannot be sealed anew: headquarters was told that it is under way."""
    laptop.write("one", "two", "three")
    seal_unsent(laptop.store, laptop.place, clock)
    (file,) = batch_files(laptop.place)
    signed = file.path(laptop.place).read_bytes()
    with laptop.store.write() as tx:
        tx.connection.exec_driver_sql("DELETE FROM bodies")
        tx.connection.exec_driver_sql("DELETE FROM journal")
        start_incarnation(tx)
    with_new_keys(laptop)
    laptop.write("four")
    seal_unsent(laptop.store, laptop.place, clock)
    assert file.path(laptop.place).read_bytes() == signed
    assert len(batch_files(laptop.place)) == 2
