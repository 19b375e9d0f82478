"""An enrolled device gives new keys: where its past ends, by its former key (FORMATS, 16)."""

import base64
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from app.journal.chain import Position
from app.journal.entry import Json, dump_json
from app.vault.signing import SIGNATURE_BYTES, sign, verify
from app.wire.batch import read_position, write_position
from app.wire.values import text

_CONTEXT = b"manzil-renew-1"


@dataclass(frozen=True, slots=True)
class NewKeys:
    """The public keys from now on: signing and transport (32 bytes each), sealing (1216)."""

    signing: bytes = field(repr=False)
    sealing: bytes = field(repr=False)
    transport: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Renewal:
    """Per incarnation, where journal or outbox end; `proof` is by a former signing key."""

    heads: tuple[Position, ...]
    proof: bytes = field(repr=False)


def prove_renewal(heads: tuple[Position, ...], keys: NewKeys, former_private: bytes) -> Renewal:
    return Renewal(heads, sign(former_private, _CONTEXT, _proved(heads, keys)))


def verify_renewal(renewal: Renewal, keys: NewKeys, former_public: bytes) -> None:
    """Raise TrustBroken `signature` unless the holder of this former key gives these keys."""
    verify(former_public, _CONTEXT, _proved(renewal.heads, keys), renewal.proof)


def write_renewal(renewal: Renewal) -> dict[str, Json]:
    return {
        "heads": [write_position(head) for head in renewal.heads],
        "proof": base64.b64encode(renewal.proof).decode(),
    }


def read_renewal(value: Mapping[str, Any]) -> Renewal:
    """Raises ValueError, KeyError or TypeError for anything else."""
    heads = [read_position(head) for head in value["heads"]]
    proof = base64.b64decode(text(value["proof"]), validate=True)
    if None in heads or len(proof) != SIGNATURE_BYTES:
        raise ValueError(len(proof))
    return Renewal(tuple(head for head in heads if head is not None), proof)


def _proved(heads: tuple[Position, ...], keys: NewKeys) -> bytes:
    listed = dump_json([write_position(head) for head in heads])
    return keys.signing + keys.sealing + keys.transport + listed.encode()
