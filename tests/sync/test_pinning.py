"""Connections known by their key: a wrong one is closed before it hears a word."""

import ssl
import threading
import time

import pytest
from urllib3 import PoolManager
from urllib3.exceptions import HTTPError

from app.domain.errors import EnvironmentFailed, TrustBroken
from app.sync.pinning import Watch, pinned_pool, tls_context
from app.vault.tls import new_server_certificate, pin_of_pem
from tests.sync import lies
from tests.sync.naive_headquarters import NaiveHeadquarters
from tests.sync.tls_server import Served, serving


def ask(served: Served, pins: tuple[str, ...] | None, watch: Watch | None = None) -> bytes:
    manager = PoolManager(ssl_context=tls_context(), cert_reqs="CERT_NONE")
    manager.pool_classes_by_scheme = {
        "https": pinned_pool(pins, watch or Watch(lambda: None, 5.0, 5.0))
    }
    try:
        return manager.request("GET", served.url + "/v1/keys", retries=False, timeout=5).data
    finally:
        manager.clear()


def test_the_right_pin_among_others(served: Served) -> None:
    pins = ("of the next certificate", served.headquarters.pins[0])
    assert ask(served, pins) == served.headquarters.key_list().encode()


def test_a_wrong_pin_is_told_before_anything_is_sent(served: Served) -> None:
    other = pin_of_pem(new_server_certificate([])[0])
    for pins in ((other,), ()):
        with pytest.raises(TrustBroken) as raised:
            ask(served, pins)
        assert raised.value.code == "pin"
    assert served.asked == []


def test_no_pins_take_anybody(headquarters: NaiveHeadquarters) -> None:
    with serving(headquarters, new_server_certificate([])) as anybody:
        assert ask(anybody, None)


def test_the_same_key_in_a_renewed_certificate_is_the_same_server(served: Served) -> None:
    """The pin is of the key, so that a certificate may run out and be made anew."""
    assert len(served.headquarters.pins[0]) == 44
    assert served.headquarters.pins[0] == pin_of_pem(served.headquarters.certificate)


def test_nothing_older_than_tls_1_2() -> None:
    context = tls_context()
    assert context.minimum_version is ssl.TLSVersion.TLSv1_2
    assert context.verify_mode is ssl.CERT_NONE  # the pin decides; no authority does


def test_the_watch_ticks_while_an_answer_is_awaited_and_breaks_off(served: Served) -> None:
    ticks = []

    def tick() -> None:
        ticks.append(time.monotonic())
        raise EnvironmentFailed("stopped", "Sending was stopped.")

    released = threading.Event()
    served.lie("/v1/keys", lies.silent_until(released))
    try:
        with pytest.raises(EnvironmentFailed):
            ask(served, None, Watch(tick, 20.0, 20.0))
    finally:
        released.set()
    assert len(ticks) == 1


def test_patience_for_an_answer_ends(served: Served) -> None:
    released = threading.Event()
    served.lie("/v1/keys", lies.silent_until(released))
    try:
        with pytest.raises(HTTPError):
            ask(served, None, Watch(lambda: None, 5, 0.2))
    finally:
        released.set()


def test_patience_between_bytes_is_another(served: Served) -> None:
    """Twelve drips 50 ms apart: no single pause is long, the whole is longer than any."""
    served.lie("/v1/keys", lies.in_drips(threading.Event()), lies.in_drips(threading.Event()))
    assert ask(served, None, Watch(lambda: None, 0.4, 0.4))
    with pytest.raises(HTTPError):
        ask(served, None, Watch(lambda: None, 0.01, 5))
