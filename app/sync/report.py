"""How a carrier's run ended, for whoever started it, and what it leaves in the diary."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from app.domain.errors import ManzilError, TrustBroken
from app.sync.backoff import Draw, next_try
from app.sync.delivery import CarryProgress, Delivery
from app.sync.diary import Diary, faster, slower
from app.sync.greeting import Contact
from app.wire.messages import DeviceStatus

OK_CODE = "ok"
STOPPED = "stopped"
_TOO_LARGE = "too_large"
_MAY_BE_SIZE = frozenset({"offline", _TOO_LARGE})
_SEAL_AGAIN = frozenset({"behind", "damaged", _TOO_LARGE})


@dataclass(frozen=True, slots=True)
class CarryReport:
    """The end of a run: `code` is "ok" or says what was wrong, `message` in plain English.

    `contact` is when headquarters proved itself (None: it did not), `skew_seconds` this laptop's
    clock minus headquarters' then, `status` what headquarters thinks of this laptop. `next_try`
    is when the scheduler may come again. `seal_again` says that the rest must be sealed anew
    (settle, seal) before it can go: worth doing at once, while somebody is signed in. `pages` is
    how many pages headquarters had for this laptop; `pull_code` and `pull_message` say what was
    wrong with bringing them, which never makes a run a failure.
    """

    code: str
    message: str = ""
    batches: int = 0
    sent: CarryProgress = field(default_factory=CarryProgress)
    contact: datetime | None = None
    skew_seconds: float | None = None
    status: DeviceStatus | None = None
    next_try: datetime | None = None
    pages: int = 0
    pull_code: str = ""
    pull_message: str = ""

    @property
    def seal_again(self) -> bool:
        return self.code in _SEAL_AGAIN


@dataclass(frozen=True, slots=True)
class Outcome:
    """What happened in a run, as far as it came."""

    contact: Contact | None
    delivery: Delivery | None
    trouble: ManzilError | None
    pages: int = 0
    pull_trouble: ManzilError | None = None


def conclude(before: Diary, outcome: Outcome, now: datetime, draw: Draw) -> Diary:
    """The diary after a run. A person who breaks off causes no back-off."""
    reached = outcome.contact
    diary = _paced(before, outcome)
    if reached is not None:
        diary = replace(diary, last_contact=reached.at, skew_seconds=reached.skew_seconds)
    trouble = outcome.trouble
    if trouble is None:
        return replace(diary, failures=0, trouble=_shown(outcome.pull_trouble), next_try=None)
    if trouble.code == STOPPED:
        return replace(diary, trouble=STOPPED)
    failures = before.failures + 1
    asked = trouble.details.get("retry_after", 0)
    later = next_try(now, failures, asked if isinstance(asked, int) else 0, draw)
    return replace(diary, failures=failures, trouble=trouble.code, next_try=later)


def report(diary: Diary, outcome: Outcome) -> CarryReport:
    reached, delivery, trouble = outcome.contact, outcome.delivery, outcome.trouble
    return CarryReport(
        code=trouble.code if trouble else OK_CODE,
        message=trouble.message if trouble else "",
        batches=delivery.batches if delivery else 0,
        sent=delivery.done if delivery else CarryProgress(),
        contact=reached.at if reached else None,
        skew_seconds=reached.skew_seconds if reached else None,
        status=reached.answer.status if reached else None,
        next_try=diary.next_try,
        pages=outcome.pages,
        pull_code=outcome.pull_trouble.code if outcome.pull_trouble else "",
        pull_message=outcome.pull_trouble.message if outcome.pull_trouble else "",
    )


def _shown(pull_trouble: ManzilError | None) -> str:
    """Broken trust is never hidden; a way that was interrupted is tried again in any case."""
    return pull_trouble.code if isinstance(pull_trouble, TrustBroken) else ""


def _paced(before: Diary, outcome: Outcome) -> Diary:
    """Batches grow after one of full size came through, and shrink when one was lost."""
    delivery, trouble = outcome.delivery, outcome.trouble
    if delivery is None:
        return before
    failed = delivery.under_way
    if trouble is not None and failed is not None and trouble.code in _MAY_BE_SIZE:
        tried = min(failed.count, max(before.batch_entries, faster(delivery.largest)))
        smaller = replace(before, batch_entries=slower(tried), is_shrunk=True)
        if trouble.code == _TOO_LARGE and failed.count == 1:
            named = (failed.incarnation, failed.first)
            return replace(smaller, too_big=tuple(dict.fromkeys((*before.too_big, named))))
        return smaller
    if delivery.largest >= before.batch_entries:
        return replace(before, batch_entries=faster(delivery.largest), is_shrunk=False)
    return before
