"""What the command line of `manzil verify` gives: files, keys, slips, acknowledgements."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from uuid import UUID

from app.documents.slip import SignedSlip, read_slip, slip_data
from app.domain.errors import EnvironmentFailed, UserCanFix
from app.vault.key_list import ACKNOWLEDGEMENT, read_key_list
from app.vault.signed_text import read_signed_text
from app.verify.answer import Proof
from app.wire.journal_export import MOST_LINE_BYTES
from app.wire.messages import ACKNOWLEDGEMENT_CONTEXT, Acknowledgement, read_acknowledgement

_MOST_BYTES = 64 << 20
_KEY_DIGITS = 64


def hexadecimal(text: str, field: str) -> bytes:
    """32 bytes. Raises UserCanFix naming the option."""
    plain = "".join(text.split()).lower()
    if len(plain) != _KEY_DIGITS or not set(plain) <= set("0123456789abcdef"):
        raise UserCanFix(
            field, f"--{field.replace('_', '-')} takes 64 hexadecimal digits.", field=field
        )
    return bytes.fromhex(plain)


def device_keys(path: Path | None) -> Mapping[UUID, tuple[bytes, ...]] | None:
    """Lines of a device's id and a public signing key, as `manzil hq device-keys` prints them.

    A device that made new keys has a line for each.
    """
    if path is None:
        return None
    keys: dict[UUID, tuple[bytes, ...]] = {}
    for line in read(path).decode(errors="replace").splitlines():
        if not line.strip():
            continue
        try:
            device, key = line.split()
            whose, known = UUID(device), hexadecimal(key, "device_keys")
            keys[whose] = (*keys.get(whose, ()), known)
        except ValueError as wrong:
            raise UserCanFix(
                "device_keys",
                "--device-keys takes lines of a device's id and 64 hexadecimal digits.",
                field="device_keys",
            ) from wrong
    return keys


def slips(texts: Sequence[str]) -> tuple[SignedSlip, ...]:
    """Slips by the texts of their QR codes. Raises TrustBroken when one is none."""
    return tuple(read_slip(slip_data(text.strip())) for text in texts)


def acknowledgements(paths: Sequence[Path], proof: Proof) -> tuple[Acknowledgement, ...]:
    """Acknowledgements that headquarters signed. Raises UserCanFix without its key list."""
    if not paths:
        return ()
    if proof.key_list is None or proof.root_fingerprint is None:
        raise UserCanFix(
            "key_list_missing",
            "To believe an acknowledgement, give --key-list and --root as well.",
            field="key_list",
        )
    keys = read_key_list(proof.key_list, proof.root_fingerprint).by_id(ACKNOWLEDGEMENT)
    texts = (read(path).decode(errors="replace") for path in paths)
    return tuple(
        read_acknowledgement(read_signed_text(text, keys, ACKNOWLEDGEMENT_CONTEXT))
        for text in texts
    )


def read(path: Path) -> bytes:
    """A file that is not endless. Raises EnvironmentFailed `unreadable`, UserCanFix `too_big`."""
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except OSError as wrong:
        raise _unreadable() from wrong
    if len(data) > _MOST_BYTES:
        raise UserCanFix("too_big", "This file is too big to be one of ours.", field="file")
    return data


def front(path: Path) -> bytes:
    """The first line, if it is not endless."""
    try:
        with path.open("rb") as file:
            return file.readline(1 << 16)
    except OSError as wrong:
        raise _unreadable() from wrong


def lines(path: Path) -> Iterator[bytes]:
    """The lines with their line feeds, one at a time."""
    try:
        with path.open("rb") as file:
            while line := file.readline(MOST_LINE_BYTES):
                yield line
    except OSError as wrong:
        raise _unreadable() from wrong


def _unreadable() -> EnvironmentFailed:
    return EnvironmentFailed("unreadable", "A file cannot be read. Check its name and your rights.")
