"""Who can sign in here: their names stand in the key file, their roles of today in the store."""

from collections.abc import Mapping
from uuid import UUID

from app.domain.errors import ManzilError
from app.domain.officers import Officer
from app.services.key_file import read_keys
from app.services.officer_book import roles_now
from app.services.signed_in import SignedIn
from app.storage.officers import known_officer


def officers_here(at: SignedIn) -> tuple[Officer, ...]:
    """Everybody who can sign in here, oneself included, with the roles of today.

    Raises UserCanFix `key_file_missing`, TrustBroken `key_file`, EnvironmentFailed `disk`.
    """
    keys = read_keys(at.place, at.device.device)
    with at.store.read() as tx:
        known = {who.id: known_officer(tx, who.id) for who in keys.officers}
        return tuple(
            roles_now(tx, who)
            for who in keys.officers
            if (book := known[who.id]) is None or not book.removed
        )


def officer_names(at: SignedIn) -> Mapping[UUID, str]:
    """Names of who has a slot here; only one's own while the key file cannot be read."""
    try:
        keys = read_keys(at.place, at.device.device)
    except ManzilError:
        return {at.officer.id: at.officer.name}
    return {officer.id: officer.name for officer in keys.officers}
