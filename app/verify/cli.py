"""`manzil verify FILE`: exit 0 good, 1 bad, 2 not proved or used wrongly."""

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

from app.domain.errors import ManzilError, UserCanFix
from app.vault.key_list import ACKNOWLEDGEMENT, read_key_list
from app.vault.sealing import PRIVATE_BYTES
from app.verify import inputs
from app.verify.answer import Proof, check_answer, is_signed_text
from app.verify.batch import check_batch
from app.verify.bundle import check_bundle
from app.verify.findings import Findings, Outcome, lines_of
from app.verify.holdings import check_holdings
from app.verify.journal_export import check_journal_export
from app.verify.known import Known
from app.wire.holdings import is_holdings
from app.wire.journal_export import is_header


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Check a journal export, what headquarters holds (manzil hq holdings), a batch, a folder "
        "of batches and answers, an acknowledgement or another answer of headquarters, or a key "
        "list. Nothing is changed. Exit code: 0 good, 1 bad, 2 not proved."
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="what to check: a file or folder")
    _add_devices(parser)
    _add_known(parser)
    _add_headquarters(parser)


def _add_devices(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--device-key",
        metavar="HEX",
        help="the device's public signing key as headquarters enrolled it, 64 hexadecimal digits",
    )
    parser.add_argument(
        "--device-keys",
        type=Path,
        metavar="FILE",
        help="for a folder or holdings: lines of a device's id and key (manzil hq device-keys)",
    )


def _add_known(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--slip",
        action="append",
        default=[],
        metavar="TEXT",
        help="for a journal export: the text of a slip's code; its registration must be there",
    )
    parser.add_argument(
        "--ack",
        action="append",
        default=[],
        type=Path,
        metavar="FILE",
        help="for a journal export: an acknowledgement that the journal must reach",
    )


def _add_headquarters(parser: argparse.ArgumentParser) -> None:
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
    device_key = (
        None if args.device_key is None else inputs.hexadecimal(args.device_key, "device_key")
    )
    device_keys = inputs.device_keys(args.device_keys)
    proof = _proof(args)
    if args.file.is_dir():
        return check_bundle(args.file, proof, device_keys)
    first = inputs.front(args.file)
    if is_header(first):
        acks = inputs.acknowledgements(args.ack, proof)
        known = Known(inputs.slips(args.slip), acks, device_keys)
        return check_journal_export(inputs.lines(args.file), device_key, known)
    if is_holdings(first):
        return check_holdings(
            inputs.lines(args.file),
            headquarters_keys=_headquarters_keys(proof),
            device_keys=device_keys,
        )
    data = inputs.read(args.file)
    if is_signed_text(data):
        return check_answer(data.decode(errors="replace"), proof)
    return check_batch(
        data,
        device_key=device_key,
        sealing_key=_sealing_key(args.hq_key),
        previous=None if args.previous is None else inputs.read(args.previous),
    )


def _proof(args: argparse.Namespace) -> Proof:
    root = None if args.root is None else inputs.hexadecimal(args.root, "root").hex()
    key_list = None if args.key_list is None else inputs.read(args.key_list)
    return Proof(
        root_fingerprint=root,
        key_list=None if key_list is None else key_list.decode(errors="replace"),
        batch=None if args.batch is None else inputs.read(args.batch),
    )


def _headquarters_keys(proof: Proof) -> Mapping[str, bytes] | None:
    if proof.key_list is None or proof.root_fingerprint is None:
        return None
    return read_key_list(proof.key_list, proof.root_fingerprint).by_id(ACKNOWLEDGEMENT)


def _sealing_key(path: Path | None) -> bytes | None:
    if path is None:
        return None
    key = inputs.read(path)
    if len(key) != PRIVATE_BYTES:
        raise UserCanFix("hq_key", "--hq-key is not a sealing key's file.", field="hq_key")
    return key
