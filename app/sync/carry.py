"""Files to headquarters, signed answers back: the only door to HTTP. No key of the store.

docs/SYNC.md tells a run in sentences. Every foreign error becomes ours here.
"""

import io
import ssl
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from http.cookiejar import DefaultCookiePolicy
from typing import Any

import requests
from requests.adapters import HTTPAdapter
from urllib3 import HTTPSConnectionPool, PoolManager, ProxyManager
from urllib3.exceptions import HTTPError

from app.domain.errors import EnvironmentFailed, ManzilError, UserCanFix
from app.domain.ids import Clock
from app.settings.place import Place
from app.sync.backoff import Draw, system_draw
from app.sync.delivery import CarryProgress
from app.sync.inbox import MOST_ANSWER_BYTES
from app.sync.joining import join
from app.sync.pinning import BLOCK_BYTES, Watch, pinned_pool, tls_context
from app.sync.reply import Line, Reply, portal
from app.sync.report import CarryReport
from app.sync.trip import Tick, make_trip
from app.wire.enrolment import EnrolAnswer, EnrolmentCode, EnrolRequest

__all__ = ["CarryProgress", "CarryReport", "carry", "enrol"]

STALL_SECONDS = 30.0
_SLOWEST_BYTES_PER_SECOND = 600.0  # half of the slowest link to be served, 9.6 kbit/s


def carry(
    place: Place,
    clock: Clock,
    progress: Callable[[CarryProgress], None],
    cancelled: Callable[[], bool],
    *,
    stall_seconds: float = STALL_SECONDS,
    draw: Draw = system_draw,
) -> CarryReport:
    """One run: greet headquarters, send what has no answer yet, keep the answers.

    `progress` and `cancelled` are called in this thread. Whatever goes wrong on the way is in
    the report; only what stands in the way of running at all is raised: UserCanFix
    `not_enrolled` or `carrier_file`, TrustBroken for a broken key list, EnvironmentFailed
    `exchange_running`, `disk` or `disk_full`.
    """
    with ExitStack() as open_ways:
        return make_trip(
            place,
            clock,
            progress,
            cancelled,
            ways=lambda tick: _Ways(open_ways, tick, stall_seconds).to,
            draw=draw,
        )


def enrol(
    code: EnrolmentCode, request: EnrolRequest, *, stall_seconds: float = STALL_SECONDS
) -> EnrolAnswer:
    """Enrol at the headquarters of this code; errors as in `joining.join`."""
    with ExitStack() as open_ways:
        ways = _Ways(open_ways, lambda: None, stall_seconds)
        return join(code, request, ways.to)


class _Ways:
    """Makes ways to headquarters over pinned TLS; `open_ways` closes them all."""

    def __init__(self, open_ways: ExitStack, tick: Tick, stall_seconds: float) -> None:
        self._open_ways = open_ways
        self._tick = tick
        self._stall_seconds = stall_seconds

    def to(self, pins: Sequence[str] | None) -> Line:
        session = requests.Session()
        self._open_ways.callback(session.close)
        watch = Watch(self._tick, self._stall_seconds, self._stall_seconds)
        session.mount("https://", _PinnedAdapter(pinned_pool(pins, watch)))
        session.headers.clear()
        session.headers.update({"Accept-Encoding": "identity", "User-Agent": "manzil"})
        session.auth = _no_password  # none from a .netrc file
        session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
        return _HttpsLine(session, watch)


class _HttpsLine:
    """One kept connection; calls follow one another on it."""

    def __init__(self, session: requests.Session, watch: Watch) -> None:
        self._session = session
        self._watch = watch

    def __call__(
        self, method: str, url: str, path: str, body: bytes, headers: Mapping[str, str]
    ) -> Reply:
        """Raises EnvironmentFailed `offline`, `portal` or `stopped`, TrustBroken `pin`."""
        if not url.lower().startswith("https://"):
            raise _unusable_address()
        self._watch.tick()
        stall = self._watch.stall_seconds
        self._watch.answer_seconds = stall + len(body) / _SLOWEST_BYTES_PER_SECOND
        try:
            with self._session.request(
                method,
                url.rstrip("/") + path,
                data=_Upload(body, self._watch.tick) if body else None,
                headers=dict(headers),
                timeout=stall,
                allow_redirects=False,
                stream=True,
                verify=False,  # the pin decides, in `pinning`
            ) as response:
                return self._read(response)
        except (requests.RequestException, HTTPError, OSError, UnicodeError) as wrong:
            raise _in_our_words(wrong) from wrong

    def _read(self, response: requests.Response) -> Reply:
        body = bytearray()
        while len(body) <= MOST_ANSWER_BYTES:
            self._watch.tick()
            piece = response.raw.read1(BLOCK_BYTES, decode_content=False)
            if not piece:
                break
            body += piece
        return Reply(
            response.status_code,
            response.headers.get("Content-Type", ""),
            response.headers.get("Retry-After", ""),
            bytes(body[: MOST_ANSWER_BYTES + 1]),
        )


class _PinnedAdapter(HTTPAdapter):
    """Makes every connection, also one through a proxy's tunnel, in pools of one kind."""

    def __init__(self, pool: type[HTTPSConnectionPool]) -> None:
        self._pool = pool
        super().__init__(pool_connections=1, pool_maxsize=1, max_retries=0)

    def init_poolmanager(self, *sizes: Any, **options: Any) -> None:  # noqa: ANN401 - as requests
        super().init_poolmanager(
            *sizes, **options, ssl_context=tls_context(), blocksize=BLOCK_BYTES
        )
        self._use_our_pool(self.poolmanager)

    def proxy_manager_for(self, proxy: str, **options: Any) -> ProxyManager:  # noqa: ANN401
        manager: ProxyManager = super().proxy_manager_for(
            proxy, **options, ssl_context=tls_context(), blocksize=BLOCK_BYTES
        )
        self._use_our_pool(manager)
        return manager

    def _use_our_pool(self, manager: PoolManager) -> None:
        manager.pool_classes_by_scheme = {"https": self._pool}


class _Upload(io.BytesIO):
    """A body that is sent in blocks, with a tick before each."""

    def __init__(self, body: bytes, tick: Callable[[], None]) -> None:
        super().__init__(body)
        self._tick = tick

    def read(self, size: int | None = -1, /) -> bytes:
        self._tick()
        return super().read(size)


def _no_password(request: requests.PreparedRequest) -> requests.PreparedRequest:
    return request


def _in_our_words(wrong: Exception) -> ManzilError:
    match wrong:
        case requests.exceptions.ProxyError() if "Tunnel connection failed" in str(wrong):
            return portal()  # the proxy answered instead: 407, a page, a redirect
        case requests.exceptions.SSLError() if not _was_cut(wrong):
            return portal()  # what answers speaks no TLS, or none as new as 1.2
        case (
            requests.exceptions.InvalidURL()
            | requests.exceptions.InvalidSchema()
            | requests.exceptions.MissingSchema()
            | UnicodeError()
        ):
            return _unusable_address()
        case _:
            return EnvironmentFailed(
                "offline", "Headquarters cannot be reached. Nothing is lost; it is tried again."
            )


def _was_cut(wrong: BaseException | None) -> bool:
    """Whether a connection broke off in the middle of its handshake."""
    while wrong is not None:
        if isinstance(wrong, ssl.SSLEOFError | ssl.SSLZeroReturnError | ConnectionError):
            return True
        wrong = wrong.__cause__ or wrong.__context__
    return False


def _unusable_address() -> UserCanFix:
    return UserCanFix(
        "address",
        "The address of headquarters, or of the proxy on the way to it, cannot be used. Ask for"
        " a new enrolment code, or mend the proxy settings.",
    )
