"""`manzil hq devices`, `people` and `status`: what stands at headquarters, to read or as JSON."""

import argparse
import json
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from typing import Any

from app.hq import overview
from app.hq.opened import data_folder, opened
from app.hq.store import Reading

_DEVICE_COLUMNS = ("post", "label", "device", "slot", "status", "highest", "heard")
_PERSON_COLUMNS = (
    "number",
    "family name",
    "given name",
    "sex",
    "birth",
    "nationality",
    "document",
    "post",
    "last movement",
    "entries",
)


def show_devices(chosen: argparse.Namespace) -> int:
    devices = _asked(chosen, overview.devices)
    if chosen.json:
        _print_json(devices)
    else:
        _print_table(_DEVICE_COLUMNS, (_device_row(one) for one in devices))
    return 0


def show_people(chosen: argparse.Namespace) -> int:
    """Everyone; as JSON one list, written while it is read."""
    with opened(data_folder(chosen), os.environ) as here, here.store.read() as tx:
        everyone = overview.people(tx)
        if chosen.json:
            _print_json_stream(everyone)
        else:
            _print_table(_PERSON_COLUMNS, (_person_row(one) for one in everyone))
    return 0


def show_status(chosen: argparse.Namespace) -> int:
    status = _asked(chosen, overview.status)
    if chosen.json:
        _print_json(status)
        return 0
    for name in ("people", "entries", "waiting", "quarantined"):
        print(f"{name:12}{status[name]}")
    for one in status["reports"]:
        print(f"REPORT      {one['at']} {one['kind']} device {one['device']} at {one['number']}")
    _print_table(_DEVICE_COLUMNS, (_device_row(one) for one in status["devices"]))
    return 0


LISTS: Mapping[str, tuple[str, Callable[[argparse.Namespace], int]]] = {
    "devices": ("list enrolled laptops and how far each has sent", show_devices),
    "people": ("list everyone registered (personal data!)", show_people),
    "status": ("what is held, waiting, quarantined, and what must be looked into", show_status),
}


def _asked(chosen: argparse.Namespace, ask: Callable[[Reading], Any]) -> Any:  # noqa: ANN401 - JSON
    with opened(data_folder(chosen), os.environ) as here, here.store.read() as tx:
        return ask(tx)


def _device_row(device: Mapping[str, Any]) -> Sequence[str]:
    newest = next(iter(device["journals"]), None)
    return (
        device["post"],
        device["label"],
        device["device"],
        str(device["slot"]),
        device["status"] if device["may_carry"] else f"{device['status']}, may not carry",
        str(newest["highest"]) if newest else "0",
        newest["heard_at"] if newest else "never",
    )


def _person_row(person: Mapping[str, Any]) -> Sequence[str]:
    said = (
        person["registration_number"],
        person["family_name"],
        person["given_name"],
        person["sex"],
        person["birth"]["stated"],
        " ".join(person["nationality"]),
        person["document_number"],
        person["post"],
        person["last_movement"]["at"],
        person["entries"],
    )
    return tuple("" if value is None else str(value) for value in said)


def _print_json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))


def _print_json_stream(values: Iterable[object]) -> None:
    print("[", end="")
    for ordinal, value in enumerate(values):
        print("," if ordinal else "")
        print(json.dumps(value, ensure_ascii=False), end="")
    print("\n]")


def _print_table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Tab-separated: it can be read, and pasted into a sheet."""
    for row in chain((columns,), rows):
        print("\t".join(row))
