import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select

from app.domain.errors import EnvironmentFailed, UserCanFix
from app.domain.permissions import Role
from app.hq import proving, schema_office
from app.hq.own_journal import OFFICE
from app.hq.proving import Proving
from tests.hq.office import WORDS, OfficeHouse


def outcome(house: OfficeHouse, name: str, words: str) -> str:
    """`ok` or the code; each time with a new Proving, as after a restart."""
    try:
        Proving(house.headquarters.store, house.clock).prove(name, words)
    except UserCanFix as wrong:
        return f"{wrong.code} {wrong.details.get('seconds', '')}".strip()
    return "ok"


@pytest.mark.parametrize("name", ["administrator", "nobody of this name"])
def test_the_delay_grows_and_survives_a_restart(house: OfficeHouse, name: str) -> None:
    for _ in range(4):
        assert outcome(house, name, "wrong words of nobody") == "user_wrong"
    assert outcome(house, name, WORDS) == "wait 2"
    house.clock.later(seconds=2)
    assert outcome(house, name, "wrong words of nobody") == "user_wrong"
    assert outcome(house, name, WORDS) == "wait 4"
    house.clock.later(days=-3)  # set back, it locks nobody out for longer
    assert outcome(house, name, WORDS) == "wait 4"
    house.clock.later(days=3, seconds=4)
    assert outcome(house, name, WORDS) == ("ok" if name == "administrator" else "user_wrong")


def test_a_good_proof_forgives_what_went_wrong_before(house: OfficeHouse) -> None:
    for _ in range(3):
        outcome(house, "administrator", "wrong words of nobody")
    assert outcome(house, "Administrator", WORDS) == "ok"
    assert outcome(house, "administrator", "wrong words of nobody") == "user_wrong"
    assert outcome(house, "administrator", WORDS) == "ok"


def test_failures_are_journaled_without_what_was_typed(house: OfficeHouse) -> None:
    outcome(house, "administrator", "wrong words of nobody")
    outcome(house, "MyPassphraseTypedAsName", "wrong words of nobody")
    admin = house.users[Role.ADMINISTRATOR]
    assert house.own() == [
        (("hq_sign_in_failed",), admin.id, {"failures": 1}),
        (("hq_sign_in_failed",), OFFICE, {"failures": 1}),
    ]


def test_names_of_nobody_do_not_fill_the_table(house: OfficeHouse) -> None:
    for n in range(5):
        outcome(house, f"nobody {n}", "wrong words of nobody")
    house.clock.later(days=1, seconds=1)
    outcome(house, "nobody else", "wrong words of nobody")
    with house.headquarters.store.read() as tx:
        rows = tx.rows(select(schema_office.attempts.c.name_key))
    assert [row.name_key for row in rows] == ["nobody else"]


def test_failures_side_by_side_are_all_counted(house: OfficeHouse) -> None:
    proves = Proving(house.headquarters.store, house.clock)
    together = threading.Barrier(3)

    def fail() -> str:
        together.wait(timeout=20)
        with pytest.raises(UserCanFix) as wrong:
            proves.prove("analyst", "wrong words of nobody")
        return wrong.value.code

    with ThreadPoolExecutor(3) as tries:
        codes = [f.result(timeout=60) for f in [tries.submit(fail) for _ in range(3)]]
    assert codes == ["user_wrong"] * 3
    assert [said["failures"] for _, _, said in house.own()] == [1, 2, 3]


def test_only_two_prove_at_once(house: OfficeHouse, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each takes 64 MiB: a crowd at the door must not take the server's memory."""
    monkeypatch.setattr(proving, "WAIT_SECONDS", 0.05)
    proves = Proving(house.headquarters.store, house.clock)
    inside, go_on = threading.Semaphore(0), threading.Event()

    def slow(*_: object) -> None:
        inside.release()
        assert go_on.wait(20)
        raise UserCanFix("user_wrong", ".")

    monkeypatch.setattr("app.hq.users.proved", slow)

    def crowd() -> str:
        with pytest.raises(UserCanFix) as wrong:
            proves.prove("analyst", WORDS)
        return wrong.value.code

    with ThreadPoolExecutor(2) as tries:
        running = [tries.submit(crowd) for _ in range(2)]
        assert all(inside.acquire(timeout=20) for _ in running)
        with pytest.raises(EnvironmentFailed) as busy:
            proves.prove("analyst", WORDS)
        go_on.set()
        assert [one.result(timeout=60) for one in running] == ["user_wrong"] * 2
    assert busy.value.code == "office_busy"
