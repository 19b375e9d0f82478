"""The key file and the waiting record on the disk: read and written whole."""

from uuid import UUID

from app.domain.errors import UserCanFix
from app.settings.place import Place, disk_trouble, write_private
from app.vault import key_file, throttle
from app.vault.key_file import KeyFile
from app.vault.throttle import Throttle


def read_keys(place: Place, device: UUID) -> KeyFile:
    """Raises UserCanFix `key_file_missing`, TrustBroken `key_file`, EnvironmentFailed `disk`."""
    try:
        data = place.key_file.read_bytes()
    except FileNotFoundError as wrong:
        raise UserCanFix(
            "key_file_missing",
            "The key file keys.json is gone from the data folder. Put it back from a copy,"
            " or ask headquarters. No new one was made: it could not open this database.",
        ) from wrong
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong
    return key_file.load(data, device)


def write_keys(place: Place, keys: KeyFile) -> None:
    """Raises EnvironmentFailed when the disk does not take it; then the old file stands."""
    write_private(place.key_file, key_file.dump(keys))


def read_throttle(place: Place) -> Throttle:
    """Nobody waits where there is no record."""
    try:
        return throttle.load(place.throttle_file.read_bytes())
    except FileNotFoundError:
        return Throttle()
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong


def write_throttle(place: Place, waiting: Throttle) -> None:
    write_private(place.throttle_file, throttle.dump(waiting))
