"""What holds for every test: no screen, no stray warning in the log, nobody's own folders."""

import logging
import os
from collections.abc import Iterator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


class _Collector(logging.Handler):
    """Keeps what was logged at warning level or above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.name} {record.levelname}: {record.getMessage()}")


@pytest.fixture
def expected_log() -> list[str]:
    """A test that expects warnings appends a part of each expected line."""
    return []


@pytest.fixture(autouse=True)
def no_stray_warning(expected_log: list[str]) -> Iterator[None]:
    """An unexpected warning in the log is a failure."""
    collector = _Collector()
    logging.getLogger().addHandler(collector)
    yield
    logging.getLogger().removeHandler(collector)
    stray = [line for line in collector.lines if not any(part in line for part in expected_log)]
    assert stray == []


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the data of the person who runs it."""
    monkeypatch.setenv("MANZIL_DATA", str(tmp_path_factory.getbasetemp() / "default-data"))
