"""Drafts: saved at every step, found again after a crash, destroyed when they are done."""

from uuid import UUID

from app.domain.errors import UserCanFix
from app.domain.fast_lane import FastLaneDraft
from app.domain.ids import new_id
from app.domain.officers import Action
from app.services.draft_text import read_draft, write_draft
from app.services.signed_in import SignedIn
from app.services.views import DraftCard
from app.storage import drafts as stored
from app.storage.erased import stub_of
from app.storage.transaction import Reading


class Drafts:
    """The officer's drafts on this laptop; nobody's journal knows of them, nobody else sees them.

    A draft that was registered, refused or handed over is done with: a save of it that comes late
    is ignored.
    """

    def __init__(self, signed_in: SignedIn) -> None:
        self._at = signed_in
        self._done: set[UUID] = set()

    def begin(self) -> FastLaneDraft:
        """A new draft, in memory until it is saved."""
        self._at.require(Action.REGISTER)
        now = self._at.clock()
        return FastLaneDraft(id=new_id(now), started_at=now)

    def save(self, draft: FastLaneDraft) -> None:
        """When this returns, the draft survives a power cut.

        Raises UserCanFix `draft_gone` when it, or who it says came before, was erased meanwhile:
        what a window still has of somebody erased does not come back.
        """
        self._at.require(Action.REGISTER)
        text, at = write_draft(draft), self._at.clock()
        with self._at.store.write() as tx:
            if draft.id in self._done:
                return
            if stored.was_erased(tx, draft.id) or _names_erased(tx, draft):
                raise _gone()
            if self._is_free(tx, draft.id):
                stored.save_draft(tx, draft.id, self._at.officer.id, text, at)

    def found(self) -> tuple[DraftCard, ...]:
        """What is unfinished, without any name; the newest first."""
        self._at.require(Action.REGISTER)
        with self._at.store.read() as tx:
            rows = stored.drafts_of(tx, self._at.officer.id)
        return tuple(DraftCard(row.id, row.saved_at) for row in rows)

    def load(self, id: UUID) -> FastLaneDraft:
        """Raises UserCanFix `draft_gone`, also when it is another's; TrustBroken `draft`."""
        self._at.require(Action.REGISTER)
        with self._at.store.read() as tx:
            row = stored.load_draft(tx, id)
        if row is None or row.officer != self._at.officer.id:
            raise _gone()
        return read_draft(row.text)

    def discard(self, id: UUID) -> None:
        """Destroy one's own draft; a second time does nothing."""
        self._at.require(Action.REGISTER)
        with self._at.store.write() as tx:
            if self._is_free(tx, id):
                stored.destroy_draft(tx, id)

    def finish(self, id: UUID) -> bool:
        """Let no later save bring this draft back; False when that was done before."""
        before = id in self._done
        self._done.add(id)
        return not before

    def reopen(self, id: UUID) -> None:
        """What should have finished the draft did not come about."""
        self._done.discard(id)

    def require_own(self, tx: Reading, id: UUID) -> None:
        """Raise UserCanFix `draft_gone` when this draft is another officer's by now, or erased."""
        if stored.was_erased(tx, id) or not self._is_free(tx, id):
            raise _gone()

    def _is_free(self, tx: Reading, id: UUID) -> bool:
        """Whether nobody else has a draft of this id."""
        row = stored.load_draft(tx, id)
        return row is None or row.officer == self._at.officer.id


def _names_erased(tx: Reading, draft: FastLaneDraft) -> bool:
    return draft.earlier_person is not None and stub_of(tx, draft.earlier_person) is not None


def _gone() -> UserCanFix:
    return UserCanFix("draft_gone", "This draft is no longer there. Scan the document anew.")
