"""The three key pairs of a device (security.md, Keys on a laptop, 4).

Signing and sealing keys live inside the encrypted store and are never escrowed. The transport
key lies beside it: it opens nothing and proves only which carrier speaks.
"""

from dataclasses import dataclass, field

from app.vault.sealing import new_sealing_key, public_sealing_key
from app.vault.signing import new_signing_key, public_signing_key


@dataclass(frozen=True, slots=True)
class DeviceKeys:
    """Private keys: signing and transport (Ed25519, 32 bytes each), sealing (96 bytes)."""

    signing: bytes = field(repr=False)
    sealing: bytes = field(repr=False)
    transport: bytes = field(repr=False)

    @property
    def signing_public(self) -> bytes:
        return public_signing_key(self.signing)

    @property
    def sealing_public(self) -> bytes:
        return public_sealing_key(self.sealing)

    @property
    def transport_public(self) -> bytes:
        return public_signing_key(self.transport)


def new_device_keys() -> DeviceKeys:
    return DeviceKeys(new_signing_key(), new_sealing_key(), new_signing_key())
