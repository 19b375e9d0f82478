from app.vault.device_keys import new_device_keys
from app.vault.sealing import open_sealed, seal
from app.vault.signing import sign, verify


def test_each_pair_belongs_together() -> None:
    keys = new_device_keys()
    for private, public in (
        (keys.signing, keys.signing_public),
        (keys.transport, keys.transport_public),
    ):
        verify(public, b"c", b"m", sign(private, b"c", b"m"))
    assert open_sealed(seal(b"x", keys.sealing_public, b"i"), keys.sealing, b"i") == b"x"


def test_no_two_devices_and_no_two_purposes_share_a_key() -> None:
    one, two = new_device_keys(), new_device_keys()
    private = {key for keys in (one, two) for key in (keys.signing, keys.sealing, keys.transport)}
    assert len(private) == 6


def test_private_keys_are_not_shown() -> None:
    assert repr(new_device_keys()) == "DeviceKeys()"
