"""Headquarters' office: who signs in, and what they may do there, each asked of the one table."""

from dataclasses import dataclass

from app.domain.ids import Clock
from app.hq.erasure_list import ErasureList
from app.hq.events import OfficeEvent
from app.hq.office_audit import OfficeAudit
from app.hq.office_devices import OfficeDevices
from app.hq.office_officers import OfficeOfficers
from app.hq.office_requests import OfficeRequests
from app.hq.office_settings import OfficeSettings
from app.hq.office_users import OfficeUsers
from app.hq.own_journal import append
from app.hq.proving import Proving
from app.hq.raced import write_until_won
from app.hq.sessions import Session, begin_session, end_session, user_of_session
from app.hq.store import Store, Writing
from app.hq.users import HqUser
from app.vault.kdf_cost import STANDARD, KdfCost


@dataclass(frozen=True, slots=True)
class SignedInUser:
    """A user and the session that was begun for them."""

    user: HqUser
    session: Session


class Office:
    """One for a server: it lets two at a time prove who they are."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        cost: KdfCost = STANDARD,
        erasures: ErasureList | None = None,
    ) -> None:
        self._store = store
        self._clock = clock
        self._proving = Proving(store, clock)
        self.devices = OfficeDevices(store, clock)
        self.officers = OfficeOfficers(store, clock)
        self.users = OfficeUsers(store, clock, cost)
        self.requests = OfficeRequests(store, clock, erasures)
        self.audit = OfficeAudit(store, clock)
        self.settings = OfficeSettings(store, clock)

    def sign_in(self, name: str, passphrase: str) -> SignedInUser:
        """Raises UserCanFix `user_wrong` or `wait`, EnvironmentFailed `office_busy`."""
        user = self._proving.prove(name, passphrase)
        now = self._clock()

        def work(tx: Writing) -> Session:
            begun = begin_session(tx, user, now)
            append(tx, kinds=[OfficeEvent.SIGNED_IN], author=user.id, at=now)
            return begun

        return SignedInUser(user, write_until_won(self._store, work))

    def user(self, token: str) -> HqUser:
        """Whose session this is. Raises UserCanFix `session`."""
        with self._store.read() as tx:
            return user_of_session(tx, token, self._clock())

    def sign_out(self, token: str) -> None:
        """Raises UserCanFix `session` when it was over already."""
        user, now = self.user(token), self._clock()

        def work(tx: Writing) -> None:
            end_session(tx, token)
            append(tx, kinds=[OfficeEvent.SIGNED_OUT], author=user.id, at=now)

        write_until_won(self._store, work)
