"""The newest key list that has reached this laptop, by whatever path it came.

It proves itself by the root whose fingerprint was in the enrolment code. The carrier, who needs no
key of the store, keeps it first; the store takes it when somebody is signed in.
"""

from dataclasses import replace

from app.domain.errors import ManzilError, TrustBroken
from app.domain.ids import Clock
from app.settings.place import Place
from app.storage.device import DeviceIdentity
from app.sync.carrier import read_carrier, write_carrier
from app.sync.lease import take_lease
from app.vault.key_list import KeyList, read_key_list


def offer_list(place: Place, clock: Clock, text: str) -> KeyList:
    """Let the carrier take the list in `text`, also while the laptop is locked.

    The same list again changes nothing. Raises TrustBroken `key_list`, `key_list_root` or
    `key_list_old`, UserCanFix `not_enrolled`, EnvironmentFailed `exchange_running`, `disk`.
    """
    with take_lease(place, clock):
        carrier = read_carrier(place)
        known = carrier.keys()
        offered = read_key_list(text, carrier.root_fingerprint, at_least=known.version)
        if offered.version == known.version:
            if offered != known:
                raise TrustBroken(
                    "key_list_old", "Another key list of this version is already known."
                )
            return known
        write_carrier(place, replace(carrier, key_list=text))
    return offered


def carried_list(place: Place, device: DeviceIdentity) -> str | None:
    """The carrier's list, if it is newer than the store's and proves itself by the same root."""
    known = read_key_list(device.key_list, device.root_fingerprint)
    try:
        offered = read_carrier(place).key_list
        read_key_list(offered, device.root_fingerprint, at_least=known.version + 1)
    except ManzilError:
        return None  # no carrier file, an older list, or not our root's
    return offered


def with_newest_list(place: Place, device: DeviceIdentity) -> DeviceIdentity:
    """The device as it would be with the newest list; nothing is kept."""
    offered = carried_list(place, device)
    return device if offered is None else replace(device, key_list=offered)
