"""Who is at work on which open laptop: what every use case needs, and how entries are made."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from app.domain.codelists import CodeLists
from app.domain.ids import Clock, new_id
from app.domain.officers import Action, Officer, Reach
from app.journal.entry import SALT_BYTES, Body, Entry, Json, dump_json, new_entry
from app.settings.place import Place
from app.storage import journal
from app.storage.anchor import AnchorFile
from app.storage.device import DeviceIdentity
from app.storage.store import Store

REFUSED_ATTEMPT = "refused_attempt"


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

    def require(self, action: Action, reach: Reach | None = None) -> None:
        """Raise UserCanFix `not_allowed` unless a role allows `action`; that it was tried is told.

        Raises EnvironmentFailed `disk_full`, `disk` instead when it cannot be written down.
        """
        if not self.officer.may(action, reach):
            self.tell_refused(action)
        self.officer.require(action, reach)

    def tell_refused(self, action: Action) -> None:
        """Journal a refused attempt: the action's name and nothing else (product.md, Roles).

        Inside a write, when it has ended: the refusal undoes it, and this must stay.
        """
        event = self.event(REFUSED_ATTEMPT, said={"action": action.value})
        self.store.outside_write(lambda: self._append(event))

    def _append(self, entry: Entry) -> None:
        with self.store.write() as tx:
            journal.append(tx, entry)


def _event_body(said: Mapping[str, Json]) -> Body:
    """A body without records, whose member `event` says what the entry's kinds do not."""
    text = dump_json({"event": said, "person": None, "records": {}})
    return Body(secrets.token_bytes(SALT_BYTES), text)
