"""A disk that forgets: what reached it is what was synced; of the rest, chance decides.

A file's writes since its last sync may each be there, be missing, or be torn at sector borders.
Names (made, renamed, taken away) since the last sync of their folder may be missing: all after some
point, as on a file system that journals its names, or any of them.
"""

import random
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.powercut.recording import Step

SECTORS = (512, 4096)
FORGOTTEN = "-shm"
"""SQLite's index of the log lies in shared memory and is made anew: never part of an image."""


@dataclass(frozen=True, slots=True)
class Change:
    """Bytes written at an offset, or (no bytes) the file cut to that length."""

    offset: int
    data: bytes | None

    def apply(self, content: bytearray) -> None:
        if self.data is None:
            missing = self.offset - len(content)
            content.extend(bytes(max(missing, 0)))
            del content[self.offset :]
            return
        content.extend(bytes(max(self.offset - len(content), 0)))
        content[self.offset : self.offset + len(self.data)] = self.data

    def torn(self, sector: int, chance: random.Random) -> "list[Change]":
        """Some of its sectors: the first few, or any."""
        if self.data is None:
            return []
        end, parts, start = self.offset + len(self.data), [], self.offset
        while start < end:
            stop = min((start // sector + 1) * sector, end)
            parts.append(Change(start, self.data[start - self.offset : stop - self.offset]))
            start = stop
        if chance.random() < 0.5:
            return parts[: chance.randint(0, len(parts))]
        return [part for part in parts if chance.random() < 0.5]


@dataclass(slots=True, eq=False)
class File:
    """What of a file is surely on the disk, and what was written since."""

    sure: bytearray = field(default_factory=bytearray)
    since: list[Change] = field(default_factory=list)

    def sync(self) -> None:
        for change in self.since:
            change.apply(self.sure)
        self.since.clear()

    def whole(self) -> bytes:
        return self._with(self.since)

    def survivor(self, luck: "Luck") -> bytes:
        return self._with(part for change in self.since for part in luck.of(change))

    def _with(self, changes: Iterable[Change]) -> bytes:
        content = bytearray(self.sure)
        for change in changes:
            change.apply(content)
        return bytes(content)


@dataclass(frozen=True, slots=True)
class Naming:
    """A change of names: `target` now names `file`, `source` nothing any more."""

    source: str
    target: str
    file: File | None

    def apply(self, names: dict[str, File]) -> None:
        if self.source:
            names.pop(self.source, None)
        if self.target and self.file is not None:
            names[self.target] = self.file

    def lies_in(self, folder: str) -> bool:
        return any(name.rpartition("/")[0] == folder for name in (self.source, self.target) if name)


@dataclass(frozen=True, slots=True)
class Luck:
    """How one power cut falls: the chances that a write is there, is torn, else it is missing."""

    chance: random.Random
    kept: float
    torn: float
    sector: int
    names_in_order: bool

    @staticmethod
    def draw(chance: random.Random) -> "Luck":
        kept, torn = chance.choice(
            [(0, 0), (1, 0), (0, 1), (0.5, 0), (0.5, 0.5), (0.9, 0.1), (0.1, 0.2)]
        )
        return Luck(chance, kept, torn, chance.choice(SECTORS), chance.random() < 0.5)

    def of(self, change: Change) -> list[Change]:
        drawn = self.chance.random()
        if drawn < self.kept:
            return [change]
        return change.torn(self.sector, self.chance) if drawn < self.kept + self.torn else []

    def of_names(self, since: list[Naming]) -> list[Naming]:
        if self.names_in_order:
            return since[: self.chance.randint(0, len(since))]
        return [naming for naming in since if self.chance.random() < 0.5]


class Disk:
    """The data folder as the recorded steps leave it. Paths are absolute."""

    def __init__(self, folder: Path) -> None:
        """Everything that lies in `folder` now is surely on the disk."""
        self._folder = folder
        self._sure: dict[str, File] = {
            str(path): File(bytearray(path.read_bytes()))
            for path in folder.rglob("*")
            if path.is_file()
        }
        self._now = dict(self._sure)
        self._since: list[Naming] = []
        self._open: dict[int, File | str] = {}

    def follow(self, step: Step) -> None:
        """Take note of one step."""
        match step.kind:
            case "O" | "T" | "D":
                self._opened(step)
            case "W" | "X":
                data = step.data if step.kind == "W" else None
                self._file(step.fd).since.append(Change(step.offset, data))
            case "F":
                self._synced(step.fd)
            case "U" | "R" | "L":
                gone = "" if step.kind == "L" else step.path
                self._name(Naming(gone, step.other, self._now[step.path]))

    def names(self) -> dict[str, bytes]:
        """Every file as the process itself sees it, by its path inside the folder."""
        return {
            self._inside(path): file.whole()
            for path, file in self._now.items()
            if not path.endswith(FORGOTTEN)
        }

    def image(self, luck: Luck) -> dict[str, bytes]:
        """What a power cut now leaves."""
        names = dict(self._sure)
        for naming in luck.of_names(self._since):
            naming.apply(names)
        return {
            self._inside(path): file.survivor(luck)
            for path, file in names.items()
            if not path.endswith(FORGOTTEN)
        }

    def _opened(self, step: Step) -> None:
        if step.kind == "D":
            self._open[step.fd] = step.path
            return
        file = self._now.get(step.path)
        if file is None:
            file = File()
            self._name(Naming("", step.path, file))
        elif step.kind == "T":
            file.since.append(Change(0, None))
        self._open[step.fd] = file

    def _synced(self, fd: int) -> None:
        found = self._open[fd]
        if isinstance(found, File):
            found.sync()
            return
        for naming in self._since:
            if naming.lies_in(found):
                naming.apply(self._sure)
        self._since = [naming for naming in self._since if not naming.lies_in(found)]

    def _name(self, naming: Naming) -> None:
        naming.apply(self._now)
        self._since.append(naming)

    def _file(self, fd: int) -> File:
        found = self._open[fd]
        assert isinstance(found, File)
        return found

    def _inside(self, path: str) -> str:
        return Path(path).relative_to(self._folder).as_posix()


def write_image(image: dict[str, bytes], folder: Path) -> None:
    """Put the files of an image into a new folder."""
    for name, content in image.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
