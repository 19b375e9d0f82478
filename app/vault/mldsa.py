"""ML-DSA-65 (FIPS 204): the second half of the update key, so that both kinds have to fall.

Private keys are kept as the 32-byte seed of FIPS 204, algorithm 6; public keys have 1952 bytes.
"""

from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA65PrivateKey

from app.domain.errors import TrustBroken

SEED_BYTES = 32
PUBLIC_BYTES = 1952


def public_mldsa_key(seed: bytes) -> bytes:
    """The public key of a seed. Raises TrustBroken `signing_key` for a seed of another length."""
    if len(seed) != SEED_BYTES:
        raise TrustBroken("signing_key", "A signing key has the wrong length.")
    return MLDSA65PrivateKey.from_seed_bytes(seed).public_key().public_bytes_raw()
