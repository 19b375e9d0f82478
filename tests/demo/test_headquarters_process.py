"""The demo's headquarters process ends when whoever started it is gone, however that happened."""

import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app.demo.headquarters import DemoHeadquarters
from app.domain.ids import system_clock

PARENT = """
import subprocess, sys
child = subprocess.Popen(
    [sys.executable, "-m", "app.demo.headquarters_process", sys.argv[1]],
    stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
)
print(child.stdout.readline().strip(), flush=True)
print(child.pid, flush=True)
sys.stdin.read()
"""


def served_by_a_parent(folder: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", PARENT, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="pidfd_open is Linux's")
def test_it_stops_when_the_demo_is_killed(tmp_path: Path) -> None:
    made = DemoHeadquarters(tmp_path / "headquarters")
    made.found_once(system_clock)
    with served_by_a_parent(made.folder) as parent:
        assert parent.stdout is not None
        assert parent.stdout.readline().startswith("serving https://127.0.0.1:")
        child = os.pidfd_open(int(parent.stdout.readline()))
        parent.send_signal(signal.SIGKILL)
        parent.wait()
    ended, _, _ = select.select([child], [], [], 30)
    os.close(child)
    assert ended, "the server is still there"


def test_it_stops_when_its_input_closes(tmp_path: Path) -> None:
    made = DemoHeadquarters(tmp_path / "headquarters")
    made.found_once(system_clock)
    with subprocess.Popen(
        [sys.executable, "-m", "app.demo.headquarters_process", str(made.folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as server:
        assert server.stdout is not None
        assert server.stdin is not None
        assert server.stdout.readline().startswith("serving ")
        server.stdin.close()
        assert server.wait(timeout=30) == 0


def test_a_folder_without_a_headquarters_is_one_line(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "app.demo.headquarters_process", str(tmp_path)],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as server:
        assert server.stderr is not None
        (line,) = server.stderr.read().splitlines()
        assert server.wait() == 1
    assert line.startswith("There is no headquarters in this folder.")
