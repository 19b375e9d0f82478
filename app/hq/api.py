"""The web in front of headquarters (journal-and-sync.md, The exchange)."""

import logging
import secrets
import traceback

from fastapi import FastAPI, Request, Response
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.domain.errors import ManzilError
from app.hq.answers import answer, error_answer, refusal
from app.hq.bodies import read_limited
from app.hq.desk import Desk, SignedRequest
from app.hq.office import Office
from app.hq.office_api import add_office_calls
from app.wire.batch import MOST_SEALED_BYTES
from app.wire.requests import read_claim

MOST_MESSAGE_BYTES = 64 << 10
BYTES = "application/octet-stream"
MOST_BATCH_BYTES = MOST_SEALED_BYTES + (8 << 10)
_log = logging.getLogger("manzil.hq")


class LastHandler:
    """Outside of everything: a bug gets a reference number, in the log and in the answer.

    The log names the error's kind and the places it came through, never its message, which may
    quote somebody's data.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        started = False

        async def watched(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self._app(scope, receive, watched)
        except Exception as bug:  # noqa: BLE001 - the server's last handler
            reference = secrets.token_hex(4)
            _log.error("reference %s: %s at %s", reference, type(bug).__name__, _places(bug))
            if not started:
                message = f"Something is wrong with the server. Tell headquarters: {reference}."
                await refusal("server", message, 500)(scope, receive, send)


def make_app(desk: Desk, office: Office) -> FastAPI:
    """The application over a desk and an office. No pages about itself, no schema."""
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    app.add_middleware(LastHandler)
    app.add_exception_handler(ManzilError, _say_error)
    app.add_exception_handler(HTTPException, _say_no_such_call)
    _add_calls(app, desk)
    add_office_calls(app, office)
    return app


def _add_calls(app: FastAPI, desk: Desk) -> None:
    @app.get("/v1/health")
    async def health() -> Response:
        await run_in_threadpool(desk.health)
        return answer('{"status":"ok"}', 200)

    @app.get("/v1/keys")
    async def keys() -> Response:
        return answer(desk.key_list(), 200)

    @app.post("/v1/enrol")
    async def enrol(request: Request) -> Response:
        body = await read_limited(request, MOST_MESSAGE_BYTES)
        return answer(await run_in_threadpool(desk.enrol, body), 201)

    @app.post("/v1/hello")
    async def hello(request: Request) -> Response:
        signed = await _signed(request, desk, MOST_MESSAGE_BYTES)
        return answer(await run_in_threadpool(desk.hello, signed), 200)

    @app.post("/v1/batches")
    async def batches(request: Request) -> Response:
        signed = await _signed(request, desk, MOST_BATCH_BYTES)
        said = await run_in_threadpool(desk.batch, signed)
        return answer(said.text, 200 if said.taken else 409)

    @app.post("/v1/pull")
    async def pull(request: Request) -> Response:
        signed = await _signed(request, desk, MOST_MESSAGE_BYTES)
        page = await run_in_threadpool(desk.pull, signed)
        return Response(status_code=204) if page is None else Response(page, media_type=BYTES)


async def _signed(request: Request, desk: Desk, most: int) -> SignedRequest:
    """The request with its body, which is read only for carriers that are known."""
    claim = read_claim(request.headers)
    await run_in_threadpool(desk.require_carrier, claim)
    body = await read_limited(request, most)
    query = request.scope["query_string"]
    path = request.scope["raw_path"] + (b"?" + query if query else b"")
    return SignedRequest(claim, request.method, path.decode("ascii", errors="replace"), body)


async def _say_error(_request: Request, wrong: Exception) -> Response:
    if not isinstance(wrong, ManzilError):
        raise wrong
    if error_answer(wrong).status_code >= 500:  # noqa: PLR2004 - the server's own trouble
        _log.warning("%s", wrong.code)
    return error_answer(wrong)


async def _say_no_such_call(_request: Request, wrong: Exception) -> Response:
    if not isinstance(wrong, HTTPException):
        raise wrong
    return refusal("no_such_call", "There is no such call here.", wrong.status_code)


def _places(bug: Exception) -> str:
    frames = traceback.extract_tb(bug.__traceback__)[-6:]
    return " < ".join(f"{frame.name}:{frame.lineno}" for frame in reversed(frames))
