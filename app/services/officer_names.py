"""What officers are called: their names stand in the key file only, never in the journal."""

from collections.abc import Mapping
from uuid import UUID

from app.domain.errors import ManzilError
from app.services.key_file import read_keys
from app.services.signed_in import SignedIn


def officer_names(at: SignedIn) -> Mapping[UUID, str]:
    """Of all who can sign in here; only one's own while the key file cannot be read."""
    try:
        keys = read_keys(at.place, at.device.device)
    except ManzilError:
        return {at.officer.id: at.officer.name}
    return {officer.id: officer.name for officer in keys.officers}
