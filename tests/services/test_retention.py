"""Full records go 30 days after they are safe at headquarters, look-up rows 12 months later."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from app.domain.errors import UserCanFix
from app.domain.retention import Retention
from app.journal.chain import Position
from app.journal.erasure import bodies_taken_away
from app.services.duplicates import Duplicates
from app.services.look_ups import LookUps
from app.services.retention import Keeping, apply_settings
from app.services.rights import Rights, apply_refused
from app.services.search import Search
from app.storage import journal
from app.storage.exchange import record_acknowledgement, rewind
from app.storage.lookup import get_lookup
from app.storage.rebuild import rebuild, snapshot
from app.wire.messages import Acknowledgement
from app.wire.page import Item
from tests.services.counter import KARIMOV, MORNING, Counter, document_of
from tests.services.decrypted import found_in
from tests.services.on_disk import bytes_of, rows_of

DAY = timedelta(days=1)
OTHER = replace(KARIMOV, family_name="NAZAROVA", given_name="MADINA", number="AB7654321")


def register(counter: Counter, **answers: str) -> UUID:
    return counter.registrar.register(counter.draft(KARIMOV, **answers), counter.shift).person_id


def acknowledge(counter: Counter, *, durable: bool = True) -> None:
    """Headquarters holds everything written so far, by its clock now."""
    with counter.signed_in.store.write() as tx:
        head = journal.head(tx)
        record_acknowledgement(tx, acknowledgement(head, counter.clock(), durable=durable), 1000)


def acknowledgement(head: Position, at: datetime, *, durable: bool) -> Acknowledgement:
    return Acknowledgement(
        device=UUID(int=1),
        incarnation=head.incarnation,
        first=1,
        last=head.number,
        batch=uuid4().hex * 2,
        highest=head.number,
        chain=head.chain,
        durable=head.number if durable else 0,
        at=at,
        verdicts=(),
    )


def purge(counter: Counter, after: timedelta = timedelta()) -> tuple[int, int]:
    counter.clock.now += after
    gone = Keeping(counter.signed_in).purge()
    return gone.people, gone.look_ups


def test_the_full_record_goes_after_thirty_days_and_a_look_up_row_stays(counter: Counter) -> None:
    person = register(counter)
    counter.signed_in.store.checkpoint()
    assert all(found_in(bytes_of(counter), word) for word in ("KARIMOV", "FA9900001"))
    counter.clock.now += 40 * DAY
    assert purge(counter) == (0, 0), "not before headquarters cannot lose it"
    acknowledge(counter)
    assert purge(counter, 29 * DAY) == (0, 0)
    assert purge(counter, DAY) == (1, 0)
    counter.signed_in.store.checkpoint()
    left, rows = bytes_of(counter), rows_of(counter)
    assert not found_in(left, "FA9900001")
    assert "FA9900001" not in rows
    assert "KARIMOV" not in left.decode("latin-1"), "only the folded word is left"
    assert "karimov" in rows
    assert Search(counter.signed_in).find("karim") == ()
    (row,) = LookUps(counter.signed_in).find("karim")
    assert (row.person_id, row.post, row.day) == (person, "KG06", MORNING.date())
    assert (row.sex, row.birth_earliest) == ("1", date(1985, 6, 15))
    with counter.signed_in.store.read() as tx:
        journal.check_chains(tx)


def test_the_entry_names_what_went_and_holds_what_stays(counter: Counter) -> None:
    person = register(counter)
    (before,) = (body.sha256 for body in counter.entries()[-1].bodies if body)
    acknowledge(counter)
    purge(counter, 31 * DAY)
    entry = counter.entries()[-1]
    assert counter.heads()[-1].kinds == ("purged",)
    assert bodies_taken_away(entry) == {before}
    stays = entry.bodies[1]
    assert stays is not None
    assert str(person) in stays.text
    for word in ("KARIMOV", "FA9900001", "phone", "journey", "purpose", "WRK", "RUS"):
        assert word not in stays.text


def test_after_a_year_the_look_up_row_goes_too(counter: Counter) -> None:
    person = register(counter)
    acknowledge(counter)
    purge(counter, 31 * DAY)
    acknowledge(counter)
    assert purge(counter, 364 * DAY) == (0, 0)
    assert purge(counter, DAY) == (0, 1)
    assert LookUps(counter.signed_in).find("karim") == ()
    counter.signed_in.store.checkpoint()
    assert not found_in(bytes_of(counter), "karimov")
    with counter.signed_in.store.write() as tx:
        assert get_lookup(tx, person) is None
        before = snapshot(tx)
        rebuild(tx)
        assert snapshot(tx) == before
    assert purge(counter, 400 * DAY) == (0, 0)


def test_rebuilding_after_a_purge_gives_the_same(counter: Counter) -> None:
    register(counter)
    acknowledge(counter)
    purge(counter, 31 * DAY)
    with counter.signed_in.store.write() as tx:
        before = snapshot(tx)
        assert before["lookups"]
        rebuild(tx)
        assert snapshot(tx) == before


def test_an_open_request_holds_a_record_back_until_it_is_answered(counter: Counter) -> None:
    person = register(counter)
    card = Rights(counter.signed_in).receive(person, "DEL")
    acknowledge(counter)
    assert purge(counter, 60 * DAY) == (0, 0)
    said = {"request": str(card.id), "reason": "Held by a court."}
    with counter.signed_in.store.write() as tx:
        item = Item(uuid4(), "request_refused", said, datetime(2026, 12, 1, tzinfo=UTC), 1)
        apply_refused(tx, item, counter.signed_in)
    acknowledge(counter)
    assert purge(counter, 29 * DAY) == (0, 0)
    assert purge(counter, DAY) == (1, 0)


def test_whoever_comes_again_stays_for_another_thirty_days(counter: Counter) -> None:
    person = register(counter)
    acknowledge(counter)
    counter.clock.now += 20 * DAY
    again = replace(counter.draft(KARIMOV, earlier_visit="Y"), earlier_person=person)
    counter.registrar.register(again, counter.shift)
    acknowledge(counter)
    assert purge(counter, 29 * DAY) == (0, 0)
    assert purge(counter, DAY) == (1, 0)
    assert len(LookUps(counter.signed_in).find("karim")) == 1


def test_whoever_comes_again_after_the_purge_keeps_their_number(counter: Counter) -> None:
    person = register(counter)
    acknowledge(counter)
    purge(counter, 31 * DAY)
    (known,) = LookUps(counter.signed_in).by_document(document_of(KARIMOV))
    assert known.person_id == person
    (visit,) = Duplicates(counter.signed_in).earlier_visits(document_of(KARIMOV))
    assert (visit.person_id, visit.at.date()) == (person, MORNING.date())
    assert (visit.look_up, visit.own_post, visit.purpose) == (True, True, None)
    assert LookUps(counter.signed_in).by_document(document_of(OTHER)) == ()
    again = replace(counter.draft(KARIMOV, earlier_visit="Y"), earlier_person=person)
    saved = counter.registrar.register(again, counter.shift)
    assert (saved.person_id, saved.returning) == (person, True)
    assert saved.registration_number == known.registration_number
    (visit,) = Duplicates(counter.signed_in).earlier_visits(document_of(KARIMOV))
    assert not visit.look_up, "the newer whole visit stands for both"
    acknowledge(counter)
    assert purge(counter, 31 * DAY) == (1, 0)
    (renewed,) = LookUps(counter.signed_in).find("karim")
    assert renewed.day == (MORNING + 31 * DAY).date()
    assert purge(counter, 340 * DAY) == (0, 0), "the year is counted from the renewed row"
    assert purge(counter, 30 * DAY) == (0, 1)


def test_what_headquarters_lost_again_does_not_go(counter: Counter) -> None:
    register(counter)
    acknowledge(counter)
    with counter.signed_in.store.write() as tx:
        rewind(tx, journal.head(tx).incarnation, 0)
    assert purge(counter, 60 * DAY) == (0, 0)
    acknowledge(counter)
    assert purge(counter, 29 * DAY) == (0, 0), "the days are counted anew"
    assert purge(counter, DAY) == (1, 0)


def test_acknowledged_is_not_yet_safe(counter: Counter) -> None:
    register(counter)
    acknowledge(counter, durable=False)
    assert purge(counter, 60 * DAY) == (0, 0)


def test_many_go_step_by_step_with_an_entry_each(counter: Counter) -> None:
    for n in range(7):
        one = replace(KARIMOV, number=f"FA88000{n:02d}")
        counter.registrar.register(counter.draft(one), counter.shift)
    acknowledge(counter)
    counter.clock.now += 31 * DAY
    keeping = Keeping(counter.signed_in, lines=3)
    first = keeping.purge(most_lines=3)
    assert (first.people, first.more) == (3, True)
    rest = keeping.purge()
    assert (rest.people, rest.more) == (4, False)
    assert [head.kinds for head in counter.heads()[-3:]] == [("purged",)] * 3
    assert keeping.purge().people == 0


def test_a_new_past_holds_nothing_up(counter: Counter) -> None:
    """Lines that were said again in a new incarnation are judged where they were said last."""
    register(counter)
    with counter.signed_in.store.write() as tx:
        journal.start_incarnation(tx)
    acknowledge(counter)
    assert purge(counter, 31 * DAY) == (1, 0)


def test_the_days_are_a_setting(counter: Counter) -> None:
    register(counter)
    acknowledge(counter)
    counter.clock.now += 8 * DAY
    said = {"retention": {"full_record": 7}, "limits": {}}
    with counter.signed_in.store.write() as tx:
        item = Item(uuid4(), "settings", said, counter.clock(), 1)
        apply_settings(tx, item, counter.signed_in)
        apply_settings(tx, replace(item, said={"limits": {}}), counter.signed_in)
    assert Keeping(counter.signed_in).settings() == Retention(full_record=7)
    assert purge(counter) == (1, 0)
    wrong = replace(item, said={"retention": {"full_record": -1}})
    with counter.signed_in.store.write() as tx, pytest.raises(UserCanFix):
        apply_settings(tx, wrong, counter.signed_in)
