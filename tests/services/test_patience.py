"""A passphrase is asked at the door and at an open desk; guesses are slowed at both together."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from app.domain.errors import UserCanFix
from app.domain.officers import Role
from app.services.key_file import read_throttle
from app.services.patience import patiently_unlock, prove
from tests.ui.enrolled import DEVICE, PASSPHRASE, SUPERVISOR, Enrolled, enrol_laptop

WRONG = "not the passphrase"


@pytest.fixture
def laptop(tmp_path: Path) -> Enrolled:
    return enrol_laptop(tmp_path / "laptop")


def code_of(does: Any, *given: Any) -> str:
    with pytest.raises(UserCanFix) as told:
        does(*given)
    return told.value.code


def test_guesses_at_an_open_desk_count_as_those_at_the_door(laptop: Enrolled) -> None:
    desk = laptop.sign_in(SUPERVISOR)
    try:
        asks = (
            lambda: desk.officers.change_passphrase(WRONG, "seven lamps along road"),
            lambda: desk.officers.admit(WRONG, "Z", [Role.REGISTRAR], "seven lamps along road"),
            lambda: desk.officers.use_keystore(WRONG),
            lambda: desk.rekey.change_master_key(WRONG),
        )
        assert [code_of(ask) for ask in asks] == ["wrong_passphrase"] * 4
        assert [code_of(ask) for ask in asks] == ["wait"] * 4
        assert code_of(prove, desk._signed_in, PASSPHRASE) == "wait"
        assert laptop.access.seconds_to_wait(SUPERVISOR.id) == 2
        laptop.clock.now += timedelta(seconds=2)
        assert prove(desk._signed_in, PASSPHRASE).officer == SUPERVISOR
    finally:
        desk.close()
    assert read_throttle(laptop.place).officers[SUPERVISOR.id].count == 4


def test_only_a_wrong_passphrase_is_counted(laptop: Enrolled) -> None:
    given = (laptop.place, DEVICE, DEVICE, PASSPHRASE, laptop.clock())
    assert code_of(patiently_unlock, *given) == "unknown_officer"
    assert read_throttle(laptop.place).officers == {}
