"""A keystore of keyring's own kind that keeps its secrets in this process."""

import base64
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

import keyring
from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError


class InMemory(KeyringBackend):
    """Made through keyring's extension point: nothing of ours is replaced."""

    priority = 9.0

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # keyring does not say
        self.kept: dict[tuple[str, str], str] = {}

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError("none")

    def keep(self, device: UUID, officer: UUID, secret: bytes) -> None:
        """As docs/FORMATS.md names it."""
        self.kept["manzil", f"{device}/{officer}"] = base64.b64encode(secret).decode()


@contextmanager
def in_use(backend: InMemory) -> Iterator[InMemory]:
    """The system's keystore is this one, as long as the block lasts."""
    before = keyring.get_keyring()
    keyring.set_keyring(backend)
    try:
        yield backend
    finally:
        keyring.set_keyring(before)
