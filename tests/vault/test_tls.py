import base64
import hashlib
import ssl
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography import x509

from app.domain.errors import TrustBroken
from app.vault.tls import new_server_certificate, pin_of_pem, spki_pin


@pytest.fixture(scope="module")
def made() -> tuple[bytes, bytes]:
    return new_server_certificate(["hq.example.org", "10.0.0.7", "localhost"])


def der_length(data: bytes) -> tuple[int, int]:
    """Header size and content size of a DER element."""
    if data[1] < 0x80:
        return 2, data[1]
    count = data[1] & 0x7F
    return 2 + count, int.from_bytes(data[2 : 2 + count], "big")


def subject_public_key_info(certificate: bytes) -> bytes:
    """The seventh element of the tbsCertificate, counted by hand (RFC 5280, section 4.1)."""
    start, _ = der_length(certificate)
    inner, _ = der_length(certificate[start:])
    rest = certificate[start + inner :]
    for _ in range(6):  # version, serialNumber, signature, issuer, validity, subject
        header, size = der_length(rest)
        rest = rest[header + size :]
    header, size = der_length(rest)
    return rest[: header + size]


def test_the_pin_is_the_hash_of_the_public_key_info(made: tuple[bytes, bytes]) -> None:
    der = ssl.PEM_cert_to_DER_cert(made[0].decode())
    digest = hashlib.sha256(subject_public_key_info(der)).digest()
    assert spki_pin(der) == pin_of_pem(made[0]) == base64.b64encode(digest).decode()


def step(side: ssl.SSLObject) -> bool:
    """The next step of a handshake in memory; whether it is done."""
    try:
        side.do_handshake()
    except ssl.SSLWantReadError:
        return False
    return True


@pytest.mark.parametrize("name", ["hq.example.org", "10.0.0.7", "127.0.0.1", "localhost"])
def test_a_client_that_trusts_it_shakes_hands(
    made: tuple[bytes, bytes], tmp_path: Path, name: str
) -> None:
    (tmp_path / "certificate.pem").write_bytes(made[0])
    (tmp_path / "key.pem").write_bytes(made[1])
    serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    serving.load_cert_chain(tmp_path / "certificate.pem", tmp_path / "key.pem")
    asking = ssl.create_default_context(cadata=made[0].decode())
    to_server, to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
    client = asking.wrap_bio(to_client, to_server, server_hostname=name)
    server = serving.wrap_bio(to_server, to_client, server_side=True)
    assert any(all([step(client), step(server)]) for _ in range(10))
    assert client.version() in {"TLSv1.2", "TLSv1.3"}
    certificate = client.getpeercert(binary_form=True)
    assert certificate is not None
    assert spki_pin(certificate) == pin_of_pem(made[0])


def test_each_server_has_its_own_key(made: tuple[bytes, bytes]) -> None:
    other = new_server_certificate([])
    assert pin_of_pem(other[0]) != pin_of_pem(made[0])


def test_a_clock_decades_wrong_still_fits_the_dates(made: tuple[bytes, bytes]) -> None:
    certificate = x509.load_pem_x509_certificate(made[0])
    assert certificate.not_valid_before_utc == datetime(2000, 1, 1, tzinfo=UTC)
    assert certificate.not_valid_after_utc == datetime(2099, 12, 31, tzinfo=UTC)


@pytest.mark.parametrize("junk", [b"", b"\x30\x03\x02\x01\x01", b"-----BEGIN CERTIFICATE-----"])
def test_what_is_no_certificate_breaks_trust(junk: bytes) -> None:
    for read in (spki_pin, pin_of_pem):
        with pytest.raises(TrustBroken):
            read(junk)
