"""The public half of an ML-DSA-65 seed."""

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA65PrivateKey, MLDSA65PublicKey

from app.domain.errors import TrustBroken
from app.vault.mldsa import PUBLIC_BYTES, SEED_BYTES, public_mldsa_key


def test_it_is_the_key_that_proves_what_the_seed_signs() -> None:
    seed = bytes(range(SEED_BYTES))
    public = public_mldsa_key(seed)
    assert len(public) == PUBLIC_BYTES
    signature = MLDSA65PrivateKey.from_seed_bytes(seed).sign(b"an update")
    MLDSA65PublicKey.from_public_bytes(public).verify(signature, b"an update")
    other = MLDSA65PublicKey.from_public_bytes(public_mldsa_key(bytes(SEED_BYTES)))
    with pytest.raises(InvalidSignature):
        other.verify(signature, b"an update")


@pytest.mark.parametrize("length", [0, 31, 33])
def test_a_seed_of_another_length_is_refused(length: int) -> None:
    with pytest.raises(TrustBroken) as told:
        public_mldsa_key(bytes(length))
    assert told.value.code == "signing_key"
