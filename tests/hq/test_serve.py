"""A real uvicorn process over TLS: requests as laptops make them, and its ends."""

import base64
import signal
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from app.domain.errors import EnvironmentFailed, ManzilError, TrustBroken
from app.domain.ids import new_id, system_clock
from app.hq.devices import set_may_carry, set_status
from app.hq.founding import found_headquarters
from app.hq.invitations import invite
from app.hq.opened import opened
from app.hq.place import HeadquartersPlace
from app.hq.serve import serve
from app.hq.store import Writing
from app.vault.key_list import ACKNOWLEDGEMENT, SEALING, KeyList, read_key_list
from app.vault.signed_text import read_signed_text
from app.vault.tls import new_server_certificate
from app.wire.enrolment import (
    ENROLLED_CONTEXT,
    EnrolAnswer,
    EnrolmentCode,
    read_enrol_answer,
    write_enrol_request,
)
from app.wire.messages import (
    ACKNOWLEDGEMENT_CONTEXT,
    HELLO_CONTEXT,
    DeviceStatus,
    Hello,
    HelloAnswer,
    read_acknowledgement,
    read_hello_answer,
    write_hello,
)
from app.wire.refusal import REFUSAL_CONTEXT, Reason, read_refusal
from tests.hq.laptop import START, Laptop
from tests.hq.server import Reply, Server, serving


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A headquarters for this module."""
    folder = tmp_path_factory.mktemp("hq") / "data"
    found(folder)
    return folder


def found(folder: Path) -> HeadquartersPlace:
    place = HeadquartersPlace(folder)
    url = "https://127.0.0.1:8443"
    found_headquarters(place, country="KG", url=url, database=None, clock=system_clock)
    return place


@pytest.fixture(scope="module")
def server(data: Path) -> Iterator[Server]:
    with serving(data) as running:
        yield running


def invitation(data: Path) -> EnrolmentCode:
    """As `manzil hq invite` makes it, from a process beside the server's."""
    with opened(data, {}) as here, here.store.write() as tx:
        secret, _ = invite(tx, "KG06", "", system_clock())
    return EnrolmentCode(here.headquarters.url, here.headquarters.root_fingerprint, secret)


def change(data: Path, change: Callable[[Writing], None]) -> None:
    with opened(data, {}) as here, here.store.write() as tx:
        change(tx)


def keys_of(server: Server, fingerprint: str) -> KeyList:
    return read_key_list(server.ask("GET", "/v1/keys").body, fingerprint)


def enrolled(server: Server, data: Path) -> tuple[Laptop, KeyList, EnrolAnswer]:
    code = invitation(data)
    keys = keys_of(server, code.root_fingerprint)
    laptop = Laptop(keys.newest(SEALING).public, device=new_id(START))
    reply = server.ask(
        "POST", "/v1/enrol", write_enrol_request(laptop.enrolment(code.secret)).encode()
    )
    assert reply.status == 201, reply.body
    answer = read_signed_text(reply.body, keys.by_id(ACKNOWLEDGEMENT), ENROLLED_CONTEXT)
    return laptop, keys, read_enrol_answer(answer)


def post(server: Server, laptop: Laptop, path: str, body: bytes) -> Reply:
    return server.ask("POST", path, body, laptop.headers("POST", path, body))


def hello(laptop: Laptop, nonce: str = "00112233445566778899aabbccddeeff") -> bytes:
    heads = (laptop.at(len(laptop.entries)),) if laptop.entries else ()
    return write_hello(Hello(laptop.device, heads, nonce, START, "manzil/1")).encode()


def test_the_certificate_is_the_one_the_key_list_pins(server: Server, data: Path) -> None:
    fingerprint = invitation(data).root_fingerprint
    reply = server.ask("GET", "/v1/keys")
    keys = read_key_list(reply.body, fingerprint)
    assert keys.version == 1
    assert keys.country == "KG"
    assert keys.urls == ("https://127.0.0.1:8443",)
    assert reply.pin in keys.tls_pins
    assert reply.headers["content-type"] == "application/json"
    assert "server" not in {name.lower() for name in reply.headers}


def test_health(server: Server) -> None:
    reply = server.ask("GET", "/v1/health")
    assert (reply.status, reply.json) == (200, {"status": "ok"})


HANDSHAKE = b"\x16"  # RFC 5246, section 6.2.1


def client_hello(version: bytes) -> bytes:
    """The first record of a client that speaks nothing newer (RFC 5246, 7.4.1.2)."""
    ciphers = b"\xc0\x2b\xc0\x09"  # ECDHE_ECDSA with AES-128: GCM (1.2), CBC (older)
    extensions = b"\x00\x0a\x00\x04\x00\x02\x00\x17" + b"\x00\x0d\x00\x04\x00\x02\x04\x03"
    body = version + bytes(32) + b"\x00" + len(ciphers).to_bytes(2, "big") + ciphers + b"\x01\x00"
    body += len(extensions).to_bytes(2, "big") + extensions
    handshake = b"\x01" + len(body).to_bytes(3, "big") + body
    return HANDSHAKE + b"\x03\x01" + len(handshake).to_bytes(2, "big") + handshake


@pytest.mark.parametrize(
    ("version", "spoken"), [(b"\x03\x01", False), (b"\x03\x02", False), (b"\x03\x03", True)]
)
def test_tls_below_1_2_is_not_spoken(server: Server, version: bytes, *, spoken: bool) -> None:
    with socket.create_connection(("127.0.0.1", server.port), timeout=10) as plain:
        plain.sendall(client_hello(version))
        assert (plain.recv(1) == HANDSHAKE) == spoken


def test_a_laptop_enrols_greets_and_sends(server: Server, data: Path) -> None:
    laptop, keys, answer = enrolled(server, data)
    assert (answer.device, answer.post) == (laptop.device, "KG06")
    assert len(answer.number_key) == 32
    signers = keys.by_id(ACKNOWLEDGEMENT)

    greeting = post(server, laptop, "/v1/hello", hello(laptop))
    said = read_hello_answer(read_signed_text(greeting.body, signers, HELLO_CONTEXT))
    assert said == HelloAnswer(
        device=laptop.device,
        heads=(),
        nonce="00112233445566778899aabbccddeeff",
        now=said.now,
        oldest_version=1,
        status=DeviceStatus.ACTIVE,
        key_list=server.ask("GET", "/v1/keys").body,
    )

    for name in ("KARIMOVA", "NAZAROV", "DAVLATOVA"):
        laptop.register(name)
    taken = post(server, laptop, "/v1/batches", laptop.batch(1, 2))
    assert taken.status == 200
    ack = read_acknowledgement(read_signed_text(taken.body, signers, ACKNOWLEDGEMENT_CONTEXT))
    assert (ack.highest, ack.chain) == (2, laptop.chains[2])

    laptop.register()
    gap = post(server, laptop, "/v1/batches", laptop.batch(4, 4))
    assert gap.status == 409
    refusal = read_refusal(read_signed_text(gap.body, signers, REFUSAL_CONTEXT))
    assert (refusal.reason, refusal.held) == (Reason.GAP, laptop.at(2))

    greeting = post(server, laptop, "/v1/hello", hello(laptop))
    said = read_hello_answer(read_signed_text(greeting.body, signers, HELLO_CONTEXT))
    assert [(head.at, head.durable) for head in said.heads] == [(laptop.at(2), 2)]


def test_an_enrolment_repeated_gets_the_same_answer(server: Server, data: Path) -> None:
    code = invitation(data)
    keys = keys_of(server, code.root_fingerprint)
    laptop, other = (Laptop(keys.newest(SEALING).public, device=uuid4()) for _ in range(2))
    ask = write_enrol_request(laptop.enrolment(code.secret)).encode()
    first, second = (server.ask("POST", "/v1/enrol", ask) for _ in range(2))
    assert first.status == second.status == 201
    assert first.body == second.body
    stranger = write_enrol_request(other.enrolment(code.secret)).encode()
    assert server.ask("POST", "/v1/enrol", stranger).status == 410
    wrong = write_enrol_request(other.enrolment("nobody.knows")).encode()
    assert server.ask("POST", "/v1/enrol", wrong).status == 403


def test_a_usb_stick_of_another_laptop_is_carried(server: Server, data: Path) -> None:
    author, keys, _ = enrolled(server, data)
    carrier, _, _ = enrolled(server, data)
    author.register()
    taken = post(server, carrier, "/v1/batches", author.batch())
    assert taken.status == 200
    payload = read_signed_text(taken.body, keys.by_id(ACKNOWLEDGEMENT), ACKNOWLEDGEMENT_CONTEXT)
    assert read_acknowledgement(payload).device == author.device


def test_requests_that_are_not_a_carriers_are_refused(server: Server, data: Path) -> None:
    laptop, _, _ = enrolled(server, data)
    laptop.register()
    batch = laptop.batch()
    path = "/v1/batches"
    good = laptop.headers("POST", path, batch)
    stranger = Laptop(laptop.receiver)
    forged = dict(good) | {"Manzil-Signature": base64.b64encode(bytes(64)).decode()}
    tries = {
        "no headers": {},
        "half of them": {"Manzil-Carrier": good["Manzil-Carrier"]},
        "a stranger": stranger.headers("POST", path, batch),
        "a forged signature": forged,
        "another body": laptop.headers("POST", path, b"other"),
        "another path": laptop.headers("POST", "/v1/hello", batch),
        "another method": laptop.headers("GET", path, batch),
        "another time": dict(good) | {"Manzil-Time": "2026-11-25T08:00:00.000000Z"},
    }
    for name, headers in tries.items():
        reply = server.ask("POST", path, batch, headers)
        assert (name, reply.status) == (name, 401)
        assert set(reply.json) == {"code", "message"}
    assert server.ask("POST", f"{path}?x=1", batch, good).status == 401
    signed_query = laptop.headers("POST", f"{path}?x=1", batch)
    assert server.ask("POST", f"{path}?x=1", batch, signed_query).status == 200


def test_a_refused_carrier_gets_403_and_its_batch_travels_otherwise(
    server: Server, data: Path
) -> None:
    laptop, _, _ = enrolled(server, data)
    friend, _, _ = enrolled(server, data)
    laptop.register()
    change(data, lambda tx: set_may_carry(tx, laptop.device, may_carry=False))
    assert post(server, laptop, "/v1/hello", hello(laptop)).status == 403
    assert post(server, laptop, "/v1/batches", laptop.batch()).status == 403
    assert post(server, friend, "/v1/batches", laptop.batch()).status == 200


def test_a_carrier_asks_only_about_itself(server: Server, data: Path) -> None:
    laptop, _, _ = enrolled(server, data)
    other, _, _ = enrolled(server, data)
    assert post(server, laptop, "/v1/hello", hello(other)).status == 403


def test_a_stolen_laptop_is_told_so(server: Server, data: Path) -> None:
    laptop, keys, _ = enrolled(server, data)
    change(data, lambda tx: set_status(tx, laptop.device, DeviceStatus.STOLEN))
    greeting = post(server, laptop, "/v1/hello", hello(laptop))
    payload = read_signed_text(greeting.body, keys.by_id(ACKNOWLEDGEMENT), HELLO_CONTEXT)
    assert read_hello_answer(payload).status is DeviceStatus.STOLEN


@pytest.mark.parametrize("size", [1 << 20, 2 << 20, 7 << 20])
def test_what_is_too_big_hears_so(server: Server, data: Path, size: int) -> None:
    laptop, _, _ = enrolled(server, data)
    body = bytes(size + (64 << 10))
    reply = post(server, laptop, "/v1/batches", body)
    assert (reply.status, reply.json["code"]) == (413, "too_big")
    assert post(server, laptop, "/v1/hello", body[: 65 << 10]).status == 413
    assert server.ask("POST", "/v1/enrol", body[: 65 << 10]).status == 413
    assert server.ask("GET", "/v1/health").status == 200


def test_a_declared_giant_is_not_waited_for(server: Server, data: Path) -> None:
    laptop, _, _ = enrolled(server, data)
    connection = server.connect()
    connection.putrequest("POST", "/v1/batches")
    for name, value in laptop.headers("POST", "/v1/batches", b"").items():
        connection.putheader(name, value)
    connection.putheader("Content-Length", str(10**12))
    connection.endheaders()
    assert connection.getresponse().status == 413
    connection.close()


def test_a_body_without_a_declared_length_is_counted(server: Server, data: Path) -> None:
    laptop, _, _ = enrolled(server, data)
    laptop.register()
    batch = laptop.batch()
    connection = server.connect()
    connection.request(
        "POST",
        "/v1/batches",
        iter([batch[:100], batch[100:]]),
        dict(laptop.headers("POST", "/v1/batches", batch)),
        encode_chunked=True,
    )
    assert connection.getresponse().status == 200
    connection.close()
    connection = server.connect()
    connection.request(
        "POST",
        "/v1/batches",
        iter([bytes(1 << 18)] * 8),
        dict(laptop.headers("POST", "/v1/batches", batch)),
        encode_chunked=True,
    )
    assert connection.getresponse().status == 413
    connection.close()


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/v1/batches", b""),
        ("/v1/batches", b"\x00" * 200),
        ("/v1/batches", bytes(64) + (5).to_bytes(4, "big") + b"hello" + b"world"),
        ("/v1/hello", b""),
        ("/v1/hello", b"\xff\xfe"),
        ("/v1/hello", b'{"format":"manzil-hello/1"}'),
        ("/v1/hello", b"[" * 5000),
        ("/v1/enrol", b"{}"),
    ],
)
def test_malformed_bodies_are_400(server: Server, data: Path, path: str, body: bytes) -> None:
    laptop, _, _ = enrolled(server, data)
    reply = post(server, laptop, path, body)
    assert reply.status == 400
    assert set(reply.json) == {"code", "message"}
    assert reply.json["message"]


def test_calls_that_are_not_there(server: Server) -> None:
    for method, path, status in [
        ("GET", "/", 404),
        ("GET", "/docs", 404),
        ("GET", "/openapi.json", 404),
        ("GET", "/v1/batches", 405),
        ("DELETE", "/v1/keys", 405),
    ]:
        reply = server.ask(method, path)
        assert (path, reply.status) == (path, status)
        assert reply.json["code"] == "no_such_call"


def test_it_stops_gracefully_and_says_nothing_more(data: Path) -> None:
    for number in (signal.SIGTERM, signal.SIGINT):
        running = Server(data)
        assert running.ask("GET", "/v1/health").status == 200
        running.process.send_signal(number)
        out, err = running.process.communicate(timeout=30)
        assert (running.process.returncode, out, err) == (0, "", "")


@pytest.mark.parametrize("port", [None, 70000])
def test_a_port_that_cannot_be_used_is_said(server: Server, data: Path, port: int | None) -> None:
    with opened(data, {}) as here, pytest.raises(EnvironmentFailed) as caught:
        serve(here, port or server.port, clock=system_clock, say=pytest.fail)
    assert caught.value.code == "port_taken"
    assert str(port or server.port) in caught.value.message


@pytest.mark.parametrize("lacking", ["acknowledgement.key", "tls-key.pem"])
def test_a_server_without_its_keys_does_not_start(tmp_path: Path, lacking: str) -> None:
    place = found(tmp_path / "hq")
    (place.keys / lacking).unlink()
    with opened(place.folder, {}) as here, pytest.raises(ManzilError) as caught:
        serve(here, 0, clock=system_clock, say=pytest.fail)
    assert caught.value.code in {"keys_missing", "keys"}
    assert not (place.keys / lacking).exists(), "nothing is made anew"


def test_a_server_with_anothers_tls_key_does_not_start(tmp_path: Path) -> None:
    place = found(tmp_path / "hq")
    (place.keys / "tls-key.pem").write_bytes(new_server_certificate(["127.0.0.1"])[1])
    with opened(place.folder, {}) as here, pytest.raises(TrustBroken):
        serve(here, 0, clock=system_clock, say=pytest.fail)
