"""The import contracts hold, and each breaks, alone, when it is violated."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]

# contract -> the module that gets the planted import, and the import
PLANTS = {
    "Imports point downwards": ("app/settings/appearance.py", "import app.wire.lines"),
    "The window sees services and the domain, nothing beneath": (
        "app/ui/tasks.py",
        "import app.wire.lines",
    ),
    "Headquarters knows only what both sides share": ("app/hq/intake.py", "import PySide6"),
    "The verifier trusts nobody's store": ("app/verify/cli.py", "import sqlalchemy"),
    "Qt stays in the window": ("app/services/views.py", "import PySide6"),
    "The domain needs nothing but the standard library": ("app/domain/posts.py", "import segno"),
    "One door for HTTP": ("app/sync/seal.py", "import requests"),
    "One door for cryptography": ("app/storage/journal.py", "import cryptography"),
    "One door for the encrypted file": ("app/storage/journal.py", "import sqlcipher3"),
    "One door for the system's keystore": ("app/vault/slots.py", "import keyring"),
    "No cycles": ("app/domain/errors.py", "import app.domain.dates"),
}


def broken_contracts(folder: Path) -> set[str]:
    program = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [str(program), "--no-cache"], cwd=folder, capture_output=True, text=True, check=False
    )
    return set(re.findall(r"^(.+) BROKEN$", done.stdout, re.MULTILINE)) | (
        {"the linter itself failed"} if "KEPT" not in done.stdout else set()
    )


@pytest.fixture
def house(tmp_path: Path) -> Path:
    ignored = shutil.ignore_patterns("__pycache__", "*.ttf", "*.qm")
    shutil.copytree(PROJECT / "app", tmp_path / "app", ignore=ignored)
    shutil.copy(PROJECT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_house_keeps_its_contracts(house: Path) -> None:
    assert broken_contracts(house) == set()


@pytest.mark.parametrize("contract", PLANTS)
def test_a_violation_breaks_exactly_its_contract(house: Path, contract: str) -> None:
    module, planted = PLANTS[contract]
    path = house / module
    path.write_text(path.read_text(encoding="utf-8") + f"\n{planted}\n", encoding="utf-8")
    assert broken_contracts(house) == {contract}


def test_every_contract_is_violated_once() -> None:
    names = re.findall(r'^name = "(.+)"$', (PROJECT / "pyproject.toml").read_text(), re.MULTILINE)
    assert set(names) - {"manzil"} == set(PLANTS)
