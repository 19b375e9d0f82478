"""A headquarters in memory, its TLS server, and a laptop enrolled there."""

from collections.abc import Iterator

import pytest

from tests.sync.laptop import Laptop, new_laptop, quick_folder
from tests.sync.naive_headquarters import NaiveHeadquarters
from tests.sync.tls_server import Served, serving


@pytest.fixture
def headquarters() -> NaiveHeadquarters:
    return NaiveHeadquarters()


@pytest.fixture
def served(headquarters: NaiveHeadquarters) -> Iterator[Served]:
    with serving(headquarters) as running:
        yield running


@pytest.fixture
def laptop(headquarters: NaiveHeadquarters, served: Served) -> Iterator[Laptop]:
    with quick_folder() as folder:
        made = new_laptop(folder / "laptop", headquarters, served.url)
        yield made
        made.close()


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """The proxies of the machine that runs the tests do not matter."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
