"""Check a batch file: header and signature; its contents only with headquarters' key."""

from app.domain.errors import TrustBroken
from app.journal.chain import genesis, next_chain
from app.journal.entry import Entry, read_body, read_head
from app.vault.sealing import public_sealing_key
from app.vault.signing import key_id
from app.verify.findings import Findings
from app.wire.batch import Batch, open_batch, read_batch, verify_batch

KIND = "a sealed batch"


def check_batch(
    data: bytes,
    *,
    device_key: bytes | None = None,
    sealing_key: bytes | None = None,
    previous: bytes | None = None,
) -> Findings:
    """Check a batch file's bytes.

    `device_key` is the device's public signing key, `sealing_key` headquarters' private sealing
    key (96 bytes), `previous` the file of the batch that ends just before this one.
    """
    try:
        batch = read_batch(data)
    except TrustBroken as wrong:
        return Findings(KIND, problems=(wrong.message,))
    problems: list[str] = []
    unproved: list[str] = []
    if device_key is None:
        unproved.append("the signature: give the device's public key by --device-key.")
    else:
        problems += _signature(batch, device_key, "the signature")
    facts = _header_facts(batch)
    if sealing_key is None:
        facts.append("The contents are sealed and were not looked at (--hq-key opens them).")
    else:
        before = _before(batch, previous, device_key, problems, unproved)
        problems += _contents(batch, sealing_key, before)
        if not problems:
            facts.append(f"The contents open: {batch.header.count} entries.")
    return Findings(KIND, tuple(facts), tuple(problems), tuple(unproved))


def _header_facts(batch: Batch) -> list[str]:
    header = batch.header
    return [
        f"Device {header.device}, incarnation {header.incarnation}.",
        f"Entries {header.first} to {header.last} ({header.count}).",
        f"Chain after the last {header.chain.hex()}.",
        f"Sealed to key {header.receiver}; {len(batch.sealed)} sealed bytes.",
        f"SHA-256 of the file {batch.sha256}.",
    ]


def _signature(batch: Batch, device_key: bytes, what: str) -> list[str]:
    try:
        verify_batch(batch, device_key)
    except TrustBroken as wrong:
        return [f"{what}: {wrong.message}"]
    return []


def _before(
    batch: Batch,
    previous: bytes | None,
    device_key: bytes | None,
    problems: list[str],
    unproved: list[str],
) -> bytes | None:
    """The chain before the first entry, as far as it can be known."""
    header = batch.header
    if header.first == 1:
        return genesis(header.device, header.incarnation, header.parent)
    if previous is None:
        unproved.append(
            f"the chain: it goes on from {header.first - 1}; give the batch that ends there "
            "by --previous."
        )
        return None
    try:
        earlier = read_batch(previous)
    except TrustBroken as wrong:
        problems.append(f"the previous batch: {wrong.message}")
        return None
    if device_key is not None:
        problems += _signature(earlier, device_key, "the previous batch's signature")
    ends_there = earlier.header.last == header.first - 1
    if not ends_there or earlier.header.incarnation != header.incarnation:
        problems.append(
            f"the previous batch does not end at {header.first - 1} of this incarnation."
        )
        return None
    return earlier.header.chain


def _contents(batch: Batch, sealing_key: bytes, before: bytes | None) -> list[str]:
    try:
        if key_id(public_sealing_key(sealing_key)) != batch.header.receiver:
            return ["the contents: they are sealed to another key than the one given."]
        entries = open_batch(batch, sealing_key)
    except TrustBroken as wrong:
        return [f"the contents: {wrong.message}"]
    problems: list[str] = []
    chain = before
    for number, entry in enumerate(entries, start=batch.header.first):
        problems += _entry(batch, number, entry)
        chain = None if chain is None else next_chain(chain, entry.head)
    if chain is not None and chain != batch.header.chain:
        problems.append("the contents: their chain is not the one in the header.")
    return problems


def _entry(batch: Batch, number: int, entry: Entry) -> list[str]:
    try:
        if read_head(entry.head).device != batch.header.device:
            return [f"entry {number}: it was written by another device."]
        for body in entry.bodies:
            if body is not None:
                read_body(body)
    except TrustBroken as wrong:
        return [f"entry {number}: {wrong.message}"]
    return []
