"""Signing in: the way from a locked laptop to an open one."""

from contextlib import ExitStack
from uuid import UUID

from app.domain.codelists import load_code_lists
from app.domain.errors import UserCanFix
from app.domain.ids import Clock
from app.domain.officers import Officer
from app.domain.posts import load_posts
from app.services.arrival import journal_arrival
from app.services.key_file import read_keys, read_throttle, write_throttle
from app.services.open_laptop import OpenLaptop, open_laptop
from app.services.places import load_places
from app.services.practice import is_practice
from app.services.reference import Reference
from app.services.signed_in import SignedIn
from app.services.texts import load_texts
from app.services.version import VERSION
from app.services.views import LaptopCard, OfficerCard
from app.settings.laptop import Laptop, read_laptop
from app.settings.place import Place
from app.storage import device
from app.storage.anchor import AnchorFile
from app.storage.engine import open_store
from app.storage.store import Store
from app.sync.settle import settle
from app.vault import throttle
from app.vault.key_file import open_slot
from app.vault.master import anchor_key, store_key


class Access:
    """What can be seen and done while locked. One per data folder, which the caller holds."""

    def __init__(self, place: Place, clock: Clock) -> None:
        self._place = place
        self._clock = clock

    def laptop(self) -> LaptopCard:
        """Raises UserCanFix `not_enrolled`, `laptop_file`."""
        laptop = self._enrolled()
        return LaptopCard(laptop.label, laptop.post, VERSION, is_practice(self._place))

    def officers(self) -> tuple[OfficerCard, ...]:
        """Who can sign in here. Raises UserCanFix `key_file_missing`, TrustBroken `key_file`."""
        keys = read_keys(self._place, self._enrolled().device)
        return tuple(OfficerCard(who.id, who.name, who.roles) for who in keys.officers)

    def seconds_to_wait(self, officer: UUID) -> int:
        """How long this officer waits after failed sign-ins; 0 is at once."""
        return throttle.seconds_to_wait(read_throttle(self._place), officer, self._clock())

    def sign_in(self, officer: UUID, passphrase: str) -> OpenLaptop:
        """Open the laptop as this officer. Slow on purpose: up to a second.

        Raises UserCanFix `wrong_passphrase`, `wait` (with `seconds`), `unknown_officer`,
        `key_file_missing`, `store_missing`; TrustBroken `key_file`, `wrong_key_or_foreign`,
        `store_damaged`; EnvironmentFailed `disk`, `disk_full`. Nothing is ever made anew over
        what is missing.
        """
        keys = read_keys(self._place, self._enrolled().device)
        self._require_patience(officer)
        try:
            master = open_slot(keys, officer, passphrase)
        except UserCanFix as wrong:
            if wrong.code == "wrong_passphrase":
                self._note_failure(officer)
            raise
        anchor = AnchorFile(self._place.anchor, anchor_key(master))
        with ExitStack() as undo:
            store = open_store(self._place.store, store_key(master), anchor.note)
            undo.callback(store.close)
            laptop = self._open(store, anchor, keys.slot(officer).officer)
            undo.pop_all()
        return laptop

    def _enrolled(self) -> Laptop:
        """A laptop file without a post belongs to an enrolment that is not finished."""
        laptop = read_laptop(self._place)
        if not laptop.post:
            raise UserCanFix(
                "not_enrolled",
                "Enrolment is not finished. Run manzil enrol CODE again with the same passphrase.",
            )
        return laptop

    def _require_patience(self, officer: UUID) -> None:
        seconds = self.seconds_to_wait(officer)
        if seconds:
            raise UserCanFix(
                "wait",
                f"Too many wrong passphrases. Try again in {seconds} seconds.",
                field="passphrase",
                seconds=seconds,
            )

    def _note_failure(self, officer: UUID) -> None:
        waiting = throttle.failed(read_throttle(self._place), officer, self._clock())
        write_throttle(self._place, waiting)

    def _open(self, store: Store, anchor: AnchorFile, officer: Officer) -> OpenLaptop:
        with store.read() as tx:
            identity = device.load_device(tx)
        lists = load_code_lists()
        signed_in = SignedIn(officer, identity, store, anchor, self._place, self._clock, lists)
        settle(store, self._place, self._clock)
        waiting = read_throttle(self._place)
        journal_arrival(signed_in, waiting)
        if waiting.of(officer.id) is not None:
            write_throttle(self._place, throttle.succeeded(waiting, officer.id))
        reference = Reference(
            lists=lists,
            posts=load_posts(),
            post=identity.post,
            places=load_places(),
            texts=load_texts(),
            practice=is_practice(self._place),
        )
        return open_laptop(signed_in, reference)
