"""Making, opening and refusing real database files."""

import random
import re
import shutil
import sqlite3
from pathlib import Path

import pytest

from app.domain.errors import ManzilError, TrustBroken, UserCanFix
from app.storage import journal, people
from app.storage.engine import copy_store, create_store, open_store
from app.storage.pages import PAGE_BYTES
from app.storage.store import Store
from tests.storage.samples import KEY, NOW, OTHER_KEY, enrolled_store, registration_entry

# docs/SECURITY.md, "The file"; what the pragma answers
EXPECTED_PRAGMAS = {
    "page_size": "4096",
    "journal_mode": "wal",
    "synchronous": 2,  # FULL
    "temp_store": 2,  # MEMORY
    "secure_delete": 1,
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cache_size": -65536,
    "cipher_memory_security": "0",
    "cipher_log_level": "NONE",
    "application_id": 0x4D4E5A4C,
    "user_version": 1,
}


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed store with two hundred people; tests copy it."""
    folder = tmp_path_factory.mktemp("filled")
    store = enrolled_store(folder)
    with store.write() as tx:
        for seed in range(200):
            journal.append(tx, registration_entry(seed))
    store.close()
    return folder / "store.db"


@pytest.fixture
def copy(filled: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(filled, tmp_path / "store.db"))


def refusal(path: Path, key: bytes = KEY) -> ManzilError:
    with pytest.raises(ManzilError) as caught:
        open_store(path, key).close()
    return caught.value


def folder_of(path: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in path.parent.iterdir()}


# --- how it is kept ------------------------------------------------------------------------


def test_every_pragma_is_as_the_design_says(store: Store) -> None:
    with store.read() as reading, store.write() as writing:
        for tx in (reading, writing):
            for name, value in EXPECTED_PRAGMAS.items():
                found = tx.connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
                assert (name, found) == (name, value)
            settings = tx.connection.exec_driver_sql("PRAGMA cipher_settings").scalars().all()
            assert "PRAGMA cipher_use_hmac = 1;" in settings
            assert "PRAGMA cipher_hmac_algorithm = HMAC_SHA512;" in settings


def test_the_files_are_for_the_user_alone(store: Store, tmp_path: Path) -> None:
    with store.write() as tx:
        journal.append(tx, registration_entry(1))
    modes = {file.name: file.stat().st_mode & 0o777 for file in tmp_path.iterdir()}
    assert modes == {"store.db": 0o600, "store.db-wal": 0o600, "store.db-shm": 0o600}


def test_nothing_in_the_files_can_be_read(store: Store, tmp_path: Path) -> None:
    with store.write() as tx:
        for seed in range(5):
            journal.append(tx, registration_entry(seed))
    content = b"".join(folder_of(tmp_path / "store.db").values())
    assert len(content) > 100_000
    # none so short that ciphertext would hold it by chance
    for marker in (
        "nationalities/TJK",
        "registered",
        "family_name",
        "CREATE TABLE",
        "SQLite format",
    ):
        for encoding in ("utf-8", "utf-16-le"):
            assert marker.encode(encoding) not in content


def test_a_key_of_another_length_is_refused(tmp_path: Path) -> None:
    for key in (b"", b"k" * 31, b"k" * 33):
        with pytest.raises(ValueError, match="32 bytes"):
            create_store(tmp_path / f"{len(key)}.db", key)


# --- making --------------------------------------------------------------------------------


@pytest.mark.parametrize("there", ["store.db", "store.db-wal"])
def test_a_store_is_never_made_over_a_file(tmp_path: Path, there: str) -> None:
    (tmp_path / there).write_bytes(b"something")
    with pytest.raises(TrustBroken) as caught:
        create_store(tmp_path / "store.db", KEY)
    assert caught.value.code == "store_exists"
    assert folder_of(tmp_path / "store.db") == {there: b"something"}


def test_a_half_made_store_of_before_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / "store.db.new").write_bytes(b"half")
    create_store(tmp_path / "store.db", KEY).close()
    assert set(folder_of(tmp_path / "store.db")) == {"store.db"}


# --- opening what is wrong -----------------------------------------------------------------


def test_a_missing_store_is_said_to_be_missing_and_is_not_made(tmp_path: Path) -> None:
    wrong = refusal(tmp_path / "store.db")
    assert (type(wrong), wrong.code) == (UserCanFix, "store_missing")
    assert list(tmp_path.iterdir()) == []


def test_another_key_is_told_from_damage(copy: Path) -> None:
    before = folder_of(copy)
    wrong = refusal(copy, OTHER_KEY)
    assert (type(wrong), wrong.code) == (TrustBroken, "wrong_key_or_foreign")
    assert wrong.details["found"] == "unknown"
    assert folder_of(copy) == before
    open_store(copy, KEY).close()


def test_another_key_leaves_a_log_full_of_commits_alone(store: Store, tmp_path: Path) -> None:
    """As after a power cut: the last saves stand in the log alone."""
    assert store.checkpoint()
    with store.write() as tx:
        journal.append(tx, registration_entry(1))
    left = tmp_path / "left"
    left.mkdir()
    for name in ("store.db", "store.db-wal"):
        shutil.copy(tmp_path / name, left / name)
    before = folder_of(left / "store.db")
    assert refusal(left / "store.db", OTHER_KEY).code == "wrong_key_or_foreign"
    assert folder_of(left / "store.db") == before
    again = open_store(left / "store.db", KEY)
    with again.read() as tx:
        assert journal.head(tx).number == 1
    again.close()


def test_a_folder_may_have_any_name(tmp_path: Path) -> None:
    folder = tmp_path / "Мой манзил #1 100% ?mode=ro&x='\""
    folder.mkdir()
    store = enrolled_store(folder)
    with store.write() as tx:
        journal.append(tx, registration_entry(1))
    store.close()
    open_store(folder / "store.db", KEY).close()
    assert [file.name for file in folder.iterdir()] == ["store.db"]


def test_a_plain_sqlite_file_is_foreign(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    with sqlite3.connect(path) as plain:
        plain.execute("CREATE TABLE people (name TEXT)")
    plain.close()
    before = folder_of(path)
    wrong = refusal(path)
    assert (wrong.code, wrong.details["found"]) == ("wrong_key_or_foreign", "plain_sqlite")
    assert folder_of(path) == before


def test_a_file_of_noise_is_foreign(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    path.write_bytes(random.Random(1).randbytes(20 * PAGE_BYTES))  # noqa: S311 - repeatable
    wrong = refusal(path)
    assert (wrong.code, wrong.details["found"]) == ("wrong_key_or_foreign", "unknown")


def test_an_encrypted_file_of_another_program_is_foreign(copy: Path) -> None:
    store = open_store(copy, KEY)
    with store.write() as tx:
        tx.connection.exec_driver_sql("PRAGMA application_id = 7")
    store.close()
    assert refusal(copy).details["found"] == "other_program"


def test_an_emptied_file_is_damaged_and_is_not_filled(copy: Path) -> None:
    copy.write_bytes(b"")
    assert refusal(copy).code == "store_damaged"
    assert folder_of(copy) == {"store.db": b""}


def test_a_damaged_first_page_is_told_from_another_key(copy: Path) -> None:
    content = bytearray(copy.read_bytes())
    content[500] ^= 1
    copy.write_bytes(content)
    assert refusal(copy).code == "store_damaged"
    assert copy.read_bytes() == bytes(content)


def test_a_store_of_a_newer_version_is_left_alone(copy: Path) -> None:
    store = open_store(copy, KEY)
    with store.write() as tx:
        tx.connection.exec_driver_sql("PRAGMA user_version = 99")
    store.close()
    before = copy.read_bytes()
    assert (type(refusal(copy)), refusal(copy).code) == (UserCanFix, "store_newer")
    assert copy.read_bytes() == before


def open_and_check(path: Path) -> None:
    store = open_store(path, KEY)
    try:
        store.check_integrity()
    finally:
        store.close()


def bits(count: int) -> list[int]:
    return random.Random(20261124).sample(range(PAGE_BYTES * 8 * 100), count)  # noqa: S311


@pytest.mark.parametrize("bit", bits(25))
def test_a_flipped_bit_anywhere_is_found(copy: Path, bit: int) -> None:
    """Also in pages that nothing uses: each page has an HMAC of its own."""
    content = bytearray(copy.read_bytes())
    place = bit % (len(content) * 8)
    content[place // 8] ^= 1 << place % 8
    copy.write_bytes(content)
    with pytest.raises(TrustBroken) as caught:
        open_and_check(copy)
    in_the_salt = place // 8 < 16
    assert caught.value.code == ("wrong_key_or_foreign" if in_the_salt else "store_damaged")


@pytest.mark.parametrize("left", [-1, -PAGE_BYTES, PAGE_BYTES * 3 + 17, PAGE_BYTES, 700, 10])
def test_a_truncated_file_is_refused(copy: Path, left: int) -> None:
    """`left` bytes stay (negative: so many are cut off)."""
    copy.write_bytes(copy.read_bytes()[:left])
    with pytest.raises(TrustBroken) as caught:
        open_and_check(copy)
    if copy.stat().st_size >= PAGE_BYTES:
        assert caught.value.code == "store_damaged"


def test_the_other_pages_stay_readable_beside_a_damaged_one(copy: Path) -> None:
    """And the store goes on after the failure: the poisoned connections are given up."""
    store = open_store(copy, KEY)
    with store.read() as tx:
        root = tx.connection.exec_driver_sql(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'tokens'"
        ).scalar_one()
    store.close()
    content = bytearray(copy.read_bytes())
    content[(root - 1) * PAGE_BYTES + 99] ^= 0x20
    copy.write_bytes(content)
    store = open_store(copy, KEY)
    for _ in range(2):
        with pytest.raises(TrustBroken) as caught, store.read() as tx:
            people.search(tx, "karimov", 20)
        assert caught.value.code == "store_damaged"
        with store.read() as tx:
            assert len(people.page(tx, before=None, limit=500)) == 200
            journal.check_chains(tx)
    store.close()


# --- copies --------------------------------------------------------------------------------


def test_a_copy_of_a_store_in_use_is_whole(store: Store, tmp_path: Path) -> None:
    with store.write() as tx:
        for seed in range(20):
            journal.append(tx, registration_entry(seed))
    target = tmp_path / "copy.db"
    copy_store(tmp_path / "store.db", target, KEY)
    copied = open_store(target, KEY)
    with store.read() as ours, copied.read() as theirs:
        assert list(journal.all_entries(ours)) == list(journal.all_entries(theirs))
        assert journal.snapshot(ours) == journal.snapshot(theirs)
    copied.close()


def test_a_damaged_store_gives_no_copy_that_passes_for_whole(copy: Path, tmp_path: Path) -> None:
    content = bytearray(copy.read_bytes())
    content[PAGE_BYTES * 30 + 99] ^= 0x20
    copy.write_bytes(content)
    with pytest.raises(TrustBroken) as caught:
        copy_store(copy, tmp_path / "copy.db", KEY)
    assert caught.value.code == "store_damaged"
    assert not list(tmp_path.glob("copy.db*"))


def test_no_statement_or_key_is_in_an_error(copy: Path) -> None:
    wrong = refusal(copy, OTHER_KEY)
    chain: BaseException | None = wrong
    while chain is not None:
        assert not re.search(r"[0-9a-f]{16}", str(chain))
        chain = chain.__cause__ or chain.__context__


def test_registered_people_do_not_show_in_errors_of_the_database(store: Store) -> None:
    entry = registration_entry(3, at=NOW)
    with store.write() as tx:
        journal.append(tx, entry)
    with pytest.raises(Exception, match="UNIQUE") as caught, store.write() as tx:
        journal.append(tx, entry)
    said = entry.bodies[0]
    assert said is not None
    values = re.findall(r'"([^"]{3,})"', said.text + entry.head)
    assert len(values) > 40
    assert [value for value in values if f"'{value}'" in repr(caught.value)] == []
