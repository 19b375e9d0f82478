"""Headquarters as a real process on this machine, and `manzil` as a command."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parents[2]


def manzil(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    """Run the command; standard input is `given`."""
    return subprocess.run(
        [sys.executable, "-m", "app", *arguments],
        cwd=PROJECT,
        input=given,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        port: int = listening.getsockname()[1]
        return port


class HeadquartersProcess:
    """Founded in `folder`; `serving` runs it as a child process."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.url = f"https://127.0.0.1:{free_port()}"
        made = manzil("hq", "init", "--data", str(folder), "--country", "KG", "--url", self.url)
        assert made.returncode == 0, made.stderr

    @contextmanager
    def serving(self) -> Iterator[None]:
        child = subprocess.Popen(
            [sys.executable, "-m", "app", "hq", "serve", "--data", str(self.folder)],
            cwd=PROJECT,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )
        assert child.stdout is not None
        try:
            assert child.stdout.readline().startswith("serving ")
            yield
        finally:
            child.terminate()
            assert child.wait(timeout=30) == 0
            child.stdout.close()

    def invite(self, post: str) -> str:
        """An enrolment code."""
        said = manzil("hq", "invite", "--data", str(self.folder), "--post", post)
        assert said.returncode == 0, said.stderr
        return next(word for word in said.stdout.split() if word.startswith("MZ1."))

    def people(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self._json("people")
        return found

    def status(self) -> dict[str, Any]:
        found: dict[str, Any] = self._json("status")
        return found

    def _json(self, command: str) -> Any:
        said = manzil("hq", command, "--data", str(self.folder), "--json")
        assert said.returncode == 0, said.stderr
        return json.loads(said.stdout)
