"""A PostgreSQL of the tests' own.

MANZIL_TEST_POSTGRES names one that runs already (the user must be allowed to make schemas);
otherwise the system's binaries make one in a temporary folder, reached by a socket file there.
Without either, tests that need it are skipped, and say so.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

ADDRESS_VARIABLE = "MANZIL_TEST_POSTGRES"
_UNPRIVILEGED = ("postgres", "nobody")
_SETTINGS = "-c listen_addresses='' -c fsync=off -c max_connections=60 -c deadlock_timeout=200ms"


def binaries() -> Path | None:
    """The folder of initdb and pg_ctl."""
    asked = shutil.which("pg_config")
    found = []
    if asked:
        done = subprocess.run([asked, "--bindir"], capture_output=True, text=True, check=False)
        found.append(Path(done.stdout.strip()))
    found += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next((folder for folder in found if (folder / "initdb").exists()), None)


class OwnServer:
    """A server in a temporary folder, run by an unprivileged user (initdb refuses root)."""

    def __init__(self, programs: Path) -> None:
        self._programs = programs
        self.folder = Path(tempfile.mkdtemp(prefix="manzil-postgresql-"))
        self._watcher: subprocess.Popen[bytes] | None = None
        self._user: dict[str, Any] = {}
        if os.getuid() == 0:
            import pwd

            names = {entry.pw_name: entry for entry in pwd.getpwall()}
            entry = next(names[name] for name in _UNPRIVILEGED if name in names)
            os.chown(self.folder, entry.pw_uid, entry.pw_gid)
            self._user = {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}

    def start(self) -> None:
        self._run("initdb", "-U", "manzil", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        settings = f"{_SETTINGS} -c unix_socket_directories='{self.folder}'"
        self._watch()
        self._run("pg_ctl", "-w", "-l", str(self.folder / "log"), "-o", settings, "start")

    def stop(self) -> None:
        if self._watcher is not None and self._watcher.stdin is not None:
            self._watcher.stdin.close()
            self._watcher.wait(timeout=60)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _watch(self) -> None:
        """A process that stops the server when this one ends, in whatever way it ends."""
        stop = f"'{self._programs / 'pg_ctl'}' -D '{self.folder / 'data'}' -w -m immediate stop"
        self._watcher = subprocess.Popen(
            ["sh", "-c", f"read _; {stop}; rm -rf '{self.folder}'"],
            cwd="/",
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # a Ctrl+C is not meant for it
            **self._user,
        )

    @property
    def address(self) -> str:
        return f"postgresql://manzil@/postgres?host={quote(str(self.folder), safe='')}"

    def _run(self, program: str, *arguments: str) -> None:
        command: Sequence[str] = [
            str(self._programs / program),
            "-D",
            str(self.folder / "data"),
            *arguments,
        ]
        subprocess.run(
            command,
            cwd=self.folder,
            env={"PATH": os.environ["PATH"], "HOME": str(self.folder), "LC_ALL": "C"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            timeout=120,
            check=True,
            **self._user,
        )


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """The address of a PostgreSQL, or a loud skip."""
    if address := os.environ.get(ADDRESS_VARIABLE):
        yield address
        return
    programs = binaries() if sys.platform != "win32" else None
    if programs is None:
        pytest.skip(
            "NOT TESTED ON POSTGRESQL: no server by MANZIL_TEST_POSTGRES and no initdb here"
            " (Debian: apt-get install postgresql)"
        )
    server = OwnServer(programs)
    try:
        server.start()
        yield server.address
    finally:
        server.stop()
