import argparse
import io

import pytest

from app.domain.errors import UserCanFix
from app.domain.permissions import Role
from app.hq.cli_persons import add_by_argument, new_passphrase, prove_person
from app.hq.proving import Proving
from tests.hq.office import WORDS, OfficeHouse

OTHER = "nine loud mountains stand"


def test_each_passphrase_is_the_next_line(
    house: OfficeHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = f"{WORDS}\r\n{WORDS}\n{OTHER}\nwrong words of nobody\n"
    monkeypatch.setattr("sys.stdin", io.StringIO(lines))
    proving = Proving(house.headquarters.store, house.clock)
    assert prove_person(proving, "analyst") == house.users[Role.ANALYST]
    assert prove_person(proving, "protection") == house.users[Role.PROTECTION]
    assert new_passphrase("Asel") == OTHER
    for _ in range(2):  # the last line, and then none at all
        with pytest.raises(UserCanFix) as wrong:
            prove_person(proving, "analyst")
        assert wrong.value.code == "user_wrong"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_at_a_terminal_a_new_passphrase_is_asked_for_twice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal())
    typed = [OTHER, OTHER, OTHER, WORDS]
    questions: list[str] = []

    def getpass(question: str) -> str:
        questions.append(question)
        return typed.pop(0)

    monkeypatch.setattr("getpass.getpass", getpass)
    assert new_passphrase("Asel") == OTHER
    with pytest.raises(UserCanFix) as wrong:
        new_passphrase("Asel")
    assert wrong.value.code == "passphrase_differs"
    assert "Asel" in questions[0]


def test_who_acts_must_be_said_unless_not_required() -> None:
    strict, lenient = argparse.ArgumentParser(), argparse.ArgumentParser()
    add_by_argument(strict)
    add_by_argument(lenient, required=False)
    assert strict.parse_args(["--by", "Asel"]).by == "Asel"
    assert lenient.parse_args([]).by is None
    with pytest.raises(SystemExit):
        strict.parse_args([])
