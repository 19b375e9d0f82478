"""What the store knows of the officers, and goes before what the key file says.

Whoever has the disk can put an older key file back: a removed officer, or the roles of last year.
The store cannot be put back alone without the anchor telling it.
"""

import base64
from collections.abc import Mapping
from dataclasses import replace

from app.domain.errors import UserCanFix
from app.domain.officers import Officer
from app.journal.entry import Json
from app.services.signed_in import SignedIn
from app.storage import journal
from app.storage.anchor import Verdict
from app.storage.officers import KnownOfficer, known_officer, save_officer
from app.storage.transaction import Reading
from app.vault.sealing import public_sealing_key

ADMITTED = "officer_admitted"
ACCOUNT_MADE = "account_made"
REFUSED = "sign_in_refused"


def as_known(at: SignedIn) -> SignedIn:
    """The same officer with the roles of today.

    Raises UserCanFix `officer_removed`, which is journaled too, unless the disk was put back: then
    nothing is written before the journal goes on under a new incarnation (`arrival`).
    """
    with at.store.read() as tx:
        known = known_officer(tx, at.officer.id)
    if known is None:
        return at
    if known.removed:
        with at.store.write() as tx:
            if at.anchor.compare(tx) is not Verdict.RESTORED:
                journal.append(tx, at.event(REFUSED, said={"officer": str(at.officer.id)}))
        raise UserCanFix(
            "officer_removed",
            "You cannot sign in on this laptop any more. Ask the supervisor.",
            field="officer",
        )
    return replace(at, officer=replace(at.officer, roles=known.roles))


def tell_account(at: SignedIn) -> None:
    """Journal an account key that no entry tells of, so that headquarters knows what to seal to.

    After the arrival was journaled, which sees by the anchor whether the disk was put back.
    """
    public = public_sealing_key(at.account)
    with at.store.read() as tx:
        known = known_officer(tx, at.officer.id)
    if known is None or known.account != public:
        with at.store.write() as tx:
            save_officer(tx, KnownOfficer(at.officer.id, at.officer.roles, public))
            journal.append(tx, at.event(ACCOUNT_MADE, said=admitted(at.officer, public)))


def roles_now(tx: Reading, officer: Officer) -> Officer:
    """An officer of the key file with the roles of today."""
    known = known_officer(tx, officer.id)
    return officer if known is None else replace(officer, roles=known.roles)


def admitted(officer: Officer, account: bytes) -> Mapping[str, Json]:
    """What an entry about an account says; `account` is the public key (1216 bytes).

    Never the name: headquarters knows officers by their ids.
    """
    return {
        "account": base64.b64encode(account).decode(),
        "officer": str(officer.id),
        "roles": [role.value for role in officer.roles],
    }
