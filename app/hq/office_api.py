"""The web in front of headquarters' office (docs/FORMATS.md, 19): `/v1/office/…`.

Everything but the sign-in asks for a bearer token (RFC 6750), never for a cookie, so that no other
page can act in somebody's name. Nothing said here is kept by anything between.
"""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from fastapi import FastAPI, Request, Response
from starlette.concurrency import run_in_threadpool

from app.domain.errors import TrustBroken, UserCanFix
from app.hq.answers import answer
from app.hq.bodies import read_limited
from app.hq.office import Office
from app.hq.office_audit import MOST_SHOWN, AuditQuestion
from app.hq.office_devices import read_status
from app.hq.office_users import listed_json, read_roles, user_json
from app.hq.users import HqUser
from app.journal.entry import Json, dump_json, read_json, write_time

MOST_BYTES = 64 << 10
FRONT = "/v1/office"
_BEARER = "bearer "
_MOST_DIGITS = 9


def add_office_calls(app: FastAPI, office: Office) -> None:
    """All calls of the office."""
    _add_session(app, office)
    _add_devices(app, office)
    _add_officers(app, office)
    _add_requests(app, office)
    _add_users(app, office)
    _add_books(app, office)


def _add_session(app: FastAPI, office: Office) -> None:
    @app.post(f"{FRONT}/session")
    async def sign_in(request: Request) -> Response:
        said = await _said(request)
        name, passphrase = _text(said, "name"), _text(said, "passphrase")
        made = await run_in_threadpool(office.sign_in, name, passphrase)
        begun = made.session
        return _answer(
            {
                "ends_at": write_time(begun.ends_at),
                "token": begun.token,
                "user": user_json(made.user),
            },
            201,
        )

    @app.delete(f"{FRONT}/session")
    async def sign_out(request: Request) -> Response:
        await run_in_threadpool(office.sign_out, _token(request))
        return Response(status_code=204)


def _add_devices(app: FastAPI, office: Office) -> None:
    @app.get(f"{FRONT}/devices")
    async def devices(request: Request) -> Response:
        return await _for_user(request, office, lambda by: {"devices": office.devices.listed(by)})

    @app.post(f"{FRONT}/devices/{{device}}/status")
    async def device_status(request: Request, device: str) -> Response:
        by = await _user(request, office)
        said = await _said(request)
        status = read_status(_text(said, "status"))
        await run_in_threadpool(office.devices.set_status, by, _id(device), status)
        return _answer({"device": device, "status": status.value})


def _add_officers(app: FastAPI, office: Office) -> None:
    @app.get(f"{FRONT}/officers")
    async def officers(request: Request) -> Response:
        post = request.query_params.get("post", "")
        return await _for_user(
            request, office, lambda by: {"officers": office.officers.listed(by, post)}
        )

    @app.post(f"{FRONT}/officers/{{officer}}/close")
    async def close(request: Request, officer: str) -> Response:
        by = await _user(request, office)
        reason = _text(await _said(request), "reason")
        told = await run_in_threadpool(office.officers.close, by, _id(officer), reason)
        return _answer({"devices": [str(device) for device in told], "officer": officer})


def _add_requests(app: FastAPI, office: Office) -> None:
    @app.get(f"{FRONT}/requests")
    async def requests(request: Request) -> Response:
        return await _for_user(request, office, lambda by: {"requests": office.requests.open(by)})

    @app.post(f"{FRONT}/requests/{{question}}/decision")
    async def decision(request: Request, question: str) -> Response:
        by = await _user(request, office)
        said = await _said(request)
        decided = await run_in_threadpool(
            lambda: office.requests.decide(
                by, _id(question), approve=_truth(said, "approve"), reason=_text(said, "reason")
            )
        )
        return _answer(decided)


def _add_users(app: FastAPI, office: Office) -> None:
    @app.get(f"{FRONT}/users")
    async def users(request: Request) -> Response:
        return await _for_user(
            request, office, lambda by: {"users": listed_json(office.users.listed(by))}
        )

    @app.post(f"{FRONT}/users")
    async def add_user(request: Request) -> Response:
        by = await _user(request, office)
        said = await _said(request)
        roles = read_roles(_texts(said, "roles"))
        name, passphrase = _text(said, "name"), _text(said, "passphrase")
        made = await run_in_threadpool(office.users.add, by, name, roles, passphrase)
        return _answer(user_json(made), 201)


def _add_books(app: FastAPI, office: Office) -> None:
    @app.get(f"{FRONT}/audit")
    async def audit(request: Request) -> Response:
        return await _for_user(request, office, lambda by: _audit(office, by, request))

    @app.get(f"{FRONT}/settings")
    async def settings(request: Request) -> Response:
        return await _for_user(request, office, lambda by: {"settings": office.settings.read(by)})

    @app.post(f"{FRONT}/settings")
    async def change_settings(request: Request) -> Response:
        by = await _user(request, office)
        said = await _said(request)
        after = await run_in_threadpool(office.settings.change, by, said)
        return _answer({"settings": after})


def _audit(office: Office, by: HqUser, request: Request) -> dict[str, Json]:
    asked = request.query_params
    before, device = asked.get("before"), asked.get("device")
    page = office.audit.read(
        by,
        AuditQuestion(
            before=_id(before) if before else None,
            limit=_whole(asked.get("limit", str(MOST_SHOWN))),
            device=_id(device) if device else None,
            kind=asked.get("kind", ""),
        ),
    )
    more = str(page.before) if page.before else None
    return {"before": more, "events": list(page.events)}


async def _for_user(
    request: Request, office: Office, work: Callable[[HqUser], Mapping[str, Json]]
) -> Response:
    """What `work` has for the user of the request's session; it runs beside the web's own work."""
    by = await _user(request, office)
    return _answer(await run_in_threadpool(work, by))


async def _user(request: Request, office: Office) -> HqUser:
    return await run_in_threadpool(office.user, _token(request))


def _token(request: Request) -> str:
    header = request.headers.get("authorization", "")
    if not header.lower().startswith(_BEARER):
        raise UserCanFix("session", "You are not signed in. Sign in first.")
    return header[len(_BEARER) :].strip()


async def _said(request: Request) -> Mapping[str, Any]:
    """The body's JSON object. Raises TrustBroken `message`."""
    body = await read_limited(request, MOST_BYTES)
    try:
        value = read_json(body.decode())
    except (ValueError, RecursionError) as wrong:
        raise _no_message() from wrong
    if not isinstance(value, dict):
        raise _no_message()
    return value


def _text(said: Mapping[str, Any], name: str) -> str:
    value = said.get(name)
    if not isinstance(value, str) or "\0" in value:
        raise _no_message()
    return value


def _texts(said: Mapping[str, Any], name: str) -> list[str]:
    value = said.get(name)
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise _no_message()
    return value


def _truth(said: Mapping[str, Any], name: str) -> bool:
    value = said.get(name)
    if not isinstance(value, bool):
        raise _no_message()
    return value


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as wrong:
        raise _no_message() from wrong


def _whole(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS):
        raise _no_message()
    return int(text)


def _no_message() -> TrustBroken:
    return TrustBroken("message", "A message is damaged or is of another kind.")


def _answer(value: Mapping[str, Json], status: int = 200) -> Response:
    said = answer(dump_json(value), status)
    said.headers["Cache-Control"] = "no-store"
    return said
