"""Looks for planted names in every byte of a folder, in every form they might lie there."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from app.matching.names import fold, skeleton

CHUNK = 1 << 20
SHORTEST = 6  # bytes: anything shorter turns up in random bytes by chance


def forms(name: str) -> frozenset[bytes]:
    """The name in UTF-8 and UTF-16 (both orders): as typed, small, folded, as its skeleton."""
    spellings = {name, name.lower(), name.title(), fold(name), skeleton(name)}
    encodings = ("utf-8", "utf-16-le", "utf-16-be")
    found = {spelling.encode(encoding) for spelling in spellings for encoding in encodings}
    return frozenset(form for form in found if len(form) >= SHORTEST)


def names_found(folder: Path, names: Iterable[str]) -> dict[str, list[str]]:
    """Which names lie in which files (relative), in any form. Every file is read whole."""
    wanted = {name: forms(name) for name in names}
    longest = max(len(form) for all_forms in wanted.values() for form in all_forms)
    found: dict[str, list[str]] = {}
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        for piece in _pieces(path, longest):
            for name, looked_for in wanted.items():
                if any(form in piece for form in looked_for):
                    files = found.setdefault(name, [])
                    if (label := path.relative_to(folder).as_posix()) not in files:
                        files.append(label)
    return found


def _pieces(path: Path, overlap: int) -> Iterator[bytes]:
    """The file in pieces that overlap, so that no form is cut in two."""
    before = b""
    with path.open("rb") as file:
        while read := file.read(CHUNK):
            yield before + read
            before = read[-overlap:]
