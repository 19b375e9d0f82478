"""`manzil hq devices`, `people`, `status`: run here, on a headquarters with people in it."""

import argparse
import json
from pathlib import Path

import pytest

from app.domain.ids import system_clock
from app.hq.cli import add_arguments, run
from app.hq.founding import found_headquarters
from app.hq.keys import read_keys
from app.hq.opened import opened
from app.hq.place import HeadquartersPlace
from tests.hq.headquarters import Headquarters, intake_over
from tests.hq.laptop import Laptop, id_of


def hq(data: Path, *arguments: str) -> int:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    return run(parser.parse_args([arguments[0], "--data", str(data), *arguments[1:]]))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    place = HeadquartersPlace(tmp_path / "hq")
    found_headquarters(
        place, country="KG", url="https://127.0.0.1:8443", database=None, clock=system_clock
    )
    return place.folder


@pytest.fixture
def laptop(data: Path) -> Laptop:
    """One that sent two people, one unfit entry and two that wait for it."""
    with opened(data, {}) as here:
        keys = read_keys(here.place, here.headquarters.root_fingerprint)
        headquarters = Headquarters(here.store, keys, intake_over(here.store, keys))
        made = headquarters.laptop()
        made.register("KARIMOVA", sex="2")
        made.register("NAZAROV")
        unfit = made.register(sex="7")
        made.amend(unfit, [unfit], sex="1")
        made.amend(unfit, [unfit], sex="2")
        headquarters.take(made.batch())
    return made


def test_people_as_json(data: Path, laptop: Laptop, capsys: pytest.CaptureFixture[str]) -> None:
    assert hq(data, "people", "--json") == 0
    people = json.loads(capsys.readouterr().out)
    assert [(one["family_name"], one["sex"], one["entries"]) for one in people] == [
        ("KARIMOVA", "2", 1),
        ("NAZAROV", "1", 1),
    ]


def test_nobody_as_json(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert hq(data, "people", "--json") == 0
    assert json.loads(capsys.readouterr().out) == []


def test_people_as_a_table(data: Path, laptop: Laptop, capsys: pytest.CaptureFixture[str]) -> None:
    assert hq(data, "people") == 0
    first, karimova, _ = (line.split("\t") for line in capsys.readouterr().out.splitlines())
    assert len(first) == len(karimova) == 10
    document = f"A{id_of(laptop.entries[0]).int % 10**8:08d}"
    assert karimova[1:] == [
        "KARIMOVA",
        "RUSTAM",
        "2",
        "1985-06-15",
        "TJK",
        document,
        "KG06",
        "2026-11-24T08:00:00.000000Z",
        "1",
    ]


def test_status_counts(data: Path, laptop: Laptop, capsys: pytest.CaptureFixture[str]) -> None:
    assert hq(data, "status", "--json") == 0
    status = json.loads(capsys.readouterr().out)
    counted = ("entries", "people", "quarantined", "waiting")
    assert [status[name] for name in counted] == [4, 2, 1, 2]
    (device,) = status["devices"]
    assert device["device"] == str(laptop.device)
    assert [one["highest"] for one in device["journals"]] == [5]
    assert hq(data, "status") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[:4] == [
        "people      2",
        "entries     4",
        "waiting     2",
        "quarantined 1",
    ]
    assert str(laptop.device) in lines[-1]


def test_devices(data: Path, laptop: Laptop, capsys: pytest.CaptureFixture[str]) -> None:
    assert hq(data, "devices") == 0
    _, line = capsys.readouterr().out.splitlines()
    shown = line.split("\t")
    assert shown[:6] == ["KG06", "L1", str(laptop.device), "0", "active", "5"]
    assert hq(data, "devices", "--json") == 0
    assert json.loads(capsys.readouterr().out)[0]["slot"] == 0
