"""The headquarters a command is about: settings and store, closed at the end."""

import argparse
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import UserCanFix
from app.hq.place import Headquarters, HeadquartersPlace, read_headquarters
from app.hq.store import Store
from app.hq.stores import open_store


@dataclass(frozen=True, slots=True)
class OpenHeadquarters:
    """A headquarters whose store is open."""

    place: HeadquartersPlace
    headquarters: Headquarters
    store: Store


def data_folder(chosen: argparse.Namespace) -> Path:
    """The folder given by --data. Raises UserCanFix `data_missing` when none was given."""
    folder: Path | None = getattr(chosen, "data", None)
    if folder is None:
        raise UserCanFix(
            "data_missing", "Say which headquarters: --data DIR, its data folder.", field="data"
        )
    return folder


@contextmanager
def opened(folder: Path, environment: Mapping[str, str]) -> Iterator[OpenHeadquarters]:
    """The headquarters in this folder. Raises what reading its settings and its store raises."""
    place = HeadquartersPlace(folder)
    headquarters = read_headquarters(place, environment)
    store = open_store(headquarters.database, headquarters.root_fingerprint)
    try:
        yield OpenHeadquarters(place, headquarters, store)
    finally:
        store.close()
