"""Enrolment: the code names a root; its key list names the server; only then keys are shown."""

from app.domain.errors import EnvironmentFailed, ManzilError, TrustBroken, UserCanFix
from app.sync.greeting import fetch_key_list
from app.sync.reply import CREATED, FORBIDDEN, GONE, OK, LineTo, Reply, failure, signed_payload
from app.vault.key_list import read_key_list
from app.wire.enrolment import (
    ENROLLED_CONTEXT,
    EnrolAnswer,
    EnrolmentCode,
    EnrolRequest,
    read_enrol_answer,
    write_enrol_request,
)

ENROL_PATH = "/v1/enrol"


def join(code: EnrolmentCode, request: EnrolRequest, line_to: LineTo) -> EnrolAnswer:
    """Enrol at the headquarters of this code. A repeat with the same keys gets the same answer.

    Raises UserCanFix `enrolment_refused` or `enrolment_expired` (field `code`), EnvironmentFailed
    `offline`, `portal` or `busy`, TrustBroken `key_list_root`, `pin` or `answer`.
    """
    keys = read_key_list(fetch_key_list(code.url, line_to), code.root_fingerprint)
    body = write_enrol_request(request).encode()
    reply = line_to(keys.tls_pins)("POST", code.url, ENROL_PATH, body, {})
    if reply.status not in {OK, CREATED}:
        raise _not_enrolled(reply)
    answer = read_enrol_answer(signed_payload(reply, keys, ENROLLED_CONTEXT))
    if answer.device != request.device:
        raise TrustBroken("answer", "Headquarters' answer belongs to another laptop.")
    read_key_list(answer.key_list, code.root_fingerprint, at_least=keys.version)
    return answer


def _not_enrolled(reply: Reply) -> ManzilError:
    if reply.status == GONE and not reply.is_page:
        return UserCanFix(
            "enrolment_expired",
            "This enrolment code has been used or is too old. Ask headquarters for a new one.",
            field="code",
        )
    if reply.status == FORBIDDEN and not reply.is_page:
        return UserCanFix(
            "enrolment_refused",
            "Headquarters does not know this enrolment code. Copy all of it, or ask for a new one.",
            field="code",
        )
    wrong = failure(reply)
    if wrong.code == "refused":
        return EnvironmentFailed("busy", "Headquarters did not take the enrolment. Try again.")
    return wrong
