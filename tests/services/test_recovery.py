"""Locked out, asked, answered, in again: nothing lost, nothing for anybody else."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import pytest

from app.demo.headquarters import DemoHeadquarters
from app.documents.qr_parts import split
from app.domain.errors import ManzilError, TrustBroken, UserCanFix
from app.domain.ids import system_clock
from app.journal.entry import read_head
from app.services.open_laptop import OpenLaptop
from app.services.recovery import Recovery
from app.settings.place import Place
from app.storage import journal
from app.storage.device import load_device
from app.vault.recovery import spoken_code
from app.vault.signing import public_signing_key
from tests.services.answering import answered, held, known_keys
from tests.services.counter import SetClock
from tests.services.enrolled import PASSPHRASE, EnrolledLaptop, enrolled_laptop

NEW = "four other words here"
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def first(
    headquarters: DemoHeadquarters, tmp_path_factory: pytest.TempPathFactory
) -> EnrolledLaptop:
    """Enrolled once; each test works on a copy of it."""
    made = enrolled_laptop(tmp_path_factory.mktemp("recovery") / "laptop", headquarters)
    made.sign_in().close()
    return made


@pytest.fixture
def laptop(first: EnrolledLaptop, tmp_path: Path) -> EnrolledLaptop:
    folder = shutil.copytree(first.place.folder, tmp_path / "laptop")
    return EnrolledLaptop(Place(folder), SetClock(system_clock()))


@pytest.fixture
def recovery(laptop: EnrolledLaptop) -> Recovery:
    return Recovery(laptop.place, laptop.clock)


def sign_in(laptop: EnrolledLaptop, words: str) -> OpenLaptop:
    return laptop.access().sign_in(laptop.officer(), words)


def journaled(desk: OpenLaptop) -> list[str]:
    with desk._signed_in.store.read() as tx:
        found = [read_head(entry.head).kinds for _, entry in journal.all_entries(tx)]
    return [kind for kinds in found for kind in kinds]


def files_of(laptop: EnrolledLaptop) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in laptop.place.folder.iterdir() if p.is_file()}


def test_the_officer_is_in_again_under_the_new_words(
    laptop: EnrolledLaptop, recovery: Recovery, headquarters: DemoHeadquarters
) -> None:
    before = journaled_before(laptop)
    asked = recovery.ask(laptop.officer(), NEW)
    assert asked.code == spoken_code(recovery.request_file())
    assert recovery.asked() == asked
    recovery.take(answered(headquarters, recovery.request_file()), NEW)
    assert recovery.asked() is None
    assert not laptop.place.recovery_file.exists()
    desk = sign_in(laptop, NEW)
    try:
        assert desk.officer.id == laptop.officer()
        said = journaled(desk)
        assert said[: len(before)] == before
        assert said.count("recovered") == 1
    finally:
        desk.close()
    with pytest.raises(UserCanFix) as told:
        sign_in(laptop, PASSPHRASE)
    assert told.value.code == "wrong_passphrase"
    again = sign_in(laptop, NEW)
    assert journaled(again).count("recovered") == 1, "it is said once"
    again.close()


def journaled_before(laptop: EnrolledLaptop) -> list[str]:
    desk = sign_in(laptop, PASSPHRASE)
    try:
        return journaled(desk)
    finally:
        desk.close()


def test_by_codes_in_any_order(
    laptop: EnrolledLaptop, recovery: Recovery, headquarters: DemoHeadquarters
) -> None:
    recovery.ask(laptop.officer(), NEW)
    parts = recovery.request_qr()
    assert len(parts) > 1
    answer = split(answered(headquarters, recovery.request_file()))
    recovery.take(tuple(reversed(answer)), NEW)
    sign_in(laptop, NEW).close()


def test_by_a_file_of_scanned_codes(
    laptop: EnrolledLaptop, recovery: Recovery, headquarters: DemoHeadquarters
) -> None:
    recovery.ask(laptop.officer(), NEW)
    recovery.take("\n".join(split(answered(headquarters, recovery.request_file()))) + "\n", NEW)
    desk = sign_in(laptop, NEW)
    assert "recovered" in journaled(desk)
    desk.close()


def test_the_device_makes_new_keys_and_everything_arrives(
    laptop: EnrolledLaptop, recovery: Recovery, headquarters: DemoHeadquarters, tmp_path: Path
) -> None:
    """Sealed before under the former key, sealed anew under the new one, all of it held."""
    laptop = enrolled_laptop(tmp_path / "own", headquarters)
    recovery = Recovery(laptop.place, laptop.clock)
    laptop.sign_in().close()
    assert list(laptop.place.outbox.glob("*.batch")), "locking has sealed"
    before = known_keys(headquarters, laptop.place)
    recovery.ask(laptop.officer(), NEW)
    recovery.take(answered(headquarters, recovery.request_file()), NEW)
    desk = sign_in(laptop, NEW)
    try:
        state = desk.exchange.send_now(lambda _: None, lambda: False)
        assert (state.waiting, state.trouble) == (0, "")
        after = known_keys(headquarters, laptop.place)
        assert all(new != old for new, old in zip(after, before, strict=True))
        assert "device_keys_renewed" in journaled(desk)
        with desk._signed_in.store.read() as tx:
            assert held(headquarters, laptop.place) == [journal.head(tx)]
    finally:
        desk.close()


def refused(recovery: Recovery, laptop: EnrolledLaptop, answer: str, words: str = NEW) -> str:
    before = files_of(laptop)
    with pytest.raises(ManzilError) as told:
        recovery.take(answer, words)
    after = files_of(laptop)
    changed = {name for name in before if after.get(name) != before[name]}
    assert changed <= {"throttle.json"}
    return told.value.code


def test_an_old_answer_opens_nothing_after_a_new_request(
    laptop: EnrolledLaptop, recovery: Recovery, headquarters: DemoHeadquarters
) -> None:
    recovery.ask(laptop.officer(), NEW)
    old = answered(headquarters, recovery.request_file())
    recovery.ask(laptop.officer(), NEW)
    assert refused(recovery, laptop, old) == "recovery_other"
    new = answered(headquarters, recovery.request_file())
    recovery.take(new, NEW)
    assert refused(recovery, laptop, new) == "no_recovery"


def test_the_answer_of_another_laptop_is_refused(
    laptop: EnrolledLaptop, recovery: Recovery, headquarters: DemoHeadquarters, tmp_path: Path
) -> None:
    other = enrolled_laptop(tmp_path / "other", headquarters)
    elsewhere = Recovery(other.place, other.clock)
    elsewhere.ask(other.officer(), NEW)
    recovery.ask(laptop.officer(), NEW)
    assert refused(recovery, laptop, answered(headquarters, elsewhere.request_file())) == (
        "recovery_other"
    )


def test_flipped_bits_are_found(
    laptop: EnrolledLaptop, recovery: Recovery, headquarters: DemoHeadquarters
) -> None:
    recovery.ask(laptop.officer(), NEW)
    answer = answered(headquarters, recovery.request_file())
    for place in range(0, len(answer), 97):
        changed = answer[:place] + chr(ord(answer[place]) ^ 1) + answer[place + 1 :]
        before = files_of(laptop)
        with pytest.raises(TrustBroken):
            recovery.take(changed, NEW)
        assert files_of(laptop) == before
    recovery.take(answer, NEW)


def test_another_headquarters_answer_is_refused(
    laptop: EnrolledLaptop, recovery: Recovery, tmp_path: Path, headquarters: DemoHeadquarters
) -> None:
    recovery.ask(laptop.officer(), NEW)
    answer = json.loads(answered(headquarters, recovery.request_file()))
    from app.vault.signed_text import sign_text
    from app.vault.signing import new_signing_key

    forged = sign_text(answer["payload"], new_signing_key(), b"manzil-recovery-1")
    assert refused(recovery, laptop, forged) == "signed_text"


def test_the_words_must_be_those_that_were_chosen_and_guesses_are_slowed(
    laptop: EnrolledLaptop, recovery: Recovery, headquarters: DemoHeadquarters
) -> None:
    recovery.ask(laptop.officer(), NEW)
    answer = answered(headquarters, recovery.request_file())
    for _ in range(4):
        assert refused(recovery, laptop, answer, "other words than chosen") == "wrong_passphrase"
    assert refused(recovery, laptop, answer) == "wait"
    assert isinstance(laptop.clock, SetClock)
    laptop.clock.pass_time(seconds=2)
    recovery.take(answer, NEW)
    assert laptop.access().seconds_to_wait(laptop.officer()) == 0
    desk = sign_in(laptop, NEW)
    assert "sign_in_failed" in journaled(desk)
    desk.close()


def test_failures_at_the_old_words_do_not_keep_the_officer_out(
    laptop: EnrolledLaptop, recovery: Recovery, headquarters: DemoHeadquarters
) -> None:
    assert isinstance(laptop.clock, SetClock)
    for _ in range(6):
        laptop.clock.pass_time(minutes=6)
        with pytest.raises(UserCanFix):
            sign_in(laptop, "not the right words")
    laptop.clock.pass_time(minutes=6)
    recovery.ask(laptop.officer(), NEW)
    recovery.take(answered(headquarters, recovery.request_file()), NEW)
    sign_in(laptop, NEW).close()


def test_what_cannot_be_asked(laptop: EnrolledLaptop, recovery: Recovery) -> None:
    officer = laptop.officer()

    def without_escrow() -> None:
        value = json.loads(laptop.place.key_file.read_text())
        del value["escrow"]
        laptop.place.key_file.write_text(json.dumps(value))
        recovery.ask(officer, NEW)

    cases: list[tuple[str, Callable[[], object]]] = [
        ("weak_passphrase", lambda: recovery.ask(officer, "short")),
        ("unknown_officer", lambda: recovery.ask(UUID(int=5), NEW)),
        ("no_recovery", recovery.request_file),
        ("no_recovery", recovery.request_qr),
        ("no_recovery", lambda: recovery.take("{}", NEW)),
        ("no_escrow", without_escrow),
    ]
    for code, attempt in cases:
        with pytest.raises(UserCanFix) as told:
            attempt()
        assert told.value.code == code
        assert not laptop.place.recovery_file.exists()


def test_a_request_is_given_up(
    laptop: EnrolledLaptop, recovery: Recovery, headquarters: DemoHeadquarters
) -> None:
    recovery.ask(laptop.officer(), NEW)
    answer = answered(headquarters, recovery.request_file())
    recovery.give_up()
    recovery.give_up()
    assert recovery.asked() is None
    assert refused(recovery, laptop, answer) == "no_recovery"
    sign_in(laptop, PASSPHRASE).close()


@pytest.fixture
def steps(
    laptop: EnrolledLaptop, recovery: Recovery, headquarters: DemoHeadquarters, tmp_path: Path
) -> tuple[str, dict[str, bytes], dict[str, bytes]]:
    """The answer, and the folder's files before and after it was taken."""
    recovery.ask(laptop.officer(), NEW)
    answer = answered(headquarters, recovery.request_file())
    before = files_of(laptop)
    recovery.take(answer, NEW)
    return answer, before, files_of(laptop)


def test_cut_short_before_the_slot_is_written(
    laptop: EnrolledLaptop,
    recovery: Recovery,
    steps: tuple[str, dict[str, bytes], dict[str, bytes]],
) -> None:
    """The store knows of it, the key file not yet: the same answer is taken again."""
    answer, before, _ = steps
    for name in ("keys.json", "recovery.json"):
        (laptop.place.folder / name).write_bytes(before[name])
    sign_in(laptop, PASSPHRASE).close()
    recovery.take(answer, NEW)
    desk = sign_in(laptop, NEW)
    assert "recovered" in journaled(desk)
    desk.close()


def test_cut_short_before_the_request_is_forgotten(
    laptop: EnrolledLaptop,
    recovery: Recovery,
    steps: tuple[str, dict[str, bytes], dict[str, bytes]],
) -> None:
    answer, before, _ = steps
    laptop.place.recovery_file.write_bytes(before["recovery.json"])
    sign_in(laptop, NEW).close()
    recovery.take(answer, NEW)
    assert not laptop.place.recovery_file.exists()
    desk = sign_in(laptop, NEW)
    assert "recovered" in journaled(desk)
    desk.close()


def test_other_officers_slots_stay(
    laptop: EnrolledLaptop, recovery: Recovery, headquarters: DemoHeadquarters
) -> None:
    from app.domain.officers import Role

    desk = sign_in(laptop, PASSPHRASE)
    other = desk.officers.admit(PASSPHRASE, "R. Nazarov", [Role.REGISTRAR], "third set of words")
    desk.close()
    mine = next(card.id for card in laptop.access().officers() if card.id != other.id)
    recovery.ask(mine, NEW)
    recovery.take(answered(headquarters, recovery.request_file()), NEW)
    for officer, words in ((other.id, "third set of words"), (mine, NEW)):
        desk = laptop.access().sign_in(officer, words)
        assert desk.officer.id == officer
        desk.close()
    with pytest.raises(UserCanFix) as told:
        laptop.access().sign_in(mine, PASSPHRASE)
    assert told.value.code == "wrong_passphrase"


def test_words_and_keys_are_in_no_file_in_clear(
    laptop: EnrolledLaptop, recovery: Recovery, headquarters: DemoHeadquarters
) -> None:
    recovery.ask(laptop.officer(), NEW)
    recovery.take(answered(headquarters, recovery.request_file()), NEW)
    for path in laptop.place.folder.rglob("*"):
        if path.is_file():
            assert NEW.encode() not in path.read_bytes(), path.name


class Nursery:
    """The program that forks what is to be killed."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.services.recovering_process"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
        )
        assert self.answer() == "ready"

    def run(self, what: str, folder: Path, where: int) -> str:
        assert self.process.stdin is not None
        self.process.stdin.write(f"{what} {folder} {where}\n")
        return self.answer()

    def answer(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()


@pytest.fixture(scope="module")
def nursery() -> Iterator[Nursery]:
    made = Nursery()
    yield made
    assert made.process.stdin is not None
    assert made.process.stdout is not None
    made.process.stdin.close()
    made.process.stdout.close()
    made.process.wait(timeout=30)


@pytest.mark.long
@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_killed_before_any_file_operation_the_same_answer_opens_it(
    first: EnrolledLaptop, headquarters: DemoHeadquarters, nursery: Nursery, tmp_path: Path
) -> None:
    """Kill the taking before its 1st, 2nd, 3rd … operation on a file, until none is left."""
    Recovery(first.place, system_clock).ask(first.officer(), NEW)
    answer = answered(headquarters, Recovery(first.place, system_clock).request_file())
    (tmp_path / "answer").write_text(answer)
    ended, where = "", 0
    for where in range(200):
        folder = shutil.copytree(first.place.folder, tmp_path / f"laptop-{where}")
        laptop = EnrolledLaptop(Place(folder), system_clock)
        ended = nursery.run("take", folder, where)
        recovery = Recovery(laptop.place, system_clock)
        if laptop.place.recovery_file.exists():
            recovery.take(answer, NEW)
        desk = sign_in(laptop, NEW)
        assert journaled(desk).count("recovered") == 1
        assert desk.renewal.waits()
        desk.close()
        if ended == "done 0":
            break
    assert ended == "done 0"
    assert where > 5, "operations were counted"
    first.place.recovery_file.unlink()


@pytest.mark.long
@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_killed_before_any_file_operation_new_keys_are_taken_in_the_end(
    headquarters: DemoHeadquarters, nursery: Nursery, tmp_path: Path
) -> None:
    """Headquarters remembers each try: the laptop has to come to the keys that it knows."""
    laptop = enrolled_laptop(tmp_path / "laptop", headquarters)
    laptop.sign_in().close()
    ended = ""
    for where in (*range(12), 1000):
        recovery = Recovery(laptop.place, system_clock)
        recovery.ask(laptop.officer(), NEW)
        recovery.take(answered(headquarters, recovery.request_file()), NEW)
        ended = nursery.run("renew", laptop.place.folder, where)
        desk = sign_in(laptop, NEW)
        state = desk.exchange.send_now(lambda _: None, lambda: False)
        assert (state.waiting, state.trouble) == (0, ""), where
        assert not desk.renewal.waits()
        with desk._signed_in.store.read() as tx:
            signing = public_signing_key(load_device(tx).signing_key)
            assert journal.head(tx) in held(headquarters, laptop.place)
        assert known_keys(headquarters, laptop.place)[0] == signing
        desk.close()
    assert ended == "done 0"


def test_a_disk_put_back_is_still_noticed_at_the_sign_in_after_a_recovery(
    laptop: EnrolledLaptop, recovery: Recovery, headquarters: DemoHeadquarters
) -> None:
    """The new account key is journaled too: not before it was seen where the journal ends."""
    old = laptop.place.store.read_bytes()
    sign_in(laptop, PASSPHRASE).close()
    for log in laptop.place.folder.glob("store.db-*"):
        log.unlink()
    laptop.place.store.write_bytes(old)
    recovery.ask(laptop.officer(), NEW)
    recovery.take(answered(headquarters, recovery.request_file()), NEW)
    desk = sign_in(laptop, NEW)
    assert "past_restored" in journaled(desk)
    desk.close()
