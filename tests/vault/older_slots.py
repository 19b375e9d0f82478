"""A slot as versions before accounts wrote it: by hand, from docs/FORMATS.md."""

import base64
import hashlib
import json
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from app.domain.officers import Officer


def older_slot(device: UUID, master: bytes, officer: Officer, passphrase: str) -> dict[str, Any]:
    """At the least cost that is read."""
    salt, nonce = bytes(range(16)), bytes(range(12))
    kdf = {"iterations": 1, "lanes": 1, "memory_kib": 8192, "name": "argon2id", "salt": text(salt)}
    who = {"id": str(officer.id), "name": officer.name, "roles": [r.value for r in officer.roles]}
    public = json.dumps({"device": str(device), "kdf": kdf, "officer": who})
    key = Argon2id(salt=salt, length=32, iterations=1, lanes=1, memory_cost=8192)
    associated = b"manzil-slot-1\0" + public.encode()
    sealed = AESGCM(key.derive(passphrase.encode())).encrypt(nonce, master, associated)
    return {
        "checksum": hashlib.sha256(associated + nonce + sealed).hexdigest(),
        "nonce": text(nonce),
        "public": public,
        "sealed": text(sealed),
    }


def text(data: bytes) -> str:
    return base64.b64encode(data).decode()
