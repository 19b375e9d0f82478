"""Signing in: the right passphrase opens, everything else is told apart and changes nothing."""

import json
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from app.demo.headquarters import DemoHeadquarters
from app.domain.errors import ManzilError, TrustBroken, UserCanFix
from app.domain.ids import system_clock
from app.journal.entry import read_head, read_json
from app.services.access import Access
from app.services.open_laptop import OpenLaptop
from app.settings.place import Place, prepare
from app.storage import journal
from app.vault.key_file import KdfCost, add_slot, dump, new_key_file
from app.vault.master import new_master_key
from tests.services.counter import SUPERVISOR, SetClock
from tests.services.enrolled import PASSPHRASE, EnrolledLaptop, enrolled_laptop
from tests.ui.enrolled import PASSPHRASE as WORDS
from tests.ui.enrolled import enrol_laptop


@pytest.fixture
def laptop(headquarters: DemoHeadquarters, tmp_path: Path) -> EnrolledLaptop:
    return enrolled_laptop(tmp_path / "laptop", headquarters, SetClock(system_clock()))


def clock_of(laptop: EnrolledLaptop) -> SetClock:
    assert isinstance(laptop.clock, SetClock)
    return laptop.clock


def last_said(opened: OpenLaptop) -> tuple[tuple[str, ...], Any]:
    with opened._signed_in.store.read() as tx:
        *_, (_, entry) = journal.all_entries(tx)
    (body,) = entry.bodies or (None,)
    return read_head(entry.head).kinds, read_json(body.text)["event"] if body else {}


def test_what_is_seen_while_locked(laptop: EnrolledLaptop) -> None:
    card = laptop.access().laptop()
    assert (card.post, card.label, card.practice) == ("KG06", card.label, True)
    assert [officer.name for officer in laptop.access().officers()] == ["M. Karimova"]


def test_the_right_passphrase_opens_and_says_so(laptop: EnrolledLaptop) -> None:
    opened = laptop.sign_in()
    assert (opened.officer.name, opened.post) == ("M. Karimova", "KG06")
    assert last_said(opened) == (("signed_in",), {})
    opened.close()


def test_wrong_passphrases_are_slowed_and_journaled_at_the_next_sign_in(
    laptop: EnrolledLaptop,
) -> None:
    access, officer, clock = laptop.access(), laptop.officer(), clock_of(laptop)
    for _ in range(4):
        with pytest.raises(UserCanFix) as told:
            access.sign_in(officer, "not the passphrase")
        assert (told.value.code, told.value.field) == ("wrong_passphrase", "passphrase")
    assert access.seconds_to_wait(officer) == 2
    with pytest.raises(UserCanFix) as told:
        Access(laptop.place, clock).sign_in(officer, PASSPHRASE)
    assert (told.value.code, told.value.details) == ("wait", {"seconds": 2})
    clock.pass_time(seconds=2)
    opened = access.sign_in(officer, PASSPHRASE)
    kinds, said = last_said(opened)
    assert kinds == ("signed_in", "sign_in_failed")
    assert said["failed"][str(officer)]["count"] == 4
    opened.close()
    assert access.seconds_to_wait(officer) == 0
    again = laptop.sign_in()
    assert last_said(again) == (("signed_in",), {})
    again.close()


def test_waiting_doubles_and_survives_a_restart(laptop: EnrolledLaptop) -> None:
    officer, clock = laptop.officer(), clock_of(laptop)
    for expected in (0, 0, 0, 2, 4, 8):
        with pytest.raises(UserCanFix):
            laptop.access().sign_in(officer, "not the passphrase")
        assert laptop.access().seconds_to_wait(officer) == expected
        clock.pass_time(seconds=expected)


TRY = """
import sys
from pathlib import Path
from app.domain.errors import UserCanFix
from app.domain.ids import system_clock
from app.services.access import Access
from app.settings.place import Place
from tests.ui.enrolled import PASSPHRASE, REGISTRAR
try:
    Access(Place(Path(sys.argv[1])), system_clock).sign_in(REGISTRAR.id, sys.argv[2])
except UserCanFix as told:
    print(told.code)
"""


def test_guesses_are_slowed_over_restarts_of_the_program(tmp_path: Path) -> None:
    """Each try in a process of its own; the right passphrase at the end waits all the same."""
    folder = enrol_laptop(tmp_path / "laptop").place.folder
    codes = []
    for passphrase in (*["not the passphrase"] * 12, WORDS):
        done = subprocess.run(
            [sys.executable, "-c", TRY, str(folder), passphrase],
            cwd=Path(__file__).resolve().parents[2],
            capture_output=True,
            text=True,
            check=False,
        )
        codes.append(done.stdout.strip())
        if codes[-1] == "wait":
            break
    assert codes[:4] == ["wrong_passphrase"] * 4
    assert codes[-1] == "wait"


def refusal(laptop: EnrolledLaptop) -> ManzilError:
    """Why nobody gets in; no file has changed meanwhile."""
    before = {p: p.read_bytes() for p in laptop.place.folder.iterdir() if p.is_file()}
    officer = SUPERVISOR.id
    try:
        officer = laptop.officer()
        laptop.access().sign_in(officer, PASSPHRASE)
    except ManzilError as told:
        after = {p: p.read_bytes() for p in laptop.place.folder.iterdir() if p.is_file()}
        assert after == before
        return told
    raise AssertionError("somebody got in")


def test_a_missing_key_file_a_replaced_one_and_a_damaged_one_are_told_apart(
    laptop: EnrolledLaptop,
) -> None:
    keys, right = laptop.place.key_file, laptop.place.key_file.read_bytes()
    keys.unlink()
    assert (type(refusal(laptop)), refusal(laptop).code) == (UserCanFix, "key_file_missing")
    keys.write_bytes(right[:-40])
    assert (type(refusal(laptop)), refusal(laptop).code) == (TrustBroken, "key_file")
    device = read_device(laptop.place)
    cheap = KdfCost(8192, 1, 1)
    other = add_slot(new_key_file(device), new_master_key(), SUPERVISOR, PASSPHRASE, cheap)
    keys.write_bytes(dump(other))
    assert (type(refusal(laptop)), refusal(laptop).code) == (TrustBroken, "wrong_key_or_foreign")
    keys.write_bytes(right)
    laptop.sign_in().close()


def read_device(place: Place) -> UUID:
    return UUID(json.loads(place.laptop_file.read_text(encoding="utf-8"))["device"])


def test_a_missing_a_foreign_and_a_damaged_database_are_told_apart(
    laptop: EnrolledLaptop,
) -> None:
    store, right = laptop.place.store, laptop.place.store.read_bytes()
    store.unlink()
    assert refusal(laptop).code == "store_missing"
    assert not store.exists(), "no new one was made"
    store.write_bytes(b"SQLite format 3\0" + bytes(8176))
    assert refusal(laptop).code == "wrong_key_or_foreign"
    half = bytearray(right)
    half[100:200] = bytes(100)
    store.write_bytes(half)
    assert refusal(laptop).code == "store_damaged"
    store.write_bytes(right)
    laptop.sign_in().close()


def test_an_unknown_officer_is_told(laptop: EnrolledLaptop) -> None:
    with pytest.raises(UserCanFix) as told:
        laptop.access().sign_in(SUPERVISOR.id, PASSPHRASE)
    assert told.value.code == "unknown_officer"


def test_a_folder_without_a_laptop_says_how_to_enrol(tmp_path: Path) -> None:
    place = Place(tmp_path)
    prepare(place)
    with pytest.raises(UserCanFix) as told:
        Access(place, system_clock).laptop()
    assert told.value.code == "not_enrolled"
    assert "manzil enrol" in told.value.message


def test_a_clock_set_back_does_not_lock_anybody_out(laptop: EnrolledLaptop) -> None:
    laptop.sign_in().close()
    clock_of(laptop).now -= timedelta(days=400)
    opened = laptop.sign_in()
    assert last_said(opened)[0] == ("signed_in", "clock_jumped")
    opened.close()
