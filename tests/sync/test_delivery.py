"""One run over the outbox, without a network: what is sent, what is skipped, what stops it."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.errors import EnvironmentFailed, ManzilError, TrustBroken
from app.sync.carrier import read_carrier
from app.sync.delivery import CarryProgress, Delivery
from app.sync.greeting import greet
from app.sync.halt import ROLLBACK, write_halt
from app.sync.inbox import answer_files
from app.sync.outbox import batch_files, refused_folder
from app.sync.reply import Reply
from app.sync.seal import seal_unsent
from app.sync.settle import settle
from tests.sync.direct import Direct
from tests.sync.laptop import Laptop, clock, new_laptop
from tests.sync.naive_headquarters import NaiveHeadquarters


@pytest.fixture
def direct(headquarters: NaiveHeadquarters) -> Direct:
    return Direct(headquarters)


def delivery(laptop: Laptop, direct: Direct) -> Delivery:
    carrier = replace(read_carrier(laptop.place), url="https://hq")
    contact = greet(laptop.place, carrier, direct.to, clock)
    return Delivery(laptop.place, contact, clock, lambda _: None)


def sealed(laptop: Laptop, count: int, most: int = 10) -> None:
    laptop.write(*(f"entry {n}" for n in range(count)))
    seal_unsent(laptop.store, laptop.place, clock, most=most)


def trouble_of(running: Delivery) -> str:
    with pytest.raises(ManzilError) as raised:
        running.run()
    return raised.value.code


def test_batches_go_in_order_and_are_counted(laptop: Laptop, direct: Direct) -> None:
    sealed(laptop, 35)
    running = delivery(laptop, direct)
    running.run()
    assert direct.headquarters.ids_of(laptop.id) == laptop.ids()
    total = sum(len(body) for body in direct.uploads())
    assert running.done == CarryProgress(35, 35, total, total)
    assert (running.batches, running.largest, running.under_way) == (4, 10, None)
    assert len(batch_files(laptop.place)) == 4  # only settling deletes


def test_what_has_its_answer_is_not_sent_again(laptop: Laptop, direct: Direct) -> None:
    sealed(laptop, 20)
    delivery(laptop, direct).run()
    delivery(laptop, direct).run()
    assert len(direct.uploads()) == 2


def test_a_forged_answer_in_the_inbox_keeps_nothing_back(laptop: Laptop, direct: Direct) -> None:
    sealed(laptop, 10)
    delivery(laptop, direct).run()
    (ack,) = laptop.place.inbox.glob("*.ack")
    ack.write_text(ack.read_text().replace('"signature":"', '"signature":"A'))
    delivery(laptop, direct).run()
    assert len(direct.uploads()) == 2


def test_an_answer_counts_only_while_headquarters_holds_it(laptop: Laptop, direct: Direct) -> None:
    sealed(laptop, 20)
    delivery(laptop, direct).run()
    direct.headquarters.forget_after(laptop.id, 0)
    delivery(laptop, direct).run()
    assert len(direct.uploads()) == 4
    assert direct.headquarters.ids_of(laptop.id) == laptop.ids()


def test_under_way_names_what_was_lost(laptop: Laptop, direct: Direct) -> None:
    sealed(laptop, 20)
    direct.changes["/v1/batches"] = lambda reply: replace(reply, status=503)
    running = delivery(laptop, direct)
    assert trouble_of(running) == "busy"
    assert running.under_way == batch_files(laptop.place)[0]
    assert (running.batches, running.done.entries_done) == (0, 0)


@pytest.mark.parametrize("content", [b"", b"torn", b"\0" * 5000])
def test_a_damaged_file_is_put_aside(laptop: Laptop, direct: Direct, content: bytes) -> None:
    sealed(laptop, 20)
    file = batch_files(laptop.place)[0]
    file.path(laptop.place).write_bytes(content)
    assert trouble_of(delivery(laptop, direct)) == "damaged"
    assert direct.uploads() == []
    assert [path.name for path in refused_folder(laptop.place).iterdir()] == [
        file.path(laptop.place).name
    ]
    seal_unsent(laptop.store, laptop.place, clock)
    delivery(laptop, direct).run()
    assert direct.headquarters.ids_of(laptop.id) == laptop.ids()


def test_a_file_under_another_ones_name_is_put_aside(laptop: Laptop, direct: Direct) -> None:
    sealed(laptop, 20)
    first, second = (file.path(laptop.place) for file in batch_files(laptop.place))
    first.write_bytes(second.read_bytes())
    assert trouble_of(delivery(laptop, direct)) == "damaged"
    assert direct.uploads() == []


def test_a_file_larger_than_any_batch_costs_no_upload(laptop: Laptop, direct: Direct) -> None:
    sealed(laptop, 10)
    path = batch_files(laptop.place)[0].path(laptop.place)
    path.write_bytes(path.read_bytes() + b"\0" * (4 << 20))
    assert trouble_of(delivery(laptop, direct)) == "damaged"
    assert direct.uploads() == []


def test_a_gap_in_the_outbox_is_seen_before_it_costs_anything(
    laptop: Laptop, direct: Direct
) -> None:
    sealed(laptop, 30)
    batch_files(laptop.place)[1].path(laptop.place).unlink()
    running = delivery(laptop, direct)
    assert trouble_of(running) == "behind"
    assert (len(direct.uploads()), running.batches) == (1, 1)


def test_a_halt_stops_before_the_first_byte(laptop: Laptop, direct: Direct) -> None:
    sealed(laptop, 10)
    write_halt(laptop.place, ROLLBACK)
    assert trouble_of(delivery(laptop, direct)) == "rollback"
    assert direct.uploads() == []


def test_a_signed_fork_in_the_inbox_stops_before_the_first_byte(
    laptop: Laptop, direct: Direct
) -> None:
    sealed(laptop, 10)
    refusal = {
        "device": laptop.id,
        "format": "manzil-refusal/1",
        "held": None,
        "incarnation": laptop.incarnation(),
        "reason": "fork",
    }
    text = direct.headquarters.sign(refusal, b"manzil-refusal-1")
    (laptop.place.inbox / "0000000001.refusal").write_text(text)
    assert trouble_of(delivery(laptop, direct)) == "fork"
    (laptop.place.inbox / "0000000001.refusal").write_text(text.replace('"key":"', '"key":"0'))
    delivery(laptop, direct).run()  # a forged one stops nothing
    assert len(direct.uploads()) == 1


def test_a_refusal_about_something_else_is_not_believed(laptop: Laptop, direct: Direct) -> None:
    sealed(laptop, 10)

    def other(reply: Reply) -> Reply:
        refusal = {
            "device": laptop.id,
            "format": "manzil-refusal/1",
            "held": None,
            "incarnation": "00" * 8,
            "reason": "fork",
        }
        text = direct.headquarters.sign(refusal, b"manzil-refusal-1")
        return replace(reply, status=409, body=text.encode())

    direct.changes["/v1/batches"] = other
    assert trouble_of(delivery(laptop, direct)) == "answer"
    assert [answer.kind.value for answer in answer_files(laptop.place)] == ["hello"]


def test_another_laptops_batch_is_carried_along(
    laptop: Laptop, direct: Direct, tmp_path: Path
) -> None:
    """Batches of whichever device, by whoever carries them: what it lacks is not ours to know."""
    other = new_laptop(tmp_path / "other", direct.headquarters)
    sealed(other, 20)
    sealed(laptop, 10)
    for file in batch_files(other.place):
        file.path(laptop.place).write_bytes(file.path(other.place).read_bytes())
    delivery(laptop, direct).run()
    assert direct.headquarters.ids_of(other.id) == other.ids()
    assert direct.headquarters.ids_of(laptop.id) == laptop.ids()
    other.close()


def test_another_laptops_gap_holds_up_nothing_of_ours(
    laptop: Laptop, direct: Direct, tmp_path: Path
) -> None:
    other = new_laptop(tmp_path / "other", direct.headquarters)
    sealed(other, 30)
    sealed(laptop, 10)
    for file in batch_files(other.place)[1:]:
        file.path(laptop.place).write_bytes(file.path(other.place).read_bytes())
    delivery(laptop, direct).run()
    assert direct.headquarters.ids_of(laptop.id) == laptop.ids()
    assert len(direct.uploads()) == 2  # theirs once, refused; what follows it is passed over
    other.close()


def test_another_laptops_answer_is_not_asked_for_again(
    laptop: Laptop, direct: Direct, tmp_path: Path
) -> None:
    other = new_laptop(tmp_path / "other", direct.headquarters)
    sealed(other, 10)
    (file,) = batch_files(other.place)
    file.path(laptop.place).write_bytes(file.path(other.place).read_bytes())
    delivery(laptop, direct).run()
    settle(laptop.store, laptop.place, clock)
    delivery(laptop, direct).run()
    assert len(direct.uploads()) == 1
    other.close()


def test_a_file_that_is_settled_meanwhile_is_passed_over(laptop: Laptop, direct: Direct) -> None:
    sealed(laptop, 20)
    running = delivery(laptop, direct)
    second = batch_files(laptop.place)[1].path(laptop.place)

    def settle_second(reply: Reply) -> Reply:
        second.unlink(missing_ok=True)
        return reply

    direct.changes["/v1/batches"] = settle_second
    running.run()
    assert len(direct.uploads()) == 1


def test_an_acknowledgement_of_another_chain_is_kept_for_settling_and_stops(
    laptop: Laptop, direct: Direct
) -> None:
    sealed(laptop, 20)

    def other_chain(reply: Reply) -> Reply:
        payload = json.loads(json.loads(reply.body)["payload"]) | {"chain": "ab" * 32}
        text = direct.headquarters.sign(payload, b"manzil-ack-1")
        return replace(reply, body=text.encode())

    direct.changes["/v1/batches"] = other_chain
    with pytest.raises(TrustBroken) as raised:
        delivery(laptop, direct).run()
    assert raised.value.code == "fork"
    assert len(direct.uploads()) == 1
    assert settle(laptop.store, laptop.place, clock).trouble == "fork"


def test_without_anything_to_send_nothing_is_sent(laptop: Laptop, direct: Direct) -> None:
    running = delivery(laptop, direct)
    running.run()
    assert direct.paths() == ["/v1/hello"]
    assert running.done == CarryProgress()


def test_errors_on_the_way_come_through(laptop: Laptop, direct: Direct) -> None:
    sealed(laptop, 10)
    running = delivery(laptop, direct)
    direct.urls = ()
    with pytest.raises(EnvironmentFailed) as raised:
        running.run()
    assert raised.value.code == "offline"
