"""New keys of this device's own: made here, taken by headquarters, then by store and carrier.

After a recovery, or by a code of `manzil hq invite --device`. Each step is on the disk before the
next, and an answer that was lost is asked for again with the same keys. What was not acknowledged
is sealed and signed anew by the next sealing.
"""

from collections.abc import Iterable

from app.domain.errors import EnvironmentFailed, ManzilError, TrustBroken, UserCanFix
from app.domain.officers import Action
from app.journal.chain import Position
from app.services.signed_in import SignedIn
from app.storage import journal
from app.storage.device import load_device
from app.storage.renewal import (
    WaitingRenewal,
    begin_renewal,
    end_renewal,
    forget_recovered,
    note_trouble,
    recovered,
    take_new_keys,
    waiting_renewal,
)
from app.sync import carry
from app.sync.carrier import read_carrier, write_carrier
from app.sync.greeting import last_heads
from app.sync.lease import take_lease
from app.vault.device_keys import DeviceKeys, new_device_keys
from app.vault.signing import key_id, public_signing_key
from app.wire.enrolment import EnrolmentCode, EnrolRequest, enrol_request, read_code
from app.wire.renewal import NewKeys, prove_renewal

RECOVERED = "recovered"
RENEWED = "device_keys_renewed"
KEPT = "device_keys_kept"
_NO_LONGER = frozenset({"enrolment_refused", "enrolment_expired"})


class Renewal:
    """Lets the device make new keys; the exchange brings them to headquarters."""

    def __init__(self, signed_in: SignedIn) -> None:
        self._at = signed_in

    def begin(self, code: str) -> None:
        """Make new keys, to be given to headquarters by this code at the next exchange.

        Raises UserCanFix `not_allowed`, `enrolment_code`, TrustBroken `key_list_root` for the
        code of another headquarters.
        """
        self._at.require(Action.CHANGE_MASTER_KEY)
        invitation = read_code(code)
        if invitation.root_fingerprint != self._at.device.root_fingerprint:
            raise TrustBroken(
                "key_list_root", "This code is not from the headquarters this laptop belongs to."
            )
        with self._at.store.write() as tx:
            begin_renewal(tx, invitation.secret, invitation.url, new_device_keys())

    def waits(self) -> bool:
        """Whether new keys are still on their way. Raises UserCanFix `not_allowed`."""
        self._at.require(Action.SYNCHRONISE)
        with self._at.store.read() as tx:
            return waiting_renewal(tx) is not None

    def trouble(self) -> str:
        """The code of what went wrong at the last try; "" for nothing. Raises as `waits`."""
        self._at.require(Action.SYNCHRONISE)
        with self._at.store.read() as tx:
            waiting = waiting_renewal(tx)
        return waiting.trouble if waiting else ""


def bring_new_keys(at: SignedIn) -> bool:
    """Bring new keys that wait to headquarters, store and carrier; True when they are in use.

    What stands in the way is kept as `trouble` and tried again at the next exchange; when
    headquarters wants no new keys, the former ones stay in use, and the journal says so.
    """
    with at.store.read() as tx:
        waiting = waiting_renewal(tx)
    if waiting is None:
        return False
    try:
        with take_lease(at.place, at.clock) as lease:
            if not waiting.taken:
                _ask(at, waiting)
                _take(at, waiting.keys)
            lease.renew()
            _give_to_carrier(at, waiting.keys)
    except (EnvironmentFailed, TrustBroken, UserCanFix) as wrong:
        _not_yet(at, wrong)
        return False
    return True


def renewal_request(at: SignedIn, waiting: WaitingRenewal) -> EnrolRequest:
    """What is sent: the new keys, where the past ends, and the former key's proof."""
    with at.store.read() as tx:
        device, ends = load_device(tx), journal.ends(tx)
    keys = waiting.keys
    new = NewKeys(keys.signing_public, keys.sealing_public, keys.transport_public)
    heads = _latest([*ends, *last_heads(at.place)])
    return enrol_request(
        secret=waiting.secret,
        device=device.device,
        signing_private=keys.signing,
        signing_key=keys.signing_public,
        sealing_key=keys.sealing_public,
        transport_key=keys.transport_public,
        renewal=prove_renewal(heads, new, device.signing_key),
    )


def journal_recovery(at: SignedIn) -> None:
    """Say in the journal that a slot was written by headquarters' answer, if one was."""
    with at.store.read() as tx:
        said = recovered(tx)
    if said is None:
        return
    with at.store.write() as tx:
        journal.append(tx, at.event(RECOVERED, said=said))
        forget_recovered(tx)


def _ask(at: SignedIn, waiting: WaitingRenewal) -> None:
    """Headquarters takes the new keys, at the first of its addresses that answers.

    Its answer says nothing new: label, post and number slot stay as they are.
    """
    carrier, request = read_carrier(at.place), renewal_request(at, waiting)
    urls = [url for url in dict.fromkeys((waiting.url, *carrier.urls())) if url]
    for url in urls[:-1]:
        try:
            carry.enrol(EnrolmentCode(url, carrier.root_fingerprint, waiting.secret), request)
        except EnvironmentFailed as wrong:
            if wrong.code != "offline":
                raise
        else:
            return
    carry.enrol(EnrolmentCode(urls[-1], carrier.root_fingerprint, waiting.secret), request)


def _take(at: SignedIn, keys: DeviceKeys) -> None:
    with at.store.write() as tx:
        former = public_signing_key(load_device(tx).signing_key)
        take_new_keys(tx, keys, at.clock())
        said = {"former_key": key_id(former), "signing_key": key_id(keys.signing_public)}
        journal.append(tx, at.event(RENEWED, said=said))


def _give_to_carrier(at: SignedIn, keys: DeviceKeys) -> None:
    write_carrier(at.place, read_carrier(at.place).with_transport_key(keys.transport))
    with at.store.write() as tx:
        end_renewal(tx)


def _not_yet(at: SignedIn, wrong: ManzilError) -> None:
    with at.store.write() as tx:
        if wrong.code in _NO_LONGER:
            end_renewal(tx)
            journal.append(tx, at.event(KEPT, said={"code": wrong.code}))
        else:
            note_trouble(tx, wrong.code)


def _latest(ends: Iterable[Position]) -> tuple[Position, ...]:
    """Of two ends of one incarnation the later; none of what has no entry yet."""
    latest: dict[str, Position] = {}
    for end in ends:
        known = latest.get(end.incarnation)
        if end.number and (known is None or end.number > known.number):
            latest[end.incarnation] = end
    return tuple(latest.values())
