import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parent


@pytest.fixture(scope="session")
def golden() -> Callable[[str], bytes]:
    """The bytes of a golden file by its name."""
    return lambda name: (FOLDER / name).read_bytes()


@pytest.fixture(scope="session")
def keys() -> Mapping[str, bytes]:
    """The private keys that the files were made with."""
    value: dict[str, str] = json.loads((FOLDER / "keys.json").read_bytes())
    return {name: bytes.fromhex(digits) for name, digits in value.items()}
