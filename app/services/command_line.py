"""What the laptop's commands have in common: the data folder, and who signs in."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from app.domain.errors import UserCanFix
from app.services.views import OfficerCard
from app.settings.place import Place, default_folder, prepare

DONE = 0


def add_data(parser: argparse.ArgumentParser) -> None:
    """The argument --data; left out, it may still stand before the command."""
    parser.add_argument(
        "--data",
        type=Path,
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="data folder of this laptop (default: MANZIL_DATA, or this user's data folder)",
    )


def place_of(chosen: argparse.Namespace) -> Place:
    """The data folder, prepared. Raises EnvironmentFailed `disk` or `disk_full`."""
    place = Place(chosen.data or default_folder())
    prepare(place)
    return place


def officer_named(officers: Sequence[OfficerCard], name: str) -> UUID:
    """The one officer of that name. Two of one name cannot be told apart here."""
    found = [card.id for card in officers if card.name == " ".join(name.split())]
    if len(found) != 1:
        raise UserCanFix(
            "unknown_officer",
            "Exactly one officer of that name has to be admitted on this laptop. Give the name as"
            " the sign-in screen shows it.",
            field="officer",
        )
    return found[0]
