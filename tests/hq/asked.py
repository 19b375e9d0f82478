"""What laptops ask headquarters, written into their journals as the program does."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from app.domain.ids import derived_id, new_id
from app.domain.permissions import Action
from app.domain.records import Approval, RightsRequest
from app.hq import feed
from app.journal.entry import new_body
from app.wire.page import Item
from app.wire.records import record_change
from tests.hq.headquarters import Headquarters
from tests.hq.laptop import OFFICER, Laptop, person_of


@dataclass
class AskingLaptop:
    """A laptop with one person registered."""

    headquarters: Headquarters
    laptop: Laptop
    person: UUID

    def approval(
        self, action: Action = Action.DECIDE_CORRECTION, *, of_headquarters: bool = True
    ) -> UUID:
        entry = new_id(self.laptop.clock)
        asked = Approval(
            id=derived_id(entry, 0),
            action=action,
            asked_by=OFFICER,
            asked_at=self.laptop.clock,
            reason="PLANTED-REASON",
            of_headquarters=of_headquarters,
            person_id=self.person,
        )
        return self._write(asked)

    def request(self, kind: str = "DEL") -> UUID:
        entry = new_id(self.laptop.clock)
        asked = RightsRequest(
            id=derived_id(entry, 0),
            person_id=self.person,
            kind=kind,
            receipt="R-KG06-7F4K2Q-5",
            received_at=self.laptop.clock,
            received_by=OFFICER,
            due_on=date(2026, 12, 24),
            words="PLANTED-WORDS",
        )
        return self._write(asked)

    def told(self) -> list[Item]:
        with self.headquarters.store.read() as tx:
            return list(feed.items_after(tx, feed.device_scope(self.laptop.device), 0, 500))

    def _write(self, asked: Approval | RightsRequest) -> UUID:
        body = new_body(self.person, [record_change(asked)])
        self.laptop.write(self.laptop.entry(body, kinds=["asked"]))
        self.headquarters.take(self.laptop.batch())
        return asked.id


def asking_laptop(headquarters: Headquarters) -> AskingLaptop:
    laptop = headquarters.laptop()
    entry = laptop.register()
    headquarters.take(laptop.batch())
    return AskingLaptop(headquarters, laptop, person_of(entry))
