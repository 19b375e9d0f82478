"""The demo's headquarters: founded once on this machine, served while the demo runs."""

import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from app.domain.errors import EnvironmentFailed
from app.domain.ids import Clock
from app.hq.founding import found_headquarters
from app.hq.invitations import invite
from app.hq.opened import opened
from app.hq.place import HeadquartersPlace
from app.wire.enrolment import EnrolmentCode, write_code

COUNTRY = "KG"
START_SECONDS = 60
STOP_SECONDS = 15
_HOST = "127.0.0.1"
_SERVING = "serving "

Child = subprocess.Popen[str]


@dataclass(frozen=True, slots=True)
class DemoHeadquarters:
    """A headquarters of Kyrgyzstan in `folder`, on a port of this machine."""

    folder: Path

    def found_once(self, clock: Clock) -> None:
        """Make it, unless it stands."""
        place = HeadquartersPlace(self.folder)
        if not place.settings.exists():
            url = f"https://{_HOST}:{_free_port()}"
            found_headquarters(place, country=COUNTRY, url=url, database=None, clock=clock)

    def enrolment_code(self, post: str, clock: Clock) -> str:
        """A fresh code by which one laptop may join."""
        with opened(self.folder, {}) as here:
            with here.store.write() as tx:
                secret, _ = invite(tx, post, "", clock())
            known = here.headquarters
            return write_code(EnrolmentCode(known.url, known.root_fingerprint, secret))

    @contextmanager
    def served(self) -> Iterator[str]:
        """Serve it in a child process; gives its address once it listens, ends it at the end.

        Raises EnvironmentFailed `demo_headquarters` with the child's own last words.
        """
        with self._log.open("w", encoding="utf-8") as errors:
            child = _started(self.folder, errors)
            try:
                yield self._address_of(child)
            finally:
                _end(child)

    @property
    def _log(self) -> Path:
        return self.folder.with_name(f"{self.folder.name}.log")

    def _address_of(self, child: Child) -> str:
        """What the child says once it listens; it is ended when it says nothing in time."""
        patience = threading.Timer(START_SECONDS, child.kill)
        patience.start()
        said = child.stdout.readline() if child.stdout else ""
        patience.cancel()
        if not said.startswith(_SERVING):
            child.kill()
            child.wait()
            last = self._log.read_text(encoding="utf-8").strip().splitlines()[-1:]
            raise EnvironmentFailed(
                "demo_headquarters",
                " ".join(["The demo's headquarters did not start.", *last]),
            )
        return said.removeprefix(_SERVING).strip()


def _started(folder: Path, errors: IO[str]) -> Child:
    module = "app.demo.headquarters_process"
    return subprocess.Popen(  # noqa: S603 - our own module, with a folder of our own
        [sys.executable, "-m", module, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=errors,
        text=True,
    )


def _end(child: Child) -> None:
    """Closing its standard input asks the child to stop; one that does not is killed."""
    for stream in (child.stdin, child.stdout):
        if stream is not None:
            stream.close()
    try:
        child.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((_HOST, 0))
        port: int = probe.getsockname()[1]
    return port
