"""Sessions at headquarters' office: who signed in acts by a token for at most twelve hours.

Only the token's SHA-256 is kept. A session ends with the sign-out, after its time, and when the
user is disabled or given another passphrase.
"""

import hashlib
import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import delete, select

from app.domain.errors import UserCanFix
from app.hq import schema_office
from app.hq.store import Reading, Writing
from app.hq.users import HqUser, find_user

VALID_FOR = timedelta(hours=12)
_TOKEN_BYTES = 32
_SLACK = timedelta(minutes=5)
_sessions = schema_office.sessions


@dataclass(frozen=True, slots=True)
class Session:
    """A begun session. The token is told once, to whoever signed in."""

    token: str = field(repr=False)
    ends_at: datetime


def begin_session(tx: Writing, user: HqUser, now: datetime) -> Session:
    """Begin a session; those of anybody that are over go."""
    tx.change(delete(_sessions).where(_sessions.c.ends_at <= now))
    made = Session(secrets.token_urlsafe(_TOKEN_BYTES), now + VALID_FOR)
    row = {
        "token_sha256": _hashed(made.token),
        "user": user.id,
        "begun_at": now,
        "ends_at": made.ends_at,
    }
    tx.insert_missing(_sessions, [row])
    return made


def user_of_session(tx: Reading, token: str, now: datetime) -> HqUser:
    """Whose session this is. Raises UserCanFix `session` when it is over or never was.

    A session from the future, after the clock was set back, is over too.
    """
    found = tx.rows(select(_sessions).where(_sessions.c.token_sha256 == _hashed(token)))
    user = None
    if found and found[0].begun_at <= now + _SLACK and now < found[0].ends_at:
        user = find_user(tx, found[0].user)
    if user is None:
        raise UserCanFix("session", "You are not signed in any more. Sign in again.")
    return user


def end_session(tx: Writing, token: str) -> None:
    """One that is over already is no error."""
    tx.change(delete(_sessions).where(_sessions.c.token_sha256 == _hashed(token)))


def end_sessions_of(tx: Writing, user: UUID) -> None:
    """Everywhere: this user was disabled, or has a new passphrase."""
    tx.change(delete(_sessions).where(_sessions.c.user == user))


def _hashed(token: str) -> str:
    """Tokens are 256 random bits: a plain hash keeps them (RFC 6750, section 5.3)."""
    return hashlib.sha256(token.encode("utf-8", errors="surrogatepass")).hexdigest()
