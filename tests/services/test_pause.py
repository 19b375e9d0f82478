"""A pause: six digits go on, five errors or an hour end it, and the store is closed meanwhile."""

import gc
from datetime import timedelta
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

import pytest

from app.domain.errors import EnvironmentFailed, UserCanFix
from app.journal.entry import read_head, read_json
from app.services.access import Access
from app.services.key_file import read_throttle
from app.services.open_laptop import OpenLaptop
from app.services.pause import Pause, Paused
from app.storage import journal
from app.storage.officers import KnownOfficer, save_officer
from app.vault.kdf_cost import KdfCost
from app.vault.master import anchor_key, store_key
from tests.ui.enrolled import PRESETS, REGISTRAR, Enrolled, enrol_laptop

PIN = "482913"
CHEAP = KdfCost(8192, 1, 1)


class Timer:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


class Room:
    """A laptop in a shift, its clocks, and what was said in the journal."""

    def __init__(self, folder: Path) -> None:
        self.enrolled: Enrolled = enrol_laptop(folder)
        self.timer = Timer()
        self.desk = self.enrolled.sign_in()
        self.desk.shifts.start(PRESETS)
        self.hasten(self.desk)

    def hasten(self, desk: OpenLaptop) -> Pause[OpenLaptop]:
        """A cheap PIN and a timer of the test."""
        desk.pin._cost, desk.pin._timer = CHEAP, self.timer
        return desk.pin

    def pause(self) -> Paused[OpenLaptop]:
        self.desk.pin.set_pin(PIN)
        return self.desk.pause()

    def pass_time(self, *, asleep: bool = False, **parts: float) -> None:
        passed = timedelta(**parts)
        self.enrolled.clock.now += passed
        self.timer.seconds += 0 if asleep else passed.total_seconds()


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path / "laptop")


def said_last(desk: OpenLaptop) -> tuple[tuple[str, ...], Any]:
    with desk._signed_in.store.read() as tx:
        *_, (_, entry) = journal.all_entries(tx)
    (body,) = entry.bodies or (None,)
    return read_head(entry.head).kinds, read_json(body.text)["event"] if body else {}


def refusal(paused: Paused[OpenLaptop], pin: str) -> UserCanFix:
    with pytest.raises(UserCanFix) as told:
        paused.resume(pin)
    return told.value


def test_the_pin_goes_on_where_it_stopped_and_the_journal_does_not_tell(room: Room) -> None:
    draft = room.desk.drafts.begin()
    room.desk.drafts.save(draft)
    before = said_last(room.desk)
    shift = room.desk.shifts.current()
    paused = room.pause()
    with pytest.raises(EnvironmentFailed) as closed:
        room.desk.shifts.current()
    assert closed.value.code == "store_closed"
    assert (paused.officer, paused.post, paused.label) == (REGISTRAR, "KG06", "KG06-L1")
    room.pass_time(minutes=59)
    again = paused.resume(PIN)
    assert (again.officer, again.shifts.current()) == (REGISTRAR, shift)
    assert again.drafts.load(draft.id).id == draft.id
    assert said_last(again) == before
    assert again.pin.has_pin, "the same PIN until the next lock"
    again.pause().resume(PIN).close()


def bytes_held(root: object) -> list[bytes]:
    """All bytes that can be reached from here; of functions what they enclose."""
    seen, todo, held = set[int](), [root], list[bytes]()
    while todo:
        found = todo.pop()
        if id(found) in seen or isinstance(found, type | ModuleType | str):
            continue
        seen.add(id(found))
        if isinstance(found, bytes):
            held.append(found)
        elif isinstance(found, FunctionType):
            todo.extend((found.__closure__, found.__defaults__))
        else:
            todo.extend(gc.get_referents(found))
    return held


def test_a_paused_laptop_holds_no_key_but_under_the_pin(room: Room) -> None:
    assert room.desk.pin._keys is not None
    keys = room.desk.pin._keys
    secrets = [keys.master, keys.account, room.desk._signed_in.device.signing_key]
    secrets += [store_key(keys.master), anchor_key(keys.master)]
    open_holds = bytes_held(room.desk)
    assert all(any(key in one for one in open_holds) for key in secrets), "the walk finds keys"
    paused = room.pause()
    holds = bytes_held(paused)
    assert paused._pinned is not None
    assert paused._pinned.sealed in holds
    for key in secrets:
        assert not any(key in one for one in holds)


def test_wrong_pins_are_counted_on_the_disk_and_told_at_the_resume(room: Room) -> None:
    paused = room.pause()
    for left in (4, 3):
        wrong = refusal(paused, "482914")
        assert (wrong.code, wrong.field, wrong.details) == ("wrong_pin", "pin", {"tries": left})
        assert paused.tries_left == left
    waiting = read_throttle(room.enrolled.place)
    assert waiting.pins[REGISTRAR.id].count == 2
    assert waiting.officers == {}
    again = paused.resume(PIN)
    kinds, said = said_last(again)
    assert kinds == ("pin_failed",)
    at = "2026-11-24T07:00:00.000000Z"
    assert said == {"pins": {str(REGISTRAR.id): {"count": 2, "since": at}}}
    assert read_throttle(room.enrolled.place).pins == {}
    again.close()


def test_the_fifth_error_locks_and_the_next_sign_in_tells(room: Room) -> None:
    paused = room.pause()
    codes = [refusal(paused, "111119").code for _ in range(5)]
    assert codes == ["wrong_pin"] * 4 + ["pause_over"]
    assert paused.locked
    assert paused.tries_left == 0
    assert refusal(paused, PIN).code == "pause_over", "even the right one"
    again = room.enrolled.sign_in()
    kinds, said = said_last(again)
    assert kinds == ("signed_in", "pin_failed")
    assert said["pins"][str(REGISTRAR.id)]["count"] == 5
    assert not again.pin.has_pin
    again.close()
    room.enrolled.sign_in().close()


def test_wrong_pins_are_told_also_when_the_program_was_killed(room: Room) -> None:
    refusal(room.pause(), "111119")
    again = Access(room.enrolled.place, room.enrolled.clock).sign_in(
        REGISTRAR.id, "four words for tests"
    )
    assert said_last(again)[0] == ("signed_in", "pin_failed")
    again.close()


@pytest.mark.parametrize(
    ("passed", "how", "then"),
    [
        ({"minutes": 59, "seconds": 59}, "awake", "goes on"),
        ({"minutes": 60}, "awake", "locked"),
        ({"seconds": 119}, "asleep", "goes on"),
        ({"seconds": 121}, "asleep", "locked"),
        ({"days": -3}, "asleep", "locked"),
        ({"days": 3}, "asleep", "locked"),
    ],
)
def test_an_hour_sleep_and_a_clock_that_jumps_end_it(
    room: Room, passed: dict[str, float], how: str, then: str
) -> None:
    paused = room.pause()
    room.pass_time(asleep=how == "asleep", **passed)
    assert paused.locked == (then == "locked")
    if then == "locked":
        assert refusal(paused, PIN).code == "pause_over"
    else:
        paused.resume(PIN).close()


def test_told_to_lock_or_that_the_machine_woke_it_is_over(room: Room) -> None:
    paused = room.pause()
    paused.woke()
    assert refusal(paused, PIN).code == "pause_over"
    again = room.enrolled.sign_in()
    room.hasten(again).set_pin(PIN)
    second = again.pause()
    second.lock()
    assert refusal(second, PIN).code == "pause_over"
    assert read_throttle(room.enrolled.place).pins == {}, "an ended pause counts no guesses"


def test_without_a_pin_or_a_shift_there_is_no_pause_and_the_laptop_stays_open(room: Room) -> None:
    with pytest.raises(UserCanFix) as no_pin:
        room.desk.pause()
    assert no_pin.value.code == "no_pin"
    with pytest.raises(UserCanFix) as weak:
        room.desk.pin.set_pin("123456")
    assert weak.value.code == "weak_pin"
    assert not room.desk.pin.has_pin
    room.desk.pin.set_pin(PIN)
    room.desk.shifts.end()
    with pytest.raises(UserCanFix) as no_shift:
        room.desk.pause()
    assert no_shift.value.code == "no_shift"
    room.desk.close()
    assert not room.desk.pin.has_pin, "a lock forgets it"
    with pytest.raises(UserCanFix) as over:
        room.desk.pin.set_pin(PIN)
    assert over.value.code == "pause_over"


def test_an_officer_removed_meanwhile_does_not_go_on(room: Room) -> None:
    with room.desk._signed_in.store.write() as tx:
        save_officer(tx, KnownOfficer(REGISTRAR.id, REGISTRAR.roles, b"", removed=True))
    paused = room.pause()
    assert refusal(paused, PIN).code == "officer_removed"
    assert paused.locked


def test_a_pause_leaves_nothing_of_pin_or_keys_on_the_disk(room: Room) -> None:
    assert room.desk.pin._keys is not None
    keys = room.desk.pin._keys
    control = room.enrolled.place.folder / "control"
    control.write_bytes(b"x" + keys.master + PIN.encode())
    refusal(room.pause(), "111119")
    files = [path for path in room.enrolled.place.folder.rglob("*") if path.is_file()]
    assert len(files) > 5
    for wanted in (PIN.encode(), b"111119", keys.master, keys.account):
        found = {path.name for path in files if wanted in path.read_bytes()}
        assert found == ({"control"} if wanted in control.read_bytes() else set())
