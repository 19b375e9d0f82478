"""The operating system's keystore: the only door to `keyring`.

It holds one secret of 32 bytes for an officer who wants a second factor: the passphrase then opens
the slot on this machine alone. Secret Service (GNOME Keyring, KWallet) on Linux, the Credential
Manager on Windows, the Keychain on macOS; nothing that keeps secrets in a plain file.
"""

import base64
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING
from uuid import UUID

from app.domain.errors import UserCanFix

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SECRET_BYTES = 32
_SERVICE = "manzil"
_LEAST_PRIORITY = 1  # keyring's own mark of a recommended one; plain files lie below


def new_secret(device: UUID, officer: UUID) -> bytes:
    """A new secret for this officer, kept by the keystore and read back from it.

    Raises UserCanFix `no_keystore`, `keystore_locked`, or `keystore_secret_gone` when it keeps
    nothing.
    """
    secret = secrets.token_bytes(SECRET_BYTES)
    with _keystore() as keystore:
        keystore.set_password(_SERVICE, _name(device, officer), base64.b64encode(secret).decode())
    if read_secret(device, officer) != secret:
        raise no_keystore()
    return secret


def read_secret(device: UUID, officer: UUID) -> bytes:
    """The officer's secret.

    Raises UserCanFix `keystore_secret_gone` when this machine's keystore has none, `no_keystore`,
    `keystore_locked`.
    """
    with _keystore() as keystore:
        text = keystore.get_password(_SERVICE, _name(device, officer))
    try:
        secret = base64.b64decode(text or "", validate=True)
    except ValueError:
        secret = b""
    if len(secret) != SECRET_BYTES:
        raise UserCanFix(
            "keystore_secret_gone",
            "The secret that belongs to your passphrase is not in this machine's keystore. Ask"
            " headquarters to recover your access.",
        )
    return secret


def forget_secret(device: UUID, officer: UUID) -> None:
    """Without it, if there is one. Raises UserCanFix `no_keystore`, `keystore_locked`."""
    with _keystore() as keystore:
        if keystore.get_password(_SERVICE, _name(device, officer)) is not None:
            keystore.delete_password(_SERVICE, _name(device, officer))


def no_keystore() -> UserCanFix:
    return UserCanFix(
        "no_keystore",
        "This machine offers no keystore. Turn on the one of its system (GNOME Keyring, KWallet,"
        " Credential Manager), or go on with the passphrase alone.",
    )


@contextmanager
def _keystore() -> Iterator["KeyringBackend"]:
    """The system's keystore, its errors in our words.

    Loaded only for officers who use one: that takes a tenth of a second and asks the system.
    """
    try:
        import keyring  # noqa: PLC0415
    except ImportError as wrong:
        raise no_keystore() from wrong
    keystore = keyring.get_keyring()
    if keystore.priority < _LEAST_PRIORITY:
        raise no_keystore()
    try:
        yield keystore
    except _troubles() as wrong:
        raise _locked() from wrong


def _troubles() -> tuple[type[Exception], ...]:
    """What comes out of keyring when the keystore does not do as asked.

    It lets some errors of the Secret Service and of the bus through as they are.
    """
    from keyring.errors import KeyringError  # noqa: PLC0415 - as late as keyring itself

    if sys.platform != "linux":
        return KeyringError, OSError
    from jeepney import DBusErrorResponse  # noqa: PLC0415 - only Linux has it
    from secretstorage.exceptions import SecretStorageException  # noqa: PLC0415 - likewise

    return KeyringError, OSError, SecretStorageException, DBusErrorResponse


def _name(device: UUID, officer: UUID) -> str:
    """Ids alone: the keystore's own window shows this text."""
    return f"{device}/{officer}"


def _locked() -> UserCanFix:
    return UserCanFix(
        "keystore_locked",
        "This machine's keystore did not open. Unlock it (its password is often that of the"
        " system's user), then try again.",
    )
