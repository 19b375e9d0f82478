"""Who acts at headquarters: a name and a passphrase, wrong ones counted, slowed and journaled.

The delay after failures is that of laptops (vault/throttle). It is counted by name, also for
names of nobody, so that nobody learns who is a user; so a stranger can make a user wait, at most
five minutes at a time. The names that were tried are not journaled: people type a passphrase
there by mistake.
"""

import threading
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import delete, select, update

from app.domain.errors import EnvironmentFailed, UserCanFix
from app.domain.ids import Clock
from app.hq import schema_office, users
from app.hq.events import OfficeEvent
from app.hq.own_journal import OFFICE, append, event_body
from app.hq.store import Reading, Store, Writing
from app.hq.users import HqUser
from app.vault.throttle import delay_after

AT_ONCE = 2
WAIT_SECONDS = 10.0
_attempts = schema_office.attempts


class Proving:
    """Proves users one after the other: each proof costs 64 MiB for a moment.

    One for a server; who proves on the command line makes one of its own.
    """

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._places = threading.BoundedSemaphore(AT_ONCE)

    def prove(self, name: str, passphrase: str) -> HqUser:
        """The user of this name, if the passphrase is theirs.

        Raises UserCanFix `user_wrong` or `wait` (with `seconds`), EnvironmentFailed
        `office_busy`, and what the store raises.
        """
        key = users.name_key(name)[: users.MOST_NAME]
        with self._store.read() as tx:
            _require_patience(tx, key, self._clock())
            row = users.row_of(tx, name)
        if not self._places.acquire(timeout=WAIT_SECONDS):
            raise EnvironmentFailed("office_busy", "Too many sign in at once. Try again.")
        try:
            user = users.proved(row, passphrase)
        except UserCanFix:
            self._note_failure(key, None if row is None else row.id)
            raise
        finally:
            self._places.release()
        with self._store.write() as changing:
            changing.change(delete(_attempts).where(_attempts.c.name_key == key))
        return user

    def _note_failure(self, key: str, user: UUID | None) -> None:
        now = self._clock()
        with self._store.write() as tx:
            start = {"name_key": key, "failures": 0, "since": now, "not_before": now}
            tx.insert_missing(_attempts, [start])
            held = tx.lock(select(_attempts).where(_attempts.c.name_key == key))[0]
            failures = held.failures + 1
            later = now + timedelta(seconds=delay_after(failures))
            counted = update(_attempts).where(_attempts.c.name_key == key)
            tx.change(counted.values(failures=failures, not_before=later))
            _forget_old(tx, now)
            append(
                tx,
                kinds=[OfficeEvent.SIGN_IN_FAILED],
                author=user or OFFICE,
                at=now,
                bodies=[event_body({"failures": failures})],
            )


def _forget_old(tx: Writing, now: datetime) -> None:
    """What was tried a day ago is over: names of nobody must not fill the table."""
    tx.change(delete(_attempts).where(_attempts.c.not_before < now - timedelta(days=1)))


def _require_patience(tx: Reading, key: str, now: datetime) -> None:
    """Never longer than the delay itself, so that a clock set back locks nobody out."""
    found = tx.rows(select(_attempts).where(_attempts.c.name_key == key))
    if not found or now >= found[0].not_before:
        return
    left = -((now - found[0].not_before) // timedelta(seconds=1))
    seconds = min(left, delay_after(found[0].failures))
    if seconds:
        raise UserCanFix(
            "wait",
            f"Too many wrong passphrases. Try again in {seconds} seconds.",
            field="passphrase",
            seconds=seconds,
        )
