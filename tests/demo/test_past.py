"""The past of the demo's laptop: real work, part of it at headquarters already."""

import subprocess
import sys

from app.demo.headquarters import DemoHeadquarters
from app.demo.laptop import DemoLaptop
from app.demo.past import DAYS, REFUSING, live_through_past
from app.demo.staff import REGISTRAR
from app.domain.ids import system_clock
from app.services.open_laptop import OpenLaptop
from app.storage import people

PEOPLE = 60 - len(REFUSING)


def test_sixty_travellers_came_and_some_of_them_twice() -> None:
    seen = [number for day in DAYS for number in day.travellers]
    assert set(seen) == set(range(60))
    assert len(seen) - len(set(seen)) == 3
    assert set(seen) > REFUSING


def test_the_list_shows_those_who_agreed_and_todays_work_waits(laptop: DemoLaptop) -> None:
    desk = laptop.sign_in(REGISTRAR, system_clock)
    rows = desk.search.page(limit=100)
    state = desk.exchange.state()
    assert len(rows) == PEOPLE
    assert len({row.document_number for row in rows}) == PEOPLE
    waiting = {kind.kind: kind.count for kind in state.by_kind}
    assert (waiting["registered"], waiting["visited"], waiting["refused"]) == (15, 1, 1)
    assert sum(not row.acknowledged for row in rows) == 16
    assert state.acknowledged
    assert state.set_aside == ()
    assert state.trouble == ""
    assert desk.shifts.current() is None
    desk.close()


def test_who_came_again_is_one_person_with_two_visits(laptop: DemoLaptop) -> None:
    desk = laptop.sign_in(REGISTRAR, system_clock)
    twice = [row for row in desk.search.page(limit=100) if row.document_number]
    visits = [len(_visits(desk, row.document_number or "")) for row in twice]
    assert sorted(visits)[-3:] == [2, 2, 2]
    assert sum(visits) == PEOPLE + 3
    desk.close()


def _visits(desk: OpenLaptop, number: str) -> list[people.Seen]:
    with desk._signed_in.store.read() as tx:
        return [
            seen
            for state in ("UZB", "KGZ", "TJK", "KAZ", "TKM", "AFG")
            for seen in people.find_exact_document(tx, state, number)
        ]


def test_a_second_call_changes_nothing(laptop: DemoLaptop) -> None:
    before = laptop.place.store.read_bytes()
    live_through_past(laptop, system_clock)
    assert laptop.place.store.read_bytes() == before


def test_headquarters_has_the_first_days_and_then_everything_once(
    laptop: DemoLaptop, headquarters: DemoHeadquarters
) -> None:
    desk = laptop.sign_in(REGISTRAR, system_clock)
    assert desk.exchange.send_now(lambda _: None, lambda: False).waiting == 0
    numbers = sorted(row.registration_number for row in desk.search.page(limit=100))
    desk.close()
    listed = subprocess.run(
        [sys.executable, "-m", "app", "hq", "people", "--data", str(headquarters.folder), "--json"],
        capture_output=True,
        text=True,
        check=True,
    )
    for number in numbers:
        assert listed.stdout.count(number) == 1
