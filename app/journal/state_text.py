"""A record's folded state as one line of JSON: each entry named once, values refer to it."""

import json
from uuid import UUID

from app.domain.errors import TrustBroken
from app.journal.entry import Json, dump_json, read_time, write_time
from app.journal.fold import FieldValue, RecordState


def write_state(state: RecordState) -> str:
    said_by = {v.entry: v for values in state.fields.values() for v in values}
    place = {entry: index for index, entry in enumerate(sorted(said_by))}
    entries: list[Json] = [
        [str(entry), write_time(said_by[entry].at), str(said_by[entry].device)] for entry in place
    ]
    fields: dict[str, Json] = {
        name: [[v.value, place[v.entry]] for v in values] for name, values in state.fields.items()
    }
    heads = [str(head) for head in state.heads]
    return dump_json({"entries": entries, "fields": fields, "heads": heads})


def read_state(text: str) -> RecordState:
    """The inverse of `write_state`. Raises TrustBroken when the text is not a state."""
    try:
        value = json.loads(text)
        entries = [(UUID(e), read_time(at), UUID(device)) for e, at, device in value["entries"]]
        fields = {
            name: tuple(FieldValue(said, *entries[index]) for said, index in values)
            for name, values in value["fields"].items()
        }
        return RecordState(fields, tuple(UUID(head) for head in value["heads"]))
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as wrong:
        raise TrustBroken("state", "A record's state is damaged.") from wrong
