"""The new entries of a batch sorted."""

from app.hq.devices import Device
from app.hq.examine import Fault, head_sha256
from app.hq.reports import Trouble
from app.hq.sieve import Sent, Sieve, Sorted
from app.journal.entry import Body, Entry
from app.wire.messages import DeviceStatus
from tests.hq.headquarters import NOW, Headquarters, device_of
from tests.hq.laptop import Laptop, id_of


def sorted_out(
    headquarters: Headquarters, laptop: Laptop, *sent: Entry, device: Device | None = None
) -> Sorted:
    sieve = Sieve(device or device_of(laptop), laptop.incarnation, NOW)
    with headquarters.store.read() as tx:
        return sieve.sort(
            tx, [Sent(entry, number, bytes(32)) for number, entry in enumerate(sent, start=5)]
        )


def test_every_entry_gets_a_place(headquarters: Headquarters) -> None:
    laptop = headquarters.laptop()
    good = laptop.register()
    damaged = laptop.entry(Body(bytes(16), "{"))
    found = sorted_out(headquarters, laptop, good, damaged, good)
    assert [(place.number, place.entry, place.duplicate) for place in found.numbered] == [
        (5, id_of(good), False),
        (6, id_of(damaged), False),
        (7, id_of(good), True),
    ]
    assert [place.head_sha256 for place in found.numbered[:2]] == [
        head_sha256(good.head),
        head_sha256(damaged.head),
    ]
    assert [(one.id, one.number) for one in found.arrivals] == [(id_of(good), 5)]
    assert [(one.id, one.number, one.fault) for one in found.unfit] == [
        (id_of(damaged), 6, Fault("body"))
    ]
    assert found.reports == []


def test_what_is_held_is_a_duplicate_also_in_quarantine(headquarters: Headquarters) -> None:
    laptop = headquarters.laptop()
    stored, aside = laptop.register(), laptop.register(sex="7")
    headquarters.take(laptop.batch())
    found = sorted_out(headquarters, laptop, stored, aside)
    assert [place.duplicate for place in found.numbered] == [True, True]
    assert (found.arrivals, found.unfit) == ([], [])


def test_another_content_is_reported(headquarters: Headquarters) -> None:
    laptop = headquarters.laptop()
    stored, aside = laptop.register(), laptop.register(sex="7")
    headquarters.take(laptop.batch())
    others = [laptop.entry(id=id_of(one)) for one in (stored, aside)]
    found = sorted_out(headquarters, laptop, *others)
    assert [one.fault for one in found.unfit] == [Fault("entry_other_hash")] * 2
    assert [(one.trouble, one.number, one.evidence) for one in found.reports] == [
        (Trouble.OTHER_HASH, number, str(id_of(one))) for number, one in ((5, stored), (6, aside))
    ]
    assert found.arrivals == []


def test_a_stolen_laptops_entries_are_not_even_read(headquarters: Headquarters) -> None:
    laptop = headquarters.laptop()
    entries = [laptop.register(), laptop.entry(Body(bytes(16), "{"))]
    stolen = device_of(laptop, status=DeviceStatus.STOLEN)
    found = sorted_out(headquarters, laptop, *entries, device=stolen)
    assert [one.fault for one in found.unfit] == [Fault("device_stolen")] * 2
    revoked = device_of(laptop, status=DeviceStatus.PUSH_ONLY)
    assert len(sorted_out(headquarters, laptop, *entries, device=revoked).arrivals) == 1
