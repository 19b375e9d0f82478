"""The demo's headquarters: founded once, served while the demo runs, gone afterwards."""

import socket
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from app.demo.headquarters import DemoHeadquarters
from app.domain.errors import EnvironmentFailed
from app.domain.ids import system_clock
from app.wire.enrolment import read_code


def answers(address: str) -> bool:
    parts = urlsplit(address)
    try:
        socket.create_connection((parts.hostname or "", parts.port or 0), timeout=5).close()
    except OSError:
        return False
    return True


@pytest.fixture
def founded(tmp_path: Path) -> DemoHeadquarters:
    made = DemoHeadquarters(tmp_path / "headquarters")
    made.found_once(system_clock)
    return made


def test_it_is_founded_once(founded: DemoHeadquarters) -> None:
    settings = (founded.folder / "headquarters.json").read_bytes()
    founded.found_once(system_clock)
    assert (founded.folder / "headquarters.json").read_bytes() == settings


def test_it_answers_while_it_is_served_and_no_longer(founded: DemoHeadquarters) -> None:
    with founded.served() as address:
        assert answers(address)
        code = read_code(founded.enrolment_code("KG06", system_clock))
        assert code.url == address
    assert not answers(address)


def test_it_ends_also_when_the_demo_fails(founded: DemoHeadquarters) -> None:
    with pytest.raises(BrokenWindowError) as told:
        break_while_served(founded)
    assert not answers(str(told.value))


class BrokenWindowError(Exception):
    """Says at which address the headquarters was served when the window broke."""


def break_while_served(founded: DemoHeadquarters) -> None:
    with founded.served() as address:
        raise BrokenWindowError(address)


def test_a_taken_port_is_said_in_the_childs_own_words(founded: DemoHeadquarters) -> None:
    second = DemoHeadquarters(founded.folder)
    with (
        founded.served() as address,
        pytest.raises(EnvironmentFailed) as told,
        second.served(),
    ):
        pytest.fail("it was served twice")
    assert told.value.code == "demo_headquarters"
    assert str(urlsplit(address).port) in told.value.message
