"""Answers in the order in which they came; one greeting is enough."""

from pathlib import Path

import pytest

from app.settings.place import Place, prepare
from app.sync.inbox import (
    AnswerFile,
    Kind,
    answer_files,
    other_acknowledgements,
    others_folder,
    put_answer,
    read_answer,
    reject,
    rejected_folder,
    remove,
    set_apart,
)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    made = Place(tmp_path)
    prepare(made)
    return made


def texts(place: Place) -> list[str | None]:
    return [read_answer(place, answer) for answer in answer_files(place)]


def test_answers_keep_their_order(place: Place) -> None:
    for n in range(12):
        put_answer(place, Kind.ACKNOWLEDGEMENT, f"ack {n}")
    assert texts(place) == [f"ack {n}" for n in range(12)]


def test_order_holds_when_earlier_ones_were_settled(place: Place) -> None:
    put_answer(place, Kind.HELLO, "hello")
    put_answer(place, Kind.ACKNOWLEDGEMENT, "ack")
    remove(place, answer_files(place)[0])
    put_answer(place, Kind.REFUSAL, "refusal")
    assert texts(place) == ["ack", "refusal"]


def test_a_new_greeting_replaces_the_old_and_stands_last(place: Place) -> None:
    for kind, text in (
        (Kind.HELLO, "first"),
        (Kind.ACKNOWLEDGEMENT, "ack"),
        (Kind.HELLO, "second"),
        (Kind.HELLO, "third"),
    ):
        put_answer(place, kind, text)
    assert texts(place) == ["ack", "third"]


def test_a_rejected_one_is_kept_under_its_hash(place: Place) -> None:
    put_answer(place, Kind.ACKNOWLEDGEMENT, "forged")
    answer = answer_files(place)[0]
    reject(place, answer, "forged")
    reject(place, answer, "forged")
    assert answer_files(place) == ()
    name = "dbe97b1dd10748b7a0c8c4f6dcf4ff82a28c0db2b0e9dff0b6c2c9ed9ed3ac0d.ack"
    kept = list(rejected_folder(place).iterdir())
    assert len(kept) == 1
    assert len(kept[0].name) == len(name)
    assert kept[0].read_text() == "forged"


def test_an_answer_to_another_laptop_is_set_apart(place: Place) -> None:
    assert other_acknowledgements(place) == ()
    for kind, text in ((Kind.ACKNOWLEDGEMENT, "theirs"), (Kind.REFUSAL, "theirs too")):
        put_answer(place, kind, text)
        set_apart(place, answer_files(place)[0], text)
    assert answer_files(place) == ()
    assert other_acknowledgements(place) == ("theirs",)
    assert len(list(others_folder(place).iterdir())) == 2


def test_what_is_no_text_is_read_as_no_json(place: Place) -> None:
    (place.inbox / "0000000001.ack").write_bytes(b"\xff\xfe{}")
    assert texts(place) == ["\ufffd\ufffd{}"]


def test_gone_is_gone(place: Place) -> None:
    answer = AnswerFile(7, Kind.HELLO)
    assert read_answer(place, answer) is None
    remove(place, answer)


@pytest.mark.parametrize("name", ["1.ack", "0000000001.txt", ".0000000001.ack.aa.part", "rejected"])
def test_other_files_are_left_alone(place: Place, name: str) -> None:
    (place.inbox / name).write_bytes(b"")
    assert answer_files(place) == ()


def test_a_giant_is_cut_short(place: Place) -> None:
    with (place.inbox / "0000000001.ack").open("wb") as sparse:
        sparse.truncate(1 << 30)
    assert len(texts(place)[0] or "") == (1 << 20) + 1
