"""Errors as HTTP answers: `{"code", "message"}` and the status that says what to do about it."""

from collections.abc import Mapping

from starlette.responses import Response

from app.domain.errors import EnvironmentFailed, ManzilError
from app.journal.entry import dump_json

JSON = "application/json"
RETRY_AFTER_SECONDS = 5

_BAD_REQUEST = 400
_UNAVAILABLE = 503

# 401 and 403 stop a run and are shown; 408 and 503 are tried again (journal-and-sync.md, 17)
_STATUS: Mapping[str, int] = {
    "request": 401,
    "signature": 401,
    "signature_unknown": 401,
    "carrier_unknown": 401,
    "session": 401,
    "user_wrong": 401,
    "wait": 429,
    "not_allowed": 403,
    "second_person": 403,
    "needs_country_key": 403,
    "request_gone": 404,
    "officer_unknown": 404,
    "request_decided": 409,
    "account_closing": 409,
    "last_officer": 409,
    "user_exists": 409,
    "carrier_refused": 403,
    "carrier_other": 403,
    "scope_other": 403,
    "code_wrong": 403,
    "device_known": 403,
    "device_unknown": 403,
    "device_not_trusted": 403,
    "renewal": 403,
    "code_gone": 410,
    "stalled": 408,
    "disconnected": 408,
    "too_big": 413,
    "store_damaged": _UNAVAILABLE,
}


def answer(text: str, status: int) -> Response:
    return Response(text, status_code=status, media_type=JSON)


def refusal(code: str, message: str, status: int) -> Response:
    """An answer that says why not; unsigned, so that nobody takes it for an acknowledgement."""
    return answer(dump_json({"code": code, "message": message}), status)


def error_answer(wrong: ManzilError) -> Response:
    """What a caller hears of one of our errors."""
    by_family = _UNAVAILABLE if isinstance(wrong, EnvironmentFailed) else _BAD_REQUEST
    said = refusal(wrong.code, wrong.message, _STATUS.get(wrong.code, by_family))
    if said.status_code == _UNAVAILABLE:
        said.headers["Retry-After"] = str(RETRY_AFTER_SECONDS)
    return said
