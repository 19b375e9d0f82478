"""Which laptop this is: readable while locked, without anything personal.

A laptop that was wiped leaves a stub of this file, which says so.
"""

import json
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from app.domain.errors import UserCanFix
from app.settings.place import Place, disk_trouble, write_private


@dataclass(frozen=True, slots=True)
class Laptop:
    """An enrolled laptop: device id, label such as L1, post code, country as ISO alpha-2."""

    device: UUID
    label: str
    post: str
    country: str


class Wiped(StrEnum):
    """By whose word a laptop was wiped."""

    HEADQUARTERS = "headquarters"
    SUPERVISOR = "supervisor"


def read_laptop(place: Place) -> Laptop:
    """The laptop of this data folder.

    Raises UserCanFix `not_enrolled` when there is none yet, `laptop_file` when the file is
    damaged, `withdrawn` or `erased_here` when the laptop was wiped; EnvironmentFailed `disk` when
    it cannot be read.
    """
    try:
        text = place.laptop_file.read_text(encoding="utf-8")
    except FileNotFoundError as wrong:
        raise UserCanFix(
            "not_enrolled",
            "This laptop is not enrolled. Ask headquarters for a code: manzil enrol CODE.",
        ) from wrong
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong
    except UnicodeDecodeError as wrong:
        raise _damaged() from wrong
    return _parse(text)


def write_laptop(place: Place, laptop: Laptop) -> None:
    """Raises EnvironmentFailed like write_private."""
    value = {
        "country": laptop.country,
        "device": str(laptop.device),
        "label": laptop.label,
        "post": laptop.post,
    }
    write_private(place.laptop_file, json.dumps(value, ensure_ascii=False).encode() + b"\n")


def write_stub(place: Place, why: Wiped) -> None:
    """Leave only that this laptop was wiped. Raises EnvironmentFailed like write_private."""
    write_private(place.laptop_file, json.dumps({"wiped": why.value}).encode() + b"\n")


def wiped_error(why: Wiped) -> UserCanFix:
    """What is said instead of opening a wiped laptop."""
    if why is Wiped.HEADQUARTERS:
        return UserCanFix(
            "withdrawn",
            "This laptop was withdrawn by headquarters and holds no registrations any more. Give"
            " it back, or ask headquarters for a code to enrol it anew: manzil enrol CODE.",
        )
    return UserCanFix(
        "erased_here",
        "This laptop was erased by a supervisor. To use it again ask headquarters for a code:"
        " manzil enrol CODE.",
    )


def _parse(text: str) -> Laptop:
    try:
        value = json.loads(text)
        if "wiped" in value:
            raise wiped_error(Wiped(value["wiped"]))
        label, post, country = value["label"], value["post"], value["country"]
        device = UUID(value["device"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as wrong:
        raise _damaged() from wrong
    if not (isinstance(label, str) and isinstance(post, str) and isinstance(country, str)):
        raise _damaged()
    return Laptop(device=device, label=label, post=post, country=country)


def _damaged() -> UserCanFix:
    return UserCanFix(
        "laptop_file",
        "The file laptop.json in the data folder is damaged. Put it back from a copy,"
        " or ask headquarters; the registrations are not touched.",
    )
