"""Domain records as the fields of a journal body, and back (docs/FORMATS.md, 2).

A field of a domain class is a field of the body under the same name, so that a new plain field
needs no line here. `None` and empty lists are left out. Nationalities and languages are maps
(`languages/tgk`).
"""

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date, datetime
from typing import TypeVar, get_origin, get_type_hints
from uuid import UUID

from app.domain.dates import BirthDate
from app.domain.errors import TrustBroken, UserCanFix
from app.domain.records import (
    Approval,
    Consent,
    Correction,
    FlowCount,
    IdentityDocument,
    Journey,
    LookUp,
    Movement,
    Person,
    ProtectionNeed,
    Registration,
    RightsRequest,
    Sealed,
    Transfer,
)
from app.domain.rules import Record
from app.journal.entry import Json, RecordChange, read_time, write_time

T = TypeVar("T")

CLASSES: Mapping[str, type[Record]] = {
    "person": Person,
    "document": IdentityDocument,
    "journey": Journey,
    "movement": Movement,
    "consent": Consent,
    "flow_count": FlowCount,
    "protection_need": ProtectionNeed,
    "sealed": Sealed,
    "rights_request": RightsRequest,
    "approval": Approval,
    "correction": Correction,
    "transfer": Transfer,
    "lookup": LookUp,
}
_NOT_FIELDS = frozenset({"id", "person_id"})
_MAPS = frozenset({"nationalities", "languages"})


def kind_of(record: Record) -> str:
    return next(kind for kind, made in CLASSES.items() if isinstance(record, made))


def record_change(record: Record, parents: tuple[UUID, ...] = ()) -> RecordChange:
    """The whole record as a change: every field that holds something."""
    said: dict[str, Json] = {}
    for field in fields(record):
        value = getattr(record, field.name)
        if field.name in _MAPS:
            said |= dict.fromkeys((f"{field.name}/{code}" for code in value), True)
        elif field.name not in _NOT_FIELDS and value is not None and value != ():
            said[field.name] = _encode(value)
    return RecordChange(record.id, kind_of(record), parents, said)


def registration_changes(registration: Registration) -> tuple[RecordChange, ...]:
    """One save's records. The same person coming again brings no second person record."""
    records: list[Record] = [registration.journey, registration.movement, *registration.consents]
    if registration.document is not None:
        records.insert(0, registration.document)
    if registration.same_person_as is None:
        records.insert(0, registration.person)
    return tuple(record_change(record) for record in records)


def record_of(kind: str, id: UUID, person: UUID | None, said: Mapping[str, Json]) -> Record:
    """The domain record from its current fields; fields this version does not know are skipped.

    Raises TrustBroken when a known field is missing or has the wrong type, or the kind is
    unknown.
    """
    try:
        made = CLASSES[kind]
        hints = get_type_hints(made)
        if person is None and hints.get("person_id") is UUID:
            raise TrustBroken("record", "A record does not say whose it is.")
        values: dict[str, object] = {name: () for name in hints if get_origin(hints[name]) is tuple}
        values |= {"id": id, "person_id": person}
        for name in _MAPS & hints.keys():
            values[name] = _map_items(name, said)
        for name in hints.keys() & said.keys() - _NOT_FIELDS - _MAPS:
            values[name] = _decode(hints[name], said[name])
        build: Callable[..., Record] = made
        return build(**{name: values[name] for name in hints if name in values})
    except (KeyError, TypeError, ValueError, AttributeError, UserCanFix) as wrong:
        raise TrustBroken("record", "A record does not have the fields it must have.") from wrong


def _map_items(name: str, said: Mapping[str, Json]) -> tuple[str, ...]:
    front = name + "/"
    return tuple(sorted(key.removeprefix(front) for key in said if key.startswith(front)))


def _encode(value: object) -> Json:
    match value:
        case BirthDate():
            return {field.name: _encode(getattr(value, field.name)) for field in fields(value)}
        case Mapping():
            return {name: _checked(str, said) for name, said in value.items()}
        case tuple():
            return [_encode(item) for item in value]
        case _:
            return _encode_one(value)


def _encode_one(value: object) -> Json:
    match value:
        case UUID():
            return str(value)
        case datetime():
            return write_time(value)
        case date():
            return value.isoformat()
        case None | bool() | int() | float() | str():
            return value
        case _:
            raise TypeError(type(value))


def _birth(value: Json) -> BirthDate:
    if not isinstance(value, Mapping):
        raise TypeError(value)
    earliest, latest = (_day(value[k]) for k in ("earliest", "latest"))
    rest = (_checked(str, value[k]) for k in ("precision", "calendar", "stated"))
    return BirthDate(earliest, latest, *rest)


def _day(value: Json) -> date | None:
    return None if value is None else _date(value)


def _date(value: Json) -> date:
    return date.fromisoformat(_checked(str, value))


def _checked(kind: type[T], value: Json) -> T:
    if type(value) is not kind:
        raise TypeError(value)
    return value


def _texts(value: Json) -> tuple[str, ...]:
    return tuple(_checked(str, item) for item in _checked(list, value))


def _named_texts(value: Json) -> Mapping[str, str]:
    return {name: _checked(str, said) for name, said in _checked(dict, value).items()}


def _pairs(value: Json) -> tuple[tuple[str, str], ...]:
    return tuple((name, said) for name, said in map(_texts, _checked(list, value)))


_DECODERS: Mapping[object, Callable[[Json], object]] = {
    BirthDate: _birth,
    UUID: lambda value: UUID(_checked(str, value)),
    datetime: lambda value: read_time(_checked(str, value)),
    date: _date,
    tuple[str, ...]: _texts,
    tuple[tuple[str, str], ...]: _pairs,
    Mapping[str, str]: _named_texts,
    str: lambda value: _checked(str, value),
    int: lambda value: _checked(int, value),
    bool: lambda value: _checked(bool, value),
}


def _decode(hint: object, value: Json) -> object:
    """Decode by the field's declared type; `X | None` decodes as X, for None is never sent."""
    options = [option for option in getattr(hint, "__args__", ()) if option is not type(None)]
    plain = options[0] if hint not in _DECODERS and len(options) == 1 else hint
    return _DECODERS[plain](value)
