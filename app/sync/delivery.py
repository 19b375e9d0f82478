"""The batches of the outbox, in order, each answered by a signature that goes into the inbox.

Nothing is deleted here: only the unlocked laptop, which can compare an answer with its journal,
may do that (`settle`). What has its answer in the inbox is not sent again.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from app.domain.errors import EnvironmentFailed, TrustBroken
from app.domain.ids import Clock
from app.settings.place import Place
from app.sync.greeting import Contact, signed_headers
from app.sync.halt import FORK, NONE, ROLLBACK, read_halt
from app.sync.inbox import Kind, answer_files, other_acknowledgements, put_answer, read_answer
from app.sync.outbox import (
    MOST_FILE_BYTES,
    BatchFile,
    batch_files,
    read_batch_file,
    set_aside,
)
from app.sync.reply import BAD_REQUEST, CONFLICT, OK, TOO_LARGE, Reply, failure, signed_payload
from app.vault.key_list import ACKNOWLEDGEMENT
from app.vault.signed_text import read_signed_text
from app.wire.batch import Batch, read_batch
from app.wire.messages import ACKNOWLEDGEMENT_CONTEXT, Acknowledgement, read_acknowledgement
from app.wire.refusal import REFUSAL_CONTEXT, Reason, read_refusal

BATCHES_PATH = "/v1/batches"


@dataclass(frozen=True, slots=True)
class CarryProgress:
    """Entries and bytes that have been answered, of those that were there to send."""

    entries_done: int = 0
    entries_total: int = 0
    bytes_done: int = 0
    bytes_total: int = 0


@dataclass(frozen=True, slots=True)
class _Parcel:
    """A file to send, as it was when the run began."""

    file: BatchFile
    size: int


class Delivery:
    """One run over the outbox, after headquarters has been greeted.

    `under_way` is the file whose answer is still open; `largest` the greatest number of entries
    that one batch brought through.
    """

    def __init__(
        self,
        place: Place,
        contact: Contact,
        clock: Clock,
        progress: Callable[[CarryProgress], None],
    ) -> None:
        self._place = place
        self._contact = contact
        self._clock = clock
        self._progress = progress
        self._device = contact.carrier.device
        self._keys = contact.carrier.keys().by_id(ACKNOWLEDGEMENT)
        self._held = {name: head.at.number for name, head in contact.held().items()}
        self._stuck: set[str] = set()
        self._is_behind = False
        self.batches = 0
        self.done = CarryProgress()
        self.under_way: BatchFile | None = None
        self.largest = 0

    def run(self) -> None:
        """Send all that has no answer yet.

        Raises EnvironmentFailed `offline`, `portal`, `busy`, `behind` (headquarters lacks what
        comes before), `too_large`, `damaged`; TrustBroken `fork`, `rollback`, `answer`;
        UserCanFix `refused`; and whatever breaks the run off.
        """
        _stop_at(read_halt(self._place))
        parcels = tuple(self._open_parcels(self._answered()))
        self.done = CarryProgress(
            entries_total=sum(parcel.file.count for parcel in parcels),
            bytes_total=sum(parcel.size for parcel in parcels),
        )
        self._progress(self.done)
        for parcel in parcels:
            self.under_way = parcel.file
            if parcel.file.incarnation not in self._stuck and self._send(parcel.file):
                self._count(parcel)
            self.under_way = None
        if self._is_behind:
            raise _behind()

    def _answered(self) -> frozenset[str]:
        """The batches (SHA-256) whose signed answer is here.

        Raises TrustBroken `fork` when a fork lies there, which only the unlocked laptop can judge.
        """
        texts = list(other_acknowledgements(self._place))
        for answer in answer_files(self._place):
            text = read_answer(self._place, answer) or ""
            if answer.kind is Kind.ACKNOWLEDGEMENT:
                texts.append(text)
            elif answer.kind is Kind.REFUSAL and self._is_fork(text):
                _stop_at(FORK)
        return frozenset(batch for batch in map(self._acknowledged_batch, texts) if batch)

    def _acknowledged_batch(self, text: str) -> str:
        try:
            payload = read_signed_text(text, self._keys, ACKNOWLEDGEMENT_CONTEXT)
            return read_acknowledgement(payload).batch
        except TrustBroken:
            return ""

    def _is_fork(self, text: str) -> bool:
        try:
            refusal = read_refusal(read_signed_text(text, self._keys, REFUSAL_CONTEXT))
        except TrustBroken:
            return False
        return refusal.device == self._device and refusal.reason is Reason.FORK

    def _open_parcels(self, answered: frozenset[str]) -> Iterator[_Parcel]:
        """Files without an answer; an answer counts only while headquarters still holds it all."""
        for file in batch_files(self._place):
            data = read_batch_file(self._place, file)
            if data is None:
                continue
            batch = self._read(file, data)
            is_ours = batch.header.device == self._device  # hello told of our own only
            still_held = not is_ours or self._held.get(file.incarnation, 0) >= file.last
            if not (batch.sha256 in answered and still_held):
                yield _Parcel(file, len(data))

    def _read(self, file: BatchFile, data: bytes) -> Batch:
        if len(data) > MOST_FILE_BYTES:
            raise self._put_aside(file)
        try:
            batch = read_batch(data)
        except TrustBroken as wrong:
            raise self._put_aside(file) from wrong
        header = batch.header
        if (header.incarnation, header.first, header.last) != (
            file.incarnation,
            file.first,
            file.last,
        ):
            raise self._put_aside(file)
        return batch

    def _send(self, file: BatchFile) -> bool:
        """Whether it was answered; False when headquarters lacks what comes before it."""
        data = read_batch_file(self._place, file)
        if data is None:
            return True  # sealed anew or settled meanwhile
        batch = self._read(file, data)
        if batch.header.device == self._device and self._lacks_before(file):
            self._is_behind = True
            self._stuck.add(file.incarnation)
            return False
        headers = signed_headers(self._contact.carrier, BATCHES_PATH, data, self._clock())
        reply = self._contact.line("POST", self._contact.url, BATCHES_PATH, data, headers)
        if reply.status == OK:
            self._take_acknowledgement(batch, reply)
            return True
        if reply.status == CONFLICT:
            self._take_refusal(batch, reply)
            return False
        if reply.status == TOO_LARGE:
            raise EnvironmentFailed("too_large", "A batch is too large; it is cut smaller.")
        if reply.status == BAD_REQUEST and not reply.is_page:
            raise self._put_aside(file)
        raise failure(reply)

    def _lacks_before(self, file: BatchFile) -> bool:
        return file.first > self._held.get(file.incarnation, 0) + 1

    def _take_acknowledgement(self, batch: Batch, reply: Reply) -> None:
        keys = self._contact.carrier.keys()
        ack = read_acknowledgement(signed_payload(reply, keys, ACKNOWLEDGEMENT_CONTEXT))
        if not _answers(ack, batch):
            raise _other_answer()
        put_answer(self._place, Kind.ACKNOWLEDGEMENT, reply.text())
        header = batch.header
        if ack.highest == header.last and ack.chain != header.chain:
            _stop_at(FORK)
        self._held[header.incarnation] = max(self._held.get(header.incarnation, 0), ack.highest)

    def _take_refusal(self, batch: Batch, reply: Reply) -> None:
        keys = self._contact.carrier.keys()
        refusal = read_refusal(signed_payload(reply, keys, REFUSAL_CONTEXT))
        header = batch.header
        if (refusal.device, refusal.incarnation) != (header.device, header.incarnation):
            raise _other_answer()
        put_answer(self._place, Kind.REFUSAL, reply.text())
        self._stuck.add(header.incarnation)
        if header.device == self._device:
            _stop_at(FORK if refusal.reason is Reason.FORK else NONE)
            self._is_behind = True

    def _put_aside(self, file: BatchFile) -> EnvironmentFailed:
        set_aside(self._place, file)
        return EnvironmentFailed(
            "damaged", "A sealed batch was damaged; what it held is sealed anew and sent again."
        )

    def _count(self, parcel: _Parcel) -> None:
        done = self.done
        self.batches += 1
        self.largest = max(self.largest, parcel.file.count)
        self.done = CarryProgress(
            done.entries_done + parcel.file.count,
            done.entries_total,
            done.bytes_done + parcel.size,
            done.bytes_total,
        )
        self._progress(self.done)


def _answers(ack: Acknowledgement, batch: Batch) -> bool:
    header = batch.header
    answered = (ack.device, ack.incarnation, ack.first, ack.last, ack.batch)
    return answered == (
        header.device,
        header.incarnation,
        header.first,
        header.last,
        batch.sha256,
    )


def _stop_at(trouble: str) -> None:
    if trouble != NONE:
        raise _stopped(trouble)


def _stopped(trouble: str) -> TrustBroken:
    if trouble == ROLLBACK:
        return TrustBroken(
            ROLLBACK,
            "Headquarters holds more of this laptop than the laptop itself, as after an old copy"
            " was put back. Sending has stopped; call headquarters.",
        )
    return TrustBroken(
        FORK,
        "Headquarters knows another history of this laptop, as after an old copy was put back."
        " Sending has stopped; call headquarters.",
    )


def _behind() -> EnvironmentFailed:
    return EnvironmentFailed(
        "behind",
        "Headquarters lacks what it once confirmed; it is sent again when somebody signs in.",
    )


def _other_answer() -> TrustBroken:
    return TrustBroken(
        "answer", "Headquarters' answer belongs to something else. It is not believed."
    )
