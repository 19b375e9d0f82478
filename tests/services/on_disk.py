"""Every byte of a laptop's files and every row of its store, as whoever has the key sees them."""

from pathlib import Path

from sqlalchemy import text

from tests.services.counter import Counter
from tests.services.decrypted import decrypted_log, decrypted_pages


def bytes_of(counter: Counter) -> bytes:
    """All files, the store and its log decrypted page by page, free space included."""
    folder = counter.signed_in.place.folder
    store = counter.signed_in.place.store
    log = store.with_name(store.name + "-wal")
    others = [p for p in folder.rglob("*") if p.is_file() and p not in {store, log}]
    return (
        decrypted_pages(store, counter.store_key)
        + decrypted_log(log, counter.store_key)
        + b"".join(path.read_bytes() for path in others)
    )


def rows_of(counter: Counter) -> str:
    """Every row of every table, in one text; blobs in hex."""
    with counter.signed_in.store.read() as tx:
        names = tx.connection.execute(
            text("SELECT name FROM sqlite_schema WHERE type = 'table'")
        ).scalars()
        rows = [
            tuple(v.hex() if isinstance(v, bytes) else v for v in row)
            for name in names.all()
            for row in tx.connection.execute(text(f'SELECT * FROM "{name}"'))  # noqa: S608 - names of our own tables
        ]
    return repr(rows)


def copy_of(folder: Path) -> dict[Path, bytes]:
    """The files below a folder with their bytes, to be put back later."""
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def put_back(files: dict[Path, bytes]) -> None:
    for path, data in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
