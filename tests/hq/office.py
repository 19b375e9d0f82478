"""An office over a store with a user for each role, spoken to as the web would."""

import asyncio
import json
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select
from starlette.types import Message

from app.domain.permissions import Role
from app.hq import own_journal, schema
from app.hq.api import make_app
from app.hq.desk import Desk
from app.hq.office import Office
from app.hq.users import HqUser, add_user
from app.journal.entry import Body, read_body, read_head
from app.vault.kdf_cost import FLOOR
from tests.hq.headquarters import NOW, Headquarters

WORDS = "seven quiet rivers run"


class SetClock:
    """Stands until it is set."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def later(self, **time: float) -> None:
        self.now += timedelta(**time)


@dataclass(frozen=True)
class WebAnswer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def code(self) -> str:
        return str(self.json["code"])


@dataclass
class OfficeHouse:
    """Headquarters, its office, the application over both, and who works there."""

    headquarters: Headquarters
    clock: SetClock = field(default_factory=SetClock)

    def __post_init__(self) -> None:
        store = self.headquarters.store
        self.office = Office(store, self.clock, FLOOR)
        self.app = make_app(Desk(store, self.headquarters.keys, self.clock), self.office)
        with store.write() as tx:
            self.users: dict[Role, HqUser] = {
                role: add_user(tx, role.value, [role], WORDS, at=self.clock(), cost=FLOOR)
                for role in Role
            }

    def call(
        self,
        method: str,
        path: str,
        said: Any = None,
        token: str = "",
        *,
        raw: bytes | None = None,
    ) -> WebAnswer:
        front, _, query = path.partition("?")
        body = raw if raw is not None else b"" if said is None else json.dumps(said).encode()
        headers = [(b"authorization", f"Bearer {token}".encode())] if token else []
        scope = {
            "type": "http",
            "method": method,
            "path": front,
            "raw_path": front.encode(),
            "query_string": query.encode(),
            "headers": headers,
            "root_path": "",
            "scheme": "https",
            "http_version": "1.1",
            "server": ("127.0.0.1", 443),
        }
        sent: list[Message] = []
        asked = [{"type": "http.request", "body": body, "more_body": False}]

        async def receive() -> Message:
            return asked.pop() if asked else {"type": "http.disconnect"}

        async def send(message: Message) -> None:
            sent.append(message)

        asyncio.run(self.app(scope, receive, send))
        head = sent[0]
        named = {name.decode(): value.decode() for name, value in head["headers"]}
        return WebAnswer(head["status"], named, b"".join(m.get("body", b"") for m in sent[1:]))

    def sign_in(self, name: str = Role.ADMINISTRATOR, words: str = WORDS) -> str:
        """The token."""
        said = {"name": name, "passphrase": words}
        answer = self.call("POST", "/v1/office/session", said)
        assert answer.status == 201, answer.body
        return str(answer.json["token"])

    def own(self) -> list[tuple[tuple[str, ...], UUID, dict[str, Any]]]:
        """Headquarters' own entries in order: kinds, author, particulars of the event."""
        with self.headquarters.store.read() as tx:
            own = own_journal.identity(tx)
            if own is None:
                return []
            entries, bodies = schema.entries.c, schema.bodies.c
            rows = tx.rows(
                select(entries.id, entries.head)
                .where(entries.device == own.device)
                .order_by(entries.number)
            )
            texts = {
                row.id: [
                    (bytes(body.salt), body.text)
                    for body in tx.rows(
                        select(bodies.salt, bodies.text)
                        .where(bodies.entry == row.id)
                        .order_by(bodies.ordinal)
                    )
                ]
                for row in rows
            }
        found = []
        for row in rows:
            head = read_head(row.head)
            said: dict[str, Any] = {}
            for salt, text in texts[row.id]:
                read_body(Body(salt, text))
                said |= json.loads(text).get("event", {})
            found.append((head.kinds, head.author, said))
        return found

    def kinds(self) -> list[str]:
        return [kind for kinds, _, _ in self.own() for kind in kinds]
