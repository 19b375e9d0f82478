"""What a run leaves behind: back-off, pace of batches, and a report in words."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.errors import EnvironmentFailed, ManzilError, TrustBroken, UserCanFix
from app.domain.ids import new_id
from app.settings.place import Place, prepare
from app.sync.carrier import Carrier
from app.sync.delivery import Delivery
from app.sync.diary import Diary
from app.sync.greeting import Contact
from app.sync.outbox import BatchFile
from app.sync.reply import Line, Reply
from app.sync.report import Outcome, conclude, report
from app.wire.messages import DeviceStatus, HelloAnswer
from tests.sync.naive_headquarters import NaiveHeadquarters

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
INCARNATION = "00" * 8
BAD = Diary(
    batch_entries=50,
    failures=4,
    trouble="offline",
    next_try=NOW,
    last_contact=NOW - timedelta(days=3),
    skew_seconds=7.0,
)
OFFLINE = EnvironmentFailed("offline", "Nobody is there.")
TOO_LARGE = EnvironmentFailed("too_large", "Too large.")


def half() -> float:
    return 0.5


@pytest.fixture
def contact() -> Contact:
    headquarters = NaiveHeadquarters()
    device = new_id(NOW)
    keys = headquarters.key_list()
    carrier = Carrier(device, b"t" * 32, keys, headquarters.fingerprint, "https://hq")
    answer = HelloAnswer(device, (), "00", NOW, 1, DeviceStatus.PUSH_ONLY, keys)
    nowhere: Line = lambda *_: Reply(404, "", "", b"")  # noqa: E731 - never asked
    return Contact(carrier, "https://hq", nowhere, answer, NOW, 1.5)


@pytest.fixture
def delivery(contact: Contact, tmp_path: Path) -> Delivery:
    place = Place(tmp_path)
    prepare(place)
    return Delivery(place, contact, lambda: NOW, lambda _: None)


def test_all_well_clears_the_slate(contact: Contact, delivery: Delivery) -> None:
    diary = conclude(BAD, Outcome(contact, delivery, None), NOW, half)
    assert diary == Diary(batch_entries=50, last_contact=NOW, skew_seconds=1.5)


@pytest.mark.parametrize(
    "trouble",
    [OFFLINE, UserCanFix("refused", "No."), TrustBroken("pin", "Another.")],
)
def test_each_failure_doubles_the_ceiling(trouble: ManzilError) -> None:
    diary = BAD
    waits = []
    for _ in range(7):
        diary = conclude(diary, Outcome(None, None, trouble), NOW, half)
        assert diary.next_try is not None
        waits.append((diary.next_try - NOW).total_seconds())
    assert waits == [16, 32, 64, 128, 256, 450, 450]
    assert diary == replace(BAD, failures=11, trouble=trouble.code, next_try=diary.next_try)


def test_what_headquarters_asks_for_is_added() -> None:
    busy = EnvironmentFailed("busy", "Later.", retry_after=100)
    diary = conclude(Diary(), Outcome(None, None, busy), NOW, half)
    assert diary.next_try == NOW + timedelta(seconds=101)


def test_a_person_who_breaks_off_causes_no_wait(contact: Contact, delivery: Delivery) -> None:
    stopped = EnvironmentFailed("stopped", "Stopped.")
    diary = conclude(Diary(), Outcome(contact, delivery, stopped), NOW, half)
    assert (diary.failures, diary.next_try, diary.trouble) == (0, None, "stopped")


@pytest.mark.parametrize(
    ("trouble", "count", "entries"),
    [
        (OFFLINE, 50, 25),
        (OFFLINE, 8, 4),  # what failed was smaller than what may be
        (TOO_LARGE, 50, 25),
        (TOO_LARGE, 1, 1),
        (EnvironmentFailed("busy", "Later."), 50, 50),
        (UserCanFix("refused", "No."), 50, 50),
    ],
)
def test_batches_shrink_when_size_may_be_to_blame(
    contact: Contact, delivery: Delivery, trouble: ManzilError, count: int, entries: int
) -> None:
    delivery.under_way = BatchFile(INCARNATION, 101, 100 + count)
    diary = conclude(Diary(), Outcome(contact, delivery, trouble), NOW, half)
    assert diary.batch_entries == entries


def test_failures_before_the_first_batch_do_not_shrink_it(
    contact: Contact, delivery: Delivery
) -> None:
    assert conclude(Diary(), Outcome(None, None, OFFLINE), NOW, half).batch_entries == 50
    assert conclude(Diary(), Outcome(contact, delivery, OFFLINE), NOW, half).batch_entries == 50


@pytest.mark.parametrize(("largest", "count", "entries"), [(100, 200, 100), (0, 200, 25)])
def test_a_lost_batch_is_halved_from_what_may_be(
    contact: Contact, delivery: Delivery, largest: int, count: int, entries: int
) -> None:
    """After 50 and 100 came through, 200 was lost; and a stale file of 200 was lost first."""
    delivery.largest = largest
    delivery.under_way = BatchFile(INCARNATION, 151, 150 + count)
    diary = conclude(Diary(), Outcome(contact, delivery, OFFLINE), NOW, half)
    assert (diary.batch_entries, diary.is_shrunk) == (entries, True)


def test_files_grow_again_only_after_one_came_through(contact: Contact, delivery: Delivery) -> None:
    shrunk = Diary(batch_entries=25, is_shrunk=True)
    assert conclude(shrunk, Outcome(contact, delivery, None), NOW, half).is_shrunk
    delivery.largest = 25
    assert not conclude(shrunk, Outcome(contact, delivery, None), NOW, half).is_shrunk


@pytest.mark.parametrize(("largest", "entries"), [(0, 50), (49, 50), (50, 100), (100, 200)])
def test_batches_grow_after_a_full_one_came_through(
    contact: Contact, delivery: Delivery, largest: int, entries: int
) -> None:
    delivery.largest = largest
    diary = conclude(Diary(), Outcome(contact, delivery, None), NOW, half)
    assert diary.batch_entries == entries


def test_one_entry_too_large_is_remembered_once(contact: Contact, delivery: Delivery) -> None:
    delivery.under_way = BatchFile(INCARNATION, 7, 7)
    outcome = Outcome(contact, delivery, TOO_LARGE)
    diary = conclude(conclude(Diary(), outcome, NOW, half), outcome, NOW, half)
    assert diary.too_big == ((INCARNATION, 7),)


def test_the_report_of_a_good_run(contact: Contact, delivery: Delivery) -> None:
    outcome = Outcome(contact, delivery, None)
    said = report(conclude(BAD, outcome, NOW, half), outcome)
    assert (said.code, said.message, said.contact, said.skew_seconds) == ("ok", "", NOW, 1.5)
    assert (said.status, said.next_try, said.seal_again) == (DeviceStatus.PUSH_ONLY, None, False)


@pytest.mark.parametrize(
    ("code", "again"),
    [("offline", False), ("behind", True), ("damaged", True), ("too_large", True), ("fork", False)],
)
def test_the_report_says_whether_sealing_anew_helps(code: str, again: bool) -> None:  # noqa: FBT001
    outcome = Outcome(None, None, EnvironmentFailed(code, "In words."))
    said = report(conclude(Diary(), outcome, NOW, half), outcome)
    assert (said.code, said.message, said.seal_again) == (code, "In words.", again)
    assert (said.contact, said.status, said.batches) == (None, None, 0)
