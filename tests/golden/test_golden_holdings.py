"""What headquarters holds (docs/FORMATS.md, 20), written again byte for byte from the journal."""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from uuid import UUID

from app.journal.entry import Body, Entry
from app.vault.signing import key_id, public_signing_key
from app.verify.findings import Outcome
from app.verify.holdings import check_holdings
from app.wire.batch import read_batch, read_position
from app.wire.holdings import (
    Evidence,
    HeldDevice,
    HeldEntry,
    HeldIncarnation,
    HoldingsHeader,
    Line,
    Writer,
    lines_of,
)
from app.wire.lines import read_line

Golden = Callable[[str], bytes]
Keys = Mapping[str, bytes]
DEVICE = UUID("01939f00-aaaa-7aaa-8aaa-0000000000d1")
BATCHES = (("first-1-2.batch", "first-3-4.batch"), ("second-1-2.batch",))
HEADER = HoldingsHeader("KG", "5a" * 32, datetime(2026, 11, 24, 18, 0, tzinfo=UTC))


def shown(entry: Entry) -> tuple[Body | str | None, ...]:
    """The first body of each entry by its hash, the rest whole."""
    return tuple(
        body.sha256 if body is not None and number == 0 and "erasure" not in body.text else body
        for number, body in enumerate(entry.bodies)
    )


def held(golden: Golden, keys: Keys) -> Iterator[Line]:
    yield HeldDevice(DEVICE, (public_signing_key(keys["device_signing"]),), own=False)
    texts = iter(golden("journal.lines").decode().splitlines())
    for part, said in enumerate(json.loads(golden("journal.json"))["incarnations"]):
        yield HeldIncarnation(said["incarnation"], read_position(said["parent"]))
        for name in BATCHES[part]:
            batch = read_batch(golden(name))
            sealed = hashlib.sha256(batch.sealed).digest()
            yield Evidence(batch.header_bytes, sealed, batch.signature)
        for number, chain in enumerate(said["chains"][1:], start=1):
            entry = read_line(next(texts))
            yield HeldEntry(number, bytes.fromhex(chain), entry.head, shown(entry))


def test_it_is_written_again_byte_for_byte(golden: Golden, keys: Keys) -> None:
    writer = Writer()
    lines = [writer.header(HEADER), *lines_of(writer, held(golden, keys))]
    lines.append(writer.end(keys["acknowledgement"]))
    assert b"".join(lines) == golden("holdings.lines")


def test_the_verifier_finds_it_good_but_for_what_it_leaves_out(golden: Golden, keys: Keys) -> None:
    acknowledging = public_signing_key(keys["acknowledgement"])
    findings = check_holdings(
        golden("holdings.lines").splitlines(keepends=True),
        headquarters_keys={key_id(acknowledging): acknowledging},
        device_keys={DEVICE: (public_signing_key(keys["device_signing"]),)},
    )
    assert findings.problems == ()
    assert findings.outcome is Outcome.NOT_PROVED
    assert len(findings.unproved) == 1
