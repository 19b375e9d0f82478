"""Break-glass: a supervisor asks headquarters for what only protection officers read.

Headquarters answers or refuses; the answer opens for the asking supervisor alone, until it
expires. The question, each look and the end of it are in the journal.
"""

import base64
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from app.domain.errors import TrustBroken, UserCanFix
from app.domain.ids import derived_id, new_id
from app.domain.officers import Action
from app.domain.protection import SealedContent
from app.domain.records import Approval
from app.journal.entry import SALT_BYTES, Body, Json, dump_json, new_body, read_head, read_time
from app.services.reach import reach_of_person
from app.services.signed_in import SignedIn
from app.storage import break_glass, journal
from app.storage.break_glass import StoredAnswer
from app.storage.records_by_kind import records_of_kind
from app.storage.transaction import Reading, Writing
from app.vault.break_glass import open_answer
from app.wire.break_glass import read_opened
from app.wire.page import Item
from app.wire.records import record_change
from app.wire.sealed_text import read_sealed_text
from app.wire.values import identifier
from app.wire.values import text as as_text

ASKED = "break_glass_asked"
VIEWED = "break_glass_viewed"
LEAST_REASON = 5
_APPROVAL = 0


@dataclass(frozen=True, slots=True)
class AskedBreakGlass:
    """A question of one's own, and headquarters' answer to it, if there is one.

    `until`: the answer is readable until then. `reason`: it refused, for this reason.
    """

    approval: UUID
    person_id: UUID
    asked_at: datetime
    answered_at: datetime | None = None
    until: datetime | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class BreakGlassAnswer:
    """What headquarters opened, readable until a moment; each record with all its versions."""

    person_id: UUID
    until: datetime
    records: Mapping[UUID, tuple[SealedContent, ...]] = field(repr=False)


class BreakGlass:
    """The signed-in supervisor's questions to headquarters."""

    def __init__(self, signed_in: SignedIn) -> None:
        self._at = signed_in

    def ask(self, person: UUID, reason: str) -> UUID:
        """Ask for the sealed records of somebody of this post; the id of the question.

        It goes with the next exchange. Raises UserCanFix `not_allowed`, `person_gone`,
        `reason_missing`.
        """
        self._at.require(Action.ASK_BREAK_GLASS)
        plain = " ".join(reason.split())
        if len(plain) < LEAST_REASON:
            raise UserCanFix("reason_missing", "Say why this is needed.", field="reason")
        at = self._at.clock()
        entry = new_id(at)
        approval = Approval(
            id=derived_id(entry, _APPROVAL),
            action=Action.ANSWER_BREAK_GLASS,
            asked_by=self._at.officer.id,
            asked_at=at,
            reason=plain,
            of_headquarters=True,
            person_id=person,
        )
        with self._at.store.write() as tx:
            self._require(tx, person)
            body = new_body(person, [record_change(approval)])
            journal.append(tx, self._at.entry(ASKED, id=entry, at=at, bodies=(body,)))
        return approval.id

    def asked(self) -> tuple[AskedBreakGlass, ...]:
        """One's own questions, the newest first. What has expired is emptied on the way."""
        self._at.require(Action.ASK_BREAK_GLASS)
        with self._at.store.write() as tx:
            break_glass.empty_expired(tx, self._now(tx))
            own = [one for one in _asked(tx) if one.asked_by == self._at.officer.id]
            return tuple(_with_answer(tx, one) for one in reversed(own))

    def read_answer(self, approval: UUID) -> BreakGlassAnswer:
        """What headquarters opened for this officer; each look is an entry.

        Raises UserCanFix `not_allowed`, `person_gone`, `break_glass_waits`,
        `break_glass_refused`, `break_glass_over`; TrustBroken `sealed`, `break_glass` for what
        does not open or was not meant for this question.
        """
        self._at.require(Action.ASK_BREAK_GLASS)
        with self._at.store.write() as tx:
            question = next((one for one in _asked(tx) if one.id == approval), None)
            person = question.person_id if question else None
            if question is None or person is None or question.asked_by != self._at.officer.id:
                self._at.tell_refused(Action.ASK_BREAK_GLASS)
                raise UserCanFix("not_allowed", "Only who asked headquarters reads its answer.")
            self._require(tx, person)
            emptied = break_glass.empty_expired(tx, self._now(tx))
            opened = self._opened(break_glass.find(tx, approval), person)
            if opened is not None:
                self._journal(tx, person, approval)
        if emptied:
            self._at.store.checkpoint()
        if opened is None:
            raise UserCanFix("break_glass_over", "The time to read this is over. Ask again.")
        return opened

    def _opened(self, stored: StoredAnswer | None, person: UUID) -> BreakGlassAnswer | None:
        """The answer opened; None when its time is over."""
        if stored is None:
            raise UserCanFix("break_glass_waits", "Headquarters has not answered yet.")
        if stored.until is None:
            raise UserCanFix(
                "break_glass_refused", "Headquarters refused. Its reason stands beside it."
            )
        if stored.sealed is None:
            return None
        text = open_answer(
            stored.sealed,
            approval=stored.approval,
            officer=self._at.officer.id,
            account_private=self._at.account,
        )
        found = read_opened(text)
        if found.person != person:
            raise TrustBroken("break_glass", "The answer is about somebody else.")
        contents = {
            record: tuple(read_sealed_text(words) for words in texts)
            for record, texts in found.records.items()
        }
        return BreakGlassAnswer(person, stored.until, contents)

    def _require(self, tx: Reading, person: UUID) -> None:
        self._at.require(Action.ASK_BREAK_GLASS, reach_of_person(tx, self._at, person))

    def _now(self, tx: Reading) -> datetime:
        """The clock, but never before the last entry: setting it back prolongs nothing."""
        now, head = self._at.clock(), journal.head(tx)
        last = journal.entries_from(tx, head.incarnation, head.number, 1)
        return max([now, *(read_head(entry.head).at for entry in last)])

    def _journal(self, tx: Writing, person: UUID, approval: UUID) -> None:
        at = self._at.clock()
        said: dict[str, Json] = {"approval": str(approval)}
        text = dump_json({"event": said, "person": str(person), "records": {}})
        body = Body(secrets.token_bytes(SALT_BYTES), text)
        journal.append(tx, self._at.entry(VIEWED, id=new_id(at), at=at, bodies=(body,)))


def apply_break_glass_answer(tx: Writing, item: Item, at: SignedIn) -> None:  # noqa: ARG001 - every applier has these
    """Keep headquarters' answer or refusal. Raises TrustBroken `break_glass` for damage."""
    said = item.said
    try:
        is_refusal = "reason" in said
        answer = StoredAnswer(
            approval=identifier(said["approval"]),
            officer=identifier(said["officer"]),
            answered_at=item.at,
            until=None if is_refusal else read_time(as_text(said["until"])),
            reason=as_text(said["reason"]) if is_refusal else None,
            sealed=None if is_refusal else _bytes(said["sealed"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as wrong:
        raise TrustBroken("break_glass", "The answer of headquarters is damaged.") from wrong
    break_glass.keep(tx, answer)


def _bytes(value: Any) -> bytes:  # noqa: ANN401 - what a message holds is known once it is read
    return base64.b64decode(as_text(value), validate=True)


def _asked(tx: Reading) -> list[Approval]:
    """Every question for break-glass on this laptop, the oldest first."""
    held = (one.record() for one in records_of_kind(tx, "approval"))
    return [
        one for one in held if isinstance(one, Approval) and one.action == Action.ANSWER_BREAK_GLASS
    ]


def _with_answer(tx: Reading, asked: Approval) -> AskedBreakGlass:
    stored = break_glass.find(tx, asked.id)
    return AskedBreakGlass(
        approval=asked.id,
        person_id=asked.person_id or asked.id,
        asked_at=asked.asked_at,
        answered_at=stored.answered_at if stored else None,
        until=stored.until if stored else None,
        reason=stored.reason if stored else None,
    )
