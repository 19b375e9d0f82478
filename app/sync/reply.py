"""An HTTP answer as it came, and what a status means for the run (journal-and-sync.md, 17)."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from app.domain.errors import EnvironmentFailed, ManzilError, TrustBroken, UserCanFix
from app.vault.key_list import ACKNOWLEDGEMENT, KeyList
from app.vault.signed_text import read_signed_text

OK = 200
CREATED = 201
NO_CONTENT = 204
BAD_REQUEST = 400
FORBIDDEN = 403
NOT_FOUND = 404
CONFLICT = 409
GONE = 410
TOO_LARGE = 413
_REFUSED = frozenset({401, FORBIDDEN})
_LATER = frozenset({408, 425, 429})
_SERVER_ERRORS = range(500, 600)


@dataclass(frozen=True, slots=True)
class Reply:
    """Status, headers' content type and Retry-After, and the body (cut short if endless)."""

    status: int
    content_type: str
    retry_after: str
    body: bytes

    def text(self) -> str:
        return self.body.decode("utf-8", errors="replace")

    @property
    def is_page(self) -> bool:
        """A page for people's eyes: headquarters never sends one, portals and proxies do."""
        return "html" in self.content_type.lower()


Line = Callable[[str, str, str, bytes, Mapping[str, str]], Reply]
"""A way to headquarters: method, address (https://host:port), path, body, headers."""

LineTo = Callable[[Sequence[str] | None], Line]
"""Makes a way to a server with one of these pins (None: to any, only to fetch a key list)."""


def failure(reply: Reply) -> ManzilError:
    """Why a reply that is not the one hoped for ends the run."""
    if reply.status in _LATER or reply.status in _SERVER_ERRORS:
        return EnvironmentFailed(
            "busy",
            "Headquarters is busy. It is tried again later.",
            retry_after=_seconds(reply.retry_after),
        )
    if reply.status in _REFUSED and not reply.is_page:
        return UserCanFix(
            "refused",
            "Headquarters does not accept this laptop. Nothing is lost here: call headquarters.",
        )
    return portal()


def portal() -> EnvironmentFailed:
    return EnvironmentFailed(
        "portal",
        "Something in the network answers in headquarters' place. Open the browser, sign in to"
        " the network, then send again.",
    )


def signed_payload(reply: Reply, keys: KeyList, context: bytes) -> str:
    """What headquarters signed. Raises `portal`: what answers without a signature is not it."""
    try:
        return read_signed_text(reply.text(), keys.by_id(ACKNOWLEDGEMENT), context)
    except TrustBroken as wrong:
        raise portal() from wrong


def _seconds(retry_after: str) -> int:
    """Retry-After in seconds (RFC 9110, 10.2.3); its other form, a date, counts as nothing."""
    text = retry_after.strip()
    return int(text) if re.fullmatch(r"[0-9]{1,9}", text) else 0
