"""Inbox to journal: only what is signed and fits our own chain is believed, once."""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from app.storage.device import load_device
from app.storage.exchange import contact, set_aside, taken_batches, waiting
from app.sync.carrier import read_carrier, write_carrier
from app.sync.diary import Diary, write_diary
from app.sync.halt import read_halt
from app.sync.inbox import (
    Kind,
    answer_files,
    other_acknowledgements,
    put_answer,
    rejected_folder,
)
from app.sync.outbox import batch_files
from app.sync.seal import seal_unsent
from app.sync.settle import Settled, settle
from app.vault.signed_text import sign_text
from app.vault.signing import new_signing_key
from tests.sync.laptop import NOW, Laptop, clock, new_laptop
from tests.sync.naive_headquarters import NaiveHeadquarters, plain_json

QUIET = Settled(0, 0, (), rewound=False, trouble="")


def carried(laptop: Laptop, headquarters: NaiveHeadquarters) -> list[dict[str, Any]]:
    """Seal, and bring the files to headquarters and the answers back by hand, as a stick would."""
    seal_unsent(laptop.store, laptop.place, clock)
    answers = []
    for file in batch_files(laptop.place):
        _, _, body = headquarters.take(file.path(laptop.place).read_bytes())
        put_answer(laptop.place, Kind.ACKNOWLEDGEMENT, body.decode())
        answers.append(json.loads(json.loads(body)["payload"]))
    return answers


def hello(laptop: Laptop, headquarters: NaiveHeadquarters, *heads: dict[str, Any]) -> str:
    answer = {
        "device": laptop.id,
        "format": "manzil-hello-answer/1",
        "heads": [{"at": head, "durable": 0} for head in heads],
        "key_list": headquarters.key_list(),
        "nonce": "00",
        "now": "2026-11-24T09:00:00.000000Z",
        "oldest_version": 1,
        "status": "active",
    }
    return headquarters.sign(answer, b"manzil-hello-1")


def run(laptop: Laptop) -> Settled:
    return settle(laptop.store, laptop.place, clock)


def trouble(laptop: Laptop) -> str:
    with laptop.store.read() as tx:
        return contact(tx).trouble


def test_an_empty_inbox(laptop: Laptop) -> None:
    assert run(laptop) == QUIET


def test_what_is_acknowledged_leaves_the_outbox(
    laptop: Laptop, headquarters: NaiveHeadquarters
) -> None:
    laptop.write(*(f"entry {n}" for n in range(120)))
    carried(laptop, headquarters)
    sizes = sorted(file.path(laptop.place).stat().st_size for file in batch_files(laptop.place))
    assert run(laptop) == replace(QUIET, acknowledged=120)
    assert (batch_files(laptop.place), answer_files(laptop.place)) == ((), ())
    with laptop.store.read() as tx:
        taken = taken_batches(tx, 10)
        assert waiting(tx).count == 0
    assert sorted(one.entries for one in taken) == [50, 70]
    assert sorted(one.size for one in taken) == sizes
    assert run(laptop) == QUIET


def test_the_same_answer_again_changes_nothing(
    laptop: Laptop, headquarters: NaiveHeadquarters, tmp_path: Path
) -> None:
    laptop.write("one", "two")
    carried(laptop, headquarters)
    shutil.copytree(laptop.place.inbox, tmp_path / "copy")
    run(laptop)
    shutil.copytree(tmp_path / "copy", laptop.place.inbox, dirs_exist_ok=True)
    assert run(laptop) == QUIET
    assert laptop.waiting() == 0


def test_a_file_covered_in_part_stays(laptop: Laptop, headquarters: NaiveHeadquarters) -> None:
    laptop.write(*(f"entry {n}" for n in range(80)))
    carried(laptop, headquarters)
    (laptop.place.inbox / "0000000002.ack").unlink()
    assert run(laptop).acknowledged == 50
    assert [(file.first, file.last) for file in batch_files(laptop.place)] == [(51, 80)]
    assert laptop.waiting() == 30


@pytest.mark.parametrize("durable", [0, 1])
def test_a_file_of_another_laptop_stays_until_nothing_of_it_can_be_lost(
    laptop: Laptop, headquarters: NaiveHeadquarters, tmp_path: Path, durable: int
) -> None:
    other = new_laptop(tmp_path / "other", headquarters)
    other.write("one")
    seal_unsent(other.store, other.place, clock)
    (file,) = batch_files(other.place)
    file.path(laptop.place).write_bytes(file.path(other.place).read_bytes())
    laptop.write("mine")
    carried(laptop, headquarters)
    for answer in laptop.place.inbox.glob("*.ack"):
        said = json.loads(json.loads(answer.read_bytes())["payload"])
        if said["device"] == other.id:
            text = json.dumps(said | {"durable": durable})
            answer.write_text(sign_text(text, headquarters.acknowledging, b"manzil-ack-1"))
    settled = run(laptop)
    assert settled == replace(QUIET, acknowledged=1)
    assert trouble(laptop) == ""
    assert len(other_acknowledgements(laptop.place)) == 1  # kept, so that it is not sent again
    assert batch_files(laptop.place) == (() if durable else (file,))
    other.close()


def forged(text: str) -> str:
    payload = json.loads(text)["payload"]
    return sign_text(payload, new_signing_key(), b"manzil-ack-1")


def unsigned(text: str) -> str:
    return str(json.loads(text)["payload"])


def raised_number(text: str) -> str:
    return text.replace('\\"highest\\":', '\\"highest\\":9')


REJECTED: dict[str, tuple[Callable[[str], str], str]] = {
    "signed by another key": (forged, "signed_text"),
    "not signed": (unsigned, "signed_text"),
    "a word changed": (raised_number, "signature"),
    "torn": (lambda text: text[: len(text) // 2], "signed_text"),
    "empty": (lambda _: "", "signed_text"),
    "another kind": (lambda text: text.replace("manzil-ack", "manzil-hack"), "signature"),
}


@pytest.mark.parametrize("what", REJECTED)
def test_what_cannot_be_believed_stands_aside_and_work_goes_on(
    what: str, laptop: Laptop, headquarters: NaiveHeadquarters
) -> None:
    change, code = REJECTED[what]
    laptop.write(*(f"entry {n}" for n in range(80)))
    carried(laptop, headquarters)
    first, second = (answer.path(laptop.place) for answer in answer_files(laptop.place))
    good = second.read_text()
    first.write_text(change(first.read_text()))
    second.write_text(change(good))
    put_answer(laptop.place, Kind.ACKNOWLEDGEMENT, good)
    settled = run(laptop)
    assert settled == replace(QUIET, acknowledged=80, rejected=(code, code))
    assert trouble(laptop) == code
    kept = list(rejected_folder(laptop.place).iterdir())
    assert 1 <= len(kept) <= 2
    assert laptop.waiting() == 0
    assert run(laptop) == QUIET
    assert trouble(laptop) == ""


def test_a_hello_is_no_acknowledgement(laptop: Laptop, headquarters: NaiveHeadquarters) -> None:
    laptop.write("one")
    seal_unsent(laptop.store, laptop.place, clock)
    text = hello(laptop, headquarters)
    put_answer(laptop.place, Kind.ACKNOWLEDGEMENT, text)
    assert run(laptop).rejected == ("signature",)
    assert laptop.waiting() == 1


def test_another_chain_halts_sending_but_not_the_laptop(
    laptop: Laptop, headquarters: NaiveHeadquarters
) -> None:
    laptop.write("one", "two")
    (ack,) = carried(laptop, headquarters)
    text = headquarters.sign(ack | {"chain": "ab" * 32}, b"manzil-ack-1")
    answer_files(laptop.place)[0].path(laptop.place).write_text(text)
    settled = run(laptop)
    assert settled == replace(QUIET, rejected=("fork",), trouble="fork")
    assert (read_halt(laptop.place), trouble(laptop)) == ("fork", "fork")
    assert laptop.waiting() == 2
    laptop.write("work goes on")
    assert seal_unsent(laptop.store, laptop.place, clock) == 0
    assert run(laptop).trouble == "fork"  # until headquarters and journal agree again
    assert trouble(laptop) == "fork"


def test_a_restored_laptop_is_seen_and_one_put_right_goes_on(
    laptop: Laptop, headquarters: NaiveHeadquarters
) -> None:
    laptop.write("one")
    laptop.close()
    old = laptop.place.store.read_bytes()
    laptop.reopen()
    laptop.write("two", "three")
    carried(laptop, headquarters)
    run(laptop)
    laptop.close()
    new = laptop.place.store.read_bytes()
    laptop.place.store.write_bytes(old)
    laptop.reopen()
    held = next(iter(headquarters.held.values())).position(laptop.incarnation())
    put_answer(laptop.place, Kind.HELLO, hello(laptop, headquarters, held))
    assert run(laptop).trouble == "rollback"
    laptop.write("written on the old disk", "and more", "and more")
    put_answer(laptop.place, Kind.HELLO, hello(laptop, headquarters, held))
    assert run(laptop).trouble == "fork"
    assert seal_unsent(laptop.store, laptop.place, clock) == 0
    laptop.close()
    laptop.place.store.write_bytes(new)
    laptop.reopen()
    put_answer(laptop.place, Kind.HELLO, hello(laptop, headquarters, held))
    assert run(laptop) == QUIET
    assert (read_halt(laptop.place), trouble(laptop)) == ("", "")
    assert laptop.waiting() == 0


def test_headquarters_restored_from_yesterday_gets_the_rest_again(
    laptop: Laptop, headquarters: NaiveHeadquarters
) -> None:
    laptop.write(*(f"entry {n}" for n in range(70)))
    carried(laptop, headquarters)
    run(laptop)
    headquarters.forget_after(laptop.id, 20)
    held = next(iter(headquarters.held.values())).position(laptop.incarnation())
    put_answer(laptop.place, Kind.HELLO, hello(laptop, headquarters, held))
    assert run(laptop) == replace(QUIET, rewound=True)
    assert laptop.waiting() == 50
    carried(laptop, headquarters)
    assert run(laptop).acknowledged == 50
    assert headquarters.heads_of(laptop.id) == laptop.heads()


def test_a_refusal_rewinds_too(laptop: Laptop, headquarters: NaiveHeadquarters) -> None:
    laptop.write(*(f"entry {n}" for n in range(60)))
    carried(laptop, headquarters)
    run(laptop)
    laptop.write("more")
    headquarters.forget_after(laptop.id, 0)
    seal_unsent(laptop.store, laptop.place, clock)
    (file,) = batch_files(laptop.place)
    status, _, body = headquarters.take(file.path(laptop.place).read_bytes())
    assert status == 409
    put_answer(laptop.place, Kind.REFUSAL, body.decode())
    assert run(laptop) == replace(QUIET, rewound=True)
    assert laptop.waiting() == 61


def test_a_fork_by_refusal_halts(laptop: Laptop, headquarters: NaiveHeadquarters) -> None:
    laptop.write("one")
    refusal = {
        "device": laptop.id,
        "format": "manzil-refusal/1",
        "held": {"chain": "ab" * 32, "incarnation": laptop.incarnation(), "number": 1},
        "incarnation": laptop.incarnation(),
        "reason": "fork",
    }
    put_answer(laptop.place, Kind.REFUSAL, headquarters.sign(refusal, b"manzil-refusal-1"))
    assert run(laptop) == replace(QUIET, trouble="fork")
    assert answer_files(laptop.place) == ()


def test_verdicts_are_recorded(laptop: Laptop, headquarters: NaiveHeadquarters) -> None:
    ids = laptop.write("one", "two", "three")
    headquarters.aside[ids[1]] = "kind_unknown"
    (ack,) = carried(laptop, headquarters)
    verdicts = [
        *ack["verdicts"],
        {"code": "parent_missing", "entry": ids[0], "number": 1, "verdict": "waiting"},
        {"code": "held_already", "entry": ids[2], "number": 3, "verdict": "duplicate"},
    ]
    text = headquarters.sign(ack | {"verdicts": verdicts}, b"manzil-ack-1")
    answer_files(laptop.place)[0].path(laptop.place).write_text(text)
    assert run(laptop) == replace(QUIET, acknowledged=3, set_aside=2)
    with laptop.store.read() as tx:
        found = {(str(one.entry), one.verdict, one.code) for one in set_aside(tx)}
    assert found == {
        (ids[1], "quarantined", "kind_unknown"),
        (ids[0], "waiting", "parent_missing"),
    }


def test_the_last_run_is_told(laptop: Laptop) -> None:
    later = NOW + timedelta(seconds=30)
    write_diary(
        laptop.place, Diary(trouble="portal", next_try=later, last_contact=NOW, skew_seconds=3.5)
    )
    run(laptop)
    with laptop.store.read() as tx:
        said = contact(tx)
    assert (said.trouble, said.next_try, said.last_contact) == ("portal", later, NOW)
    assert said.skew_seconds == 3.5
    write_diary(laptop.place, Diary(trouble="offline"))
    run(laptop)
    with laptop.store.read() as tx:
        said = contact(tx)
    assert (said.trouble, said.next_try, said.last_contact) == ("offline", None, NOW)


def test_a_newer_key_list_of_the_carrier_is_believed_and_not_yet_kept(
    laptop: Laptop, headquarters: NaiveHeadquarters
) -> None:
    """What the store takes is journaled, which settling does not do."""
    laptop.write("one")
    headquarters.acknowledging, headquarters.version = new_signing_key(), 2
    write_carrier(laptop.place, read_carrier(laptop.place).with_list(headquarters.key_list()))
    carried(laptop, headquarters)
    with laptop.store.read() as tx:
        before = load_device(tx)
    assert run(laptop).acknowledged == 1
    with laptop.store.read() as tx:
        assert load_device(tx) == before


def test_a_list_of_another_root_in_the_carrier_file_is_not_taken(
    laptop: Laptop, headquarters: NaiveHeadquarters
) -> None:
    impostor = NaiveHeadquarters()
    impostor.version = 9
    carrier = read_carrier(laptop.place)
    write_carrier(laptop.place, replace(carrier, key_list=impostor.key_list()))
    laptop.write("one")
    (ack,) = carried(laptop, headquarters)
    text = sign_text(plain_json(ack), impostor.acknowledging, b"manzil-ack-1")
    put_answer(laptop.place, Kind.ACKNOWLEDGEMENT, text)
    settled = run(laptop)
    assert (settled.acknowledged, settled.rejected) == (1, ("signed_text",))


def test_old_rejected_answers_go(laptop: Laptop) -> None:
    rejected_folder(laptop.place).mkdir()
    (rejected_folder(laptop.place) / "old.ack").write_bytes(b"{}")
    settle(laptop.store, laptop.place, lambda: NOW + timedelta(days=3650))
    assert list(rejected_folder(laptop.place).iterdir()) == []
