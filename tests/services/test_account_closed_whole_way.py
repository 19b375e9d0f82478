"""Headquarters closes an account: at the next exchange the slot is gone, and the lock ends it all.

A real headquarters, a real store, two officers of one laptop.
"""

from pathlib import Path
from uuid import UUID

import pytest

from app.demo.headquarters import DemoHeadquarters
from app.domain.errors import UserCanFix
from app.domain.ids import system_clock
from app.domain.officers import Role
from app.hq.office_officers import OfficeOfficers, listed_officers
from app.hq.opened import opened
from app.hq.users import add_user
from app.journal.entry import read_head
from app.services.headless import carry_outbox
from app.services.officers import Officers
from app.services.open_laptop import OpenLaptop
from app.storage import journal
from app.vault.kdf_cost import FLOOR
from tests.services.counter import PRESETS, filled_draft
from tests.services.enrolled import CHEAP, PASSPHRASE, EnrolledLaptop, enrolled_laptop

THEIRS = "seven lamps along road"
PIN = "482915"


class Post:
    """A laptop with its first officer (registrar, supervisor) and a second one (registrar)."""

    def __init__(self, hq: DemoHeadquarters, laptop: EnrolledLaptop) -> None:
        self.hq, self.laptop = hq, laptop
        self.first = laptop.officer()
        desk = self.as_first()
        officers = Officers(desk._signed_in, CHEAP)
        self.second = officers.admit(PASSPHRASE, "A. Second", [Role.REGISTRAR], THEIRS).id
        exchange(desk)
        desk.close()

    def as_first(self) -> OpenLaptop:
        return self.laptop.access().sign_in(self.first, PASSPHRASE)

    def as_second(self) -> OpenLaptop:
        return self.laptop.access().sign_in(self.second, THEIRS)

    def slots(self) -> set[UUID]:
        return {card.id for card in self.laptop.access().officers()}

    def close_account(self, officer: UUID) -> None:
        with opened(self.hq.folder, {}) as here:
            with here.store.write() as tx:
                name = f"Admin {system_clock().timestamp()}"
                by = add_user(tx, name, [Role.ADMINISTRATOR], THEIRS, at=system_clock(), cost=FLOOR)
            OfficeOfficers(here.store, system_clock).close(by, officer, "left the service")

    def known_at_headquarters(self) -> dict[UUID, bool]:
        """Officers by id, and whether the account is being closed."""
        with opened(self.hq.folder, {}) as here, here.store.read() as tx:
            return {
                one.who.id: one.closing
                for one in listed_officers(tx)
                if one.who.id in {self.first, self.second}
            }


@pytest.fixture
def post(headquarters: DemoHeadquarters, tmp_path: Path) -> Post:
    return Post(headquarters, enrolled_laptop(tmp_path / "laptop", headquarters))


def exchange(desk: OpenLaptop) -> None:
    assert desk.exchange.send_now(lambda _: None, lambda: False).trouble == ""


def assert_gone(post: Post) -> None:
    with pytest.raises(UserCanFix) as told:
        post.as_second()
    assert told.value.code == "unknown_officer"


def test_at_the_next_exchange_the_slot_is_gone_and_the_lock_ends_the_session(post: Post) -> None:
    desk = post.as_second()
    shift = desk.shifts.start(PRESETS)
    post.close_account(post.second)
    assert post.known_at_headquarters() == {post.first: False, post.second: True}
    assert post.slots() == {post.first, post.second}
    exchange(desk)
    assert post.slots() == {post.first}
    desk.registrar.register(filled_draft(system_clock), shift)
    assert len(desk.search.page()) == 1, "who is at work ends what is begun"
    desk.close()
    assert_gone(post)
    first = post.as_first()
    assert len(first.search.page()) == 1
    exchange(first)
    with first._signed_in.store.read() as tx:
        kinds = [kind for _, e in journal.all_entries(tx) for kind in read_head(e.head).kinds]
    assert kinds.count("account_closed") == 1
    first.close()
    assert post.known_at_headquarters() == {post.first: False}


def test_a_pause_ends_the_session_too(post: Post) -> None:
    desk = post.as_second()
    desk.shifts.start(PRESETS)
    desk.pin.set_pin(PIN)
    post.close_account(post.second)
    exchange(desk)
    paused = desk.pause()
    with pytest.raises(UserCanFix) as told:
        paused.resume(PIN)
    assert told.value.code == "officer_removed"


def test_news_that_a_carrier_brought_are_obeyed_before_anybody_works(post: Post) -> None:
    post.close_account(post.second)
    assert carry_outbox(post.laptop.place, system_clock).good
    with pytest.raises(UserCanFix) as told:
        post.as_second()
    assert told.value.code == "officer_removed"
    assert post.slots() == {post.first}
    assert_gone(post)
    post.as_first().close()


def test_the_last_who_opens_a_laptop_is_not_locked_out(post: Post) -> None:
    post.close_account(post.second)
    with pytest.raises(UserCanFix) as told:
        post.close_account(post.first)
    assert told.value.code == "last_officer"
    desk = post.as_first()
    exchange(desk)
    desk.close()
    post.as_first().close()
