"""The door to the system's keystore, over keyring's own extension point and over a real one."""

import base64
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import keyring
import pytest
from keyring.errors import KeyringLocked

from app.domain.errors import UserCanFix
from app.settings import keystore
from tests.settings.keystore_in_memory import InMemory

DEVICE, OFFICER, OTHER = UUID(int=1), UUID(int=2), UUID(int=3)
PROJECT = Path(__file__).resolve().parents[2]


class Shut(InMemory):
    """One whose owner does not unlock it."""

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked(service, username, str(len(password)))

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked(service, username)

    def delete_password(self, service: str, username: str) -> None:
        raise KeyringLocked(service, username)


class Vanished(InMemory):
    """One whose daemon died between two questions."""

    def get_password(self, service: str, username: str) -> str | None:
        raise FileNotFoundError(service, username)

    def set_password(self, service: str, username: str, password: str) -> None:
        raise ConnectionResetError(service, username, str(len(password)))


class PlainFile(InMemory):
    """One that keyring itself does not recommend."""

    priority = 0.5


class Forgetful(InMemory):
    """One that takes and does not keep."""

    def set_password(self, service: str, username: str, password: str) -> None:
        pass


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


def using(backend: Any) -> Any:
    keyring.set_keyring(backend)
    return backend


def code_of(does: Any, *given: Any) -> str:
    with pytest.raises(UserCanFix) as told:
        does(*given)
    return told.value.code


def test_a_secret_is_kept_for_one_officer_of_one_laptop() -> None:
    backend = using(InMemory())
    secret = keystore.new_secret(DEVICE, OFFICER)
    assert len(secret) == 32
    assert keystore.read_secret(DEVICE, OFFICER) == secret
    assert code_of(keystore.read_secret, DEVICE, OTHER) == "keystore_secret_gone"
    assert code_of(keystore.read_secret, OTHER, OFFICER) == "keystore_secret_gone"
    assert backend.kept == {("manzil", f"{DEVICE}/{OFFICER}"): base64.b64encode(secret).decode()}
    keystore.forget_secret(DEVICE, OFFICER)
    keystore.forget_secret(DEVICE, OFFICER)
    assert code_of(keystore.read_secret, DEVICE, OFFICER) == "keystore_secret_gone"


@pytest.mark.parametrize("text", ["", "AAAA", "not base64!", base64.b64encode(bytes(33)).decode()])
def test_what_is_no_secret_counts_as_gone(text: str) -> None:
    using(InMemory()).kept["manzil", f"{DEVICE}/{OFFICER}"] = text
    assert code_of(keystore.read_secret, DEVICE, OFFICER) == "keystore_secret_gone"


@pytest.mark.parametrize(
    ("backend", "code"),
    [
        (Shut, "keystore_locked"),
        (Vanished, "keystore_locked"),
        (PlainFile, "no_keystore"),
        (Forgetful, "keystore_secret_gone"),
    ],
)
def test_a_keystore_that_does_not_keep_is_told(backend: Any, code: str) -> None:
    using(backend())
    assert code_of(keystore.new_secret, DEVICE, OFFICER) == code
    assert code_of(keystore.read_secret, DEVICE, OFFICER) == code
    if backend is not Forgetful:
        assert code_of(keystore.forget_secret, DEVICE, OFFICER) == code


def test_a_machine_without_one_is_told() -> None:
    from keyring.backends.fail import Keyring

    using(Keyring())  # type: ignore[no-untyped-call]  # keyring does not say
    assert code_of(keystore.new_secret, DEVICE, OFFICER) == "no_keystore"
    assert code_of(keystore.read_secret, DEVICE, OFFICER) == "no_keystore"


REAL = """
from uuid import UUID
from app.settings import keystore
secret = keystore.new_secret(UUID(int=1), UUID(int=2))
assert keystore.read_secret(UUID(int=1), UUID(int=2)) == secret
keystore.forget_secret(UUID(int=1), UUID(int=2))
try:
    keystore.read_secret(UUID(int=1), UUID(int=2))
except keystore.UserCanFix as gone:
    import keyring
    print(type(keyring.get_keyring()).__module__, gone.code)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the Secret Service is Linux'")
def test_the_services_own_errors_are_told_in_our_words() -> None:
    from jeepney import DBusErrorResponse
    from secretstorage.exceptions import SecretStorageException

    assert {DBusErrorResponse, SecretStorageException, OSError} <= set(keystore._troubles())


def test_a_real_secret_service_keeps_it(tmp_path: Path) -> None:
    if not (shutil.which("gnome-keyring-daemon") and shutil.which("dbus-run-session")):
        pytest.skip("no Secret Service can run here: install gnome-keyring and dbus")
    start = "printf words | gnome-keyring-daemon --unlock --components=secrets >/dev/null; "
    script = f"{start} exec {sys.executable} -c '{REAL}'"
    home = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path)}
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", script],
        env={**os.environ, **home, "PYTHONPATH": str(PROJECT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    said = "keyring.backends.SecretService keystore_secret_gone"
    assert (done.returncode, done.stdout.strip()) == (0, said), done.stderr
