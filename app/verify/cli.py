"""`manzil verify FILE`: exit 0 good, 1 bad, 2 not proved or used wrongly."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from app.domain.errors import EnvironmentFailed, ManzilError, UserCanFix
from app.vault.sealing import PRIVATE_BYTES
from app.verify.answer import Proof, check_answer, is_signed_text
from app.verify.batch import check_batch
from app.verify.findings import Findings, Outcome, lines_of
from app.verify.journal_export import check_journal_export
from app.wire.journal_export import MOST_LINE_BYTES, is_header

_MOST_BYTES = 64 << 20
_KEY_DIGITS = 64


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Check a journal export, a batch, an acknowledgement or another answer of headquarters, "
        "or a key list. Nothing is changed. Exit code: 0 good, 1 bad, 2 not proved."
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="what to check")
    parser.add_argument(
        "--device-key",
        metavar="HEX",
        help="the device's public signing key as headquarters enrolled it, 64 hexadecimal digits",
    )
    parser.add_argument(
        "--hq-key",
        type=Path,
        metavar="FILE",
        help="headquarters' private sealing key, to look into a batch",
    )
    parser.add_argument(
        "--previous", type=Path, metavar="FILE", help="the batch that ends just before this one"
    )
    parser.add_argument(
        "--key-list", type=Path, metavar="FILE", help="headquarters' signed key list"
    )
    parser.add_argument(
        "--root", metavar="HEX", help="the fingerprint of headquarters' root key (SHA-256)"
    )
    parser.add_argument(
        "--batch", type=Path, metavar="FILE", help="the batch an acknowledgement must be about"
    )


def run(args: argparse.Namespace) -> int:
    """Check and print. Returns the exit code."""
    try:
        findings = _check(args)
    except ManzilError as wrong:
        print(wrong.message, file=sys.stderr)
        return Outcome.NOT_PROVED
    for line in lines_of(findings):
        print(line)
    return findings.outcome


def _check(args: argparse.Namespace) -> Findings:
    device_key = None if args.device_key is None else _hexadecimal(args.device_key, "device_key")
    root = None if args.root is None else _hexadecimal(args.root, "root").hex()
    if is_header(_front(args.file)):
        return check_journal_export(_lines(args.file), device_key)
    data = _read(args.file)
    if is_signed_text(data):
        key_list = _optional(args.key_list)
        proof = Proof(
            root_fingerprint=root,
            key_list=None if key_list is None else key_list.decode(errors="replace"),
            batch=_optional(args.batch),
        )
        return check_answer(data.decode(errors="replace"), proof)
    sealing_key = _optional(args.hq_key)
    if sealing_key is not None and len(sealing_key) != PRIVATE_BYTES:
        raise UserCanFix("hq_key", "--hq-key is not a sealing key's file.", field="hq_key")
    return check_batch(
        data,
        device_key=device_key,
        sealing_key=sealing_key,
        previous=_optional(args.previous),
    )


def _hexadecimal(text: str, field: str) -> bytes:
    plain = "".join(text.split()).lower()
    if len(plain) != _KEY_DIGITS or not set(plain) <= set("0123456789abcdef"):
        raise UserCanFix(
            field, f"--{field.replace('_', '-')} takes 64 hexadecimal digits.", field=field
        )
    return bytes.fromhex(plain)


def _optional(path: Path | None) -> bytes | None:
    return None if path is None else _read(path)


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except OSError as wrong:
        raise _unreadable() from wrong
    if len(data) > _MOST_BYTES:
        raise UserCanFix("too_big", "This file is too big to be one of ours.", field="file")
    return data


def _front(path: Path) -> bytes:
    """The first line, if it is not endless."""
    try:
        with path.open("rb") as file:
            return file.readline(1 << 16)
    except OSError as wrong:
        raise _unreadable() from wrong


def _lines(path: Path) -> Iterator[bytes]:
    try:
        with path.open("rb") as file:
            while line := file.readline(MOST_LINE_BYTES):
                yield line
    except OSError as wrong:
        raise _unreadable() from wrong


def _unreadable() -> EnvironmentFailed:
    return EnvironmentFailed("unreadable", "A file cannot be read. Check its name and your rights.")
