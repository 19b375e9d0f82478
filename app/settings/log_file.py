"""The rotating file in which the program says what happened to it, and never to whom.

Our own messages hold codes and numbers. What other libraries say, and what any exception says of
itself, may quote somebody's data: of those only the kind and the places in the code are written.
"""

import logging
import traceback
from logging.handlers import RotatingFileHandler
from types import TracebackType
from typing import TypeGuard

from app.domain.errors import ManzilError
from app.settings.place import Place

LOG_BYTES = 1 << 20
OLD_LOGS = 3
_LINE = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_OURS = ("app", "manzil")
_FRAMES = 6

Occurrence = tuple[type[BaseException], BaseException, TracebackType | None]


class QuietFormatter(logging.Formatter):
    """Writes no text that is not the program's own."""

    def __init__(self) -> None:
        super().__init__(_LINE)

    def format(self, record: logging.LogRecord) -> str:
        quiet = logging.makeLogRecord(record.__dict__)
        quiet.exc_text = quiet.stack_info = None
        if record.name.split(".")[0] in _OURS:
            quiet.args = _quiet(record.args)
        else:
            quiet.msg, quiet.args = "(what another library says is not written)", ()
        return super().format(quiet)

    def formatException(self, ei: object) -> str:  # noqa: N802 - logging's name
        """The kinds of an exception and its causes, and where they came through."""
        if not _is_occurrence(ei):
            return ""
        told: dict[int, str] = {}
        error: BaseException | None = ei[1]
        while error is not None and id(error) not in told:
            told[id(error)] = f"{_name(error)} at {_places(error)}"
            error = error.__cause__ or error.__context__
        return "\n  after ".join(told.values())


def keep_log(place: Place) -> logging.Handler:
    """Write to the folder of logs from now on: at most four files of 1 MB."""
    handler = RotatingFileHandler(
        place.logs / "manzil.log",
        maxBytes=LOG_BYTES,
        backupCount=OLD_LOGS,
        encoding="utf-8",
        delay=True,
    )
    handler.setFormatter(QuietFormatter())
    logging.getLogger().addHandler(handler)
    return handler


def drop_log(handler: logging.Handler) -> None:
    logging.getLogger().removeHandler(handler)
    handler.close()


def _quiet(said: object) -> tuple[object, ...] | dict[str, object]:
    """The arguments of a message with every exception named instead of quoted."""
    if isinstance(said, dict):
        return {str(name): _quiet_one(value) for name, value in said.items()}
    return tuple(_quiet_one(value) for value in said) if isinstance(said, tuple) else ()


def _quiet_one(value: object) -> object:
    return _name(value) if isinstance(value, BaseException) else value


def _name(error: BaseException) -> str:
    kind = type(error).__name__
    return f"{kind} {error.code}" if isinstance(error, ManzilError) else kind


def _places(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)[-_FRAMES:]
    return " < ".join(f"{frame.name}:{frame.lineno}" for frame in reversed(frames)) or "nowhere"


def _is_occurrence(value: object) -> TypeGuard[Occurrence]:
    return isinstance(value, tuple) and len(value) == 3 and isinstance(value[1], BaseException)  # noqa: PLR2004
