"""The list of erasures beside the database (erasures.jsonl).

A database that is put back from a backup brings erased people back. So who was erased stands in a
file of its own, which no backup of the database holds; it is applied again before the server
serves. One line each: `{"at": time, "by": uuid, "person": uuid, "request": uuid or null}`.
"""

import os
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from uuid import UUID

from app.domain.errors import TrustBroken
from app.journal.entry import dump_json, read_json, read_time, write_time
from app.settings.place import disk_trouble


@dataclass(frozen=True, slots=True)
class Order:
    """That a person is erased: on which request, decided when and by whom of headquarters.

    `reason`: for the laptops that are told; it is in no list, for it may name somebody.
    """

    person: UUID
    request: UUID | None
    at: datetime
    by: UUID
    reason: str = field(default="", compare=False)


class ErasureList:
    """The file of one headquarters. Lines are only added."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def add(self, order: Order) -> None:
        """Add it and wait for the disk; to be called before the database forgets.

        Raises EnvironmentFailed `disk`, `disk_full`, TrustBroken `erasure_list`.
        """
        if order.person in {one.person for one in self.orders()}:
            return
        line = dump_json(
            {
                "at": write_time(order.at),
                "by": str(order.by),
                "person": str(order.person),
                "request": str(order.request) if order.request else None,
            }
        )
        try:
            descriptor = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            with os.fdopen(descriptor, "ab") as file:
                file.write(self._end_of_torn_line() + line.encode() + b"\n")
                file.flush()
                os.fsync(file.fileno())
        except OSError as wrong:
            raise disk_trouble(wrong) from wrong

    def orders(self) -> tuple[Order, ...]:
        """All of them, the oldest first; a last line that a power cut tore is no order yet.

        Raises TrustBroken `erasure_list` for any other damage: then nobody may be served.
        """
        lines = self._read().split(b"\n")
        found = []
        for number, line in enumerate(lines, start=1):
            if not line:
                continue
            try:
                found.append(_order(line.decode()))
            except (ValueError, KeyError, TypeError, RecursionError) as wrong:
                if number == len(lines):
                    break
                if not line.startswith(b"{") or line.endswith(b"}"):
                    raise _damaged() from wrong
        return tuple(found)

    def _end_of_torn_line(self) -> bytes:
        data = self._read()
        return b"" if not data or data.endswith(b"\n") else b"\n"

    def _read(self) -> bytes:
        try:
            return self._path.read_bytes()
        except FileNotFoundError:
            return b""
        except OSError as wrong:
            raise disk_trouble(wrong) from wrong


def _order(line: str) -> Order:
    value = read_json(line)
    request = value["request"]
    return Order(
        UUID(value["person"]),
        UUID(request) if request else None,
        read_time(value["at"]),
        UUID(value["by"]),
    )


def _damaged() -> TrustBroken:
    return TrustBroken(
        "erasure_list",
        "The list of erasures, erasures.jsonl, is damaged. Put it back before serving: without it"
        " erased people would come back.",
    )
