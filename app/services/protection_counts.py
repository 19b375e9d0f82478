"""How many people have which highly sensitive need: counted where it can be read, sent as sums.

Headquarters cannot open the records; a protection officer's own session counts them
(security.md, Keys on a laptop, 6). Numbers below LEAST_SENT leave the laptop as "few": beside the
list of people with some need, a one or a two would name somebody.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from app.domain.officers import Action
from app.domain.posts import load_posts
from app.domain.protection import Screening
from app.domain.records import ProtectionNeed
from app.journal.entry import Json
from app.services.protection_files import is_sealed, opened_versions
from app.services.protection_keys import private_keys
from app.services.reach import of_own_post
from app.services.signed_in import SignedIn
from app.storage import journal
from app.storage.folded import CurrentRecord
from app.storage.records_by_kind import records_of_kind
from app.storage.transaction import Reading

COUNTED = "protection_counted"
LEAST_SENT = 5


@dataclass(frozen=True, slots=True)
class ProtectionCounts:
    """People by need (a code of need_flag) noted in a month at this post's area (ISO 3166-2).

    `records`: how many sealed records there were; `unopened`: of them, how many did not open.
    """

    month: date
    area: str
    people: Mapping[str, int]
    records: int
    unopened: int


class ProtectionCounting:
    """Counts what the signed-in protection officer can open."""

    def __init__(self, signed_in: SignedIn) -> None:
        self._at = signed_in

    def count(self, month: date) -> ProtectionCounts:
        """Count the month of this day, in the laptop's own zone, and send what may be sent.

        The numbers are true for whoever asks; the entry holds no id, and `null` for few. Raises
        UserCanFix `not_allowed`.
        """
        self._at.require(Action.COUNT_PROTECTION)
        first = month.replace(day=1)
        with self._at.store.write() as tx:
            counted = self._counted(tx, first)
            event = self._at.event(COUNTED, said=_sent(counted, self._at.device.post))
            journal.append(tx, event)
        return counted

    def _counted(self, tx: Reading, first: date) -> ProtectionCounts:
        keys, officer = private_keys(tx, self._at), self._at.officer.id
        people: dict[str, set[UUID]] = {}
        records = unopened = 0
        for person, held in self._of_month(tx, first):
            shown = next(opened_versions(held, keys, officer))
            records += 1
            unopened += shown.content is None
            if isinstance(shown.content, Screening):
                for flag in shown.content.need_flags:
                    people.setdefault(flag, set()).add(person)
        return ProtectionCounts(
            month=first,
            area=self._area(),
            people={flag: len(found) for flag, found in sorted(people.items())},
            records=records,
            unopened=unopened,
        )

    def _of_month(self, tx: Reading, first: date) -> Iterator[tuple[UUID, CurrentRecord]]:
        needs = (one.record() for one in records_of_kind(tx, "protection_need"))
        noted = {
            need.sealed_record: need.noted_at for need in needs if isinstance(need, ProtectionNeed)
        }
        held = [one for one in records_of_kind(tx, "sealed") if is_sealed(one)]
        own = of_own_post(tx, self._at, {one.person for one in held if one.person})
        for one in held:
            month = _month_of(noted.get(one.id, one.origin_at))
            if one.person is not None and one.person in own and month == first:
                yield one.person, one

    def _area(self) -> str:
        post = load_posts().get(self._at.device.post)
        return post.area_code if post else ""


def _month_of(moment: datetime) -> date:
    return moment.astimezone().date().replace(day=1)


def _sent(counted: ProtectionCounts, post: str) -> Mapping[str, Json]:
    return {
        "area": counted.area,
        "least": LEAST_SENT,
        "month": f"{counted.month:%Y-%m}",
        "people": {
            flag: number if number >= LEAST_SENT else None
            for flag, number in counted.people.items()
        },
        "post": post,
    }
