"""What an answer to break-glass holds once it is open (docs/FORMATS.md, 18).

`{"format", "person", "records": [{"record", "texts": [text of a version…]}]}`, each text as it
was sealed by its author.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from app.domain.errors import TrustBroken
from app.journal.entry import dump_json, read_json
from app.wire.values import identifier, text

FORMAT = "manzil-break-glass/1"


@dataclass(frozen=True, slots=True)
class OpenedRecords:
    """The sealed records of a person: for each its id and the text of each version."""

    person: UUID
    records: Mapping[UUID, Sequence[str]] = field(repr=False)


def write_opened(opened: OpenedRecords) -> str:
    records = [
        {"record": str(record), "texts": list(texts)} for record, texts in opened.records.items()
    ]
    return dump_json({"format": FORMAT, "person": str(opened.person), "records": records})


def read_opened(said: str) -> OpenedRecords:
    """The inverse of `write_opened`. Raises TrustBroken `break_glass` for anything else."""
    try:
        value = read_json(said)
        if value["format"] != FORMAT:
            raise _damaged()
        return OpenedRecords(
            identifier(value["person"]),
            {
                identifier(one["record"]): tuple(text(words) for words in one["texts"])
                for one in value["records"]
            },
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as wrong:
        raise _damaged() from wrong


def _damaged() -> TrustBroken:
    return TrustBroken("break_glass", "The answer of headquarters is damaged.")
