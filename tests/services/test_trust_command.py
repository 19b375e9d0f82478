"""`manzil trust FILE`: a newer list from a stick, while nobody is signed in."""

from pathlib import Path

import pytest

from app.__main__ import main
from app.demo.headquarters import DemoHeadquarters
from app.domain.ids import system_clock
from app.hq.key_lists import ListChanges, sign_new_list
from app.hq.keys import KeyFolder
from app.hq.opened import opened
from app.hq.place import HeadquartersPlace
from app.sync.carrier import read_carrier
from tests.services.enrolled import enrolled_laptop


def test_a_list_on_a_stick_is_taken_by_a_locked_laptop(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    headquarters = DemoHeadquarters(tmp_path / "hq")
    headquarters.found_once(system_clock)
    with headquarters.served():
        laptop = enrolled_laptop(tmp_path / "laptop", headquarters)
    place = HeadquartersPlace(headquarters.folder)
    names = KeyFolder(place.keys)
    old = tmp_path / "old"
    old.write_bytes(names.key_list.read_bytes())
    with opened(headquarters.folder, {}) as here:
        root = here.headquarters.root_fingerprint
    sign_new_list(place, root, names.offline, ListChanges(sealing=True), now=system_clock())
    folder = str(laptop.place.folder)
    for _ in range(2):
        assert main(["trust", str(names.key_list), "--data", folder]) == 0
        assert capsys.readouterr().out == "Version 2 of the key list is believed here.\n"
    assert read_carrier(laptop.place).keys().version == 2
    assert main(["trust", str(old), "--data", folder]) == 1
    assert "older than the one already known" in capsys.readouterr().err
    assert main(["trust", str(tmp_path / "missing"), "--data", folder]) == 1
    assert "There is no such file." in capsys.readouterr().err
