"""Erasing a person: the content goes from every table and byte, a stub and the count stay.

The files are looked at as somebody with the key sees them. The same look finds the person before,
and others afterwards.
"""

import itertools
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from app.domain.errors import TrustBroken, UserCanFix
from app.domain.records import Transfer
from app.journal.entry import new_body
from app.journal.erasure import bodies_taken_away
from app.services.consents import Consents
from app.services.drafts import Drafts
from app.services.erasure import apply_erase, erase_person, sweep
from app.services.journal_copy import JournalCopy
from app.services.rights import Rights
from app.services.signed_in import SignedIn
from app.storage import journal, people
from app.storage.erase import unswept
from app.storage.erased import stub_of
from app.storage.rebuild import rebuild, snapshot
from app.sync.outbox import batch_files, refused_folder
from app.sync.seal import seal_unsent
from app.verify.journal_export import check_journal_export
from app.wire.batch import open_batch, read_batch
from app.wire.page import Item
from app.wire.records import record_change
from tests.services.counter import KARIMOV, MORNING, SUPERVISOR, Counter, open_counter
from tests.services.decrypted import found_in
from tests.services.on_disk import bytes_of, rows_of
from tests.services.sealing import give_key_list

GONE = replace(KARIMOV, family_name="ZHUMAGALIYEVA", given_name="QUNDUZOY", number="XQ7731905")
MARKERS = ("ZHUMAGALIYEVA", "QUNDUZOY", "XQ7731905")
FOLDED = ("jumagalieva", "gunduzoi", "kunduzoi", "X07731905")


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    """One that can seal; headquarters' key opens what it sealed."""
    made = open_counter(tmp_path / "laptop")
    (tmp_path / "receiver").write_bytes(give_key_list(made))
    yield made
    made.signed_in.store.close()


def many_others(counter: Counter, count: int) -> None:
    for n in range(count):
        other = replace(
            KARIMOV, family_name="ABDULLAYEV", given_name="JASUR", number=f"FA88000{n:02d}"
        )
        counter.registrar.register(counter.draft(other), counter.shift)


def person_with_everything(counter: Counter, others: int = 2) -> UUID:
    """Registered among others, come again, corrected, with a transfer queued and drafts open."""
    many_others(counter, others)
    person = counter.registrar.register(counter.draft(GONE), counter.shift).person_id
    many_others(counter, others)
    again = replace(counter.draft(GONE, earlier_visit="Y"), earlier_person=person)
    counter.registrar.register(again, counter.shift)
    at = counter.signed_in
    transfer = Transfer(
        id=uuid4(),
        person_id=person,
        partner="shelter",
        purpose="REG",
        status="queued",
        queued_at=MORNING,
    )
    body = new_body(person, [record_change(transfer)])
    with at.store.write() as tx:
        journal.append(tx, at.entry("transfer_queued", id=uuid4(), at=MORNING, bodies=(body,)))
    counter.drafts.save(counter.draft(GONE))
    counter.drafts.save(counter.draft())
    seal_unsent(at.store, at.place, at.clock)
    return person


def erase(counter: Counter, person: UUID, request: UUID | None = None) -> None:
    said = {"person": str(person)} | ({"request": str(request)} if request else {})
    at = counter.signed_in
    with at.store.write() as tx:
        apply_erase(tx, Item(uuid4(), "erase", said, datetime.now(UTC), 1), at)
    sweep(at)


def opened_bodies(counter: Counter) -> str:
    """All that headquarters would read in the outbox and in what was set aside."""
    place = counter.signed_in.place
    receiver = (place.folder.parent / "receiver").read_bytes()
    files = [*place.outbox.glob("*.batch"), *refused_folder(place).glob("*.batch")]
    return "".join(
        body.text
        for path in files
        for entry in open_batch(read_batch(path.read_bytes()), receiver)
        for body in entry.bodies
        if body is not None
    )


def test_no_byte_and_no_row_tells_who_it_was(counter: Counter) -> None:
    person = person_with_everything(counter, others=20)
    before, rows = bytes_of(counter), rows_of(counter)
    assert all(found_in(before, marker) for marker in MARKERS), "the same look finds them before"
    assert all(marker in rows for marker in MARKERS)
    assert all(marker in opened_bodies(counter) for marker in MARKERS)
    assert any(word in rows for word in FOLDED)
    erase(counter, person)
    left, rows = bytes_of(counter), rows_of(counter)
    assert [marker for marker in (*MARKERS, *FOLDED) if found_in(left, marker)] == []
    assert [marker for marker in (*MARKERS, *FOLDED) if marker in rows] == []
    assert [marker for marker in MARKERS if marker in opened_bodies(counter)] == []
    assert found_in(left, "ABDULLAYEV"), "the files were really read"
    assert "ABDULLAYEV" in opened_bodies(counter)


def test_nothing_is_left_after_closing_either(counter: Counter) -> None:
    erase(counter, person_with_everything(counter))
    counter.signed_in.store.close()
    assert not any(found_in(bytes_of(counter), marker) for marker in MARKERS)


def test_a_stub_and_the_count_stay(counter: Counter) -> None:
    person = person_with_everything(counter)
    card = Rights(counter.signed_in).receive(person, "DEL")
    with counter.signed_in.store.read() as tx:
        before = people.counts(tx, MORNING)
    erase(counter, person, card.id)
    with counter.signed_in.store.read() as tx:
        stub = stub_of(tx, person)
        assert people.counts(tx, MORNING) == before
        assert people.get_person(tx, person) == {}
        journal.check_chains(tx)
    assert stub is not None
    assert (stub.request, stub.receipt) == (card.id, card.receipt)
    found = Rights(counter.signed_in).find(card.receipt)
    assert found is not None
    assert (found.outcome, found.registration_number) == ("DON", None)
    assert Rights(counter.signed_in).open() == ()


def test_the_entry_names_every_body_that_went(counter: Counter) -> None:
    person = person_with_everything(counter)
    before = {
        body.sha256
        for entry in counter.entries()
        for body in entry.bodies
        if body is not None and str(person) in body.text
    }
    assert len(before) == 3
    erase(counter, person)
    (erasing,) = [
        e for e, h in zip(counter.entries(), counter.heads(), strict=True) if "erased" in h.kinds
    ]
    assert bodies_taken_away(erasing) == before


def test_rebuilding_gives_the_same_picture(counter: Counter) -> None:
    person = person_with_everything(counter)
    Consents(counter.signed_in).withdraw(person, "REG")
    erase(counter, person)
    with counter.signed_in.store.write() as tx:
        before = snapshot(tx)
        assert before["erased"]
        rebuild(tx)
        assert snapshot(tx) == before
        assert not any(marker in repr(snapshot(tx)) for marker in (*MARKERS, *FOLDED))


def test_erasing_twice_and_erasing_a_stranger_write_nothing(counter: Counter) -> None:
    person = person_with_everything(counter)
    erase(counter, person)
    entries = len(counter.heads())
    erase(counter, person)
    erase(counter, uuid4())
    assert len(counter.heads()) == entries


def test_others_drafts_stay_and_theirs_goes(counter: Counter) -> None:
    person = person_with_everything(counter)
    assert len(counter.drafts.found()) == 2
    erase(counter, person)
    (left,) = counter.drafts.found()
    document = counter.drafts.load(left.id).document
    assert document is not None
    assert document.family_name == "KARIMOV"


def test_a_draft_that_a_window_still_has_does_not_come_back(counter: Counter) -> None:
    """Saved ones go with the person and stay gone; of one never saved, whom it names tells."""
    person = person_with_everything(counter)
    saved = counter.draft(GONE)
    counter.drafts.save(saved)
    named = replace(counter.draft(KARIMOV, earlier_visit="Y"), earlier_person=person)
    erase(counter, person)
    after_a_pause = Drafts(counter.signed_in)
    for drafts, draft in itertools.product((counter.drafts, after_a_pause), (saved, named)):
        with pytest.raises(UserCanFix) as told:
            drafts.save(draft)
        assert told.value.code == "draft_gone"
    for draft, code in ((saved, "draft_gone"), (named, "earlier_person_gone")):
        with pytest.raises(UserCanFix) as told:
            counter.registrar.register(draft, counter.shift)
        assert told.value.code == code
    rows = rows_of(counter)
    assert not any(marker in rows for marker in MARKERS)
    counter.drafts.save(counter.draft())
    assert len(counter.drafts.found()) == 2, "others' drafts are saved as before"


def test_a_crash_before_the_sweep_is_made_good_at_the_next_rest(counter: Counter) -> None:
    person = person_with_everything(counter)
    at = counter.signed_in
    with at.store.write() as tx:
        erase_person(tx, at, person, None)
    with at.store.read() as tx:
        assert unswept(tx)
    assert any(marker in opened_bodies(counter) for marker in MARKERS)
    sweep(at)
    assert not any(marker in opened_bodies(counter) for marker in MARKERS)
    with at.store.read() as tx:
        assert unswept(tx) == ()


def test_while_somebody_reads_the_log_stays_noted(counter: Counter) -> None:
    person = person_with_everything(counter)
    at = counter.signed_in
    with at.store.read() as reading:
        people.page(reading, before=None, limit=1)
        erase(counter, person)
        with at.store.read() as tx:
            assert unswept(tx), "the log could not be emptied"
    sweep(at)
    with at.store.read() as tx:
        assert unswept(tx) == ()
    assert not any(found_in(bytes_of(counter), marker) for marker in MARKERS)


def test_what_was_set_aside_goes_too(counter: Counter) -> None:
    person = person_with_everything(counter)
    place = counter.signed_in.place
    refused_folder(place).mkdir()
    (file,) = batch_files(place)
    aside = refused_folder(place) / file.path(place).name
    aside.write_bytes(file.path(place).read_bytes())
    erase(counter, person)
    assert not aside.exists()


def test_a_damaged_database_that_was_set_aside_goes_too(counter: Counter) -> None:
    person = person_with_everything(counter)
    aside = counter.signed_in.place.store.with_name("store.db.damaged")
    aside.write_bytes(b"an older copy, under the same key")
    with counter.signed_in.store.write() as tx:
        erase_person(tx, counter.signed_in, person, None)
    sweep(counter.signed_in)
    assert not aside.exists()


def test_an_order_that_names_nobody_is_not_applied(counter: Counter) -> None:
    at: SignedIn = counter.signed_in
    with at.store.write() as tx, pytest.raises(TrustBroken):
        apply_erase(tx, Item(uuid4(), "erase", {"person": "x"}, datetime.now(UTC), 1), at)


def test_a_copy_of_the_journal_is_still_proved(counter: Counter, tmp_path: Path) -> None:
    """The checker trusts no store; without the entry that names the bodies it finds the gap."""
    erase(counter, person_with_everything(counter))
    target = tmp_path / "copy.journal"
    copied = JournalCopy(counter.as_officer(SUPERVISOR)).write(target)
    lines = target.read_bytes().splitlines(keepends=True)
    found = check_journal_export(lines, copied.signing_key)
    assert found.problems == ()
    assert any("each named by a later entry: 3" in fact for fact in found.facts)
    (named,) = [n for n, line in enumerate(lines) if b'\\"erased\\"' in line]
    without = check_journal_export(lines[:named] + lines[named + 1 :], copied.signing_key)
    assert any("body" in problem for problem in without.problems)
