"""Drafts survive a crash and vanish when they are done."""

from dataclasses import replace
from uuid import UUID

import pytest

from app.domain.errors import TrustBroken, UserCanFix
from app.domain.fast_lane import Question
from app.services.drafts import Drafts
from app.storage import drafts as stored
from app.storage.engine import open_store
from tests.services.counter import ANALYST, REGISTRAR, SUPERVISOR, Counter


def test_a_new_draft_holds_only_what_somebody_gave(counter: Counter) -> None:
    draft = counter.drafts.begin()
    assert draft.answers == {}
    assert draft.document is None
    assert not draft.notice_said
    assert draft.started_at == counter.clock()
    assert counter.drafts.found() == ()


def test_who_may_not_register_begins_no_draft(counter: Counter) -> None:
    with pytest.raises(UserCanFix) as told:
        Drafts(counter.as_officer(ANALYST)).begin()
    assert told.value.code == "not_allowed"


def test_a_draft_is_found_again_by_another_process(counter: Counter) -> None:
    draft = counter.draft(consent=None)
    counter.drafts.save(draft)
    counter.clock.pass_time(seconds=2)
    draft = draft.answer(Question.CONSENT, "Y")
    counter.drafts.save(draft)
    again = open_store(counter.signed_in.place.store, counter.store_key)
    try:
        found = Drafts(replace(counter.signed_in, store=again))
        (card,) = found.found()
        assert (card.id, card.saved_at) == (draft.id, counter.clock())
        assert found.load(card.id) == draft
    finally:
        again.close()


def test_the_newest_comes_first_and_others_drafts_are_not_shown(counter: Counter) -> None:
    first, second = counter.draft(), counter.draft()
    counter.drafts.save(first)
    counter.clock.pass_time(minutes=1)
    counter.drafts.save(second)
    Drafts(counter.as_officer(SUPERVISOR)).save(counter.draft())
    assert [card.id for card in counter.drafts.found()] == [second.id, first.id]


def test_a_discarded_draft_is_gone_and_may_be_taken_back(counter: Counter) -> None:
    draft = counter.draft()
    counter.drafts.save(draft)
    counter.drafts.discard(draft.id)
    counter.drafts.discard(draft.id)
    with pytest.raises(UserCanFix) as told:
        counter.drafts.load(draft.id)
    assert told.value.code == "draft_gone"
    counter.drafts.save(draft)
    assert counter.drafts.load(draft.id) == draft


def test_drafts_are_in_nobodys_journal(counter: Counter) -> None:
    counter.drafts.save(counter.draft())
    assert counter.entries() == []


def test_a_finished_draft_is_not_saved_until_it_is_reopened(counter: Counter) -> None:
    draft = counter.draft()
    assert counter.drafts.finish(draft.id)
    assert not counter.drafts.finish(draft.id)
    counter.drafts.save(draft)
    assert counter.drafts.found() == ()
    counter.drafts.reopen(draft.id)
    counter.drafts.save(draft)
    assert len(counter.drafts.found()) == 1


def test_a_damaged_draft_is_told(counter: Counter) -> None:
    damaged = UUID(int=5)
    with counter.signed_in.store.write() as tx:
        stored.save_draft(tx, damaged, REGISTRAR.id, "{}", counter.clock())
    with pytest.raises(TrustBroken) as told:
        counter.drafts.load(damaged)
    assert told.value.code == "draft"


def test_a_draft_is_its_officers_alone(counter: Counter) -> None:
    draft = counter.draft()
    counter.drafts.save(draft)
    others = Drafts(counter.as_officer(SUPERVISOR))
    assert others.found() == ()
    with pytest.raises(UserCanFix) as told:
        others.load(draft.id)
    assert told.value.code == "draft_gone"
    others.save(replace(draft, notice_said=False))
    others.discard(draft.id)
    assert counter.drafts.load(draft.id) == draft


def test_who_may_not_register_has_no_drafts(counter: Counter) -> None:
    draft = counter.draft()
    counter.drafts.save(draft)
    drafts = Drafts(counter.as_officer(ANALYST))
    with pytest.raises(UserCanFix):
        drafts.save(draft)
    with pytest.raises(UserCanFix):
        drafts.load(draft.id)
    with pytest.raises(UserCanFix):
        drafts.found()
    with pytest.raises(UserCanFix):
        drafts.discard(draft.id)
