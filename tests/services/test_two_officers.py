"""Two officers on one laptop: each sees what the roles allow, and the one outbox is sent anyhow."""

from pathlib import Path

import pytest

from app.demo.headquarters import DemoHeadquarters
from app.domain.errors import UserCanFix
from app.domain.ids import system_clock
from app.domain.officers import Role
from app.services.open_laptop import OpenLaptop
from app.storage.exchange import waiting
from tests.services.counter import PRESETS, filled_draft
from tests.services.enrolled import CHEAP, PASSPHRASE, EnrolledLaptop, enrolled_laptop

THEIRS = "seven lamps along road"


@pytest.fixture
def laptop(headquarters: DemoHeadquarters, tmp_path: Path) -> EnrolledLaptop:
    return enrolled_laptop(tmp_path / "laptop", headquarters)


def admit(laptop: EnrolledLaptop, role: Role) -> None:
    desk = laptop.sign_in()
    officers = type(desk.officers)(desk._signed_in, CHEAP)
    officers.admit(PASSPHRASE, "A. Second", [role], THEIRS)
    desk.close()


def first_officer(laptop: EnrolledLaptop) -> OpenLaptop:
    return signed_in(laptop, "M. Karimova", PASSPHRASE)


def second(laptop: EnrolledLaptop) -> OpenLaptop:
    return signed_in(laptop, "A. Second", THEIRS)


def signed_in(laptop: EnrolledLaptop, name: str, passphrase: str) -> OpenLaptop:
    (card,) = (c for c in laptop.access().officers() if c.name == name)
    return laptop.access().sign_in(card.id, passphrase)


def test_each_sees_what_the_roles_allow_and_drafts_of_ones_own(laptop: EnrolledLaptop) -> None:
    admit(laptop, Role.REGISTRAR)
    first = first_officer(laptop)
    shift = first.shifts.start(PRESETS)
    begun, done = filled_draft(system_clock), filled_draft(system_clock)
    first.drafts.save(begun)
    person = first.registrar.register(done, shift).person_id
    assert first.person_file.open(person).needs == ()
    first.close()
    other = second(laptop)
    assert other.drafts.found() == ()
    with pytest.raises(UserCanFix) as told:
        other.drafts.load(begun.id)
    assert told.value.code == "draft_gone"
    view = other.person_file.open(person)
    assert view.needs is None
    assert view.documents is not None
    assert "mrz_lines" not in view.documents[0].fields
    other.close()
    again = first_officer(laptop)
    assert [card.id for card in again.drafts.found()] == [begun.id]
    again.close()


@pytest.mark.parametrize("role", [Role.REGISTRAR, Role.ANALYST])
def test_whoever_is_signed_in_the_outbox_is_sent(laptop: EnrolledLaptop, role: Role) -> None:
    admit(laptop, role)
    first = first_officer(laptop)
    first.registrar.register(filled_draft(system_clock), first.shifts.start(PRESETS))
    first.close()
    other = second(laptop)
    other.exchange.run_due(lambda: False)
    with other._signed_in.store.read() as tx:
        assert waiting(tx).count == 0
    other.close()


def test_handed_over_work_is_there_when_the_other_signs_in(laptop: EnrolledLaptop) -> None:
    admit(laptop, Role.REGISTRAR)
    first = first_officer(laptop)
    draft = filled_draft(system_clock)
    first.drafts.save(draft)
    (receiver,) = first.hand_over.receivers()
    first.hand_over.give(receiver.id)
    first.close()
    other = second(laptop)
    (card,) = other.hand_over.waiting()
    assert (card.giver_name, card.drafts) == ("M. Karimova", 1)
    other.hand_over.take(card.id)
    assert other.drafts.load(draft.id) == draft
    other.close()
