"""Locking: what waits is sealed, the anchor is on the disk, the keys are gone."""

from pathlib import Path

import pytest

from app.demo.headquarters import DemoHeadquarters
from app.domain.errors import EnvironmentFailed
from app.services.closing import close_laptop, rest
from app.storage import journal
from app.storage.anchor import Verdict
from app.sync.outbox import batch_files
from tests.services.counter import PRESETS, filled_draft
from tests.services.enrolled import EnrolledLaptop, enrolled_laptop


@pytest.fixture
def laptop(headquarters: DemoHeadquarters, tmp_path: Path) -> EnrolledLaptop:
    return enrolled_laptop(tmp_path / "laptop", headquarters)


def test_resting_seals_empties_the_log_and_anchors(laptop: EnrolledLaptop) -> None:
    desk = laptop.sign_in()
    at = desk._signed_in
    desk.registrar.register(filled_draft(laptop.clock), desk.shifts.start(PRESETS))
    rest(at)
    with at.store.read() as tx:
        head = journal.head(tx)
        assert at.anchor.compare(tx) is Verdict.HOLDS
    assert [file.last for file in batch_files(laptop.place)] == [head.number]
    log = laptop.place.store.with_name("store.db-wal")
    assert not log.exists() or log.stat().st_size == 0
    desk.close()


def test_after_closing_everything_fails_as_locked_and_closing_again_is_nothing(
    laptop: EnrolledLaptop,
) -> None:
    desk = laptop.sign_in()
    desk.registrar.register(filled_draft(laptop.clock), desk.shifts.start(PRESETS))
    desk.close()
    assert sum(file.count for file in batch_files(laptop.place)) == 4
    with pytest.raises(EnvironmentFailed) as told:
        desk.search.page()
    assert told.value.code == "store_closed"
    desk.close()


def test_the_store_is_closed_also_when_nothing_can_be_sealed(laptop: EnrolledLaptop) -> None:
    desk = laptop.sign_in()
    outbox = laptop.place.outbox
    outbox.rmdir()
    outbox.write_bytes(b"a file where the folder was")
    with pytest.raises(EnvironmentFailed) as told:
        close_laptop(desk._signed_in)
    assert told.value.code == "disk"
    with pytest.raises(EnvironmentFailed) as told:
        desk.search.page()
    assert told.value.code == "store_closed"
    outbox.unlink()
    outbox.mkdir()
    again = laptop.sign_in()
    assert again.exchange.state().waiting == 3, "nothing was lost"
    again.close()
