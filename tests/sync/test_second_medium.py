"""Copies of sealed batches: made, read back, kept until nothing can be lost, taken in again."""

from pathlib import Path

import pytest

from app.domain.errors import EnvironmentFailed, UserCanFix
from app.sync import second_medium
from app.sync.medium import FOLDER, choose_medium, forget_bodies, known_medium
from app.sync.outbox import batch_files, remove
from app.sync.seal import seal_unsent
from app.sync.second_medium import copy_outbox, copy_outbox_to, drop_durable, take_copies
from tests.sync.laptop import NOW, Laptop, clock, new_laptop
from tests.sync.naive_headquarters import NaiveHeadquarters


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    made = tmp_path / "stick"
    made.mkdir()
    return made


@pytest.fixture
def sealed(laptop: Laptop, stick: Path) -> Laptop:
    """Three batches of one entry each in the outbox, and a stick that was chosen."""
    for text in ("one", "two", "three"):
        laptop.write(text)
    seal_unsent(laptop.store, laptop.place, clock, most=1)
    choose_medium(laptop.place, stick)
    return laptop


def copies(laptop: Laptop, stick: Path) -> dict[str, bytes]:
    folder = stick / FOLDER / laptop.id
    return {path.name: path.read_bytes() for path in folder.glob("*")} if folder.exists() else {}


def originals(laptop: Laptop) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in laptop.place.outbox.glob("*.batch")}


def test_every_sealed_batch_is_copied_once(sealed: Laptop, stick: Path) -> None:
    assert copy_outbox(sealed.place, NOW) == 3
    assert copies(sealed, stick) == originals(sealed)
    assert copy_outbox(sealed.place, NOW) == 0
    medium = known_medium(sealed.place)
    assert medium is not None
    assert medium.copied_at == NOW


def test_without_the_medium_nothing_is_copied_and_nothing_is_wrong(
    laptop: Laptop, stick: Path
) -> None:
    laptop.write("one")
    seal_unsent(laptop.store, laptop.place, clock)
    assert copy_outbox(laptop.place, NOW) == 0
    choose_medium(laptop.place, stick)
    stick.rename(stick.with_name("pulled"))
    assert copy_outbox(laptop.place, NOW) == 0
    drop_durable(laptop.place, {laptop.incarnation(): 9})
    medium = known_medium(laptop.place)
    assert medium is not None
    assert medium.copied_at is None


def test_a_copy_stays_while_the_batch_is_acknowledged_but_not_durable(
    sealed: Laptop, stick: Path
) -> None:
    copy_outbox(sealed.place, NOW)
    first, second, third = batch_files(sealed.place)
    remove(sealed.place, first)  # as after an acknowledgement
    remove(sealed.place, second)
    copy_outbox(sealed.place, NOW)
    drop_durable(sealed.place, {sealed.incarnation(): 1, "ffffffffffffffff": 9})
    names = {file.path(sealed.place).name for file in (second, third)}
    assert set(copies(sealed, stick)) == names
    drop_durable(sealed.place, {sealed.incarnation(): 3})
    assert copies(sealed, stick) == {}


def test_a_batch_sealed_anew_under_its_old_name_is_copied_anew(sealed: Laptop, stick: Path) -> None:
    copy_outbox(sealed.place, NOW)
    before = copies(sealed, stick)
    file = batch_files(sealed.place)[0]
    remove(sealed.place, file)
    seal_unsent(sealed.store, sealed.place, clock, most=1)
    assert copy_outbox(sealed.place, NOW) == 1
    after = copies(sealed, stick)
    assert after == originals(sealed)
    assert after[file.path(sealed.place).name] != before[file.path(sealed.place).name]


def test_a_copy_that_was_cut_short_is_made_again(sealed: Laptop, stick: Path) -> None:
    copy_outbox(sealed.place, NOW)
    cut = min((stick / FOLDER / sealed.id).glob("*"))
    cut.write_bytes(cut.read_bytes()[:-1])
    assert copy_outbox(sealed.place, NOW) == 1
    assert copies(sealed, stick) == originals(sealed)


def test_copies_of_destroyed_bodies_go_and_those_cut_anew_stay(sealed: Laptop, stick: Path) -> None:
    copy_outbox(sealed.place, NOW)
    before = copies(sealed, stick)
    first, second, third = batch_files(sealed.place)
    remove(sealed.place, first)  # acknowledged: it is not cut anew
    remove(sealed.place, second)
    (sealed.place.outbox / second.path(sealed.place).name).write_bytes(
        originals(sealed)[third.path(sealed.place).name]
    )  # stands for the same numbers, cut anew
    forget_bodies(sealed.place, {sealed.incarnation(): [1, 2]})
    copy_outbox(sealed.place, NOW)
    after = copies(sealed, stick)
    assert set(after) == {second.path(sealed.place).name, third.path(sealed.place).name}
    assert before[second.path(sealed.place).name] not in after.values()
    assert before[first.path(sealed.place).name] not in after.values()


def test_bodies_are_forgotten_when_the_medium_is_back(sealed: Laptop, stick: Path) -> None:
    copy_outbox(sealed.place, NOW)
    first = batch_files(sealed.place)[0]
    pulled = stick.rename(stick.with_name("pulled"))
    remove(sealed.place, first)
    forget_bodies(sealed.place, {sealed.incarnation(): [1]})
    copy_outbox(sealed.place, NOW)
    pulled.rename(stick)
    assert first.path(sealed.place).name in copies(sealed, stick)
    copy_outbox(sealed.place, NOW)
    assert first.path(sealed.place).name not in copies(sealed, stick)


def test_a_medium_that_gives_back_other_bytes_is_told(
    sealed: Laptop, monkeypatch: pytest.MonkeyPatch, stick: Path
) -> None:
    def rotten(path: Path, content: bytes) -> None:
        path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))

    monkeypatch.setattr(second_medium, "write_private", rotten)
    with pytest.raises(EnvironmentFailed) as wrong:
        copy_outbox(sealed.place, NOW)
    assert wrong.value.code == "backup_damaged"
    assert copies(sealed, stick) == {}


def test_batches_of_another_laptop_are_not_copied(
    sealed: Laptop, stick: Path, headquarters: NaiveHeadquarters, tmp_path: Path
) -> None:
    other = new_laptop(tmp_path / "other", headquarters)
    try:
        other.write("of another laptop")
        seal_unsent(other.store, other.place, clock)
        (file,) = batch_files(other.place)
        (sealed.place.outbox / file.path(other.place).name).write_bytes(
            file.path(other.place).read_bytes()
        )
        assert copy_outbox(sealed.place, NOW) == 3
        assert file.path(other.place).name not in copies(sealed, stick)
        assert take_copies(other.place, stick) == 3
        assert take_copies(other.place, stick) == 0
        assert len(batch_files(other.place)) == 4
    finally:
        other.close()


def test_damaged_copies_and_other_files_are_passed_over(
    sealed: Laptop, stick: Path, headquarters: NaiveHeadquarters, tmp_path: Path
) -> None:
    assert copy_outbox_to(sealed.place, stick) == 3
    first, second, _ = sorted((stick / FOLDER / sealed.id).glob("*"))
    first.write_bytes(b"rotten")
    second.rename(second.with_name("00112233445566ff-0000000002-0000000002.batch"))
    (stick / "notes.txt").write_text("not ours")
    other = new_laptop(tmp_path / "other", headquarters)
    other.close()
    assert take_copies(other.place, stick) == 1


def test_a_folder_without_batches_is_told(laptop: Laptop, stick: Path) -> None:
    with pytest.raises(UserCanFix) as wrong:
        take_copies(laptop.place, stick)
    assert wrong.value.code == "backup_empty"
    with pytest.raises(UserCanFix) as wrong:
        copy_outbox_to(laptop.place, stick / "nowhere")
    assert wrong.value.code == "backup_folder"
