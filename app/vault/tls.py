"""Headquarters' TLS certificate, and the pin by which laptops know it.

Laptops trust no certificate authority: the signed key list names the SHA-256 of the server's
SubjectPublicKeyInfo (RFC 7469, section 2.4). The dates of the certificate are therefore wide:
a laptop whose clock is wrong must still reach headquarters.
"""

import base64
import hashlib
import ipaddress
from collections.abc import Sequence
from datetime import UTC, datetime

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from app.domain.errors import TrustBroken

_NOT_BEFORE = datetime(2000, 1, 1, tzinfo=UTC)
_NOT_AFTER = datetime(2099, 12, 31, tzinfo=UTC)
_THIS_MACHINE = ("localhost", "127.0.0.1")


def new_server_certificate(names: Sequence[str]) -> tuple[bytes, bytes]:
    """A self-signed certificate and its private key (EC P-256), both as PEM.

    `names` are host names or addresses; localhost and 127.0.0.1 are always among them.
    """
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Manzil headquarters")])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(_NOT_BEFORE)
        .not_valid_after(_NOT_AFTER)
        .add_extension(x509.SubjectAlternativeName(_alternative_names(names)), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, SHA256())
    )
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return certificate.public_bytes(Encoding.PEM), private


def spki_pin(certificate_der: bytes) -> str:
    """The pin of a certificate: base64 of the SHA-256 of its SubjectPublicKeyInfo.

    Raises TrustBroken when these bytes are no certificate.
    """
    try:
        return _pin(x509.load_der_x509_certificate(certificate_der))
    except ValueError as wrong:
        raise TrustBroken("certificate", "The server's certificate cannot be read.") from wrong


def pin_of_pem(certificate_pem: bytes) -> str:
    """The pin of a certificate in PEM form. Raises TrustBroken when it is none."""
    try:
        return _pin(x509.load_pem_x509_certificate(certificate_pem))
    except ValueError as wrong:
        raise TrustBroken("certificate", "The server's certificate cannot be read.") from wrong


def _pin(certificate: x509.Certificate) -> str:
    public = certificate.public_key()
    info = public.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return base64.b64encode(hashlib.sha256(info).digest()).decode()


def _alternative_names(names: Sequence[str]) -> list[x509.GeneralName]:
    return [_alternative_name(name) for name in dict.fromkeys((*names, *_THIS_MACHINE))]


def _alternative_name(name: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(name))
    except ValueError:
        return x509.DNSName(name)
