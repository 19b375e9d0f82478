"""The archive for support: logs, numbers, no name, no key, and an entry of who took it."""

import json
import logging
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.demo.headquarters import DemoHeadquarters
from app.domain.errors import UserCanFix
from app.journal.entry import read_head
from app.services.open_laptop import OpenLaptop
from app.settings.log_file import drop_log, keep_log
from app.storage import journal
from tests.end2end.clear_text import names_found
from tests.services.counter import KARIMOV, PRESETS, filled_draft
from tests.services.enrolled import PASSPHRASE, EnrolledLaptop, enrolled_laptop

NAMES = (KARIMOV.family_name, KARIMOV.given_name, KARIMOV.number, "Karimova")


@pytest.fixture
def laptop(headquarters: DemoHeadquarters, tmp_path: Path) -> EnrolledLaptop:
    return enrolled_laptop(tmp_path / "laptop", headquarters)


@pytest.fixture
def open_laptop(laptop: EnrolledLaptop) -> Iterator[OpenLaptop]:
    made = laptop.sign_in()
    yield made
    made.close()


def test_it_holds_logs_and_numbers_and_the_journal_tells_of_it(
    laptop: EnrolledLaptop, open_laptop: OpenLaptop, tmp_path: Path, expected_log: list[str]
) -> None:
    handler = keep_log(laptop.place)
    try:
        expected_log.append("bug 7F3A")
        logging.getLogger("app.ui").error("bug 7F3A")
    finally:
        drop_log(handler)
    target = tmp_path / "support.zip"
    open_laptop.support_log.write(target)
    with zipfile.ZipFile(target) as archive:
        assert archive.namelist() == ["about.json", "logs/manzil.log"]
        assert b"bug 7F3A" in archive.read("logs/manzil.log")
        about = json.loads(archive.read("about.json"))
    assert (about["entries"], about["post"], about["status"]) == (2, "KG06", "active")
    assert about["waiting"] == {"device_enrolled": 1, "officer_admitted": 1, "signed_in": 1}
    assert about["limits"]["unsent"] == 500
    assert target.stat().st_mode & 0o777 == 0o600
    with open_laptop._signed_in.store.read() as tx:
        *_, (_, last) = journal.all_entries(tx)
    assert read_head(last.head).kinds == ("log_exported",)


def test_nothing_is_written_over(open_laptop: OpenLaptop, tmp_path: Path) -> None:
    target = tmp_path / "support.zip"
    target.write_bytes(b"not ours")
    with pytest.raises(UserCanFix) as told:
        open_laptop.support_log.write(target)
    assert told.value.code == "file_exists"
    assert target.read_bytes() == b"not ours"


def test_no_name_and_no_secret_is_in_it_after_a_days_work(
    laptop: EnrolledLaptop, open_laptop: OpenLaptop, tmp_path: Path
) -> None:
    stick = tmp_path / "Karimova's stick"
    stick.mkdir()
    open_laptop.backup.choose(stick)
    shift = open_laptop.shifts.start(PRESETS)
    open_laptop.drafts.save(filled_draft(laptop.clock))
    open_laptop.registrar.register(filled_draft(laptop.clock), shift)
    open_laptop.search.find(KARIMOV.family_name)
    target = tmp_path / "support.zip"
    open_laptop.support_log.write(target)
    unpacked = tmp_path / "unpacked"
    with zipfile.ZipFile(target) as archive:
        archive.extractall(unpacked)
    assert names_found(unpacked, NAMES) == {}
    text = (unpacked / "about.json").read_text(encoding="utf-8")
    assert PASSPHRASE not in text
    (unpacked / "control.txt").write_text(f"{KARIMOV.family_name} was here")
    assert names_found(unpacked, NAMES) != {}, "the scanner finds what is there"
