"""Asking headquarters for news after the batches went: sealed pages into the inbox.

It needs no key of the store. What comes is held against what was asked, so that no old page, and
none of another laptop, passes for a new one.
"""

from app.domain.errors import TrustBroken
from app.domain.ids import Clock
from app.settings.place import Place
from app.sync.greeting import Contact, signed_headers
from app.sync.pages import put_page, read_carried, write_carried
from app.sync.reply import NO_CONTENT, NOT_FOUND, OK, Reply, failure, portal
from app.vault.key_list import ACKNOWLEDGEMENT, KeyList
from app.wire.messages import DeviceStatus
from app.wire.page import MOST_PAGE_BYTES, PageHeader, read_page, verify_page
from app.wire.pull import Cursor, PullRequest, write_pull

PULL_PATH = "/v1/pull"
MOST_PAGES = 1000


class PullRun:
    """One run of asking, after headquarters has been greeted. `pages` counts what came."""

    def __init__(self, place: Place, contact: Contact, clock: Clock) -> None:
        self._place = place
        self._contact = contact
        self._clock = clock
        self._device = contact.carrier.device
        self._scope = f"device/{self._device}"
        self.pages = 0

    def run(self) -> None:
        """Bring all pages there are; none for a laptop that is no longer trusted as before.

        Raises EnvironmentFailed `offline`, `portal` or `busy`, UserCanFix `refused`, TrustBroken
        `page`, `page_version`, `page_other` or `signature`; and whatever breaks the run off. What
        came before stays.
        """
        if self._contact.answer.status is not DeviceStatus.ACTIVE:
            return
        while self.pages < MOST_PAGES and self._take_next():
            self.pages += 1

    def _take_next(self) -> bool:
        cursor = read_carried(self._place, self._scope)
        reply = self._ask(PullRequest(self._device, (cursor,)))
        if reply.status == NO_CONTENT or _is_too_old(reply):
            return False
        if reply.status != OK:
            raise failure(reply)
        if reply.is_page:
            raise portal()
        header = proved_header(reply.body, self._contact.carrier.keys())
        if (header.device, header.scope) != (self._device, self._scope) or not _follows(
            header, cursor
        ):
            raise TrustBroken(
                "page_other", "What headquarters sent is not what was asked for. Try again."
            )
        put_page(self._place, reply.body)
        write_carried(self._place, Cursor(self._scope, header.epoch, header.last))
        return True

    def _ask(self, asked: PullRequest) -> Reply:
        body = write_pull(asked).encode()
        headers = signed_headers(self._contact.carrier, PULL_PATH, body, self._clock())
        return self._contact.line("POST", self._contact.url, PULL_PATH, body, headers)


def proved_header(data: bytes, keys: KeyList) -> PageHeader:
    """The header of a page that headquarters signed. Raises TrustBroken."""
    if len(data) > MOST_PAGE_BYTES:
        raise TrustBroken("page", "This file is damaged or is not a page from headquarters.")
    page = read_page(data)
    verify_page(page, keys.by_id(ACKNOWLEDGEMENT).values())
    return page.header


def _follows(header: PageHeader, cursor: Cursor) -> bool:
    """A later epoch is told from its beginning; the same one from where it was left."""
    if header.epoch == cursor.epoch:
        return header.first == cursor.number + 1
    return header.epoch > cursor.epoch and header.first == 1


def _is_too_old(reply: Reply) -> bool:
    """A headquarters from before there was news says that there is no such call."""
    return reply.status == NOT_FOUND and not reply.is_page
