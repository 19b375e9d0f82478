from pathlib import Path

import pytest

from app.__main__ import main
from app.demo.headquarters import DemoHeadquarters
from app.domain.ids import system_clock
from app.hq import feed
from app.hq.cli_pages import write_pages
from app.hq.opened import opened
from app.sync.carrier import read_carrier
from app.sync.pages import page_files
from tests.services.enrolled import enrolled_laptop


def test_a_page_on_a_stick_is_taken_by_a_locked_laptop(
    tmp_path: Path, headquarters: DemoHeadquarters, capsys: pytest.CaptureFixture[str]
) -> None:
    laptop = enrolled_laptop(tmp_path / "laptop", headquarters)
    device = read_carrier(laptop.place).device
    with opened(headquarters.folder, {}) as here:
        with here.store.write() as tx:
            feed.put(tx, feed.device_scope(device), "of the future", {}, system_clock())
        (file,) = write_pages(here, device, tmp_path / "stick", system_clock)
    folder = str(laptop.place.folder)
    assert main(["take", str(file), str(file), "--data", folder]) == 0
    assert capsys.readouterr().out.count("Taken.") == 2
    assert len(page_files(laptop.place)) == 1
    assert main(["take", str(tmp_path / "missing"), "--data", folder]) == 1
    assert "There is no such file." in capsys.readouterr().err
