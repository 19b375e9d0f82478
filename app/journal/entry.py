"""One entry of a journal: a head, and one body per person concerned (docs/FORMATS.md, 1).

The head's text and each body's salt and text are kept verbatim: they are what is hashed,
chained, signed and sent, and are never encoded anew.
"""

import hashlib
import json
import math
import re
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, NoReturn
from uuid import UUID

from app.domain.errors import TrustBroken

SCHEMA_VERSION = 1
SALT_BYTES = 16
_BODIES_KEY = '"bodies":['
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z", re.ASCII)

Json = None | bool | int | float | str | Sequence["Json"] | Mapping[str, "Json"]


@dataclass(frozen=True, slots=True)
class RecordChange:
    """What an entry says of one record: the entries of it that the author had seen, and fields.

    A field set to None is taken away. A field name with a slash (`languages/tgk`) is one item
    of a map, for which adding wins over a concurrent taking away.
    """

    record: UUID
    kind: str
    parents: tuple[UUID, ...]
    set: Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class Body:
    """All that an entry says of one person (None: of nobody in particular)."""

    salt: bytes
    text: str

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.salt + self.text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Head:
    """What a head says, read from its text."""

    id: UUID
    at: datetime
    device: UUID
    author: UUID
    kinds: tuple[str, ...]
    schema: int
    bodies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A head's verbatim text with the bodies that are still there, in the head's order."""

    head: str
    bodies: tuple[Body | None, ...]


def dump_json(value: Json) -> str:
    """The program's one way to write JSON: sorted keys, no spaces, no escapes beyond need."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def read_json(text: str) -> Any:  # noqa: ANN401 - what a text holds is known once it is read
    """Read what somebody else wrote.

    Raises ValueError or RecursionError; also for NaN, infinities and half surrogate pairs,
    which no database of ours keeps.
    """
    text.encode()
    value = _DECODER.decode(text)
    if "\\ud" in text or "\\uD" in text:
        dump_json(value).encode()
    return value


def _no_number(name: str) -> NoReturn:
    raise ValueError(name)


def _finite(digits: str) -> float:
    value = float(digits)
    if not math.isfinite(value):
        raise ValueError(digits)
    return value


_DECODER = json.JSONDecoder(parse_constant=_no_number, parse_float=_finite)


def write_time(moment: datetime) -> str:
    """`2026-11-24T10:39:59.123456Z`: always UTC, always six decimals."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def read_time(text: str) -> datetime:
    """The inverse of `write_time`. Raises ValueError for any other way to write a moment."""
    if not _TIME.fullmatch(text):
        raise ValueError("a moment")
    return datetime.fromisoformat(text[:-1]).replace(tzinfo=UTC)


def new_body(
    person: UUID | None,
    changes: Sequence[RecordChange],
    event: Mapping[str, Json] | None = None,
) -> Body:
    """A body with a fresh salt, so that its hash tells nothing of what it says.

    `event`: particulars of what happened beside the changes.
    """
    records: dict[str, Json] = {
        str(change.record): {
            "kind": change.kind,
            "parents": [str(parent) for parent in change.parents],
            "set": dict(change.set),
        }
        for change in changes
    }
    said: dict[str, Json] = {"person": str(person) if person else None, "records": records}
    text = dump_json(said if event is None else {**said, "event": event})
    return Body(secrets.token_bytes(SALT_BYTES), text)


def new_entry(
    *,
    id: UUID,
    at: datetime,
    device: UUID,
    author: UUID,
    kinds: Sequence[str],
    bodies: Sequence[Body],
) -> Entry:
    """Make an entry. `at` is the wall clock (aware), `author` the officer."""
    front = dump_json(
        {
            "at": write_time(at),
            "author": str(author),
            "device": str(device),
            "id": str(id),
            "kinds": list(kinds),
            "schema": SCHEMA_VERSION,
        }
    )
    head = join_head(front[:-1] + ",", [body.sha256 for body in bodies])
    return Entry(head, tuple(bodies))


def join_head(front: str, body_hashes: Sequence[str]) -> str:
    """The head's text from its front (what stands before the body hashes) and the hashes."""
    return front + _BODIES_KEY + ",".join(f'"{digest}"' for digest in body_hashes) + "]}"


def split_head(head: str) -> tuple[str, tuple[str, ...]]:
    """The inverse of `join_head`. Raises TrustBroken when the text has another shape."""
    front, key, _ = head.rpartition(_BODIES_KEY)
    hashes = read_head(head).bodies
    if not key or join_head(front, hashes) != head:
        raise TrustBroken("head", "A journal entry has a damaged head.")
    return front, hashes


def read_head(head: str) -> Head:
    """Read a head's text. Raises TrustBroken when it is not one."""
    try:
        value = read_json(head)
        return Head(
            id=UUID(value["id"]),
            at=read_time(value["at"]),
            device=UUID(value["device"]),
            author=UUID(value["author"]),
            kinds=tuple(str(kind) for kind in value["kinds"]),
            schema=_whole(value["schema"]),
            bodies=tuple(str(digest) for digest in value["bodies"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as wrong:
        raise TrustBroken("head", "A journal entry has a damaged head.") from wrong


def read_body(body: Body) -> tuple[UUID | None, tuple[RecordChange, ...]]:
    """The person concerned and what is said of each record. Raises TrustBroken if damaged."""
    try:
        value = read_json(body.text)
        person = UUID(value["person"]) if value["person"] else None
        changes = tuple(
            RecordChange(
                record=UUID(record),
                kind=str(said["kind"]),
                parents=tuple(UUID(parent) for parent in said["parents"]),
                set=dict(said["set"]),
            )
            for record, said in value["records"].items()
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as wrong:
        raise TrustBroken("body", "A journal entry has a damaged body.") from wrong
    return person, changes


def _whole(value: object) -> int:
    if type(value) is not int:
        raise TypeError(value)
    return value
