"""Every use case, really called on a real store, for every role and whoever's record it is."""

from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import pytest

from app.domain.errors import ManzilError
from app.domain.officers import Reach, Role
from app.journal.entry import read_body, read_head, read_json
from app.services.person_file import VIEW_REFUSED
from app.services.signed_in import REFUSED_ATTEMPT
from tests.permissions.desk import Desk, open_desk
from tests.permissions.expected import Answers, forgotten, left_over, read_answers
from tests.permissions.use_cases import INSIDE, USE_CASES, UseCase, public_use_cases

ANYBODY = UUID(int=0)
FILE_OF_ANOTHER_POST = "the file of another post's person, which is named"
SERVICES = Path(__file__).resolve().parents[2] / "app" / "services"
ASKS_ITSELF = frozenset({"person_file.py", "salvage.py", "signed_in.py"})
"""Who writes an entry of its own when it refuses, or has no journal that it could go on with."""


@pytest.fixture(scope="module")
def answers() -> Answers:
    return read_answers("services_expected.csv", "use_case")


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[Callable[[Role], Desk]]:
    """Gives a new desk; those given before are closed."""
    given: list[Desk] = []

    def give(role: Role) -> Desk:
        for desk in given:
            desk.close()
        given.append(open_desk(tmp_path / str(len(given)), role))
        return given[-1]

    yield give
    for desk in given:
        desk.close()


def test_every_use_case_is_called_and_has_its_answers(answers: Answers) -> None:
    """A new public method of a service needs a call and a row."""
    offered = set(public_use_cases()) - INSIDE
    assert offered - set(USE_CASES) == set(), "not called"
    assert forgotten(answers, offered) == set(), "without a row"
    assert set(USE_CASES) - offered == set(), "called, and not there any more"
    assert left_over(answers, offered) == set(), "a row, and not there any more"


def allowed(desk: Desk, use_case: UseCase, person: UUID) -> bool:
    """Whether the call was let through. What else goes wrong is a mistake of this test.

    Every refusal must be journaled.
    """
    told_before = attempts(desk)
    try:
        use_case.call(desk, person)
    except ManzilError as told:
        if told.code not in {"not_allowed", *use_case.after}:
            raise
        if told.code == "not_allowed":
            require_told(attempts(desk)[len(told_before) :], told)
        return told.code != "not_allowed"
    return True


def require_told(new: list[object], refusal: ManzilError) -> None:
    """One entry: whose file it was, or the action and nothing else."""
    (attempt,) = new
    assert attempt in ({"action": refusal.details["action"]}, FILE_OF_ANOTHER_POST)


def attempts(desk: Desk) -> list[object]:
    """What is journaled of refused attempts, the oldest first."""
    found: list[object] = []
    for entry in desk.counter.entries():
        kinds = read_head(entry.head).kinds
        if VIEW_REFUSED in kinds:
            found.append(FILE_OF_ANOTHER_POST)
        if REFUSED_ATTEMPT in kinds:
            (body,) = entry.bodies
            assert body is not None
            assert read_body(body) == (None, ())
            found.append(read_json(body.text)["event"])
    return found


@pytest.mark.parametrize("role", Role)
def test_each_role_is_let_through_or_refused_as_the_file_says(
    answers: Answers, desks: Callable[[Role], Desk], role: Role
) -> None:
    desk = desks(role)
    said: dict[tuple[str, str], bool] = {}
    for name, use_case in USE_CASES.items():
        for reach in Reach if use_case.about_person else (None,):
            person = desk.person(reach) if reach else ANYBODY
            let = allowed(desk, use_case, person)
            said |= {(name, one.value): let for one in ([reach] if reach else Reach)}
            if use_case.ends:
                desk = desks(role)
    expected = {(use, r): yes for (use, who, r), yes in answers.items() if who == role.value}
    assert said == {place: yes for place, yes in expected.items() if place[0] in USE_CASES}


def test_a_service_that_asks_nobody_is_noticed(
    answers: Answers, desks: Callable[[Role], Desk]
) -> None:
    """The detector: a use case whose question is left out lets an analyst through."""
    desk = desks(Role.ANALYST)
    open_door = UseCase(
        lambda d, _: d.counter.registrar.register(d.counter.draft(), d.counter.shift)
    )
    assert allowed(desk, open_door, ANYBODY)
    assert not allowed(desk, USE_CASES["registrar.register"], ANYBODY)
    assert not answers["registrar.register", "analyst", "own_post"]


def test_a_new_method_without_a_row_is_noticed(answers: Answers) -> None:
    assert forgotten(answers, {"search.everything"}) == {"search.everything"}


def asks_silently(text: str) -> bool:
    return "officer.require(" in text


def test_no_service_refuses_without_an_entry() -> None:
    silent = {p.name for p in SERVICES.glob("*.py") if asks_silently(p.read_text(encoding="utf-8"))}
    assert silent - ASKS_ITSELF == set()
    assert asks_silently("self._at.officer.require(Action.REGISTER)")
    assert not asks_silently("self._at.require(Action.REGISTER)")
