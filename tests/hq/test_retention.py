"""Headquarters lets go of whom it has kept long enough, and of nobody else."""

from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import update

from app.domain.errors import UserCanFix
from app.domain.permissions import Role
from app.hq import schema
from app.hq.office_settings import change_settings
from app.hq.retention import Purged, purge, retention_of
from tests.hq.asked import AskingLaptop, asking_laptop
from tests.hq.headquarters import NOW, everything
from tests.hq.laptop import person_of
from tests.hq.office import OfficeHouse

YEARS = timedelta(days=1_827)


def heard(house: OfficeHouse, asking: AskingLaptop, ago: timedelta) -> None:
    """All that this laptop sent arrived so long ago."""
    entries = schema.entries.c
    with house.headquarters.store.write() as tx:
        tx.change(
            update(schema.entries)
            .where(entries.device == asking.laptop.device)
            .values(received_at=NOW - ago)
        )


def held(house: OfficeHouse) -> set[UUID]:
    rows = everything(house.headquarters.store)["people"]
    return {UUID(str(row[0])) for row in rows}


def test_who_was_kept_long_enough_goes_and_others_stay(
    house: OfficeHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.hq.retention.PEOPLE", 2)
    old, new = asking_laptop(house.headquarters), asking_laptop(house.headquarters)
    more = [person_of(old.laptop.register(f"OLD-{n}")) for n in range(4)]
    house.headquarters.take(old.laptop.batch())
    heard(house, old, YEARS)
    by, store = house.users[Role.DATA_PROTECTION], house.headquarters.store
    before = everything(store)
    assert purge(store, by, NOW, dry=True) == Purged(5, 5)
    assert everything(store) == before, "a dry run changes nothing"
    assert purge(store, by, NOW) == Purged(5, 5)
    assert held(house) == {new.person}
    assert not {old.person, *more} & held(house)
    assert "OLD-" not in repr(everything(store))
    assert everything(store)["batches"] == before["batches"]
    assert purge(store, by, NOW) == Purged(0, 0)


def test_whoever_was_heard_of_since_stays_whole(house: OfficeHouse) -> None:
    asking = asking_laptop(house.headquarters)
    heard(house, asking, YEARS)
    entry = asking.laptop.entries[0]
    asking.laptop.amend(entry, [entry], patronymic="LATER")
    house.headquarters.take(asking.laptop.batch())
    by = house.users[Role.DATA_PROTECTION]
    assert purge(house.headquarters.store, by, NOW) == Purged(0, 0)


def test_an_open_request_holds_back_and_its_answer_lets_go(house: OfficeHouse) -> None:
    asking = asking_laptop(house.headquarters)
    asked = asking.request("CMP")
    heard(house, asking, YEARS)
    by, store = house.users[Role.DATA_PROTECTION], house.headquarters.store
    assert purge(store, by, NOW) == Purged(0, 0)
    house.office.requests.decide(by, asked, approve=True, reason="It was heard.")
    later = NOW + YEARS
    assert purge(store, by, later).people == 1


def test_the_time_is_a_setting(house: OfficeHouse) -> None:
    asking = asking_laptop(house.headquarters)
    heard(house, asking, timedelta(days=31))
    by, store = house.users[Role.DATA_PROTECTION], house.headquarters.store
    with store.write() as tx:
        asked = {"retention": {"purposes": {"REG": 30}}}
        change_settings(tx, asked, by=by.id, at=NOW)
        assert retention_of(tx).purposes["REG"] == 30
    assert purge(store, by, NOW).people == 1


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.DATA_PROTECTION}))
def test_only_a_data_protection_officer_does_it(house: OfficeHouse, role: Role) -> None:
    with pytest.raises(UserCanFix) as refused:
        purge(house.headquarters.store, house.users[role], NOW, dry=True)
    assert refused.value.code == "not_allowed"
