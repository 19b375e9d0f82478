"""The folder of headquarters' signed answers, in the order in which they came."""

import hashlib
import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from app.settings.files import names_in, read_at_most
from app.settings.place import Place, disk_trouble, write_private

_NAME = re.compile(r"([0-9]{10,19})\.(hello|ack|refusal)")
MOST_ANSWER_BYTES = 1 << 20


class Kind(StrEnum):
    """What an answer answers: the greeting, a batch, or a batch that does not continue."""

    HELLO = "hello"
    ACKNOWLEDGEMENT = "ack"
    REFUSAL = "refusal"


@dataclass(frozen=True, slots=True, order=True)
class AnswerFile:
    """An answer in the inbox; a higher sequence came later."""

    sequence: int
    kind: Kind

    def path(self, place: Place) -> Path:
        return place.inbox / f"{self.sequence:010d}.{self.kind}"


def answer_files(place: Place) -> tuple[AnswerFile, ...]:
    """The answers not yet settled, in order. Other files are left alone."""
    found = (_NAME.fullmatch(name) for name in names_in(place.inbox))
    return tuple(sorted(AnswerFile(int(m[1]), Kind(m[2])) for m in found if m))


def read_answer(place: Place, answer: AnswerFile) -> str | None:
    """Its text; None when it is gone meanwhile. What is no UTF-8 comes back as no JSON."""
    data = read_at_most(answer.path(place), MOST_ANSWER_BYTES + 1)
    return None if data is None else data.decode("utf-8", errors="replace")


def put_answer(place: Place, kind: Kind, text: str) -> None:
    """Put an answer behind those that are there. A greeting replaces an earlier greeting.

    Only the holder of the lease may call it. Raises EnvironmentFailed like write_private.
    """
    there = answer_files(place)
    sequence = there[-1].sequence + 1 if there else 1
    write_private(AnswerFile(sequence, kind).path(place), text.encode())
    if kind is Kind.HELLO:
        for answer in there:
            if answer.kind is Kind.HELLO:
                remove(place, answer)


def remove(place: Place, answer: AnswerFile) -> None:
    """Delete it; it may be gone already."""
    try:
        answer.path(place).unlink(missing_ok=True)
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong


def reject(place: Place, answer: AnswerFile, text: str) -> None:
    """Keep an answer that cannot be believed in inbox/rejected, under its hash."""
    _move(place, answer, text, rejected_folder(place))


def set_apart(place: Place, answer: AnswerFile, text: str) -> None:
    """Keep an answer to another laptop in inbox/others, so that its batch is not sent again."""
    _move(place, answer, text, others_folder(place))


def other_acknowledgements(place: Place) -> tuple[str, ...]:
    """The texts of the acknowledgements that have been set apart."""
    try:
        found = sorted(others_folder(place).glob(f"*.{Kind.ACKNOWLEDGEMENT}"))
        return tuple(path.read_text(encoding="utf-8", errors="replace") for path in found)
    except FileNotFoundError:
        return ()
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong


def others_folder(place: Place) -> Path:
    """Where answers to other laptops lie, whose batches this one has carried."""
    return place.inbox / "others"


def rejected_folder(place: Place) -> Path:
    """Where answers lie that could not be believed."""
    return place.inbox / "rejected"


def _move(place: Place, answer: AnswerFile, text: str, folder: Path) -> None:
    digest = hashlib.sha256(text.encode()).hexdigest()
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        answer.path(place).replace(folder / f"{digest}.{answer.kind}")
    except FileNotFoundError:
        return
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong
