"""After a refusal nothing of what was read is left in any byte of the laptop's files.

The files are looked at as somebody with the key sees them, free pages and the log included. The
same look finds the markers before the refusal, and those of somebody who was registered.
"""

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.fast_lane import FastLaneDraft
from tests.services.counter import KARIMOV, Counter
from tests.services.decrypted import decrypted_log, decrypted_pages, found_in

REFUSED = replace(KARIMOV, family_name="ZHUMAGALIYEVA", given_name="QUNDUZOY", number="XQ7731905")
MARKERS = ("ZHUMAGALIYEVA", "QUNDUZOY", "XQ7731905")


def files_of(counter: Counter) -> bytes:
    folder = counter.signed_in.place.folder
    store = counter.signed_in.place.store
    log = store.with_name(store.name + "-wal")
    others = [p for p in folder.rglob("*") if p.is_file() and p not in {store, log}]
    return (
        decrypted_pages(store, counter.store_key)
        + decrypted_log(log, counter.store_key)
        + b"".join(path.read_bytes() for path in others)
    )


def a_draft_grown_over_many_saves(counter: Counter) -> FastLaneDraft:
    """Saved after each answer, among the drafts of others that come and go."""
    whole = counter.draft(REFUSED)
    draft = replace(whole, answers={})
    for question, said in whole.answers.items():
        counter.drafts.save(draft)
        counter.drafts.save(counter.draft())
        draft = draft.answer(question, said)
    counter.drafts.save(draft)
    return draft


@pytest.mark.parametrize("emptied", [False, True], ids=["log", "database"])
def test_a_saved_draft_is_found_by_this_very_look(counter: Counter, *, emptied: bool) -> None:
    a_draft_grown_over_many_saves(counter)
    if emptied:
        counter.signed_in.store.checkpoint()
    assert all(found_in(files_of(counter), marker) for marker in MARKERS)


def test_a_registered_person_is_found_by_this_very_look(counter: Counter) -> None:
    counter.registrar.register(a_draft_grown_over_many_saves(counter), counter.shift)
    counter.signed_in.store.checkpoint()
    assert all(found_in(files_of(counter), marker) for marker in MARKERS)


def test_after_a_refusal_no_byte_tells_who_it_was(counter: Counter) -> None:
    for n in range(20):
        other = replace(KARIMOV, number=f"FA99000{n:02d}")
        counter.registrar.register(counter.draft(other), counter.shift)
    draft = a_draft_grown_over_many_saves(counter)
    counter.registrar.refuse(draft, counter.shift)
    left = files_of(counter)
    assert [marker for marker in MARKERS if found_in(left, marker)] == []
    assert not found_in(left, str(draft.id))
    assert draft.id.bytes not in left
    assert found_in(left, "KARIMOV"), "the files were really read"


def test_nothing_is_left_after_the_laptop_is_locked_either(
    counter: Counter, tmp_path: Path
) -> None:
    draft = a_draft_grown_over_many_saves(counter)
    counter.registrar.refuse(draft, counter.shift)
    counter.drafts.save(draft)
    counter.signed_in.store.close()
    assert not any(found_in(files_of(counter), marker) for marker in MARKERS)
