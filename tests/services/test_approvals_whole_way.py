"""A post of one person: what needs a second goes to headquarters, and its answer comes back."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from app.demo.headquarters import DemoHeadquarters
from app.domain.errors import UserCanFix
from app.domain.ids import system_clock
from app.domain.officers import Role
from app.hq.office_requests import OfficeRequests
from app.hq.opened import opened
from app.hq.users import HqUser, add_user
from app.services.open_laptop import OpenLaptop
from app.vault.kdf_cost import FLOOR
from tests.services.counter import PRESETS, filled_draft
from tests.services.enrolled import enrolled_laptop

WORDS = "quiet river under stone"


@pytest.fixture
def laptop(headquarters: DemoHeadquarters, tmp_path: Path) -> Iterator[OpenLaptop]:
    made = enrolled_laptop(tmp_path / "laptop", headquarters).sign_in()
    yield made
    made.close()


def new_user(headquarters: DemoHeadquarters, role: Role) -> HqUser:
    with opened(headquarters.folder, {}) as here, here.store.write() as tx:
        name = f"{role.value} {system_clock().timestamp()}"
        return add_user(tx, name, [role], WORDS, at=system_clock(), cost=FLOOR)


def decide(headquarters: DemoHeadquarters, by: HqUser, asked: UUID, *, approve: bool) -> None:
    with opened(headquarters.folder, {}) as here:
        office = OfficeRequests(here.store, system_clock)
        office.decide(by, asked, approve=approve, reason="The certificate was sent to us.")


def send(laptop: OpenLaptop) -> None:
    laptop.exchange.send_now(lambda _: None, lambda: False)


def ask(laptop: OpenLaptop) -> tuple[UUID, UUID]:
    """The person and the question."""
    shift = laptop.shifts.start(PRESETS)
    person = laptop.registrar.register(filled_draft(system_clock), shift).person_id
    asked = laptop.corrections.ask(
        person, person, {"family_name": "KERIMOV"}, "The clerk misread it."
    ).approval
    assert asked is not None
    assert asked.of_headquarters
    send(laptop)
    return person, asked.id


def name_of(laptop: OpenLaptop, person: UUID) -> object:
    identity = laptop.person_file.open(person).identity
    assert identity is not None
    return identity.fields["family_name"]


@pytest.mark.parametrize(("approve", "name"), [(True, "KERIMOV"), (False, "KARIMOV")])
def test_headquarters_decides_and_the_laptop_obeys(
    headquarters: DemoHeadquarters, laptop: OpenLaptop, name: str, *, approve: bool
) -> None:
    person, asked = ask(laptop)
    assert name_of(laptop, person) == "KARIMOV"
    by = new_user(headquarters, Role.DATA_PROTECTION)
    decide(headquarters, by, asked, approve=approve)
    send(laptop)
    assert name_of(laptop, person) == name
    (card,) = laptop.approvals.asked()
    assert (card.decision, card.decided_by) == ("approved" if approve else "refused", by.id)
    assert card.answer == "The certificate was sent to us."


def test_who_may_not_decide_at_headquarters_does_not(
    headquarters: DemoHeadquarters, laptop: OpenLaptop
) -> None:
    person, asked = ask(laptop)
    with pytest.raises(UserCanFix) as told:
        decide(headquarters, new_user(headquarters, Role.ANALYST), asked, approve=True)
    assert told.value.code == "not_allowed"
    send(laptop)
    assert name_of(laptop, person) == "KARIMOV"
