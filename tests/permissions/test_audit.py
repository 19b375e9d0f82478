"""Every event that an auditor reads is really produced, and no kind of entry is forgotten."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path
from uuid import UUID

import pytest

from app.domain.audit import AUDITED, COUNTER_WORK
from app.domain.errors import ManzilError, UserCanFix
from app.domain.officers import Action, Reach, Role
from app.journal.entry import read_head
from app.services.arrival import journal_arrival
from app.services.deciding import take_decision
from app.services.erasure import apply_erase
from app.services.journal_check import JournalCheck
from app.services.retention import let_go
from app.storage import journal
from app.storage.device import load_device
from app.storage.engine import open_store
from app.storage.erase import held_bodies
from app.sync.carrier import Carrier, write_carrier
from app.sync.orders import keep_order
from app.vault.signed_text import sign_text
from app.vault.throttle import Throttle, failed
from app.wire.messages import HELLO_CONTEXT, DeviceStatus, HelloAnswer, write_hello_answer
from app.wire.page import Item
from tests.permissions.desk import WORDS, Desk, open_desk
from tests.permissions.use_cases import USE_CASES

PROJECT = Path(__file__).resolve().parents[2]
SERVICES = PROJECT / "app" / "services"
# what needs a headquarters, a second start or two stores, and where that is shown
ELSEWHERE: Mapping[str, str] = {
    "account_closed": "test_account_letter.py",
    "account_made": "test_officer_book.py",
    "break_glass_viewed": "test_break_glass.py",
    "clock_jumped": "test_clock_watch.py",
    "content_salvaged": "test_salvage.py",
    "correction_outdated": "test_deciding.py",
    "device_enrolled": "test_enrolment.py",
    "device_keys_kept": "test_renewal.py",
    "device_keys_renewed": "test_renewal.py",
    "key_list_taken": "test_trust.py",
    "left_work_taken": "test_left_work.py",
    "master_key_changed": "test_rekey.py",
    "past_restored": "test_arrival.py",
    "pin_failed": "test_pause.py",
    "protection_decided": "test_protection_files.py",
    "recovered": "test_recovery.py",
    "second_factor_left": "test_officers.py",
    "second_factor_set": "test_officers.py",
    "sign_in_refused": "test_officer_book.py",
    "store_salvaged": "test_salvage.py",
}


def work_at(desk: Desk) -> set[str]:
    """Use every use case that does not close the laptop, about people of every reach."""
    for use_case in USE_CASES.values():
        for reach in Reach if use_case.about_person else (Reach.OWN_POST,):
            if not use_case.ends:
                try:
                    use_case.call(desk, desk.person(reach))
                except ManzilError as told:
                    if told.code not in {"not_allowed", *use_case.after}:
                        raise
    return kinds_at(desk)


def kinds_at(desk: Desk) -> set[str]:
    return {kind for head in desk.counter.heads() for kind in head.kinds}


def arrive(desk: Desk) -> None:
    """A sign-in after somebody tried a wrong passphrase."""
    journal_arrival(desk.at, failed(Throttle(), desk.officer.id, desk.counter.clock()))


def correct_at_once(desk: Desk) -> None:
    person = desk.person(Reach.OWN_SHIFT)
    desk.laptop.corrections.ask(person, person, {"occupation": "5"}, "They told it.")


def look_through(desk: Desk) -> None:
    """What only a supervisor may."""
    if desk.officer.may(Action.COPY_JOURNAL):
        JournalCheck(desk.at).whole(lambda _: None, lambda: False)


def let_go_of_somebody(desk: Desk) -> None:
    person = desk.person(Reach.OWN_POST)
    with desk.at.store.write() as tx:
        let_go(tx, desk.at, {person: held_bodies(tx, [person])})


def be_withdrawn(desk: Desk) -> None:
    """Headquarters' signed answer says that the laptop is withdrawn; work is still unsent."""
    place = desk.at.place
    with desk.at.store.read() as tx:
        identity = load_device(tx)
    fingerprint = identity.root_fingerprint
    carrier = Carrier(identity.device, bytes(32), identity.key_list, fingerprint, "https://hq")
    write_carrier(place, carrier)
    now, status = desk.counter.clock(), DeviceStatus.PUSH_ONLY
    answer = HelloAnswer(identity.device, (), "nonce", now, 1, status, identity.key_list)
    signed = sign_text(write_hello_answer(answer), desk.headquarters, HELLO_CONTEXT)
    keep_order(place, signed, answer)
    assert desk.laptop.withdrawal.obey()


def erased_at(desk: Desk) -> set[str]:
    """The kinds in the database as it was when it was deleted: another name kept it."""
    place, kept = desk.at.place, desk.folder / "kept.db"
    kept.hardlink_to(place.store)
    with pytest.raises(UserCanFix) as told:
        desk.laptop.withdrawal.erase_here(WORDS)
    unsent = told.value.details["count"]
    assert isinstance(unsent, int)
    desk.laptop.withdrawal.erase_here(WORDS, losing=unsent)
    assert not place.store.exists()
    store = open_store(kept, desk.counter.store_key)
    with store.read() as tx:
        heads = [read_head(entry.head) for _, entry in journal.all_entries(tx)]
    store.close()
    return {kind for head in heads for kind in head.kinds}


def take_news(desk: Desk) -> None:
    """Headquarters decides something, and has somebody erased."""
    person, now = desk.person(Reach.OWN_POST), desk.counter.clock()
    asked = desk.approval(Action.DECIDE_DUPLICATE, person, desk.officer, elsewhere=True)
    when = f"{now:%Y-%m-%dT%H:%M:%S.%fZ}"
    decided = {
        "approval": str(asked),
        "by": str(UUID(int=1)),
        "decided_at": when,
        "decision": "approved",
        "reason": "Both photos seen.",
    }
    erased = {
        "person": str(person),
        "request": str(UUID(int=2)),
        "decided_at": when,
        "reason": "They asked for it.",
        "by": str(UUID(int=1)),
    }
    with desk.at.store.write() as tx:
        take_decision(tx, Item(UUID(int=5), "decision", decided, now, 1), desk.at)
    with desk.at.store.write() as tx:
        apply_erase(tx, Item(UUID(int=6), "erase", erased, now, 2), desk.at)


STEPS = (arrive, correct_at_once, look_through, take_news, let_go_of_somebody, be_withdrawn)


@pytest.fixture(scope="module")
def produced(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The kinds of all entries that three officers made."""
    found: set[str] = set()
    for role in (Role.REGISTRAR, Role.PROTECTION, Role.SUPERVISOR):
        desk = open_desk(tmp_path_factory.mktemp(role.value), role)
        found |= work_at(desk)
        for step in STEPS:
            step(desk)
        found |= kinds_at(desk)
        if desk.officer.may(Action.ERASE_LAPTOP):
            found |= erased_at(desk)
        desk.close()
    return found


def test_every_audited_kind_is_produced(produced: set[str]) -> None:
    assert set(AUDITED) - produced - set(ELSEWHERE) == set()
    assert not set(ELSEWHERE) - set(AUDITED)


@pytest.mark.parametrize("kind", ELSEWHERE)
def test_what_is_shown_elsewhere_is_named_there(kind: str) -> None:
    text = (PROJECT / "tests" / "services" / ELSEWHERE[kind]).read_text(encoding="utf-8")
    assert f'"{kind}"' in text


def test_no_entry_is_of_a_kind_that_nobody_reads(produced: set[str]) -> None:
    assert produced - set(AUDITED) - COUNTER_WORK == set()
    assert not set(AUDITED) & COUNTER_WORK


def constants_of(tree: ast.Module) -> dict[str, str]:
    """Module-level names of texts, also those given several at once."""
    found: dict[str, str] = {}
    for node in tree.body:
        if isinstance(node, ast.Assign):
            target, value = node.targets[0], node.value
            names = target.elts if isinstance(target, ast.Tuple) else [target]
            values = value.elts if isinstance(value, ast.Tuple) else [value]
            for name, one in zip(names, values, strict=False):
                if isinstance(name, ast.Name) and isinstance(one, ast.Constant):
                    found[name.id] = str(one.value)
    return found


def kinds_written_in(tree: ast.Module, known: Mapping[str, str]) -> Iterator[str]:
    """The kinds that calls of `event` and `entry` name, as texts or by a constant."""
    names = {**known, **constants_of(tree)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if node.func.attr not in {"event", "entry"}:
                continue
            for argument in node.args:
                if isinstance(argument, ast.Constant):
                    yield str(argument.value)
                elif isinstance(argument, ast.Name) and argument.id in names:
                    yield names[argument.id]


def test_every_kind_that_the_services_name_is_listed() -> None:
    listed = set(AUDITED) | COUNTER_WORK
    trees = {p: ast.parse(p.read_text(encoding="utf-8")) for p in sorted(SERVICES.glob("*.py"))}
    found = {
        kind: path.name
        for path, tree in trees.items()
        for kind in kinds_written_in(tree, {})
        if kind not in listed
    }
    assert found == {}


def test_the_finder_finds_a_kind() -> None:
    tree = ast.parse('SENT, TOLD = "sent", "told"\nat.event(TOLD)\nat.entry("new", id=1)\nf("no")')
    assert set(kinds_written_in(tree, {})) == {"told", "new"}
