"""From the counter to a real headquarters and back: what waits, what is due, what is believed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.demo.headquarters import DemoHeadquarters
from app.domain.errors import EnvironmentFailed, UserCanFix
from app.domain.fast_lane import Question
from app.domain.ids import system_clock
from app.services.exchange import EVERY, GATHER, MANY, Exchange
from app.services.headless import carry_outbox
from app.services.open_laptop import OpenLaptop
from app.services.reading import correct
from app.services.views import ExchangeState, ExportFilter, SendProgress, WaitingKind
from app.sync.lease import take_lease
from app.sync.outbox import batch_files
from tests.services.counter import ANALYST, KARIMOV, PRESETS, SetClock, filled_draft
from tests.services.enrolled import PASSPHRASE, EnrolledLaptop, enrolled_laptop


def silent(_: SendProgress) -> None: ...


def never() -> bool:
    return False


@pytest.fixture
def laptop(headquarters: DemoHeadquarters, tmp_path: Path) -> EnrolledLaptop:
    return enrolled_laptop(tmp_path / "laptop", headquarters, SetClock(system_clock()))


@pytest.fixture
def desk(laptop: EnrolledLaptop) -> Iterator[OpenLaptop]:
    opened = laptop.sign_in()
    opened.shifts.start(PRESETS)
    yield opened
    opened.close()


def clock_of(laptop: EnrolledLaptop) -> SetClock:
    assert isinstance(laptop.clock, SetClock)
    return laptop.clock


def register(desk: OpenLaptop, laptop: EnrolledLaptop, count: int, first: int = 0) -> None:
    shift = desk.shifts.current()
    assert shift is not None
    for n in range(first, first + count):
        passport = replace(KARIMOV, number=f"XC{n:05d}")
        desk.registrar.register(filled_draft(laptop.clock, passport), shift)


def test_what_waits_is_what_the_journal_counts(desk: OpenLaptop, laptop: EnrolledLaptop) -> None:
    started = laptop.clock()
    clock_of(laptop).pass_time(minutes=2)
    register(desk, laptop, 3)
    state = desk.exchange.state()
    assert (state.waiting, state.oldest) == (6, started)
    assert state.by_kind == (
        WaitingKind("device_enrolled", 1, started),
        WaitingKind("officer_admitted", 1, started),
        WaitingKind("registered", 3, started + timedelta(minutes=2)),
        WaitingKind("shift_started", 1, started),
        WaitingKind("signed_in", 1, started),
    )
    assert state.acknowledged == ()
    assert (state.last_contact, state.trouble, state.next_try) == (None, "", None)


def test_sending_brings_everything_to_headquarters_and_the_answer_back(
    desk: OpenLaptop, laptop: EnrolledLaptop
) -> None:
    register(desk, laptop, 60)
    told: list[SendProgress] = []
    state = desk.exchange.send_now(told.append, never)
    assert (state.waiting, state.oldest, state.by_kind) == (0, None, ())
    assert sum(batch.entries for batch in state.acknowledged) == 63
    assert all(batch.size > 0 for batch in state.acknowledged)
    assert state.trouble == ""
    assert state.last_contact == laptop.clock()
    assert state.next_try == laptop.clock() + EVERY
    assert state.clock_skew_seconds is not None
    assert abs(state.clock_skew_seconds) < 60
    assert (told[0].entries_done, told[-1].entries_done) == (0, 63)
    assert {progress.entries_total for progress in told} == {63}
    assert told[-1].bytes_done == told[-1].bytes_total > 0
    assert batch_files(laptop.place) == ()
    assert all(row.acknowledged for row in desk.search.page())


def test_every_kind_of_entry_is_taken_by_headquarters_as_it_is(
    desk: OpenLaptop, laptop: EnrolledLaptop, tmp_path: Path
) -> None:
    """Amended documents, refusals, worries and events: nothing is set aside."""
    shift = desk.shifts.change(replace(PRESETS, direction="X"))
    first = filled_draft(laptop.clock)
    done = desk.registrar.register(first, shift)
    again = filled_draft(laptop.clock, purpose="RET", return_reason="LIM", worried="Y")
    assert again.document is not None
    corrected = correct(again.document, "expires_on", "2031-02-02")
    again = replace(again, document=corrected, earlier_person=done.person_id)
    desk.registrar.register(again.answer(Question.EARLIER_VISIT, "Y"), shift)
    desk.registrar.refuse(filled_draft(laptop.clock), shift)
    desk.officers.change_passphrase(PASSPHRASE, "seven lamps along road")
    reason = "Copy for the district office"
    target = tmp_path / "list.csv"
    desk.exporter.csv(ExportFilter(), target, reason, lambda _: None, never)
    desk.shifts.end()
    kinds = {kind.kind for kind in desk.exchange.state().by_kind}
    assert {"visited", "worried", "refused", "exported", "passphrase_changed"} <= kinds
    state = desk.exchange.send_now(silent, never)
    assert (state.waiting, state.set_aside, state.trouble) == (0, (), "")


def test_a_second_send_sends_nothing(desk: OpenLaptop, laptop: EnrolledLaptop) -> None:
    register(desk, laptop, 2)
    first = desk.exchange.send_now(silent, never)
    second = desk.exchange.send_now(silent, never)
    assert second.acknowledged == first.acknowledged


def test_offline_is_a_state_and_backs_off(
    desk: OpenLaptop, laptop: EnrolledLaptop, unreachable: None
) -> None:
    register(desk, laptop, 2)
    state = desk.exchange.send_now(silent, never)
    assert state.trouble == "offline"
    assert state.waiting == 5
    assert state.next_try is not None
    assert laptop.clock() <= state.next_try <= laptop.clock() + timedelta(seconds=2)


@pytest.fixture
def unreachable(laptop: EnrolledLaptop, monkeypatch: pytest.MonkeyPatch) -> None:
    """The way to headquarters leads through a proxy that is not there."""
    for name in ("HTTPS_PROXY", "https_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)


def test_a_person_who_stops_sees_it_and_goes_on_later(
    desk: OpenLaptop, laptop: EnrolledLaptop
) -> None:
    register(desk, laptop, 2)
    state = desk.exchange.send_now(silent, lambda: True)
    assert (state.trouble, state.waiting) == ("stopped", 5)
    assert desk.exchange.send_now(silent, never).waiting == 0


def due(desk: OpenLaptop) -> ExchangeState | None:
    return desk.exchange.run_due(never)


def test_the_first_look_is_due_then_rest(desk: OpenLaptop, laptop: EnrolledLaptop) -> None:
    assert due(desk) is not None
    assert due(desk) is None
    clock_of(laptop).pass_time(seconds=EVERY.total_seconds() - 1)
    assert due(desk) is None
    clock_of(laptop).pass_time(seconds=1)
    assert due(desk) is not None


def test_one_entry_waits_for_company_and_then_goes(
    desk: OpenLaptop, laptop: EnrolledLaptop
) -> None:
    due(desk)
    register(desk, laptop, 1)
    assert due(desk) is None
    clock_of(laptop).pass_time(seconds=GATHER.total_seconds())
    state = due(desk)
    assert state is not None
    assert state.waiting == 0


def test_many_go_at_once(desk: OpenLaptop, laptop: EnrolledLaptop) -> None:
    due(desk)
    register(desk, laptop, MANY)
    state = due(desk)
    assert state is not None
    assert state.waiting == 0


def test_a_clock_set_back_does_not_silence_the_laptop(
    desk: OpenLaptop, laptop: EnrolledLaptop
) -> None:
    due(desk)
    clock_of(laptop).pass_time(days=-30)
    assert due(desk) is not None


def test_back_off_holds_the_schedule_but_not_a_person(
    desk: OpenLaptop, laptop: EnrolledLaptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as gone:
        gone.setenv("HTTPS_PROXY", "http://127.0.0.1:1")
        gone.setenv("https_proxy", "http://127.0.0.1:1")
        for _ in range(12):
            desk.exchange.send_now(silent, never)
    state = desk.exchange.state()
    assert state.next_try is not None
    assert laptop.clock() <= state.next_try
    clock_of(laptop).now = state.next_try - timedelta(microseconds=1)
    assert due(desk) is None
    clock_of(laptop).now = state.next_try
    assert due(desk) is not None


def test_full_batches_are_sealed_while_offline(
    desk: OpenLaptop, laptop: EnrolledLaptop, unreachable: None
) -> None:
    desk.exchange.send_now(silent, never)
    register(desk, laptop, MANY)
    clock = clock_of(laptop)
    state = desk.exchange.state()
    assert state.next_try is not None
    clock.now = min(clock.now, state.next_try - timedelta(microseconds=1))
    before = sum(file.count for file in batch_files(laptop.place))
    assert due(desk) is None
    assert before < MANY < sum(file.count for file in batch_files(laptop.place))


def test_answers_that_a_carrier_brought_are_settled_when_due(
    desk: OpenLaptop, laptop: EnrolledLaptop
) -> None:
    register(desk, laptop, 2)
    desk.close()
    assert carry_outbox(laptop.place, laptop.clock).good
    again = laptop.sign_in()
    try:
        state = again.exchange.state()
        assert [kind.kind for kind in state.by_kind] == ["signed_in"]
        assert sum(batch.entries for batch in state.acknowledged) == 5
    finally:
        again.close()


def test_a_role_that_may_not_send_does_not(desk: OpenLaptop) -> None:
    exchange = Exchange(replace(desk._signed_in, officer=ANALYST))
    with pytest.raises(UserCanFix) as told:
        exchange.send_now(silent, never)
    assert told.value.code == "not_allowed"
    assert exchange.run_due(never) is None


def test_two_exchanges_at_once_are_told(desk: OpenLaptop, laptop: EnrolledLaptop) -> None:
    with (
        take_lease(laptop.place, laptop.clock),
        pytest.raises(EnvironmentFailed) as told,
    ):
        desk.exchange.send_now(silent, never)
    assert told.value.code == "exchange_running"
