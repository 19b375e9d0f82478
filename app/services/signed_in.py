"""Who is at work on which open laptop: what every use case needs, and how entries are made."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from app.domain.codelists import CodeLists
from app.domain.ids import Clock, new_id
from app.domain.officers import Officer
from app.journal.entry import SALT_BYTES, Body, Entry, Json, dump_json, new_entry
from app.settings.place import Place
from app.storage.anchor import AnchorFile
from app.storage.device import DeviceIdentity
from app.storage.store import Store


@dataclass(frozen=True, slots=True)
class SignedIn:
    """An officer signed in on an open laptop.

    The keys of the laptop live inside `store` and `device` only. `account` is the officer's own
    private key (96 bytes, vault/sealing): what is sealed for this officer alone opens with it.
    """

    officer: Officer
    device: DeviceIdentity = field(repr=False)
    store: Store = field(repr=False)
    anchor: AnchorFile = field(repr=False)
    place: Place
    clock: Clock
    lists: CodeLists = field(repr=False)
    account: bytes = field(repr=False)

    def entry(self, *kinds: str, id: UUID, at: datetime, bodies: Sequence[Body] = ()) -> Entry:
        """An entry of this officer on this device."""
        return new_entry(
            id=id,
            at=at,
            device=self.device.device,
            author=self.officer.id,
            kinds=kinds,
            bodies=bodies,
        )

    def event(self, *kinds: str, said: Mapping[str, Json] | None = None) -> Entry:
        """An entry that changes no record; `said` tells its particulars."""
        at = self.clock()
        bodies = (_event_body(said),) if said else ()
        return self.entry(*kinds, id=new_id(at), at=at, bodies=bodies)


def _event_body(said: Mapping[str, Json]) -> Body:
    """A body without records, whose member `event` says what the entry's kinds do not."""
    text = dump_json({"event": said, "person": None, "records": {}})
    return Body(secrets.token_bytes(SALT_BYTES), text)
