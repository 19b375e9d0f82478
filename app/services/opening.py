"""Opening a laptop with its master key: store, what waited in the inbox, all use cases."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial

from app.domain.codelists import load_code_lists
from app.domain.ids import Clock
from app.domain.officers import Officer
from app.domain.posts import load_posts
from app.services.arrival import PIN_FAILED, journal_arrival, wrong_pins
from app.services.key_care import care_for_keys
from app.services.key_file import read_throttle, write_throttle
from app.services.letters import read_letters
from app.services.officer_book import as_known, tell_account
from app.services.open_laptop import OpenLaptop, open_laptop
from app.services.pause import Pause
from app.services.places import load_places
from app.services.practice import is_practice
from app.services.reference import Reference
from app.services.renewal import journal_recovery
from app.services.signed_in import SignedIn
from app.services.texts import load_texts
from app.services.trust import take_carried_list
from app.services.unlocking import Unlocked
from app.settings.place import Place
from app.storage import device, journal
from app.storage.anchor import AnchorFile
from app.storage.engine import open_store
from app.sync.rested import forget_rested
from app.sync.settle import settle
from app.vault import throttle
from app.vault.key_file import OpenedSlot
from app.vault.master import anchor_key, store_key
from app.vault.pin import Pinned


def open_for(officer: Officer, opened: OpenedSlot, place: Place, clock: Clock) -> OpenLaptop:
    """Open the store and journal the arrival of `officer`, whose slot gave these keys.

    Raises UserCanFix `store_missing`, `officer_removed`; TrustBroken `wrong_key_or_foreign`,
    `store_damaged`; EnvironmentFailed `disk`, `disk_full`. The store is closed again when anything
    goes wrong.
    """
    with _store_opened(officer, opened, place, clock) as signed_in:
        _arrive(signed_in)
        return _laptop(signed_in, opened)


def open_unlocked(unlocked: Unlocked, passphrase: str, place: Place, clock: Clock) -> OpenLaptop:
    """The same, and what can be put right in the key file is. Raises as `open_for`."""
    with _store_opened(unlocked.officer, unlocked.keys, place, clock) as signed_in:
        _arrive(signed_in)
        care_for_keys(signed_in, unlocked, passphrase)
        return _laptop(signed_in, unlocked.keys)


def reopen(
    officer: Officer, place: Place, clock: Clock, keys: OpenedSlot, pinned: Pinned
) -> OpenLaptop:
    """Go on after a pause, as the same officer with the same PIN. Raises as `open_for`."""
    with _store_opened(officer, keys, place, clock) as again:
        forget_rested(place)
        _tell_wrong_pins(again)
        return _laptop(again, keys, pinned)


@contextmanager
def _store_opened(
    officer: Officer, keys: OpenedSlot, place: Place, clock: Clock
) -> Iterator[SignedIn]:
    """The open store, closed again when anything goes wrong in the block."""
    anchor = AnchorFile(place.anchor, anchor_key(keys.master))
    with ExitStack() as undo:
        store = open_store(place.store, store_key(keys.master), anchor.note)
        undo.callback(store.close)
        with store.read() as tx:
            identity = device.load_device(tx)
        lists = load_code_lists()
        found = SignedIn(officer, identity, store, anchor, place, clock, lists, keys.account)
        yield as_known(found)
        undo.pop_all()


def _arrive(signed_in: SignedIn) -> None:
    place, officer = signed_in.place, signed_in.officer
    forget_rested(place)
    settle(signed_in.store, place, signed_in.clock)
    waiting = read_throttle(place)
    journal_arrival(signed_in, waiting)
    tell_account(signed_in)
    journal_recovery(signed_in)
    take_carried_list(signed_in)
    read_letters(signed_in)
    as_known(signed_in)  # headquarters may just have told that this account is closed
    if waiting.of(officer.id) is not None or waiting.pins:
        told = throttle.pins_told(throttle.succeeded(waiting, officer.id))
        write_throttle(place, told)


def _tell_wrong_pins(at: SignedIn) -> None:
    waiting = read_throttle(at.place)
    if waiting.pins:
        with at.store.write() as tx:
            journal.append(tx, at.event(PIN_FAILED, said={"pins": wrong_pins(waiting)}))
        write_throttle(at.place, throttle.pins_told(waiting))


def _laptop(signed_in: SignedIn, keys: OpenedSlot, pinned: Pinned | None = None) -> OpenLaptop:
    reference = Reference(
        lists=signed_in.lists,
        posts=load_posts(),
        post=signed_in.device.post,
        places=load_places(),
        texts=load_texts(),
        practice=is_practice(signed_in.place),
    )
    again = partial(reopen, signed_in.officer, signed_in.place, signed_in.clock)
    pause = Pause(signed_in, keys, again, pinned=pinned)
    return open_laptop(signed_in, reference, pause)
