"""An entry as one line of a batch (docs/FORMATS.md, 3).

`{"front": head's text up to its body hashes, "bodies": [[salt, text] or a bare hash]}`: the
hashes are left out and computed anew from the bodies, unless a body is gone.
"""

import base64

from app.domain.errors import TrustBroken
from app.journal.entry import (
    SALT_BYTES,
    Body,
    Entry,
    Json,
    dump_json,
    join_head,
    read_json,
    split_head,
)
from app.wire.values import digest


def write_line(entry: Entry) -> str:
    front, hashes = split_head(entry.head)
    bodies: list[Json] = [
        hash_ if body is None else [base64.b64encode(body.salt).decode(), body.text]
        for hash_, body in zip(hashes, entry.bodies, strict=True)
    ]
    return dump_json({"bodies": bodies, "front": front})


def read_line(line: str) -> Entry:
    """The entry with its verbatim head. Raises TrustBroken when the line is damaged."""
    try:
        value = read_json(line)
        bodies = tuple(_read_body(item) for item in value["bodies"])
        hashes = [
            digest(item).hex() if body is None else body.sha256
            for item, body in zip(value["bodies"], bodies, strict=True)
        ]
        head = join_head(value["front"], hashes)
    except (ValueError, KeyError, TypeError, RecursionError) as wrong:
        raise TrustBroken("line", "A line of a batch is damaged.") from wrong
    split_head(head)
    return Entry(head, bodies)


def _read_body(item: object) -> Body | None:
    if isinstance(item, str):
        return None
    if not isinstance(item, list):
        raise TypeError(item)
    salt, text = item
    raw = base64.b64decode(salt, validate=True)
    if len(raw) != SALT_BYTES or not isinstance(text, str):
        raise ValueError(salt)
    return Body(raw, text)
