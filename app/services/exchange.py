"""The exchange with headquarters as the window sees it: seal, carry, settle.

Sealing and settling are short transactions of their own; none is open while the network is asked.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

from app.domain.officers import Action
from app.services.backup import bring_up_to_date_in_passing
from app.services.clock_watch import ClockWatch
from app.services.closing import rest
from app.services.letters import read_letters
from app.services.renewal import bring_new_keys
from app.services.signed_in import SignedIn
from app.services.trust import take_carried_list
from app.services.views import (
    AcknowledgedBatch,
    ExchangeState,
    SendProgress,
    SetAside,
    WaitingKind,
)
from app.services.wipe import begun_wipe
from app.services.withdrawal import Withdrawal
from app.storage import exchange as stored
from app.storage import journal
from app.storage.exchange import Contact, Waiting
from app.sync.carry import carry
from app.sync.delivery import CarryProgress
from app.sync.diary import Diary, read_diary
from app.sync.inbox import answer_files
from app.sync.pages import page_files
from app.sync.seal import seal_unsent
from app.sync.settle import settle

EVERY = timedelta(minutes=15)
"""How often headquarters is asked when nothing waits, and how often an open laptop rests."""
GATHER = timedelta(minutes=1)
"""How long the oldest entry waits for others to go with it."""
MANY = 50
"""So many entries are worth sending at once."""
SHOWN_BATCHES = 20

Progress = Callable[[SendProgress], None]
Cancelled = Callable[[], bool]


class Exchange:
    """Sends what waits, and believes only signed answers that fit the journal."""

    def __init__(self, signed_in: SignedIn, watch: ClockWatch | None = None) -> None:
        self._at = signed_in
        self._watch = watch
        self._rested_at: datetime | None = None

    def state(self) -> ExchangeState:
        """What the database counts and what the last try was like."""
        self._at.require(Action.SYNCHRONISE)
        return self._state()

    def _state(self) -> ExchangeState:
        with self._at.store.read() as tx:
            waiting = stored.waiting(tx)
            taken = stored.taken_batches(tx, SHOWN_BATCHES)
            aside = stored.set_aside(tx)
            contact = stored.contact(tx)
        return ExchangeState(
            waiting=waiting.count,
            oldest=waiting.oldest,
            by_kind=tuple(WaitingKind(k.kind, k.count, k.oldest) for k in waiting.by_kind),
            acknowledged=tuple(AcknowledgedBatch(t.at, t.entries, t.size) for t in taken),
            set_aside=tuple(SetAside(a.entry, a.code, a.since) for a in aside),
            last_contact=contact.last_contact,
            trouble=contact.trouble,
            next_try=_next_try(contact),
            clock_skew_seconds=contact.skew_seconds,
        )

    def send_now(self, progress: Progress, cancelled: Cancelled) -> ExchangeState:
        """Send what waits, whatever the schedule says; returns what then stands.

        What goes wrong on the way is the state's `trouble`. Raises UserCanFix `not_allowed`,
        `not_enrolled`, `carrier_file`; EnvironmentFailed `exchange_running`, `disk`,
        `disk_full`; TrustBroken `key_list`; UserCanFix `withdrawn` when headquarters had the
        laptop wiped: then the store is closed.
        """
        self._at.require(Action.SYNCHRONISE)
        return self._send(progress, cancelled)

    def run_due(self, cancelled: Cancelled) -> ExchangeState | None:
        """Send if it is time; None when it is not. Called every few seconds by the window.

        Whoever is signed in: the laptop's one outbox is not theirs (product.md, Roles), and
        what is sent nobody sees. On the way the clock is looked at and, every quarter of an hour,
        what is due to go goes and copies are made, as at locking: at a counter that is never idle
        nothing else does it.
        """
        if self._watch is not None:
            self._watch.look()
        if begun_wipe(self._at.place) is not None:
            Withdrawal(self._at).obey()
        self._rest_when_due(self._at.clock())
        if self._is_due(self._at.clock()):
            state = self._send(lambda _: None, cancelled)
            return state if self._at.officer.may(Action.SYNCHRONISE) else None
        self._seal_full_batches()
        return None

    def _send(self, progress: Progress, cancelled: Cancelled) -> ExchangeState:
        if self._run(progress, cancelled):
            self._run(progress, cancelled)
        withdrawal = Withdrawal(self._at)
        if withdrawal.obey():
            self._run(progress, cancelled)
            withdrawal.obey()
        return self._state()

    def _run(self, progress: Progress, cancelled: Cancelled) -> bool:
        """One run; True when sealing and sending once more is worth while at once."""
        place, clock = self._at.place, self._at.clock
        settle(self._at.store, place, clock)
        take_carried_list(self._at)
        bring_new_keys(self._at)
        seal_unsent(self._at.store, place, clock)
        report = carry(place, clock, lambda done: progress(_progress(done)), cancelled)
        rewound = settle(self._at.store, place, clock).rewound
        take_carried_list(self._at)
        bring_up_to_date_in_passing(self._at)
        told = read_letters(self._at)
        return rewound or report.seal_again or told.applied > 0

    def _seal_full_batches(self) -> None:
        """So that a locked laptop, or one whose power fails, has most of its work in files."""
        with self._at.store.read() as tx:
            unsealed = journal.head(tx).number - stored.sealed_up_to(tx)
        if unsealed >= MANY:
            seal_unsent(self._at.store, self._at.place, self._at.clock)
            bring_up_to_date_in_passing(self._at)

    def _rest_when_due(self, now: datetime) -> None:
        """Counted from the first look, whichever way the clock goes. A failure waits as long."""
        if self._rested_at is None:
            self._rested_at = now
        elif abs(now - self._rested_at) >= EVERY:
            self._rested_at = now
            rest(self._at)

    def _has_answers(self) -> bool:
        place = self._at.place
        return bool(answer_files(place)) or bool(page_files(place))

    def _is_due(self, now: datetime) -> bool:
        """Whether back-off is over and there is something to send, to take, or to ask."""
        diary = read_diary(self._at.place)
        if not diary.is_due(now):
            return False
        if self._has_answers() or _is_long_ago(diary, now):
            return True
        with self._at.store.read() as tx:
            return _is_worth_sending(stored.waiting(tx), now)


def _is_long_ago(diary: Diary, now: datetime) -> bool:
    """Also when the last contact lies in the future: the clock was set back since."""
    return diary.last_contact is None or abs(now - diary.last_contact) >= EVERY


def _is_worth_sending(waiting: Waiting, now: datetime) -> bool:
    oldest = waiting.oldest
    return waiting.count >= MANY or (oldest is not None and abs(now - oldest) >= GATHER)


def _next_try(contact: Contact) -> datetime | None:
    if contact.next_try is not None or contact.last_contact is None:
        return contact.next_try
    return contact.last_contact + EVERY


def _progress(done: CarryProgress) -> SendProgress:
    return SendProgress(done.entries_done, done.entries_total, done.bytes_done, done.bytes_total)
