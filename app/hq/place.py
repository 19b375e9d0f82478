"""Where headquarters keeps its files, and what it was set up with.

`headquarters.json` (country, address for laptops, database) may hold a database password and is
therefore private. The keys lie in a folder of their own; those that only an emergency needs lie
in `keys/offline`, made to be moved to a safe.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from app.domain.errors import TrustBroken, UserCanFix
from app.journal.entry import dump_json
from app.settings.place import disk_trouble, write_private

DATABASE_VARIABLE = "MANZIL_HQ_DATABASE"
_FORMAT = "manzil-headquarters/1"


@dataclass(frozen=True, slots=True)
class HeadquartersPlace:
    """The data folder of a headquarters, and the names of what lies in it."""

    folder: Path

    @property
    def settings(self) -> Path:
        return self.folder / "headquarters.json"

    @property
    def keys(self) -> Path:
        return self.folder / "keys"

    @property
    def erasures(self) -> Path:
        """Who was erased: kept apart from the database and from its backups."""
        return self.folder / "erasures.jsonl"

    @property
    def embedded_store(self) -> Path:
        return self.folder / "headquarters.db"


@dataclass(frozen=True, slots=True)
class Headquarters:
    """What a headquarters is set up with.

    `country` is ISO 3166-1 alpha-2, `url` where laptops call, `database` an address for
    `open_store`, `root_fingerprint` the SHA-256 (hex) of the root's public key.
    """

    country: str
    url: str
    database: str = field(repr=False)
    root_fingerprint: str


def checked_url(url: str) -> str:
    """The address laptops will call. Raises UserCanFix unless it is https with a host."""
    if not _is_host(url):
        raise UserCanFix(
            "url", "The address must look like https://hq.example.org:8443.", field="url"
        )
    return url.rstrip("/")


def _is_host(url: str) -> bool:
    try:
        parts = urlsplit(url)
        reachable = parts.scheme == "https" and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
    return reachable and not (parts.path.strip("/") or parts.query or parts.fragment)


def write_headquarters(place: HeadquartersPlace, headquarters: Headquarters) -> None:
    text = dump_json(
        {
            "country": headquarters.country,
            "database": headquarters.database,
            "format": _FORMAT,
            "root": headquarters.root_fingerprint,
            "url": headquarters.url,
        }
    )
    write_private(place.settings, text.encode())


def read_headquarters(place: HeadquartersPlace, environment: Mapping[str, str]) -> Headquarters:
    """What `hq init` wrote; MANZIL_HQ_DATABASE in `environment` names another database.

    Raises UserCanFix `headquarters_missing` when there is none in this folder, TrustBroken when
    the file is damaged.
    """
    try:
        text = place.settings.read_text(encoding="utf-8")
    except FileNotFoundError as wrong:
        raise UserCanFix(
            "headquarters_missing",
            "There is no headquarters in this folder. Give its folder by --data, "
            "or make one by: manzil hq init",
            field="data",
        ) from wrong
    except UnicodeDecodeError as wrong:
        raise _damaged() from wrong
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong
    try:
        value = json.loads(text)
        if value["format"] != _FORMAT:
            raise TrustBroken("headquarters_file", "headquarters.json is of another version.")
        return Headquarters(
            country=str(value["country"]),
            url=str(value["url"]),
            database=environment.get(DATABASE_VARIABLE) or str(value["database"]),
            root_fingerprint=str(value["root"]),
        )
    except (ValueError, KeyError, TypeError) as wrong:
        raise _damaged() from wrong


def _damaged() -> TrustBroken:
    return TrustBroken("headquarters_file", "headquarters.json is damaged.")
