"""What `manzil roles` prints says the same as the table, and says all of it."""

import json
from uuid import UUID

import pytest

from app.__main__ import main
from app.domain.officers import Officer
from app.domain.permissions import Action, Reach, Role

NOBODY = UUID(int=0)


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["roles", *arguments]) == 0
    return capsys.readouterr().out


def test_every_action_is_a_line_and_every_role_a_column(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = printed(capsys).splitlines()
    assert lines[0].split() == [
        "registrar",
        "protection",
        "supervisor",
        "analyst",
        "data_protection",
        "administrator",
    ]
    table = {line.split()[0]: line.split()[1:] for line in lines[1 : 1 + len(Action)]}
    assert set(table) == {action.value for action in Action}
    assert table["read_sensitive"] == ["shift", "post", "post", "-", "-", "-"]
    assert table["read_protection"] == ["-", "post", "-", "-", "-", "-"]
    assert table["see_exact_visit"] == ["all", "all", "all", "-", "-", "-"]


def test_the_marks_are_explained(capsys: pytest.CaptureFixture[str]) -> None:
    text = printed(capsys)
    assert all(f"\n{mark} " in text for mark in ("shift", "post", "all", "-"))


def test_for_programs_it_is_json_that_agrees_with_what_an_officer_may(
    capsys: pytest.CaptureFixture[str],
) -> None:
    said = json.loads(printed(capsys, "--json"))
    assert set(said) == {role.value for role in Role}
    for role in Role:
        officer = Officer(NOBODY, "N", (role,))
        assert set(said[role]) == {action.value for action in Action}
        for action in Action:
            allowed = [reach.value for reach in Reach if officer.may(action, reach)]
            assert said[role][action] == allowed
