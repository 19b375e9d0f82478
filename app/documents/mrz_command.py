"""What `manzil mrz` prints: a JSON list with one object per document."""

import json
from collections.abc import Iterator
from datetime import date
from itertools import groupby

from app.documents.mrz import as_json, read_mrz


def run(text: str, today: date) -> str:
    """Read the documents in `text`, parted by blank lines, as JSON (UTF-8, indented)."""
    readings = [as_json(read_mrz(document, today)) for document in documents(text)]
    return json.dumps(readings, ensure_ascii=False, indent=2)


def documents(text: str) -> Iterator[str]:
    """The stretches of lines that are not blank."""
    lines = text.removeprefix("\ufeff").splitlines()
    for blank, stretch in groupby(lines, key=lambda line: not line.strip()):
        if not blank:
            yield "\n".join(stretch)
