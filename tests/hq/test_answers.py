"""Which status says what: 401 and 403 stop a run, 408 and 503 are tried again."""

import json

import pytest

from app.domain.errors import EnvironmentFailed, ManzilError, TrustBroken, UserCanFix
from app.hq.answers import answer, error_answer, refusal


@pytest.mark.parametrize(
    ("wrong", "status"),
    [
        (TrustBroken("request", "m"), 401),
        (TrustBroken("signature", "m"), 401),
        (TrustBroken("signature_unknown", "m"), 401),
        (TrustBroken("carrier_unknown", "m"), 401),
        (TrustBroken("carrier_refused", "m"), 403),
        (TrustBroken("carrier_other", "m"), 403),
        (UserCanFix("code_wrong", "m"), 403),
        (UserCanFix("device_known", "m"), 403),
        (UserCanFix("device_unknown", "m"), 403),
        (UserCanFix("device_not_trusted", "m"), 403),
        (TrustBroken("renewal", "m"), 403),
        (TrustBroken("key_retired", "m"), 400),
        (UserCanFix("code_gone", "m"), 410),
        (EnvironmentFailed("stalled", "m"), 408),
        (UserCanFix("too_big", "m"), 413),
        (TrustBroken("batch", "m"), 400),
        (TrustBroken("batch_version", "m"), 400),
        (TrustBroken("chain", "m"), 400),
        (TrustBroken("message", "m"), 400),
        (TrustBroken("receiver", "m"), 400),
        (TrustBroken("store_damaged", "m"), 503),
        (EnvironmentFailed("store_busy", "m"), 503),
        (EnvironmentFailed("store_raced", "m"), 503),
        (EnvironmentFailed("disk_full", "m"), 503),
    ],
)
def test_every_error_has_its_status(wrong: ManzilError, status: int) -> None:
    said = error_answer(wrong)
    assert said.status_code == status
    assert json.loads(bytes(said.body)) == {"code": wrong.code, "message": "m"}
    assert said.headers["content-type"] == "application/json"
    assert ("retry-after" in said.headers) == (status == 503)


def test_details_stay_here() -> None:
    said = error_answer(UserCanFix("number_shape", "Look again.", field="number", value="secret"))
    assert b"secret" not in bytes(said.body)


def test_plain_answers() -> None:
    assert (answer("{}", 201).status_code, bytes(answer("{}", 201).body)) == (201, b"{}")
    assert bytes(refusal("a", "Ü", 404).body).decode() == '{"code":"a","message":"Ü"}'
