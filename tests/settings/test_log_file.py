"""The log is private and rotates, and holds nothing that anybody else's text says."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.errors import TrustBroken
from app.settings.log_file import LOG_BYTES, OLD_LOGS, drop_log, keep_log
from app.settings.place import Place, prepare

NAME = "KARIMOV FARKHOD"


@pytest.fixture
def place(tmp_path: Path) -> Place:
    made = Place(tmp_path / "laptop")
    prepare(made)
    return made


@pytest.fixture
def log(place: Place) -> Iterator[logging.Handler]:
    handler = keep_log(place)
    yield handler
    drop_log(handler)


def written(place: Place) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in sorted(place.logs.iterdir()))


@pytest.mark.usefixtures("log")
def test_the_log_is_kept_with_the_laptop_and_private(place: Place, expected_log: list[str]) -> None:
    expected_log.append("bug 7F3A")
    logging.getLogger("app.ui.tasks").error("bug %s", "7F3A")
    (file,) = place.logs.iterdir()
    assert "ERROR app.ui.tasks: bug 7F3A" in file.read_text(encoding="utf-8")
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_dropped_log_takes_nothing_more(place: Place, expected_log: list[str]) -> None:
    drop_log(keep_log(place))
    expected_log.append("after")
    logging.getLogger("app").error("after")
    assert list(place.logs.iterdir()) == []


def broken() -> None:
    first = KeyError(NAME)
    second = TrustBroken("store_damaged", f"The record of {NAME} is damaged.")
    second.__cause__ = first
    message = f"no such person: {NAME}"
    raise ValueError(message) from second


@pytest.mark.usefixtures("log")
def test_an_exception_is_told_by_kind_code_and_places_only(
    place: Place, expected_log: list[str]
) -> None:
    expected_log.append("bug 7F3A")
    try:
        broken()
    except ValueError:
        logging.getLogger("app.ui.tasks").exception("bug 7F3A", stack_info=True)
    text = written(place)
    assert "ValueError at broken:" in text
    assert "after TrustBroken store_damaged at nowhere" in text
    assert "after KeyError at nowhere" in text
    assert NAME not in text
    assert "KARIMOV" not in text


@pytest.mark.usefixtures("log")
@pytest.mark.parametrize("named", [False, True])
def test_an_exception_among_the_arguments_is_named_and_not_quoted(
    place: Place, expected_log: list[str], *, named: bool
) -> None:
    expected_log += ["went wrong"]
    error = ValueError(NAME)
    if named:
        logging.getLogger("app.sync").error("went wrong: %(error)s", {"error": error})
    else:
        logging.getLogger("manzil.hq").error("went wrong: %s, %s", error, 7)
    text = written(place)
    assert "went wrong: ValueError" in text
    assert NAME not in text


@pytest.mark.usefixtures("log")
def test_another_librarys_words_are_not_written(place: Place, expected_log: list[str]) -> None:
    expected_log.append("INSERT")
    logging.getLogger("sqlalchemy.engine").error("INSERT INTO people VALUES (%s)", NAME)
    text = written(place)
    assert "ERROR sqlalchemy.engine: (what another library says is not written)" in text
    assert NAME not in text


def test_the_log_takes_no_more_than_four_megabytes(place: Place, expected_log: list[str]) -> None:
    handler = keep_log(place)
    try:
        expected_log.append("x" * 1000)
        for _ in range(5 * LOG_BYTES // 1000):
            record = logging.LogRecord("app", logging.ERROR, "", 0, "x" * 1000, (), None)
            handler.handle(record)
    finally:
        drop_log(handler)
    sizes = [path.stat().st_size for path in place.logs.iterdir()]
    assert len(sizes) == 1 + OLD_LOGS
    assert max(sizes) <= LOG_BYTES
