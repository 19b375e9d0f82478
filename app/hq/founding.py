"""Founding a headquarters: keys, store and settings in a new folder, all or nothing to use."""

from pathlib import Path

from app.domain.errors import UserCanFix
from app.domain.ids import Clock
from app.domain.posts import load_posts
from app.hq.keys import make_keys
from app.hq.place import Headquarters, HeadquartersPlace, checked_url, write_headquarters
from app.hq.stores import create_store, embedded_address
from app.settings.place import disk_trouble


def found_headquarters(
    place: HeadquartersPlace, *, country: str, url: str, database: str | None, clock: Clock
) -> Headquarters:
    """Make a headquarters of `country` (ISO 3166-1 alpha-2) that laptops call at `url`.

    The settings are written last: a founding that was interrupted is no headquarters. Raises
    UserCanFix (`folder_not_empty`, `country_unknown`, `url`, and the store's) and
    EnvironmentFailed.
    """
    if country not in {post.country for post in load_posts().values()}:
        raise UserCanFix(
            "country_unknown", "No border point of this country is known.", field="country"
        )
    url = checked_url(url)
    _make_empty(place.folder)
    fingerprint = make_keys(place, country=country, url=url, now=clock())
    address = database or embedded_address(place.embedded_store.resolve())
    create_store(address, fingerprint).close()
    headquarters = Headquarters(country, url, address, fingerprint)
    write_headquarters(place, headquarters)
    return headquarters


def _make_empty(folder: Path) -> None:
    """Never over what is there: a key must not be made beside somebody's data."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)
        occupied = any(folder.iterdir())
    except (FileExistsError, NotADirectoryError) as wrong:
        raise UserCanFix("folder_not_empty", "This is not a folder.", field="data") from wrong
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong
    if occupied:
        raise UserCanFix(
            "folder_not_empty",
            "This folder is not empty. Choose a new one, or remove a founding that failed.",
            field="data",
        )
