"""A batch in, a signed answer out; on both stores."""

import hashlib

import pytest
from sqlalchemy import select

from app.domain.errors import TrustBroken
from app.hq import schema
from app.hq.people import all_people
from app.hq.quarantine import open_cases
from app.journal.chain import Position
from app.journal.entry import Body, Entry, RecordChange, new_body
from app.vault.sealing import new_sealing_key, public_sealing_key
from app.wire.batch import seal_batch
from app.wire.messages import Acknowledgement, DeviceStatus, Verdict
from app.wire.refusal import Reason, Refusal
from tests.hq.headquarters import (
    CARRIER,
    Headquarters,
    entry_ids,
    everything,
    exceptions,
    set_aside_ids,
    waiting_ids,
)
from tests.hq.laptop import OFFICER, Laptop, id_of, person_of


def kinds_reported(headquarters: Headquarters) -> list[str]:
    with headquarters.store.read() as tx:
        return sorted(row.kind for row in tx.rows(select(schema.reports.c.kind)))


def test_a_batch_is_stored_and_acknowledged(headquarters: Headquarters) -> None:
    laptop = headquarters.laptop()
    sent = [laptop.register("KARIMOVA"), laptop.register("NAZAROV"), laptop.count()]
    data = laptop.batch()
    ack = headquarters.take(data)
    assert ack == Acknowledgement(
        device=laptop.device,
        incarnation=laptop.incarnation,
        first=1,
        last=3,
        batch=hashlib.sha256(data).hexdigest(),
        highest=3,
        chain=laptop.chains[3],
        durable=3,
        at=ack.at,
        verdicts=(),
    )
    assert entry_ids(headquarters.store) == {id_of(entry) for entry in sent}
    with headquarters.store.read() as tx:
        assert [one.family_name for one in all_people(tx)] == ["KARIMOVA", "NAZAROV"]
        heads = {row.head for row in tx.rows(select(schema.entries.c.head))}
        assert heads == {entry.head for entry in sent}
        bodies = {Body(row.salt, row.text) for row in tx.rows(select(schema.bodies))}
        assert bodies == {body for entry in sent for body in entry.bodies}
        (evidence,) = tx.rows(select(schema.batches))
    assert data.startswith(evidence.signature)
    assert evidence.header in data
    assert hashlib.sha256(data[68 + len(evidence.header) :]).digest() == evidence.sealed_sha256
    assert evidence.carrier == CARRIER


def test_a_repeat_changes_nothing_and_means_the_same(headquarters: Headquarters) -> None:
    laptop = headquarters.laptop()
    laptop.register()
    laptop.register(family_name="", given_name="")
    first = headquarters.take(laptop.batch())
    before = everything(headquarters.store)
    data = laptop.batch()
    headquarters.take(data)
    again = headquarters.take(data)
    assert again.verdicts == first.verdicts
    assert (again.highest, again.chain, again.durable) == (2, laptop.chains[2], 2)
    after = everything(headquarters.store)
    del before["batches"], after["batches"]  # sealed anew, it is another file
    assert after == before
    with headquarters.store.read() as tx:
        assert len(tx.rows(select(schema.batches))) == 2


def test_a_later_batch_moves_the_head_on(headquarters: Headquarters) -> None:
    laptop = headquarters.laptop()
    for _ in range(5):
        laptop.register()
    headquarters.take(laptop.batch(1, 2))
    ack = headquarters.take(laptop.batch(3, 5))
    assert (ack.first, ack.last, ack.highest) == (3, 5, 5)
    old = headquarters.take(laptop.batch(1, 2))
    assert (old.first, old.last, old.highest, old.chain) == (1, 2, 5, laptop.chains[5])


@pytest.mark.parametrize(("first", "last"), [(1, 5), (2, 5), (3, 4), (2, 3), (3, 3)])
def test_an_overlap_is_taken_once(headquarters: Headquarters, first: int, last: int) -> None:
    laptop = headquarters.laptop()
    for _ in range(5):
        laptop.register()
    headquarters.take(laptop.batch(1, 3))
    ack = headquarters.take(laptop.batch(first, last))
    assert ack.highest == max(3, last)
    assert ack.chain == laptop.chains[max(3, last)]
    assert ack.verdicts == ()
    assert entry_ids(headquarters.store) == {id_of(e) for e in laptop.entries[: ack.highest]}


def test_a_gap_is_refused_with_what_is_held(headquarters: Headquarters) -> None:
    laptop = headquarters.laptop()
    for _ in range(4):
        laptop.register()
    nothing = headquarters.refuse(laptop.batch(2, 3))
    assert nothing == Refusal(laptop.device, laptop.incarnation, Reason.GAP, None)
    headquarters.take(laptop.batch(1, 1))
    some = headquarters.refuse(laptop.batch(3, 4))
    assert some == Refusal(laptop.device, laptop.incarnation, Reason.GAP, laptop.at(1))
    assert entry_ids(headquarters.store) == {id_of(laptop.entries[0])}
    assert kinds_reported(headquarters) == []


def test_a_gap_is_found_before_the_chain(headquarters: Headquarters) -> None:
    """A clone that ran ahead is told of the gap, for only then can its chain be compared."""
    laptop = headquarters.laptop()
    laptop.register()
    headquarters.take(laptop.batch())
    clone = laptop.clone()
    clone.chains[1] = bytes(32)
    clone.register()
    clone.register()
    assert headquarters.refuse(clone.batch(3, 3)).reason is Reason.GAP
    assert headquarters.refuse(clone.batch(2, 3)).reason is Reason.FORK


def test_two_clones_are_a_fork_reported_once(headquarters: Headquarters) -> None:
    laptop = headquarters.laptop()
    laptop.register()
    headquarters.take(laptop.batch())
    clone = laptop.clone()
    laptop.register("REAL")
    clone.register("CLONE")
    headquarters.take(laptop.batch())
    stranger = clone.batch(2, 2)
    for data in (stranger, stranger, clone.batch(1, 2)):
        refusal = headquarters.refuse(data)
        assert refusal == Refusal(laptop.device, laptop.incarnation, Reason.FORK, laptop.at(2))
    assert kinds_reported(headquarters) == ["fork"]
    assert id_of(clone.entries[1]) not in entry_ids(headquarters.store)


def test_a_fork_longer_than_what_is_held_is_found(headquarters: Headquarters) -> None:
    laptop = headquarters.laptop()
    laptop.register()
    clone = laptop.clone()
    laptop.register()
    headquarters.take(laptop.batch())
    for _ in range(4):
        clone.register()
    assert headquarters.refuse(clone.batch()).reason is Reason.FORK
    assert headquarters.refuse(clone.batch(3, 5)).reason is Reason.FORK


def test_an_incarnation_with_two_parents_is_a_fork(headquarters: Headquarters) -> None:
    laptop = headquarters.laptop()
    laptop.register()
    again = laptop.reborn(1)
    again.register()
    headquarters.take(again.batch())
    other = again.clone()
    other.parent = None
    assert headquarters.refuse(other.batch()).reason is Reason.FORK


def test_a_first_batch_that_contradicts_itself_is_malformed(headquarters: Headquarters) -> None:
    laptop = headquarters.laptop()
    laptop.register()
    laptop.chains[1] = bytes(32)
    with pytest.raises(TrustBroken) as caught:
        headquarters.intake.take(laptop.batch(), CARRIER)
    assert caught.value.code == "chain"
    assert not everything(headquarters.store)["heads"]


def test_a_new_incarnation_is_taken_and_reported(headquarters: Headquarters) -> None:
    """What headquarters lacks comes again under the same ids; what it holds is a duplicate."""
    laptop = headquarters.laptop()
    for _ in range(3):
        laptop.register()
    headquarters.take(laptop.batch(1, 2))
    again = laptop.reborn(1)
    again.write(laptop.entries[1])
    again.write(laptop.entries[2])
    ack = headquarters.take(again.batch())
    assert exceptions(ack) == {1: (Verdict.DUPLICATE, "held_already")}
    assert exceptions(headquarters.take(again.batch())) == exceptions(ack)
    assert (ack.highest, ack.chain) == (2, again.chains[2])
    assert entry_ids(headquarters.store) == {id_of(entry) for entry in laptop.entries}
    assert kinds_reported(headquarters) == ["new_incarnation"]


def test_the_same_id_with_another_content_is_set_aside_and_reported(
    headquarters: Headquarters,
) -> None:
    laptop = headquarters.laptop()
    real = laptop.register("REAL")
    headquarters.take(laptop.batch())
    forged = laptop.write(laptop.entry(new_body(None, []), id=id_of(real)))
    after = laptop.register("AFTER")
    ack = headquarters.take(laptop.batch(2, 3))
    assert exceptions(ack) == {2: (Verdict.QUARANTINED, "entry_other_hash")}
    assert kinds_reported(headquarters) == ["entry_other_hash"]
    assert entry_ids(headquarters.store) == {id_of(real), id_of(after)}
    assert set_aside_ids(headquarters.store) == {id_of(forged)}
    with headquarters.store.read() as tx:
        assert [one.family_name for one in all_people(tx)] == ["REAL", "AFTER"]


def test_the_same_id_twice_in_one_batch(headquarters: Headquarters) -> None:
    laptop = headquarters.laptop()
    real = laptop.register("REAL")
    laptop.write(real)
    laptop.write(laptop.entry(new_body(None, []), id=id_of(real)))
    ack = headquarters.take(laptop.batch())
    assert exceptions(ack) == {
        2: (Verdict.DUPLICATE, "held_already"),
        3: (Verdict.QUARANTINED, "entry_other_hash"),
    }
    assert entry_ids(headquarters.store) == {id_of(real)}


# poison: each entry is unfit for another reason, and stands in the middle of good ones


def damaged_body(laptop: Laptop) -> None:
    laptop.write(laptop.entry(Body(bytes(16), '{"person":')))


def nul_in_a_name(laptop: Laptop) -> None:
    laptop.register("NAZA\0ROV")


def no_name(laptop: Laptop) -> None:
    laptop.register("", given_name="")


def unknown_sex(laptop: Laptop) -> None:
    laptop.register(sex="7")


def newer_schema(laptop: Laptop) -> None:
    entry = laptop.entry(new_body(None, []))
    head = entry.head.replace('"schema":1', '"schema":2')
    laptop.write(Entry(head, entry.bodies))


def unknown_kind(laptop: Laptop) -> None:
    laptop.say(None, RecordChange(OFFICER, "voucher", (), {"value": 5}))


def missing_field(laptop: Laptop) -> None:
    laptop.say(OFFICER, RecordChange(OFFICER, "person", (), {"family_name": "NAZAROV"}))


def missing_body(laptop: Laptop) -> None:
    entry = laptop.entry(new_body(None, []))
    laptop.write(Entry(entry.head, (None,)))


def other_device(laptop: Laptop) -> None:
    other = laptop.clone()
    other.device = OFFICER
    laptop.write(other.register())


POISON = {
    "body": damaged_body,
    "value": nul_in_a_name,
    "rule_name_missing": no_name,
    "rule_unknown_code": unknown_sex,
    "schema_unknown": newer_schema,
    "kind_unknown": unknown_kind,
    "record": missing_field,
    "body_missing": missing_body,
    "other_device": other_device,
}


@pytest.mark.parametrize("code", POISON)
def test_poison_in_the_middle_delays_nothing(headquarters: Headquarters, code: str) -> None:
    laptop = headquarters.laptop()
    before = laptop.register("BEFORE")
    POISON[code](laptop)
    after = laptop.register("AFTER")
    ack = headquarters.take(laptop.batch())
    assert exceptions(ack) == {2: (Verdict.QUARANTINED, code)}
    assert (ack.highest, ack.chain) == (3, laptop.chains[3])
    assert entry_ids(headquarters.store) == {id_of(before), id_of(after)}
    assert set_aside_ids(headquarters.store) == {id_of(laptop.entries[1])}
    with headquarters.store.read() as tx:
        assert [one.family_name for one in all_people(tx)] == ["BEFORE", "AFTER"]
        (case,) = open_cases(tx)
    assert case.entry == laptop.entries[1], "kept byte for byte"
    assert exceptions(headquarters.take(laptop.batch(2, 2))) == exceptions(ack)


def test_children_of_quarantined_entries_wait(headquarters: Headquarters) -> None:
    laptop = headquarters.laptop()
    parent = laptop.register(sex="7")
    child = laptop.amend(parent, [parent], given_name="FARRUKH")
    grandchild = laptop.amend(parent, [child], given_name="FARIDUN")
    ack = headquarters.take(laptop.batch())
    assert exceptions(ack) == {
        1: (Verdict.QUARANTINED, "rule_unknown_code"),
        2: (Verdict.WAITING, "parent_missing"),
        3: (Verdict.WAITING, "parent_missing"),
    }
    assert waiting_ids(headquarters.store) == {id_of(child), id_of(grandchild)}
    with headquarters.store.read() as tx:
        assert list(all_people(tx)) == []


def test_a_child_before_its_parent_waits_and_is_released(headquarters: Headquarters) -> None:
    """A correction made at another laptop arrives first, and the correction of it before that."""
    author, corrector = headquarters.laptop(), headquarters.laptop()
    parent = author.register("SHARIPOV")
    corrector.clock = author.clock
    child = corrector.amend(parent, [parent], family_name="SHARIPOVA")
    corrector.register("OTHER")
    grandchild = corrector.amend(parent, [child], sex="2")
    ack = headquarters.take(corrector.batch())
    assert exceptions(ack) == {
        1: (Verdict.WAITING, "parent_missing"),
        3: (Verdict.WAITING, "parent_missing"),
    }
    assert waiting_ids(headquarters.store) == {id_of(child), id_of(grandchild)}
    assert exceptions(headquarters.take(author.batch())) == {}
    assert waiting_ids(headquarters.store) == set()
    assert exceptions(headquarters.take(corrector.batch())) == {}
    with headquarters.store.read() as tx:
        assert tx.rows(select(schema.waits)) == []
        people = {one.id: one for one in all_people(tx)}
    one = people[person_of(parent)]
    assert (one.family_name, one.given_name, one.sex, one.entries) == (
        "SHARIPOVA",
        "RUSTAM",
        "2",
        3,
    )


def test_a_released_child_that_breaks_a_rule_is_quarantined(headquarters: Headquarters) -> None:
    author, corrector = headquarters.laptop(), headquarters.laptop()
    parent = author.register()
    child = corrector.amend(parent, [parent], family_name=None, given_name=None)
    headquarters.take(corrector.batch())
    headquarters.take(author.batch())
    assert waiting_ids(headquarters.store) == set()
    assert set_aside_ids(headquarters.store) == {id_of(child)}
    ack = headquarters.take(corrector.batch())
    assert exceptions(ack) == {1: (Verdict.QUARANTINED, "rule_name_missing")}
    with headquarters.store.read() as tx:
        assert [one.family_name for one in all_people(tx)] == ["SHARIPOV"]
        assert not [row for row in tx.rows(select(schema.bodies)) if row.entry == id_of(child)]


def test_a_parent_that_never_spoke_of_the_record_is_a_fault(headquarters: Headquarters) -> None:
    laptop = headquarters.laptop()
    one, other = laptop.register("ONE"), laptop.register("OTHER")
    laptop.amend(one, [one, other], sex="2")
    ack = headquarters.take(laptop.batch())
    assert exceptions(ack) == {3: (Verdict.QUARANTINED, "parent_of_other_record")}


def test_concurrent_corrections_are_both_kept_and_counted(headquarters: Headquarters) -> None:
    author, other = headquarters.laptop(), headquarters.laptop()
    parent = author.register("SHARIPOV")
    other.clock = author.clock
    author.amend(parent, [parent], family_name="SHARIFOV")
    other.amend(parent, [parent], family_name="SHARIPOVA", sex="2")
    headquarters.take(author.batch())
    headquarters.take(other.batch())
    with headquarters.store.read() as tx:
        (one,) = all_people(tx)
    assert (one.sex, one.entries, one.conflicts) == ("2", 3, 1)
    assert one.family_name in {"SHARIFOV", "SHARIPOVA"}


def test_corrections_that_break_a_rule_only_together_are_both_taken(
    headquarters: Headquarters,
) -> None:
    """Each kept a name, as its author saw it; that none is left is shown, not refused."""
    author, other = headquarters.laptop(), headquarters.laptop()
    parent = author.register("SHARIPOV")
    author.amend(parent, [parent], family_name=None)
    other.amend(parent, [parent], given_name=None)
    headquarters.take(author.batch())
    assert headquarters.take(other.batch()).verdicts == ()
    with headquarters.store.read() as tx:
        (one,) = all_people(tx)
    assert (one.family_name, one.given_name, one.entries) == (None, None, 3)


def test_what_a_stolen_laptop_sends_is_all_quarantined(headquarters: Headquarters) -> None:
    laptop = headquarters.laptop(status=DeviceStatus.STOLEN)
    for _ in range(2):
        laptop.register()
    ack = headquarters.take(laptop.batch())
    assert exceptions(ack) == dict.fromkeys((1, 2), (Verdict.QUARANTINED, "device_stolen"))
    assert ack.highest == 2
    assert entry_ids(headquarters.store) == set()
    assert set_aside_ids(headquarters.store) == {id_of(entry) for entry in laptop.entries}


def test_a_revoked_laptop_may_still_send(headquarters: Headquarters) -> None:
    laptop = headquarters.laptop(status=DeviceStatus.PUSH_ONLY)
    laptop.register()
    assert headquarters.take(laptop.batch()).verdicts == ()


@pytest.mark.parametrize(
    ("place", "code"),
    [(0, "signature"), (63, "signature"), (-1, "signature"), (68, "batch"), (64, "batch")],
)
def test_a_changed_batch_is_refused(headquarters: Headquarters, place: int, code: str) -> None:
    laptop = headquarters.laptop()
    laptop.register()
    data = bytearray(laptop.batch())
    data[place] ^= 1
    with pytest.raises(TrustBroken) as caught:
        headquarters.intake.take(bytes(data), CARRIER)
    assert caught.value.code == code
    assert not any(everything(headquarters.store)[name] for name in ("heads", "entries", "batches"))


def test_a_batch_of_nobody_enrolled_is_refused(headquarters: Headquarters) -> None:
    stranger = Laptop(headquarters.keys.key_list.newest("sealing").public)
    stranger.register()
    with pytest.raises(TrustBroken) as caught:
        headquarters.intake.take(stranger.batch(), CARRIER)
    assert caught.value.code == "signature_unknown"


def test_a_batch_signed_by_another_enrolled_laptop_is_refused(headquarters: Headquarters) -> None:
    laptop, other = headquarters.laptop(), headquarters.laptop()
    laptop.register()
    laptop.keys = other.keys
    with pytest.raises(TrustBroken) as caught:
        headquarters.intake.take(laptop.batch(), CARRIER)
    assert caught.value.code == "signature"


def test_a_batch_sealed_to_another_headquarters_is_refused(headquarters: Headquarters) -> None:
    laptop = headquarters.laptop()
    laptop.receiver = public_sealing_key(new_sealing_key())
    laptop.register()
    with pytest.raises(TrustBroken) as caught:
        headquarters.intake.take(laptop.batch(), CARRIER)
    assert caught.value.code == "receiver"


def test_a_batch_at_the_end_of_all_numbers_is_a_gap(headquarters: Headquarters) -> None:
    laptop = headquarters.laptop()
    entry = laptop.register()
    far = seal_batch(
        [entry],
        device=laptop.device,
        first=(1 << 63) - 1,
        after=Position(laptop.incarnation, (1 << 63) - 1, bytes(32)),
        parent=None,
        receiver_key=laptop.receiver,
        signing_key=laptop.keys.signing,
    )
    assert headquarters.refuse(far.file_bytes).reason is Reason.GAP
