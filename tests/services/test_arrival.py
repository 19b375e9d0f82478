"""What the journal says of a sign-in."""

import shutil
from dataclasses import replace
from datetime import timedelta
from typing import Any

from app.domain.registration_number import registration_number
from app.journal.entry import read_json
from app.services.arrival import journal_arrival, wrong_pins
from app.services.registrar import Registrar
from app.storage import journal
from app.storage.engine import open_store
from app.vault.throttle import Throttle, failed, pins_told, wrong_pin
from tests.services.counter import KARIMOV, MORNING, REGISTRAR, SUPERVISOR, Counter

NOBODY = Throttle()


def last_event(counter: Counter) -> Any:
    bodies = counter.entries()[-1].bodies
    return read_json(bodies[0].text)["event"] if bodies and bodies[0] else {}


def test_a_sign_in_is_one_entry(counter: Counter) -> None:
    journal_arrival(counter.signed_in, NOBODY)
    (head,) = counter.heads()
    assert (head.kinds, head.author, head.at) == (("signed_in",), REGISTRAR.id, MORNING)
    assert last_event(counter) == {"anchor": "absent"}
    journal_arrival(counter.signed_in, NOBODY)
    assert last_event(counter) == {}


def test_what_failed_before_is_told_of_every_officer(counter: Counter) -> None:
    waiting = failed(NOBODY, REGISTRAR.id, MORNING)
    waiting = failed(waiting, REGISTRAR.id, MORNING + timedelta(seconds=9))
    waiting = failed(waiting, SUPERVISOR.id, MORNING + timedelta(minutes=1))
    journal_arrival(counter.signed_in, waiting)
    assert counter.heads()[-1].kinds == ("signed_in", "sign_in_failed")
    assert last_event(counter)["failed"] == {
        str(REGISTRAR.id): {"count": 2, "since": "2026-11-24T03:00:00.000000Z"},
        str(SUPERVISOR.id): {"count": 1, "since": "2026-11-24T03:01:00.000000Z"},
    }


def test_a_clock_set_back_is_told_and_a_small_step_is_not(counter: Counter) -> None:
    journal_arrival(counter.signed_in, NOBODY)
    counter.clock.pass_time(minutes=-4)
    journal_arrival(counter.signed_in, NOBODY)
    assert counter.heads()[-1].kinds == ("signed_in",)
    counter.clock.pass_time(days=-400)
    journal_arrival(counter.signed_in, NOBODY)
    assert counter.heads()[-1].kinds == ("signed_in", "clock_jumped")
    assert last_event(counter)["clock"] == {
        "last_entry": "2026-11-24T02:56:00.000000Z",
        "now": "2025-10-20T02:56:00.000000Z",
    }


def test_a_restored_past_goes_on_under_a_new_incarnation_and_gives_no_number_twice(
    counter: Counter,
) -> None:
    """The disk of yesterday comes back while the anchor knows of today."""
    at, place = counter.signed_in, counter.signed_in.place
    counter.registrar.register(counter.draft(), counter.shift)
    at.store.close()
    copy = place.store.with_name("yesterday.db")
    shutil.copyfile(place.store, copy)
    today = open_store(place.store, counter.store_key, at.anchor.note)
    registrar = Registrar(replace(at, store=today), counter.reference, counter.drafts)
    given = {
        registrar.register(
            counter.draft(replace(KARIMOV, number=f"FA{n}")), counter.shift
        ).registration_number
        for n in range(3)
    }
    today.close()
    for log in place.folder.glob("store.db-*"):
        log.unlink()
    copy.replace(place.store)
    restored = open_store(place.store, counter.store_key, at.anchor.note)
    try:
        with restored.read() as tx:
            before = journal.head(tx)
        now = replace(at, store=restored)
        journal_arrival(now, NOBODY)
        with restored.read() as tx:
            after = journal.head(tx)
            kinds = [entry.head for _, entry in journal.all_entries(tx)]
        assert after.incarnation != before.incarnation
        assert '"past_restored"' in kinds[-1]
        registrar = Registrar(now, counter.reference, counter.drafts)
        next_one = registrar.register(counter.draft(), counter.shift).registration_number
        assert next_one not in given
        assert next_one == registration_number("KG06", at.device.slot, 4)
    finally:
        restored.close()


def test_wrong_pins_are_told_and_a_later_sign_in_tells_none(counter: Counter) -> None:
    waiting = wrong_pin(wrong_pin(NOBODY, SUPERVISOR.id, MORNING), SUPERVISOR.id, MORNING)
    journal_arrival(counter.signed_in, waiting)
    assert counter.heads()[-1].kinds == ("signed_in", "pin_failed")
    said = {"count": 2, "since": "2026-11-24T03:00:00.000000Z"}
    assert last_event(counter)["pins"] == {str(SUPERVISOR.id): said} == wrong_pins(waiting)
    journal_arrival(counter.signed_in, pins_told(waiting))
    assert counter.heads()[-1].kinds == ("signed_in",)
