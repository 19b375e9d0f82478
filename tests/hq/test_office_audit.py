from typing import Any
from uuid import UUID

import pytest

from app.domain.errors import UserCanFix
from app.domain.permissions import Role
from app.hq import office_audit
from app.hq.office_audit import AuditPage, AuditQuestion
from app.journal.entry import Body
from tests.hq.laptop import OFFICER, Laptop, id_of
from tests.hq.office import OfficeHouse

PLANTED = "PLANTED-SURNAME"


def event(laptop: Laptop, *kinds: str) -> str:
    said = Body(
        b"0123456789abcdef", f'{{"event":{{"said":"{PLANTED}"}},"person":null,"records":{{}}}}'
    )
    return str(id_of(laptop.write(laptop.entry(said, kinds=kinds))))


def read(house: OfficeHouse, **asked: Any) -> AuditPage:
    return house.office.audit.read(house.users[Role.DATA_PROTECTION], AuditQuestion(**asked))


def entries(page: AuditPage) -> list[object]:
    return [one["entry"] for one in page.events]


@pytest.fixture
def laptop(house: OfficeHouse) -> Laptop:
    return house.headquarters.laptop()


def test_events_are_shown_newest_first_and_the_counters_work_is_not(
    house: OfficeHouse, laptop: Laptop
) -> None:
    laptop.register(PLANTED)
    expected = [event(laptop, "signed_in")]
    laptop.count()
    expected.append(event(laptop, "registered", "exported"))
    house.headquarters.take(laptop.batch())
    page = read(house)
    assert (entries(page), page.before) == (expected[::-1], None)
    assert page.events[0] == {
        "at": page.events[0]["at"],
        "author": str(OFFICER),
        "device": str(laptop.device),
        "entry": expected[1],
        "incarnation": laptop.incarnation,
        "kinds": ["registered", "exported"],
        "number": 4,
    }
    assert PLANTED not in repr(page)


def test_each_look_is_an_entry_of_the_own_journal_and_seen_by_the_next(
    house: OfficeHouse, laptop: Laptop
) -> None:
    event(laptop, "signed_in")
    house.headquarters.take(laptop.batch())
    read(house)
    house.clock.later(seconds=1)
    second = read(house, device=laptop.device)
    by = house.users[Role.DATA_PROTECTION].id
    assert house.own() == [
        (("hq_audit_read",), by, {"before": None, "device": None, "shown": 1}),
        (("hq_audit_read",), by, {"before": None, "device": str(laptop.device), "shown": 1}),
    ]
    assert len(second.events) == 1
    assert [one["kinds"] for one in read(house, kind="hq_audit_read").events] == [
        ["hq_audit_read"]
    ] * 2


def test_page_by_page_everything_comes_once(
    house: OfficeHouse, laptop: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where a look ends among entries that are not shown."""
    monkeypatch.setattr(office_audit, "MOST_LOOKED_AT", 4)
    expected = []
    for n in range(9):
        if n % 3:
            laptop.register()
        else:
            expected += [event(laptop, "signed_in"), event(laptop, "clock_jumped")]
    house.headquarters.take(laptop.batch())
    found: list[object] = []
    before: UUID | None = None
    pages = 0
    while pages == 0 or before is not None:
        page = read(house, before=before, limit=1, device=laptop.device)
        assert len(page.events) <= 1
        found += entries(page)
        before, pages = page.before, pages + 1
    assert found == expected[::-1]


@pytest.mark.parametrize("limit", [-5, 0, 10**6])
def test_a_limit_is_held_between_one_and_the_most(
    house: OfficeHouse, laptop: Laptop, limit: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office_audit, "MOST_SHOWN", 2)
    for _ in range(3):
        event(laptop, "signed_in")
    house.headquarters.take(laptop.batch())
    assert len(read(house, limit=limit).events) == (2 if limit > 0 else 1)


def test_only_the_data_protection_officer_reads(house: OfficeHouse) -> None:
    for role, user in house.users.items():
        if role is Role.DATA_PROTECTION:
            continue
        with pytest.raises(UserCanFix) as wrong:
            house.office.audit.read(user, AuditQuestion())
        assert wrong.value.code == "not_allowed"
    assert house.own() == []
