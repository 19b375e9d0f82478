"""Opening a laptop with its master key: store, what waited in the inbox, all use cases."""

from contextlib import ExitStack

from app.domain.codelists import load_code_lists
from app.domain.ids import Clock
from app.domain.officers import Officer
from app.domain.posts import load_posts
from app.services.arrival import journal_arrival
from app.services.key_file import read_throttle, write_throttle
from app.services.letters import read_letters
from app.services.open_laptop import OpenLaptop, open_laptop
from app.services.places import load_places
from app.services.practice import is_practice
from app.services.reference import Reference
from app.services.signed_in import SignedIn
from app.services.texts import load_texts
from app.settings.place import Place
from app.storage import device
from app.storage.anchor import AnchorFile
from app.storage.engine import open_store
from app.sync.rested import forget_rested
from app.sync.settle import settle
from app.vault import throttle
from app.vault.key_file import OpenedSlot
from app.vault.master import anchor_key, store_key


def open_for(officer: Officer, opened: OpenedSlot, place: Place, clock: Clock) -> OpenLaptop:
    """Open the store and journal the arrival of `officer`, whose slot gave these keys.

    Raises UserCanFix `store_missing`; TrustBroken `wrong_key_or_foreign`, `store_damaged`;
    EnvironmentFailed `disk`, `disk_full`. The store is closed again when anything goes wrong.
    """
    anchor = AnchorFile(place.anchor, anchor_key(opened.master))
    with ExitStack() as undo:
        store = open_store(place.store, store_key(opened.master), anchor.note)
        undo.callback(store.close)
        with store.read() as tx:
            identity = device.load_device(tx)
        lists = load_code_lists()
        laptop = _arrived(
            SignedIn(officer, identity, store, anchor, place, clock, lists, opened.account)
        )
        undo.pop_all()
    return laptop


def _arrived(signed_in: SignedIn) -> OpenLaptop:
    place, officer = signed_in.place, signed_in.officer
    forget_rested(place)
    settle(signed_in.store, place, signed_in.clock)
    waiting = read_throttle(place)
    journal_arrival(signed_in, waiting)
    read_letters(signed_in)
    if waiting.of(officer.id) is not None:
        write_throttle(place, throttle.succeeded(waiting, officer.id))
    reference = Reference(
        lists=signed_in.lists,
        posts=load_posts(),
        post=signed_in.device.post,
        places=load_places(),
        texts=load_texts(),
        practice=is_practice(place),
    )
    return open_laptop(signed_in, reference)
