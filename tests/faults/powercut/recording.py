"""A process whose work on its data folder is recorded by recorder.c, and the record read again."""

import os
import shutil
import struct
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

SOURCE = Path(__file__).with_name("recorder.c")
PROJECT = Path(__file__).resolve().parents[3]
_HEAD = struct.Struct("<ciqIII")


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that the process did.

    `kind`: O a file opened, T opened and emptied, D a folder opened, C closed, W written, X cut to
    a length, F synced, U unlinked, R renamed, L linked, M a folder made, A said on standard output.
    """

    kind: str
    fd: int
    offset: int
    path: str
    other: str
    data: bytes


def compiler() -> str | None:
    """The system's C compiler, where there is one."""
    return shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")


def build_recorder(folder: Path) -> Path:
    """The recorder as a library in `folder`."""
    found = compiler()
    assert found is not None
    library = folder / "recorder.so"
    options = ["-O2", "-Wall", "-Wextra", "-Werror", "-shared", "-fPIC", "-o", str(library)]
    subprocess.run([found, *options, str(SOURCE), "-ldl", "-lpthread"], check=True)
    return library


def record(library: Path, folder: Path, log: Path, arguments: Sequence[str]) -> None:
    """Run laptop_process on `folder` until it ends, recording all it does there into `log`."""
    subprocess.run(
        [sys.executable, "-m", "tests.faults.powercut.laptop_process", str(folder), *arguments],
        cwd=PROJECT,
        env=os.environ
        | {
            "LD_PRELOAD": str(library),
            "MANZIL_RECORD_FOLDER": str(folder),
            "MANZIL_RECORD_LOG": str(log),
        },
        stdout=subprocess.DEVNULL,
        check=True,
    )


def read_steps(log: Path) -> Iterator[Step]:
    """What was recorded, in order."""
    with log.open("rb") as file:
        while head := file.read(_HEAD.size):
            kind, fd, offset, *lengths = _HEAD.unpack(head)
            path, other, data = (file.read(length) for length in lengths)
            yield Step(kind.decode(), fd, offset, path.decode(), other.decode(), data)
