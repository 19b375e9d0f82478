"""Carrying against a real TLS server that lies in every way; the truth must win each time."""

import ssl
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from app.domain.errors import EnvironmentFailed, TrustBroken, UserCanFix
from app.domain.ids import new_id
from app.sync.carrier import read_carrier, write_carrier
from app.sync.carry import CarryReport, carry, enrol
from app.sync.delivery import CarryProgress
from app.sync.diary import read_diary
from app.sync.lease import take_lease
from app.sync.seal import seal_unsent
from app.sync.settle import settle
from app.vault.device_keys import new_device_keys
from app.vault.tls import new_server_certificate, pin_of_pem
from app.wire.enrolment import EnrolmentCode, enrol_request
from tests.sync import lies
from tests.sync.laptop import NOW, Laptop, clock
from tests.sync.naive_headquarters import NaiveHeadquarters
from tests.sync.proxy import Proxy, proxying
from tests.sync.tls_server import Lie, Served, serving

HELLO, BATCHES = "/v1/hello", "/v1/batches"
ACK, GREETING, REFUSAL = b"manzil-ack-1", b"manzil-hello-1", b"manzil-refusal-1"


def send(laptop: Laptop, *, stall_seconds: float = 2, **chosen: Any) -> CarryReport:
    options: dict[str, Any] = {"progress": lambda _: None, "cancelled": lambda: False} | chosen
    return carry(laptop.place, clock, stall_seconds=stall_seconds, draw=lambda: 0.5, **options)


def exchange(laptop: Laptop) -> CarryReport:
    """Seal, carry, settle: what a person's "Send now" does once."""
    seal_unsent(laptop.store, laptop.place, clock)
    report = send(laptop)
    settle(laptop.store, laptop.place, clock)
    return report


@pytest.fixture
def proxy() -> Iterator[Proxy]:
    with proxying() as running:
        yield running


def test_what_was_written_stands_at_headquarters_once(laptop: Laptop, served: Served) -> None:
    written = laptop.write(*(f"entry {n}" for n in range(120)))
    seen: list[CarryProgress] = []
    assert seal_unsent(laptop.store, laptop.place, clock) == 120
    report = send(laptop, progress=seen.append)
    assert (report.code, report.batches, report.sent.entries_done) == ("ok", 2, 120)
    assert served.headquarters.ids_of(laptop.id) == written
    assert [one.entries_done for one in seen] == [0, 50, 120]
    assert {one.entries_total for one in seen} == {120}
    sizes = [len(body) for path, body in served.asked if path == BATCHES]
    assert seen[-1].bytes_done == seen[-1].bytes_total == sum(sizes)
    settled = settle(laptop.store, laptop.place, clock)
    assert (settled.acknowledged, settled.trouble, settled.rejected) == (120, "", ())
    assert laptop.waiting() == 0
    assert list(laptop.place.outbox.glob("*.batch")) == []


def test_a_carrier_needs_no_store(laptop: Laptop, served: Served) -> None:
    """Locked, the store's file even gone: the batches go all the same."""
    written = laptop.write("one", "two")
    seal_unsent(laptop.store, laptop.place, clock)
    laptop.close()
    hidden = laptop.place.store.rename(laptop.place.folder / "elsewhere")
    assert send(laptop).code == "ok"
    assert send(laptop).batches == 0  # it has its answer, waiting to be settled
    hidden.rename(laptop.place.store)
    laptop.reopen()
    assert laptop.waiting() == 2
    settle(laptop.store, laptop.place, clock)
    assert laptop.waiting() == 0
    assert served.headquarters.ids_of(laptop.id) == written


LIES: dict[str, tuple[str, Lie, str, bool]] = {
    # what goes wrong: where, how, what the report says, whether headquarters proved itself
    "hello lost": (HELLO, lies.request_lost, "offline", False),
    "hello's reply lost": (HELLO, lies.reply_lost, "offline", False),
    "batch lost": (BATCHES, lies.request_lost, "offline", True),
    "reply lost after commit": (BATCHES, lies.reply_lost, "offline", True),
    "half a reply": (BATCHES, lies.half_a_reply, "offline", True),
    "garbage": (BATCHES, lies.garbage, "offline", True),
    "hotel's page for hello": (HELLO, lies.page(), "portal", False),
    "hotel's page for a batch": (BATCHES, lies.page(), "portal", True),
    "a page that says 403": (BATCHES, lies.page(403), "portal", True),
    "a page that says 400": (BATCHES, lies.page(400), "portal", True),
    "empty 200": (HELLO, lies.instead(200, b""), "portal", False),
    "204": (HELLO, lies.instead(204, b""), "portal", False),
    "redirect": (HELLO, lies.instead(302, Location="https://127.0.0.1:1/"), "portal", False),
    "redirect of a batch": (BATCHES, lies.instead(307, Location="/v1/keys"), "portal", True),
    "404": (BATCHES, lies.instead(404), "portal", True),
    "401": (HELLO, lies.instead(401), "refused", False),
    "401 in mid-run": (BATCHES, lies.instead(401), "refused", True),
    "403": (BATCHES, lies.instead(403), "refused", True),
    "408": (BATCHES, lies.instead(408), "busy", True),
    "429": (BATCHES, lies.instead(429, Retry_After="77"), "busy", True),
    "500 after commit": (BATCHES, lies.committed_but(500), "busy", True),
    "503": (BATCHES, lies.instead(503, Retry_After="5"), "busy", True),
    "413": (BATCHES, lies.instead(413), "too_large", True),
    "400": (BATCHES, lies.instead(400), "damaged", True),
    "hello unsigned": (HELLO, lies.unsigned, "portal", False),
    "hello by another key": (HELLO, lies.signed_by_another(GREETING), "portal", False),
    "hello with another nonce": (HELLO, lies.altered(GREETING, nonce="00" * 16), "portal", False),
    "hello signed as something else": (HELLO, lies.altered(ACK), "portal", False),
    "acknowledgement unsigned": (BATCHES, lies.unsigned, "portal", True),
    "acknowledgement by another key": (BATCHES, lies.signed_by_another(ACK), "portal", True),
    "acknowledgement signed as a hello": (BATCHES, lies.altered(GREETING), "portal", True),
    "acknowledgement of another batch": (
        BATCHES,
        lies.altered(ACK, batch="ab" * 32),
        "answer",
        True,
    ),
    "acknowledgement of other numbers": (BATCHES, lies.altered(ACK, first=2), "answer", True),
    "endless answer": (BATCHES, lies.endless, "portal", True),
}


@pytest.mark.parametrize("what", LIES)
def test_a_lie_is_named_and_the_truth_wins(what: str, laptop: Laptop, served: Served) -> None:
    path, lie, code, proved = LIES[what]
    written = laptop.write(*(f"entry {n}" for n in range(60)))
    served.lie(path, lie)
    report = exchange(laptop)
    assert (report.code, report.contact is not None) == (code, proved)
    assert report.message
    assert laptop.waiting() == 60  # nothing is believed without a signature
    assert read_diary(laptop.place).failures == 1
    while (again := exchange(laptop)).seal_again:
        pass
    assert again.code == "ok"
    assert served.headquarters.ids_of(laptop.id) == written
    assert laptop.waiting() == 0
    assert read_diary(laptop.place).failures == 0
    assert list(laptop.place.outbox.glob("*.batch")) == []


def test_only_what_is_left_is_sent_after_a_lie(laptop: Laptop, served: Served) -> None:
    laptop.write(*(f"entry {n}" for n in range(100)))
    seal_unsent(laptop.store, laptop.place, clock)
    served.lie(BATCHES, lies.truly, lies.reply_lost)
    first = send(laptop)
    assert (first.code, first.batches, first.sent.entries_done) == ("offline", 1, 50)
    second = send(laptop)
    assert (second.code, second.batches) == ("ok", 1)
    bodies = [body for path, body in served.asked if path == BATCHES]
    assert [bodies.count(body) for body in dict.fromkeys(bodies)] == [1, 2]


def test_an_acknowledgement_with_another_chain_stops_everything(
    laptop: Laptop, served: Served
) -> None:
    laptop.write("one")
    served.lie(BATCHES, lies.altered(ACK, chain="ab" * 32))
    assert exchange(laptop).code == "fork"
    assert laptop.waiting() == 1
    assert len(list((laptop.place.inbox / "rejected").iterdir())) == 1


def test_a_signed_gap_is_kept_and_asks_for_sealing_again(laptop: Laptop, served: Served) -> None:
    headquarters = served.headquarters
    laptop.write(*(f"entry {n}" for n in range(30)))
    exchange(laptop)
    laptop.write("more")
    seal_unsent(laptop.store, laptop.place, clock)
    served.lie(HELLO, _then_forget(headquarters, laptop, 10))
    report = send(laptop)
    assert (report.code, report.seal_again) == ("behind", True)
    assert [path.suffix for path in laptop.place.inbox.glob("*.refusal")] == [".refusal"]
    assert settle(laptop.store, laptop.place, clock).rewound
    assert laptop.waiting() == 21
    assert exchange(laptop).code == "ok"
    assert headquarters.ids_of(laptop.id) == laptop.ids()


def _then_forget(headquarters: NaiveHeadquarters, laptop: Laptop, number: int) -> Lie:
    def lie(handler: Any, truth: Any) -> Any:
        answer = truth()
        headquarters.forget_after(laptop.id, number)
        return answer

    return lie


def test_a_gap_that_hello_shows_costs_no_upload(laptop: Laptop, served: Served) -> None:
    laptop.write(*(f"entry {n}" for n in range(30)))
    exchange(laptop)
    laptop.write("more")
    seal_unsent(laptop.store, laptop.place, clock)
    served.headquarters.forget_after(laptop.id, 10)
    before = served.paths().count(BATCHES)
    assert send(laptop).code == "behind"
    assert served.paths().count(BATCHES) == before


def test_a_fork_that_headquarters_signs_stops_the_run_and_the_next(
    laptop: Laptop, served: Served
) -> None:
    laptop.write("one", "two")
    exchange(laptop)
    held = next(iter(served.headquarters.held.values()))
    held.chains[2] = b"\xab" * 32  # headquarters knows another past
    laptop.write("three")
    seal_unsent(laptop.store, laptop.place, clock)
    assert send(laptop).code == "fork"
    uploads = served.paths().count(BATCHES)
    assert send(laptop).code == "fork"
    assert settle(laptop.store, laptop.place, clock).trouble == "fork"
    assert send(laptop).code == "fork"
    assert served.paths().count(BATCHES) == uploads
    assert laptop.waiting() == 1


def test_retry_after_is_waited_for(laptop: Laptop, served: Served) -> None:
    laptop.write("one")
    served.lie(BATCHES, lies.instead(429, Retry_After="77"))
    report = exchange(laptop)
    assert report.next_try == NOW + timedelta(seconds=77 + 1)  # half of the first ceiling of 2 s
    diary = read_diary(laptop.place)
    assert not diary.is_due(NOW + timedelta(seconds=77))
    assert diary.is_due(NOW + timedelta(seconds=78))


def test_slow_is_not_stalled(laptop: Laptop, served: Served) -> None:
    laptop.write("one")
    served.lie(BATCHES, lies.in_drips(threading.Event()))
    seal_unsent(laptop.store, laptop.place, clock)
    assert send(laptop, stall_seconds=0.4).code == "ok"  # twelve drips take 0.6 s


def test_silence_is_stalled(laptop: Laptop, served: Served) -> None:
    released = threading.Event()
    laptop.write("one")
    seal_unsent(laptop.store, laptop.place, clock)
    served.lie(BATCHES, lies.silent_until(released))
    size = next(laptop.place.outbox.glob("*.batch")).stat().st_size
    try:
        assert send(laptop, stall_seconds=0.3).code == "offline"
    finally:
        released.set()
    assert size < 4000  # so that the wait for the answer was a few seconds
    assert send(laptop).code == "ok"
    assert len(served.headquarters.heads_of(laptop.id)) == 1


def test_breaking_off_while_waiting(laptop: Laptop, served: Served) -> None:
    released, waiting = threading.Event(), threading.Event()

    def silent(handler: Any, truth: Any) -> None:
        waiting.set()
        lies.silent_until(released)(handler, truth)

    laptop.write("one")
    seal_unsent(laptop.store, laptop.place, clock)
    served.lie(BATCHES, silent)
    try:
        report = send(laptop, stall_seconds=20, cancelled=waiting.is_set)
    finally:
        released.set()
    assert (report.code, report.next_try) == ("stopped", None)
    assert read_diary(laptop.place).failures == 0
    assert send(laptop).code == "ok"


def test_another_certificate_gets_nothing(laptop: Laptop, headquarters: NaiveHeadquarters) -> None:
    laptop.write("one")
    seal_unsent(laptop.store, laptop.place, clock)
    with serving(headquarters, new_server_certificate([])) as impostor:
        _point(laptop, impostor.url)
        assert send(laptop).code == "pin"
        assert impostor.paths() == ["/v1/keys"]  # a question, no word about this laptop


def test_a_newer_list_brings_a_new_certificate(
    laptop: Laptop, headquarters: NaiveHeadquarters
) -> None:
    written = laptop.write("one")
    seal_unsent(laptop.store, laptop.place, clock)
    renewed = new_server_certificate([])
    headquarters.pins, headquarters.version = [pin_of_pem(renewed[0])], 2
    with serving(headquarters, renewed) as moved:
        _point(laptop, moved.url)
        assert send(laptop).code == "ok"
    assert read_carrier(laptop.place).keys().version == 2
    settle(laptop.store, laptop.place, clock)
    assert headquarters.ids_of(laptop.id) == written


def test_a_list_of_another_root_brings_nothing(
    laptop: Laptop, headquarters: NaiveHeadquarters
) -> None:
    impostor = NaiveHeadquarters()
    impostor.version = 9
    laptop.write("one")
    seal_unsent(laptop.store, laptop.place, clock)
    with serving(impostor) as elsewhere:
        _point(laptop, elsewhere.url)
        assert send(laptop).code == "pin"
    assert read_carrier(laptop.place).keys().version == 1
    assert impostor.held == {}


def test_hello_brings_newer_keys_and_is_proved_by_them(laptop: Laptop, served: Served) -> None:
    served.headquarters.acknowledging = new_device_keys().signing
    served.headquarters.version = 2
    written = laptop.write("one")
    assert exchange(laptop).code == "ok"
    assert read_carrier(laptop.place).keys().version == 2
    assert laptop.waiting() == 0
    assert served.headquarters.ids_of(laptop.id) == written


def test_an_older_list_in_a_hello_changes_nothing(laptop: Laptop, served: Served) -> None:
    served.headquarters.version = 3
    assert send(laptop).code == "ok"
    served.headquarters.version = 2
    assert send(laptop).code == "ok"
    assert read_carrier(laptop.place).keys().version == 3


def test_the_lists_addresses_are_tried_too(laptop: Laptop, served: Served) -> None:
    served.headquarters.urls, served.headquarters.version = [served.url], 2
    assert send(laptop).code == "ok"
    _point(laptop, "https://127.0.0.1:1")
    assert send(laptop).code == "ok"


def test_nobody_there(laptop: Laptop) -> None:
    _point(laptop, "https://127.0.0.1:1")
    report = send(laptop)
    assert (report.code, report.contact) == ("offline", None)


def test_no_tls_there(laptop: Laptop, proxy: Proxy) -> None:
    """A portal that answers every port with its page in plain HTTP."""
    proxy.says = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>hotel</html>"
    _point(laptop, proxy.url.replace("http:", "https:"))
    assert send(laptop).code == "portal"


@pytest.mark.parametrize("url", ["http://127.0.0.1:1", "https://", "https://\udcff.", "ftp://x"])
def test_an_address_that_is_none(laptop: Laptop, url: str) -> None:
    _point(laptop, url.encode(errors="replace").decode())
    assert send(laptop).code == "address"


def test_a_proxy_of_the_environment_is_used(
    laptop: Laptop, served: Served, proxy: Proxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", proxy.url)
    written = laptop.write("one")
    assert exchange(laptop).code == "ok"
    assert set(proxy.asked) == {f"127.0.0.1:{served.port}"}
    assert served.headquarters.ids_of(laptop.id) == written


def test_through_a_proxy_the_pin_holds_as_well(
    laptop: Laptop,
    headquarters: NaiveHeadquarters,
    proxy: Proxy,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("https_proxy", proxy.url)
    with serving(headquarters, new_server_certificate([])) as impostor:
        _point(laptop, impostor.url)
        assert send(laptop).code == "pin"
        assert HELLO not in impostor.paths()


@pytest.mark.parametrize(
    ("says", "code"),
    [
        (b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n", "portal"),
        (b"HTTP/1.1 302 Found\r\nLocation: http://hotel/\r\nContent-Length: 0\r\n\r\n", "portal"),
        (b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n", "portal"),
        (b"", "offline"),
    ],
)
def test_a_proxy_that_answers_itself(
    laptop: Laptop, proxy: Proxy, monkeypatch: pytest.MonkeyPatch, says: bytes, code: str
) -> None:
    monkeypatch.setenv("https_proxy", proxy.url)
    proxy.says = says
    assert send(laptop).code == code
    assert len(proxy.asked) == 1


def test_one_exchange_at_a_time(laptop: Laptop, served: Served) -> None:
    with take_lease(laptop.place, clock), pytest.raises(EnvironmentFailed) as raised:
        send(laptop)
    assert raised.value.code == "exchange_running"
    assert served.asked == []
    assert send(laptop).code == "ok"


def test_a_laptop_without_a_carrier_file_is_not_enrolled(laptop: Laptop) -> None:
    laptop.place.carrier_file.unlink()
    with pytest.raises(UserCanFix) as raised:
        send(laptop)
    assert raised.value.code == "not_enrolled"


def test_tls_older_than_1_2_is_not_spoken(laptop: Laptop, headquarters: NaiveHeadquarters) -> None:
    with serving(headquarters, newest=ssl.TLSVersion.TLSv1_1) as old:
        _point(laptop, old.url)
        assert send(laptop).code == "portal"
        assert old.asked == []
    with serving(headquarters, newest=ssl.TLSVersion.TLSv1_2) as older:
        _point(laptop, older.url)
        assert send(laptop).code == "ok"


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files")
@pytest.mark.parametrize("path", [HELLO, BATCHES])
def test_a_disk_that_is_full_when_the_answer_comes(
    laptop: Laptop, served: Served, path: str
) -> None:
    """The limit comes while headquarters commits; the answer cannot be kept."""
    import resource

    written = laptop.write("one", "two")
    seal_unsent(laptop.store, laptop.place, clock)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)

    def fill(handler: Any, truth: Any) -> Any:
        answer = truth()
        resource.setrlimit(resource.RLIMIT_FSIZE, (300, before[1]))
        return answer

    served.lie(path, fill)
    try:
        report = send(laptop)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert report.code == "disk_full"
    assert laptop.waiting() == 2
    assert exchange(laptop).code == "ok"
    assert served.headquarters.ids_of(laptop.id) == written
    assert laptop.waiting() == 0


def test_skew_is_measured_and_refuses_nothing(laptop: Laptop, served: Served) -> None:
    served.headquarters.now = NOW + timedelta(days=400)
    laptop.write("one")
    report = exchange(laptop)
    assert report.code == "ok"
    assert report.skew_seconds == pytest.approx(-400 * 86400, abs=1)


def test_headquarters_that_no_longer_speaks_this_version(laptop: Laptop, served: Served) -> None:
    served.headquarters.oldest_version = 2
    laptop.write("one")
    assert exchange(laptop).code == "old_program"
    assert BATCHES not in served.paths()


def test_batches_shrink_on_a_bad_line_and_grow_on_a_good_one(
    laptop: Laptop, served: Served
) -> None:
    laptop.write(*(f"entry {n}" for n in range(200)))
    served.lie(BATCHES, lies.request_lost)
    exchange(laptop)
    assert read_diary(laptop.place).batch_entries == 25
    served.lie(BATCHES, lies.request_lost)
    exchange(laptop)
    assert read_diary(laptop.place).batch_entries == 12
    report = exchange(laptop)
    assert (report.code, report.batches) == ("ok", 17)  # 200 in twelves
    assert read_diary(laptop.place).batch_entries == 24
    assert served.headquarters.ids_of(laptop.id) == laptop.ids()


def test_the_request_says_who_carries_and_nothing_else(laptop: Laptop, served: Served) -> None:
    kept: dict[str, str] = {}

    def look(handler: Any, truth: Any) -> Any:
        kept.update(handler.headers.items())
        return truth()

    served.lie(HELLO, look)
    send(laptop)
    assert set(kept) == {
        "Host",
        "Accept-Encoding",
        "User-Agent",
        "Content-Length",
        "Manzil-Carrier",
        "Manzil-Time",
        "Manzil-Signature",
    }


# --- enrolment


def enrolment(headquarters: NaiveHeadquarters, url: str) -> tuple[EnrolmentCode, Any]:
    keys = new_device_keys()
    request = enrol_request(
        secret="apple-river-stone",
        device=new_id(NOW),
        signing_private=keys.signing,
        signing_key=keys.signing_public,
        sealing_key=keys.sealing_public,
        transport_key=keys.transport_public,
    )
    return EnrolmentCode(url, headquarters.fingerprint, "apple-river-stone"), request


def test_enrolling(served: Served) -> None:
    code, request = enrolment(served.headquarters, served.url)
    answer = enrol(code, request, stall_seconds=2)
    assert (answer.device, answer.slot, answer.post) == (request.device, 7, "KG06")
    assert served.paths() == ["/v1/keys", "/v1/enrol"]
    assert served.headquarters.enrolled[0]["device"] == str(request.device)


def test_keys_are_shown_only_to_the_right_headquarters(headquarters: NaiveHeadquarters) -> None:
    with serving(NaiveHeadquarters()) as impostor:
        code, request = enrolment(headquarters, impostor.url)
        with pytest.raises(TrustBroken) as raised:
            enrol(code, request, stall_seconds=2)
    assert raised.value.code == "key_list_root"
    assert impostor.paths() == ["/v1/keys"]


def test_a_true_list_at_a_false_server_shows_no_keys(headquarters: NaiveHeadquarters) -> None:
    with serving(headquarters, new_server_certificate([])) as impostor:
        code, request = enrolment(headquarters, impostor.url)
        with pytest.raises(TrustBroken) as raised:
            enrol(code, request, stall_seconds=2)
    assert raised.value.code == "pin"
    assert impostor.paths() == ["/v1/keys"]


@pytest.mark.parametrize(
    ("lie", "code"),
    [
        (lies.instead(403), "enrolment_refused"),
        (lies.instead(410), "enrolment_expired"),
        (lies.instead(503), "busy"),
        (lies.page(403), "portal"),
        (lies.page(410), "portal"),
        (lies.instead(400), "portal"),
        (lies.reply_lost, "offline"),
        (lies.unsigned, "portal"),
        (lies.signed_by_another(b"manzil-enrolled-1"), "portal"),
        (
            lies.altered(b"manzil-enrolled-1", device="0199f6a0-0000-7000-8000-0000000000d1"),
            "answer",
        ),
    ],
)
def test_enrolling_with_a_lie(served: Served, lie: Lie, code: str) -> None:
    asked, request = enrolment(served.headquarters, served.url)
    served.lie("/v1/enrol", lie)
    with pytest.raises((EnvironmentFailed, TrustBroken, UserCanFix)) as raised:
        enrol(asked, request, stall_seconds=2)
    assert raised.value.code == code
    assert enrol(asked, request, stall_seconds=2).device == request.device


def _point(laptop: Laptop, url: str) -> None:
    write_carrier(laptop.place, replace(read_carrier(laptop.place), url=url))
