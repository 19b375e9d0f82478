"""What stands at headquarters, as JSON for the command line and for tests."""

from collections.abc import Iterator

from sqlalchemy import ColumnElement, Table, func, select

from app.hq import schema
from app.hq.devices import all_devices
from app.hq.heads import HeldIncarnation, held_incarnations
from app.hq.own_journal import identity
from app.hq.people import RegisteredPerson, all_people
from app.hq.quarantine import open_cases
from app.hq.reports import all_reports
from app.hq.store import Reading
from app.journal.entry import Json, write_time


def status(tx: Reading) -> dict[str, Json]:
    """Counts of what is held, each device with its journals, and what a person must be told.

    `entries` are those of devices, applied or waiting; quarantined ones are counted apart, and
    headquarters' own ones not at all.
    """
    entries, known = schema.entries, schema.people
    aside = schema.quarantine
    own = identity(tx)
    of_devices = entries.c.device != (own.device if own else schema.NOBODY)
    return {
        "devices": devices(tx),
        "entries": _count(tx, entries, of_devices),
        "people": _count(tx, known, known.c.entries > 0),
        "quarantined": _count(tx, aside, aside.c.released_at.is_(None)),
        "reports": [
            {
                "at": write_time(one.reported_at),
                "device": str(one.device),
                "incarnation": one.incarnation,
                "kind": one.trouble.value,
                "number": one.number,
            }
            for one in all_reports(tx)
        ],
        "waiting": _count(tx, entries, entries.c.waiting),
    }


def devices(tx: Reading) -> list[Json]:
    """Each device with its journals, the one heard last first, each with its highest number.

    `signing_key` (public, hexadecimal) is what `manzil verify --device-key` asks for.
    """
    held = held_incarnations(tx)
    return [
        {
            "device": str(device.id),
            "journals": [_journal(one) for one in held if one.device == device.id],
            "label": device.label,
            "may_carry": device.may_carry,
            "post": device.post,
            "signing_key": device.signing_key.hex(),
            "slot": device.slot,
            "status": device.status.value,
        }
        for device in all_devices(tx)
    ]


def quarantined(tx: Reading) -> list[dict[str, Json]]:
    """What is set aside: where it stands, under which code; nothing of what it says."""
    return [
        {
            "device": str(one.device),
            "incarnation": one.incarnation,
            "number": one.number,
            "entry": str(one.id),
            "code": one.fault.code,
            "field": one.fault.field,
            "received_at": write_time(one.received_at),
        }
        for one in open_cases(tx)
    ]


def people(tx: Reading) -> Iterator[dict[str, Json]]:
    """Everyone registered, in the order of registration."""
    return map(_person, all_people(tx))


def _journal(held: HeldIncarnation) -> Json:
    return {
        "chain": held.at.chain.hex(),
        "durable": held.durable,
        "heard_at": write_time(held.heard_at),
        "highest": held.at.number,
        "incarnation": held.at.incarnation,
    }


def _person(person: RegisteredPerson) -> dict[str, Json]:
    return {
        "birth": {
            "earliest": person.birth_earliest,
            "latest": person.birth_latest,
            "precision": person.birth_precision,
            "stated": person.birth_stated,
        },
        "conflicts": person.conflicts,
        "document_number": person.document_number,
        "entries": person.entries,
        "family_name": person.family_name,
        "given_name": person.given_name,
        "issuing_state": person.issuing_state,
        "last_movement": {
            "at": write_time(person.moved_at) if person.moved_at else None,
            "direction": person.direction,
        },
        "nationality": list(person.nationalities),
        "person": str(person.id),
        "post": person.post,
        "registration_number": person.registration_number,
        "sex": person.sex,
    }


def _count(tx: Reading, table: Table, *conditions: ColumnElement[bool]) -> int:
    return int(tx.rows(select(func.count()).select_from(table).where(*conditions))[0][0])
