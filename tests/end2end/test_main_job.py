"""The main job on real input: typed by a reader into the real window, killed, sent, found.

The rows of mrz_documents.csv and twenty planted passports are typed into the window; its process
is killed with SIGKILL at random between and within saves and started again; then everything is
carried to a real headquarters by `manzil sync`.
"""

import csv
import json
import os
import random
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.demo.passports import mrz_lines
from app.matching.numbers import fold_document_number
from app.services.key_file import read_keys
from app.settings.laptop import read_laptop
from app.settings.place import Place
from app.storage.engine import open_store
from app.vault.key_file import open_slot
from app.vault.master import store_key
from tests.end2end.clear_text import names_found
from tests.end2end.headquarters_process import PROJECT, HeadquartersProcess, manzil
from tests.end2end.planted import PLANTED, plain_tables, planted_passports, tables_of

OFFICER = "M. Karimova"
PASSPHRASE = "four plain words for tests"
KILLS = 4
HALF = 0.5

Rows = list[str]


def given_documents() -> list[tuple[dict[str, str], Rows]]:
    text = (PROJECT / "tests/data/mrz_documents.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    return [(row, [row[f"line{n}"] for n in (1, 2, 3) if row[f"line{n}"]]) for row in rows]


class Window:
    """The child with the window; what it says, line by line."""

    def __init__(self, folder: Path) -> None:
        self._child = subprocess.Popen(
            [
                *(sys.executable, "-m", "tests.end2end.window_at_the_counter"),
                *(str(folder), OFFICER, PASSPHRASE),
            ],
            cwd=PROJECT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "*=false"},
        )
        self.drafts_found = int(self._said("Ready"))

    def type(self, rows: Rows, *, save: bool = True) -> None:
        assert self._child.stdin is not None
        self._child.stdin.write(json.dumps({"rows": rows, "save": save}) + "\n")
        self._child.stdin.flush()

    def answered(self) -> None:
        self._said("Answered")

    def saved(self) -> str:
        return self._said("Saved")

    def kill(self) -> list[str]:
        """SIGKILL; returns what had been said by then."""
        self._child.send_signal(signal.SIGKILL)
        self._child.wait()
        return self._rest()

    def close(self) -> None:
        assert self._child.stdin is not None
        self._child.stdin.close()
        assert self._child.wait(timeout=60) == 0
        self._rest()

    def _rest(self) -> list[str]:
        assert self._child.stdout is not None
        assert self._child.stdin is not None
        said = self._child.stdout.read().splitlines()
        self._child.stdout.close()
        if not self._child.stdin.closed:
            self._child.stdin.close()
        return said

    def _said(self, word: str) -> str:
        assert self._child.stdout is not None
        line = self._child.stdout.readline()
        assert line.startswith(word), f"said {line!r} where {word!r} was due"
        return line.removeprefix(word).strip()


@contextmanager
def enrolled(folder: Path) -> Iterator[tuple[HeadquartersProcess, Path]]:
    """A headquarters that served just long enough to enrol the laptop: then the network goes."""
    headquarters = HeadquartersProcess(folder / "headquarters")
    laptop = folder / "laptop"
    with headquarters.serving():
        code = headquarters.invite("KG06")
        done = manzil(
            *("--data", str(laptop), "enrol", code, "--officer", OFFICER),
            *("--role", "registrar", "--practice"),
            given=f"{PASSPHRASE}\n{PASSPHRASE}\n",
        )
        assert done.returncode == 0, done.stderr
    yield headquarters, laptop


def type_all_with_kills(laptop: Path, documents: list[Rows], kills: int) -> list[str]:
    """Type every document, killed `kills` times on the way; returns the numbers said as saved."""
    chance = random.Random(20261124)  # noqa: S311 - the same kills every time
    dying = set(chance.sample(range(len(documents)), kills))
    window, saved = Window(laptop), []
    waiting = list(enumerate(documents))
    while waiting:
        place, rows = waiting[0]
        window.type(rows)
        window.answered()
        if place in dying and chance.random() < HALF:
            said = window.kill()  # while it saves, or just before or after
        elif place in dying:
            said = [f"Saved {window.saved()}", *window.kill()]
        else:
            said = [f"Saved {window.saved()}"]
        if place in dying:
            dying.discard(place)
            window = Window(laptop)
        if said:
            saved.append(said[0].removeprefix("Saved "))
            waiting.pop(0)
    window.close()
    return saved


def plain_control(laptop: Path, folder: Path) -> None:
    """The laptop's own store written out without encryption, in two encodings, and skeletons."""
    place = Place(laptop)
    keys = read_keys(place, read_laptop(place).device)
    master = open_slot(keys, keys.officers[0].id, PASSPHRASE).master
    store = open_store(place.store, store_key(master))
    plain_tables(tables_of(store), folder)
    store.close()


@pytest.mark.timeout(280)
def test_the_main_job(tmp_path: Path) -> None:
    given = given_documents()
    documents = [rows for _, rows in given] + [list(mrz_lines(p)) for p in planted_passports()]
    with enrolled(tmp_path) as (headquarters, laptop):
        saved = type_all_with_kills(laptop, documents, KILLS)
        assert len(saved) >= len(documents) - KILLS

        assert names_found(laptop, PLANTED) == {}
        control = tmp_path / "control"
        control.mkdir()
        plain_control(laptop, control)
        found = names_found(control, PLANTED)
        assert set(found) == set(PLANTED)
        assert all({"plain-UTF-8.db", "plain-UTF-16le.db"} <= set(found[n]) for n in PLANTED)

        with headquarters.serving():
            for _ in range(2):
                carried = manzil("--data", str(laptop), "sync")
                assert carried.returncode == 0, carried.stderr
        assert names_found(laptop, PLANTED) == {}

    people = headquarters.people()
    numbers = Counter(fold_document_number(p["document_number"]) for p in people)
    valid = {fold_document_number(r["number"]) for r, _ in given if r["all_checks_ok"] == "1"}
    planted = {fold_document_number(p.number) for p in planted_passports()}
    assert {number: numbers[number] for number in valid | planted} == dict.fromkeys(
        valid | planted, 1
    )
    assert set(saved) <= {p["registration_number"] for p in people}
    status = headquarters.status()
    assert (status["quarantined"], status["waiting"]) == (0, 0)


@pytest.mark.timeout(120)
def test_a_draft_survives_sigkill(tmp_path: Path) -> None:
    with enrolled(tmp_path) as (_, laptop):
        window = Window(laptop)
        assert window.drafts_found == 0
        window.type(list(mrz_lines(planted_passports()[0])), save=False)
        window.answered()
        assert window.kill() == []
        window = Window(laptop)
        assert window.drafts_found == 1
        window.close()
        assert names_found(laptop, PLANTED) == {}
