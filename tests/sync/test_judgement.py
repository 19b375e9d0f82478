"""What headquarters holds, held against a real journal."""

from dataclasses import replace

import pytest

from app.domain.errors import TrustBroken
from app.domain.ids import new_id
from app.journal.chain import Position
from app.storage.exchange import acknowledged_up_to
from app.storage.journal import chain_at, start_incarnation
from app.sync.judgement import judge, take_acknowledgement, take_hello, take_refusal
from app.wire.messages import Acknowledgement, DeviceStatus, HeldHead, HelloAnswer
from app.wire.refusal import Reason, Refusal
from tests.sync.laptop import NOW, Laptop

OTHER_CHAIN = b"\xab" * 32


def at(laptop: Laptop, number: int) -> Position:
    with laptop.store.read() as tx:
        chain = chain_at(tx, laptop.incarnation(), number)
    return Position(laptop.incarnation(), number, chain or OTHER_CHAIN)


def hello(laptop: Laptop, *held: Position) -> HelloAnswer:
    heads = tuple(HeldHead(position, position.number) for position in held)
    return HelloAnswer(laptop.device, heads, "00", NOW, 1, DeviceStatus.ACTIVE, "list")


def ack(laptop: Laptop, to: Position) -> Acknowledgement:
    return Acknowledgement(
        laptop.device, to.incarnation, 1, to.number, "cd" * 32, to.number, to.chain, 0, NOW
    )


@pytest.fixture
def five(laptop: Laptop) -> Laptop:
    laptop.write(*(f"entry {n}" for n in range(5)))
    return laptop


def acknowledge(laptop: Laptop, number: int) -> int:
    with laptop.store.write() as tx:
        return take_acknowledgement(tx, ack(laptop, at(laptop, number)), laptop.device, 1234)


def test_nothing_held_is_no_trouble(five: Laptop) -> None:
    with five.store.read() as tx:
        assert judge(tx, []) == ""
        assert judge(tx, [at(five, n) for n in range(6)]) == ""


def test_more_than_there_is_or_an_unknown_life_is_a_rollback(five: Laptop) -> None:
    with five.store.read() as tx:
        assert judge(tx, [at(five, 6)]) == "rollback"
        assert judge(tx, [at(five, 5), Position("ff" * 8, 1, OTHER_CHAIN)]) == "rollback"


def test_a_longer_past_that_was_given_up_is_no_trouble(five: Laptop) -> None:
    given_up = at(five, 7)
    with five.store.write() as tx:
        begun = start_incarnation(tx)
    with five.store.read() as tx:
        assert judge(tx, [given_up, begun]) == ""
        assert judge(tx, [replace(given_up, number=3)]) == "fork"
        assert judge(tx, [given_up, replace(begun, number=begun.number + 1)]) == "rollback"


def test_another_chain_is_a_fork_whatever_else_there_is(five: Laptop) -> None:
    with five.store.read() as tx:
        forked = replace(at(five, 3), chain=OTHER_CHAIN)
        assert judge(tx, [forked]) == "fork"
        assert judge(tx, [at(five, 6), forked]) == "fork"
        assert judge(tx, [replace(at(five, 0), chain=OTHER_CHAIN)]) == "fork"


def test_an_acknowledgement_counts_once(five: Laptop) -> None:
    assert acknowledge(five, 3) == 3
    assert acknowledge(five, 3) == 0
    assert acknowledge(five, 5) == 2
    assert acknowledge(five, 4) == 0
    assert five.acknowledged() == 5


@pytest.mark.parametrize(
    ("number", "chain", "code"), [(3, OTHER_CHAIN, "fork"), (6, None, "rollback")]
)
def test_an_acknowledgement_of_another_history_changes_nothing(
    five: Laptop, number: int, chain: bytes | None, code: str
) -> None:
    to = at(five, number)
    said = ack(five, replace(to, chain=chain or to.chain))
    with pytest.raises(TrustBroken) as raised, five.store.write() as tx:
        take_acknowledgement(tx, said, five.device, 0)
    assert raised.value.code == code
    assert five.acknowledged() == 0


def test_answers_for_another_laptop_are_refused(five: Laptop) -> None:
    other = new_id(NOW)
    refusal = Refusal(other, five.incarnation(), Reason.GAP, None)
    with five.store.write() as tx:
        for take in (
            lambda: take_acknowledgement(
                tx, replace(ack(five, at(five, 3)), device=other), five.device, 0
            ),
            lambda: take_hello(tx, replace(hello(five), device=other), five.device),
            lambda: take_refusal(tx, refusal, five.device),
        ):
            with pytest.raises(TrustBroken) as raised:
                take()
            assert raised.value.code == "other_device"


def test_a_hello_that_holds_less_than_it_acknowledged_rewinds(five: Laptop) -> None:
    acknowledge(five, 5)
    for held, lost, left in (((at(five, 5),), False, 5), ((at(five, 2),), True, 2), ((), True, 0)):
        with five.store.write() as tx:
            assert take_hello(tx, hello(five, *held), five.device) == ("", lost)
        assert five.acknowledged() == left


def test_a_hello_that_holds_more_acknowledges_nothing(five: Laptop) -> None:
    """Only an acknowledgement does: it also tells what was set aside."""
    with five.store.write() as tx:
        assert take_hello(tx, hello(five, at(five, 5)), five.device) == ("", False)
    assert five.acknowledged() == 0


def test_a_hello_with_trouble_rewinds_nothing(five: Laptop) -> None:
    acknowledge(five, 5)
    forked = replace(at(five, 2), chain=OTHER_CHAIN)
    with five.store.write() as tx:
        assert take_hello(tx, hello(five, forked), five.device) == ("fork", False)
    assert five.acknowledged() == 5


@pytest.mark.parametrize("reason", Reason)
def test_a_refusal_says_where_to_go_on(five: Laptop, reason: Reason) -> None:
    acknowledge(five, 5)
    with five.store.write() as tx:
        name = five.incarnation()
        same = Refusal(five.device, name, reason, at(five, 5))
        assert take_refusal(tx, same, five.device) == ("", False)
        less = Refusal(five.device, name, reason, at(five, 2))
        assert take_refusal(tx, less, five.device) == ("", True)
        assert acknowledged_up_to(tx, name).number == 2
        nothing = Refusal(five.device, name, reason, None)
        assert take_refusal(tx, nothing, five.device) == ("", True)
        more = Refusal(five.device, name, reason, at(five, 6))
        assert take_refusal(tx, more, five.device) == ("rollback", False)
        other = Refusal(five.device, name, reason, replace(at(five, 4), chain=OTHER_CHAIN))
        assert take_refusal(tx, other, five.device) == ("fork", False)


def test_a_refusal_of_a_life_that_never_was_is_not_believed(five: Laptop) -> None:
    refusal = Refusal(five.device, "ff" * 8, Reason.GAP, None)
    with pytest.raises(TrustBroken) as raised, five.store.write() as tx:
        take_refusal(tx, refusal, five.device)
    assert raised.value.code == "incarnation"
