"""One version everywhere."""

import tomllib
from pathlib import Path

from app.services.version import VERSION


def test_the_program_says_the_version_that_is_packaged() -> None:
    project = Path(__file__).parents[2] / "pyproject.toml"
    assert tomllib.loads(project.read_text(encoding="utf-8"))["project"]["version"] == VERSION
