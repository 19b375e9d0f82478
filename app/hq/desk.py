"""What headquarters answers, call by call, without the web around it: the server's services.

A carrier is proved by the signature of its request; what it carries is proved on its own.
"""

from dataclasses import dataclass

from sqlalchemy import select

from app.domain.codelists import load_code_lists
from app.domain.errors import TrustBroken
from app.domain.ids import Clock
from app.hq import schema
from app.hq.devices import Device, find_device
from app.hq.enrolment import Enrolment
from app.hq.greeting import Greeting
from app.hq.intake import Intake, IntakeAnswer
from app.hq.keys import HeadquartersKeys
from app.hq.pull import Pull
from app.hq.store import Store
from app.wire.enrolment import read_enrol_request
from app.wire.messages import read_hello
from app.wire.pull import read_pull
from app.wire.requests import CarrierClaim, verify_request


@dataclass(frozen=True, slots=True)
class SignedRequest:
    """A request by a carrier: what its headers claim, over what its signature goes."""

    claim: CarrierClaim
    method: str
    path: str
    body: bytes


class Desk:
    """Every call does blocking work: the web runs it on a thread of its own."""

    def __init__(self, store: Store, keys: HeadquartersKeys, clock: Clock) -> None:
        self._store = store
        self._keys = keys
        self._enrolment = Enrolment(store, keys, clock)
        self._greeting = Greeting(store, keys, clock)
        self._intake = Intake(store, keys, load_code_lists(), clock)
        self._pull = Pull(store, keys, clock)

    def key_list(self) -> str:
        return self._keys.key_list_text

    def health(self) -> None:
        """Raise what the store raises when it does not answer."""
        with self._store.read() as tx:
            tx.rows(select(schema.about))

    def require_carrier(self, claim: CarrierClaim) -> Device:
        """The device that claims to carry, before its body is read; nothing is proved yet.

        Raises TrustBroken `carrier_unknown` or `carrier_refused`.
        """
        with self._store.read() as tx:
            device = find_device(tx, claim.device)
        if device is None:
            raise TrustBroken("carrier_unknown", "This laptop is not enrolled here.")
        if not device.may_carry:
            raise TrustBroken(
                "carrier_refused", "Headquarters takes nothing from this laptop's connection."
            )
        return device

    def enrol(self, body: bytes) -> str:
        """The signed answer to an enrolment."""
        return self._enrolment.enrol(read_enrol_request(_text(body)))

    def hello(self, request: SignedRequest) -> str:
        """The signed answer to a carrier's hello. Raises TrustBroken `carrier_other`."""
        device = self._prove(request)
        hello = read_hello(_text(request.body))
        if hello.device != device.id:
            raise TrustBroken("carrier_other", "A laptop asks only about itself.")
        return self._greeting.answer(hello, device)

    def batch(self, request: SignedRequest) -> IntakeAnswer:
        """The signed answer to a batch of any enrolled device."""
        carrier = self._prove(request)
        return self._intake.take(request.body, carrier.id)

    def pull(self, request: SignedRequest) -> bytes | None:
        """The next page for a device; None when there is nothing newer."""
        return self._pull.answer(read_pull(_text(request.body)), self._prove(request))

    def _prove(self, request: SignedRequest) -> Device:
        device = self.require_carrier(request.claim)
        verify_request(
            request.claim,
            method=request.method,
            path=request.path,
            body=request.body,
            transport_key=device.transport_key,
        )
        return device


def _text(body: bytes) -> str:
    try:
        return body.decode()
    except UnicodeDecodeError as wrong:
        raise TrustBroken("message", "A message is damaged or is of another kind.") from wrong
