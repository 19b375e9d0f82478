from uuid import UUID

import pytest
from sqlalchemy import text

from app.domain.errors import UserCanFix
from app.domain.permissions import Action
from app.hq.questions import (
    devices_of,
    heads_of,
    open_question,
    open_questions,
    question_json,
)
from app.hq.store import Store
from app.journal.entry import RecordChange
from tests.hq.asked import AskingLaptop, asking_laptop
from tests.hq.headquarters import Headquarters
from tests.hq.laptop import OFFICER, id_of


@pytest.fixture
def asking(headquarters: Headquarters) -> AskingLaptop:
    return asking_laptop(headquarters)


def ids(store: Store) -> list[UUID]:
    with store.read() as tx:
        return [one.key.record for one in open_questions(tx)]


def test_only_what_headquarters_decides_waits_here(
    asking: AskingLaptop, headquarters: Headquarters
) -> None:
    asked = [asking.approval(), asking.request("DEL"), asking.request("OBJ")]
    asked += [asking.request("CMP"), asking.approval(Action.ANSWER_BREAK_GLASS)]
    asking.approval(of_headquarters=False)
    asking.approval(Action.ADMIT_OFFICER)
    asking.request("ACC")
    asking.request("COR")
    assert ids(headquarters.store) == asked
    with headquarters.store.read() as tx:
        actions = [one.action for one in open_questions(tx)]
    assert actions == [
        Action.DECIDE_CORRECTION,
        Action.DECIDE_ERASURE,
        Action.DECIDE_OBJECTION,
        Action.DECIDE_OBJECTION,
        Action.ANSWER_BREAK_GLASS,
    ]


def test_what_is_decided_waits_no_more(asking: AskingLaptop, headquarters: Headquarters) -> None:
    asked = asking.request()
    with headquarters.store.read() as tx:
        heads = heads_of(tx, open_question(tx, asked))
    assert heads == (id_of(asking.laptop.entries[-1]),)
    asking.laptop.say(
        asking.person, RecordChange(asked, "rights_request", heads, {"outcome": "DON"})
    )
    headquarters.take(asking.laptop.batch())
    assert ids(headquarters.store) == []
    with headquarters.store.read() as tx:
        with pytest.raises(UserCanFix) as decided:
            open_question(tx, asked)
        with pytest.raises(UserCanFix) as gone:
            open_question(tx, UUID(int=5))
    assert (decided.value.code, gone.value.code) == ("request_decided", "request_gone")


def test_a_question_is_shown_with_all_that_deciding_needs(
    asking: AskingLaptop, headquarters: Headquarters
) -> None:
    approval, request = asking.approval(), asking.request()
    with headquarters.store.read() as tx:
        first, second = (question_json(one) for one in open_questions(tx))
    number = first["registration_number"]
    assert isinstance(number, str)
    assert number.startswith("KG06-")
    common = {
        "asked_by": str(OFFICER),
        "person": str(asking.person),
        "registration_number": number,
    }
    assert first == common | {
        "asked_at": first["asked_at"],
        "decided_by_action": "decide_correction",
        "id": str(approval),
        "kind": "approval",
        "reason": "PLANTED-REASON",
        "record": None,
    }
    assert second == common | {
        "asked_at": second["asked_at"],
        "decided_by_action": "decide_erasure",
        "due_on": "2026-12-24",
        "id": str(request),
        "kind": "rights_request",
        "receipt": "R-KG06-7F4K2Q-5",
        "request": "DEL",
        "words": "PLANTED-WORDS",
    }


def test_the_devices_of_a_question_are_those_that_spoke_of_it(
    asking: AskingLaptop, headquarters: Headquarters
) -> None:
    asked = asking.request()
    headquarters.laptop()
    with headquarters.store.read() as tx:
        assert devices_of(tx, open_question(tx, asked)) == [asking.laptop.device]


def test_questions_are_found_without_looking_at_all_records(
    asking: AskingLaptop, headquarters: Headquarters
) -> None:
    asking.request()
    query = text(
        "SELECT record FROM records WHERE kind IN ('approval', 'rights_request') AND record = '00'"
    )
    engine = headquarters.store._database.engine  # type: ignore[attr-defined] # to ask for its plan
    if engine.dialect.name != "sqlite":
        return  # PostgreSQL chooses by the size of the table, which here is nothing
    with engine.connect() as connection:
        plan = connection.execute(text(f"EXPLAIN QUERY PLAN {query.text}")).all()
    assert "records_asking" in repr(plan)
