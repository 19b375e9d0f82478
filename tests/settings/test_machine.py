"""A tool is asked in a fixed language; one that is missing, fails or hangs says nothing."""

import os
import sys
from pathlib import Path

import pytest

from app.settings.machine import said_by

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="tools are shell scripts here")


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    return tmp_path


def tool(folder: Path, script: str) -> None:
    path = folder / "asked"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o700)


def test_what_it_prints_is_given(tools: Path) -> None:
    tool(tools, 'echo "$LC_ALL $1"')
    assert said_by("asked", "one") == "C one\n"


def test_a_tool_that_fails_or_is_not_there_says_nothing(tools: Path) -> None:
    tool(tools, "echo half; exit 1")
    assert said_by("asked") == ""
    assert said_by("a-tool-that-nobody-has") == ""


def test_bytes_that_are_no_text_do_no_harm(tools: Path) -> None:
    tool(tools, "printf '\\377x'")
    assert said_by("asked") == "\ufffdx"
