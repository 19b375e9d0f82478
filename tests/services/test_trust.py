"""A newer key list by file and by carrier: taken once, journaled, older ones refused."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.demo.headquarters import DemoHeadquarters
from app.domain.errors import TrustBroken, UserCanFix
from app.domain.ids import system_clock
from app.hq.key_lists import ListChanges, sign_new_list
from app.hq.keys import KeyFolder
from app.hq.opened import opened
from app.hq.place import HeadquartersPlace
from app.journal.entry import read_head
from app.services.open_laptop import OpenLaptop
from app.services.recovery import Recovery
from app.services.trust import Trust, take_carried_list
from app.storage import journal
from app.sync.carrier import read_carrier
from app.sync.trust import offer_list
from app.vault.key_list import RECOVERY
from tests.services.answering import answered
from tests.services.counter import ANALYST
from tests.services.enrolled import EnrolledLaptop, enrolled_laptop


@pytest.fixture
def own_headquarters(tmp_path: Path) -> DemoHeadquarters:
    """One of its own, whose key list may change; served only while it is asked to."""
    made = DemoHeadquarters(tmp_path / "hq")
    made.found_once(system_clock)
    return made


@pytest.fixture
def laptop(own_headquarters: DemoHeadquarters, tmp_path: Path) -> EnrolledLaptop:
    with own_headquarters.served():
        return enrolled_laptop(tmp_path / "laptop", own_headquarters)


@pytest.fixture
def desk(laptop: EnrolledLaptop) -> Iterator[OpenLaptop]:
    opened = laptop.sign_in()
    yield opened
    opened.close()


def next_list(headquarters: DemoHeadquarters, changes: ListChanges | None = None) -> str:
    """Sign the next version; its text."""
    place = HeadquartersPlace(headquarters.folder)
    names = KeyFolder(place.keys)
    with opened(headquarters.folder, {}) as here:
        root = here.headquarters.root_fingerprint
    sign_new_list(place, root, names.offline, changes or ListChanges(), now=system_clock())
    return names.key_list.read_text()


def taken(desk: OpenLaptop) -> int:
    """How many entries tell of a list that was taken."""
    with desk._signed_in.store.read() as tx:
        found = [read_head(entry.head).kinds for _, entry in journal.all_entries(tx)]
    return sum(kinds == ("key_list_taken",) for kinds in found)


def test_by_file(
    desk: OpenLaptop, laptop: EnrolledLaptop, own_headquarters: DemoHeadquarters
) -> None:
    trust = Trust(desk._signed_in)
    assert trust.version() == 1
    text = next_list(own_headquarters)
    assert trust.take(f"{text}\n") == 2
    assert trust.take(text) == 2
    assert (trust.version(), taken(desk)) == (2, 1)
    assert read_carrier(laptop.place).keys().version == 2


def test_older_and_foreign_lists_are_refused(
    desk: OpenLaptop, laptop: EnrolledLaptop, own_headquarters: DemoHeadquarters, tmp_path: Path
) -> None:
    trust = Trust(desk._signed_in)
    second, third = next_list(own_headquarters), next_list(own_headquarters)
    trust.take(third)
    other = DemoHeadquarters(tmp_path / "other")
    other.found_once(system_clock)
    before = laptop.place.carrier_file.read_bytes()
    refused = {second: "key_list_old", next_list(other): "key_list_root", "": "key_list"}
    for text, code in refused.items():
        with pytest.raises(TrustBroken) as told:
            trust.take(text)
        assert told.value.code == code
    assert (trust.version(), taken(desk)) == (3, 1)
    assert laptop.place.carrier_file.read_bytes() == before


def test_by_hello_after_all_keys_were_made_anew(
    laptop: EnrolledLaptop, own_headquarters: DemoHeadquarters
) -> None:
    """Certificate, acknowledgement and sealing key: the laptop finds its way by the list alone."""
    from app.hq.key_lists import use_next_certificate

    place = HeadquartersPlace(own_headquarters.folder)
    next_list(own_headquarters, ListChanges(sealing=True, acknowledgement=True, next_pin=True))
    with opened(own_headquarters.folder, {}) as here:
        use_next_certificate(place, here.headquarters.root_fingerprint)
    desk = laptop.sign_in()
    try:
        with own_headquarters.served():
            state = desk.exchange.send_now(lambda _: None, lambda: False)
            assert state.trouble == ""
            state = desk.exchange.send_now(lambda _: None, lambda: False)
        assert (state.waiting, state.trouble) == (0, "")
        assert (Trust(desk._signed_in).version(), taken(desk)) == (2, 1)
    finally:
        desk.close()


def test_what_came_while_locked_is_taken_at_sign_in(
    laptop: EnrolledLaptop, own_headquarters: DemoHeadquarters
) -> None:
    offer_list(laptop.place, system_clock, next_list(own_headquarters))
    desk = laptop.sign_in()
    try:
        assert (Trust(desk._signed_in).version(), taken(desk)) == (2, 1)
        assert not take_carried_list(desk._signed_in)
    finally:
        desk.close()


def test_who_may_take_one(desk: OpenLaptop, own_headquarters: DemoHeadquarters) -> None:
    trust = Trust(replace(desk._signed_in, officer=ANALYST))
    with pytest.raises(UserCanFix) as told:
        trust.take(next_list(own_headquarters))
    assert told.value.code == "not_allowed"


def test_the_escrow_follows_a_new_recovery_key_and_opens_with_it(
    laptop: EnrolledLaptop, own_headquarters: DemoHeadquarters
) -> None:
    """The first sign-in takes the list, the next one renews the escrow by it."""
    place = HeadquartersPlace(own_headquarters.folder)
    text = next_list(own_headquarters, ListChanges(recovery=True))
    offer_list(laptop.place, system_clock, text)
    for _ in range(2):
        laptop.sign_in().close()
    known = read_carrier(laptop.place).keys()
    newest = known.newest(RECOVERY).id
    escrow = json.loads(laptop.place.key_file.read_text())["escrow"]
    assert escrow["receiver"] == newest
    recovery = Recovery(laptop.place, system_clock)
    recovery.ask(laptop.officer(), "four other words here")
    private = (KeyFolder(place.keys).offline / f"recovery-{newest}.key").read_bytes()
    request = recovery.request_file()
    recovery.take(answered(own_headquarters, request, private), "four other words here")
    laptop.access().sign_in(laptop.officer(), "four other words here").close()
