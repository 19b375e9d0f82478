"""Check a folder of batches and answers: an outbox, an inbox, a stick, a backup."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from uuid import UUID

from app.domain.errors import EnvironmentFailed, TrustBroken
from app.vault.key_list import ACKNOWLEDGEMENT, read_key_list
from app.vault.signed_text import read_signed_text
from app.verify.answer import Proof, check_answer, is_signed_text
from app.verify.findings import Findings
from app.wire.batch import Batch, read_batch, verify_batch
from app.wire.messages import ACKNOWLEDGEMENT_CONTEXT, Acknowledgement, read_acknowledgement
from app.wire.page import Page, is_page, read_page, verify_page

KIND = "a folder of batches and answers"
_MOST_BYTES = 64 << 20
_Journal = tuple[UUID, str]


def check_bundle(
    folder: Path, proof: Proof, device_keys: Mapping[UUID, Sequence[bytes]] | None = None
) -> Findings:
    """Check every batch and answer in `folder` and below, one by one and held together.

    `device_keys` are the public signing keys by which devices are known. Told are gaps between
    batches, batches that disagree about the past, and what no acknowledgement covers. Files that
    are neither are named.
    """
    check = _Check(proof, device_keys or {})
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        check.take(path.relative_to(folder).as_posix(), _read(path))
    return check.findings()


class _Check:
    """What the files of one folder say."""

    def __init__(self, proof: Proof, device_keys: Mapping[UUID, Sequence[bytes]]) -> None:
        self._proof = proof
        self._device_keys = device_keys
        self._batches: dict[_Journal, list[Batch]] = {}
        self._acknowledged: dict[_Journal, list[Acknowledgement]] = {}
        self._problems: list[str] = []
        self._unproved: list[str] = []
        self._answers = 0
        self._pages = 0

    def take(self, name: str, data: bytes) -> None:
        """One file; `name` as it stands in the folder."""
        if is_signed_text(data):
            self._answer(name, data.decode(errors="replace"))
            return
        try:
            if is_page(data):
                self._page(name, read_page(data))
            else:
                self._batch(name, read_batch(data))
        except TrustBroken as wrong:
            self._problems.append(f"{name}: {wrong.message}")

    def _batch(self, name: str, batch: Batch) -> None:
        keys = self._device_keys.get(batch.header.device, ())
        _verify(batch, keys)
        if not keys:
            self._unproved.append(
                f"{name}: whether device {batch.header.device} signed it: give --device-keys."
            )
        journal = (batch.header.device, batch.header.incarnation)
        self._batches.setdefault(journal, []).append(batch)

    def _page(self, name: str, page: Page) -> None:
        self._pages += 1
        if self._proof.key_list is None or self._proof.root_fingerprint is None:
            self._unproved.append(
                f"{name}: whether headquarters signed it: give --key-list and --root."
            )
            return
        keys = read_key_list(self._proof.key_list, self._proof.root_fingerprint)
        verify_page(page, keys.by_id(ACKNOWLEDGEMENT).values())

    def findings(self) -> Findings:
        """All together."""
        facts = []
        for journal, batches in sorted(self._batches.items()):
            ordered = sorted(batches, key=lambda batch: (batch.header.first, batch.header.last))
            facts.append(self._fact(journal, ordered))
            self._problems += _disagreements(journal, ordered)
            self._problems += _gaps(journal, ordered)
            self._problems += self._against(journal, ordered)
        count = sum(len(batches) for batches in self._batches.values())
        first = f"{count} batches, {self._answers} answers and {self._pages} pages of headquarters."
        return Findings(
            KIND, (first, *facts), tuple(self._problems), tuple(dict.fromkeys(self._unproved))
        )

    def _answer(self, name: str, text: str) -> None:
        self._answers += 1
        found = check_answer(text, self._proof)
        self._problems += [f"{name}: {problem}" for problem in found.problems]
        self._unproved += [f"{name}: {missing}" for missing in found.unproved]
        acknowledged = self._proved(text)
        if acknowledged is not None:
            journal = (acknowledged.device, acknowledged.incarnation)
            self._acknowledged.setdefault(journal, []).append(acknowledged)

    def _proved(self, text: str) -> Acknowledgement | None:
        """The acknowledgement, if it is one and headquarters signed it."""
        if self._proof.key_list is None or self._proof.root_fingerprint is None:
            return None
        try:
            keys = read_key_list(self._proof.key_list, self._proof.root_fingerprint)
            payload = read_signed_text(text, keys.by_id(ACKNOWLEDGEMENT), ACKNOWLEDGEMENT_CONTEXT)
            return read_acknowledgement(payload)
        except TrustBroken:
            return None

    def _fact(self, journal: _Journal, batches: Sequence[Batch]) -> str:
        device, incarnation = journal
        last = max(batch.header.last for batch in batches)
        highest = max((ack.highest for ack in self._acknowledged.get(journal, ())), default=0)
        held = min(highest, last)
        return (
            f"Device {device}, incarnation {incarnation}: entries {batches[0].header.first} to"
            f" {last}, acknowledged here up to {held}, {last - held} not."
        )

    def _against(self, journal: _Journal, batches: Sequence[Batch]) -> list[str]:
        """Where headquarters acknowledged another past than a batch tells."""
        chains = {batch.header.last: batch.header.chain for batch in batches}
        return [
            f"entry {ack.highest} of incarnation {journal[1]}: headquarters acknowledged another"
            " past than the batch tells."
            for ack in self._acknowledged.get(journal, ())
            if chains.get(ack.highest, ack.chain) != ack.chain
        ]


def _verify(batch: Batch, keys: Sequence[bytes]) -> None:
    """Raise TrustBroken unless one of these keys signed it; without any nothing is asked."""
    for key in keys[:-1]:
        try:
            verify_batch(batch, key)
        except TrustBroken:
            continue
        return
    if keys:
        verify_batch(batch, keys[-1])


def _disagreements(journal: _Journal, batches: Iterable[Batch]) -> list[str]:
    """Two batches that end at one number with different chains: two pasts were signed."""
    chains: dict[int, bytes] = {}
    return [
        f"entry {batch.header.last} of incarnation {journal[1]}: two batches tell two pasts."
        for batch in batches
        if chains.setdefault(batch.header.last, batch.header.chain) != batch.header.chain
    ]


def _gaps(journal: _Journal, batches: Sequence[Batch]) -> list[str]:
    gaps, reached = [], batches[0].header.first - 1
    for batch in batches:
        if batch.header.first > reached + 1:
            gaps.append(
                f"incarnation {journal[1]}: entries {reached + 1} to {batch.header.first - 1} are"
                " missing between the batches."
            )
        reached = max(reached, batch.header.last)
    return gaps


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_MOST_BYTES + 1)
    except OSError as wrong:
        raise EnvironmentFailed(
            "unreadable", "A file cannot be read. Check its name and your rights."
        ) from wrong
