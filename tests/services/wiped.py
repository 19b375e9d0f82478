"""A folder as full as a laptop's can be, without a real laptop in it, and what may be left."""

from pathlib import Path

from app.settings.place import Place, prepare

SECRET = b"a key slot, a name, a registration"
BATCH = "00112233445566ff-0000000001-0000000004.batch"
OWN = ("laptop.json", "wipe.json")
CARRIED = ("carrier.json", "exchange.json", f"outbox/{BATCH}")
LOCKS = ("open.lock", "exchange.lock", "exchange.lease")


def fill(folder: Path) -> Place:
    """Every file that a laptop may have, each holding SECRET."""
    place = Place(folder)
    prepare(place)
    names = (name for name in dir(Place) if not name.startswith("_"))
    named = {value for name in names if isinstance(value := getattr(place, name), Path)} - {
        place.folder,
        place.outbox,
        place.inbox,
        place.logs,
        place.lock_file,
        place.wipe_file,
    }
    inside = (
        "store.db-wal", "store.db-shm", "store.db.new", "store.db.ballast", ".keys.json.ab12.part",
        "recovery.json", ".recovery.json.cd34.part", "exchange.json", "halt.json", "rested.json",
        "backup.json", "practice.txt", f"outbox/{BATCH}", f"outbox/.{BATCH}.ef56.part",
        f"outbox/refused/{BATCH}", "inbox/0000000001.hello", "inbox/others/ab.ack",
        "inbox/rejected/cd.ack", "logs/manzil.log", "logs/manzil.log.1", "list.csv",
    )  # fmt: skip
    for path in (*named, *(folder / name for name in inside)):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(SECRET)
    for name in LOCKS:
        (folder / name).touch()
    return place


def left(place: Place) -> set[str]:
    """What files are there, without the empty locks."""
    there = (path for path in place.folder.rglob("*") if path.is_file())
    return {path.relative_to(place.folder).as_posix() for path in there} - set(LOCKS)
