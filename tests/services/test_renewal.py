"""New keys of the device: asked for once, taken at every step again, former work not lost."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.demo.headquarters import DemoHeadquarters
from app.domain.errors import TrustBroken, UserCanFix
from app.domain.ids import system_clock
from app.hq.devices import set_status
from app.hq.opened import opened
from app.journal.entry import read_head
from app.services.open_laptop import OpenLaptop
from app.services.renewal import Renewal, bring_new_keys, renewal_request
from app.settings.laptop import read_laptop
from app.storage import journal
from app.storage.device import load_device
from app.storage.renewal import take_new_keys, waiting_renewal
from app.sync import carry
from app.sync.carrier import read_carrier
from app.sync.lease import take_lease
from app.vault.signing import public_signing_key
from app.wire.enrolment import read_code, write_code
from app.wire.messages import DeviceStatus
from tests.services.answering import held, invited_again, known_keys
from tests.services.counter import ANALYST
from tests.services.enrolled import EnrolledLaptop, enrolled_laptop


@pytest.fixture
def laptop(headquarters: DemoHeadquarters, tmp_path: Path) -> EnrolledLaptop:
    return enrolled_laptop(tmp_path / "laptop", headquarters)


@pytest.fixture
def desk(laptop: EnrolledLaptop) -> Iterator[OpenLaptop]:
    opened = laptop.sign_in()
    yield opened
    opened.close()


def renewal_of(desk: OpenLaptop) -> Renewal:
    return Renewal(desk._signed_in)


def kinds(desk: OpenLaptop) -> list[str]:
    with desk._signed_in.store.read() as tx:
        found = [read_head(entry.head).kinds for _, entry in journal.all_entries(tx)]
    return [kind for said in found for kind in said]


def sent(desk: OpenLaptop) -> tuple[int, str]:
    state = desk.exchange.send_now(lambda _: None, lambda: False)
    return state.waiting, state.trouble


def agrees(desk: OpenLaptop, laptop: EnrolledLaptop, headquarters: DemoHeadquarters) -> bool:
    """Store, carrier and headquarters have the same keys, and headquarters has everything."""
    with desk._signed_in.store.read() as tx:
        device, end = load_device(tx), journal.head(tx)
    ours = (
        public_signing_key(device.signing_key),
        public_signing_key(read_carrier(laptop.place).transport_key),
    )
    signing, _, transport = known_keys(headquarters, laptop.place)
    return ours == (signing, transport) and end in held(headquarters, laptop.place)


def test_nothing_is_due_at_first(desk: OpenLaptop) -> None:
    renewal = renewal_of(desk)
    assert not renewal.waits()
    assert renewal.trouble() == ""
    assert not bring_new_keys(desk._signed_in)


def test_by_a_code_of_headquarters(
    desk: OpenLaptop, laptop: EnrolledLaptop, headquarters: DemoHeadquarters
) -> None:
    assert sent(desk) == (0, "")
    before = known_keys(headquarters, laptop.place)
    renewal = renewal_of(desk)
    renewal.begin(invited_again(headquarters, laptop.place))
    assert renewal.waits()
    assert sent(desk) == (0, "")
    assert not renewal.waits()
    assert known_keys(headquarters, laptop.place)[0] != before[0]
    assert agrees(desk, laptop, headquarters)
    assert "device_keys_renewed" in kinds(desk)


def test_slips_and_journal_copies_are_signed_by_the_new_key_at_once(
    desk: OpenLaptop, laptop: EnrolledLaptop, headquarters: DemoHeadquarters, tmp_path: Path
) -> None:
    renewal_of(desk).begin(invited_again(headquarters, laptop.place))
    sent(desk)
    copied = desk.journal.write(tmp_path / "journal")
    assert copied.signing_key == known_keys(headquarters, laptop.place)[0]


def test_an_answer_that_was_lost_is_asked_for_again(
    desk: OpenLaptop, laptop: EnrolledLaptop, headquarters: DemoHeadquarters
) -> None:
    renewal = renewal_of(desk)
    code = invited_again(headquarters, laptop.place)
    renewal.begin(code)
    with desk._signed_in.store.read() as tx:
        waiting = waiting_renewal(tx)
    assert waiting is not None
    # and nobody hears the answer
    carry.enrol(read_code(code), renewal_request(desk._signed_in, waiting))
    assert known_keys(headquarters, laptop.place)[0] == waiting.keys.signing_public
    assert sent(desk) == (0, "")
    assert agrees(desk, laptop, headquarters)


def test_cut_short_before_the_carrier_has_its_key(
    desk: OpenLaptop, laptop: EnrolledLaptop, headquarters: DemoHeadquarters
) -> None:
    renewal = renewal_of(desk)
    code = invited_again(headquarters, laptop.place)
    renewal.begin(code)
    with desk._signed_in.store.read() as tx:
        waiting = waiting_renewal(tx)
    assert waiting is not None
    carry.enrol(read_code(code), renewal_request(desk._signed_in, waiting))
    with desk._signed_in.store.write() as tx:
        take_new_keys(tx, waiting.keys, system_clock())
    assert not agrees(desk, laptop, headquarters)
    assert sent(desk) == (0, "")
    assert agrees(desk, laptop, headquarters)


def test_it_waits_while_another_exchange_runs(
    desk: OpenLaptop, laptop: EnrolledLaptop, headquarters: DemoHeadquarters
) -> None:
    renewal = renewal_of(desk)
    renewal.begin(invited_again(headquarters, laptop.place))
    with take_lease(laptop.place, system_clock):
        assert not bring_new_keys(desk._signed_in)
    assert renewal.trouble() == "exchange_running"
    assert renewal.waits()
    assert bring_new_keys(desk._signed_in)
    assert renewal.trouble() == ""


def test_it_waits_for_the_network_and_finds_another_address(
    desk: OpenLaptop, laptop: EnrolledLaptop, headquarters: DemoHeadquarters
) -> None:
    """The code's own address is tried first; then those that the carrier knows."""
    nowhere = "https://127.0.0.1:1"
    renewal = renewal_of(desk)
    code = read_code(invited_again(headquarters, laptop.place))
    renewal.begin(write_code(replace(code, url=nowhere)))
    assert bring_new_keys(desk._signed_in)
    assert agrees_but_for_what_waits(desk, laptop, headquarters)


def agrees_but_for_what_waits(
    desk: OpenLaptop, laptop: EnrolledLaptop, headquarters: DemoHeadquarters
) -> bool:
    sent(desk)
    return agrees(desk, laptop, headquarters)


def test_a_code_that_is_used_up_leaves_the_former_keys_in_use(
    desk: OpenLaptop, laptop: EnrolledLaptop, headquarters: DemoHeadquarters
) -> None:
    renewal = renewal_of(desk)
    code = invited_again(headquarters, laptop.place)
    renewal.begin(write_code(replace(read_code(code), secret=read_code(code).secret + "x")))
    before = known_keys(headquarters, laptop.place)
    assert sent(desk) == (0, "")
    assert not renewal.waits()
    assert "device_keys_kept" in kinds(desk)
    assert known_keys(headquarters, laptop.place) == before
    assert agrees(desk, laptop, headquarters)


def test_a_laptop_marked_as_to_be_wiped_gets_no_new_keys(
    desk: OpenLaptop, laptop: EnrolledLaptop, headquarters: DemoHeadquarters
) -> None:
    renewal = renewal_of(desk)
    renewal.begin(invited_again(headquarters, laptop.place))
    before = known_keys(headquarters, laptop.place)
    with opened(headquarters.folder, {}) as here, here.store.write() as tx:
        set_status(tx, read_laptop(laptop.place).device, DeviceStatus.WIPE)
    assert not bring_new_keys(desk._signed_in)
    assert not renewal.waits()
    assert known_keys(headquarters, laptop.place) == before


def test_who_may_begin(
    desk: OpenLaptop, laptop: EnrolledLaptop, headquarters: DemoHeadquarters
) -> None:
    code = invited_again(headquarters, laptop.place)
    analyst = Renewal(replace(desk._signed_in, officer=ANALYST))
    with pytest.raises(UserCanFix) as told:
        analyst.begin(code)
    assert told.value.code == "not_allowed"
    other = write_code(replace(read_code(code), root_fingerprint="00" * 32))
    with pytest.raises(TrustBroken) as broken:
        renewal_of(desk).begin(other)
    assert broken.value.code == "key_list_root"
    with pytest.raises(UserCanFix) as told:
        renewal_of(desk).begin("no code")
    assert told.value.code == "enrolment_code"
    assert not renewal_of(desk).waits()
