"""The domain's rules asked of what an author saw."""

from uuid import UUID

import pytest

from app.domain.codelists import load_code_lists
from app.hq.examine import Examined, Fault, RecordKey, examine
from app.hq.judge import judge
from app.journal.entry import Entry, Json, RecordChange, new_body, read_head
from app.journal.fold import SeenChange
from tests.hq.laptop import Laptop, id_of, person_of

LISTS = load_code_lists()
History = dict[RecordKey, list[SeenChange]]


@pytest.fixture
def laptop() -> Laptop:
    return Laptop(b"")


def read(laptop: Laptop, entry: Entry) -> Examined:
    found = examine(entry, read_head(entry.head), laptop.device)
    assert isinstance(found, Examined)
    return found


def history(laptop: Laptop, *applied: Entry) -> History:
    known: History = {}
    for entry in applied:
        for key, _, said in read(laptop, entry).changes:
            known.setdefault(key, []).append(said)
    return known


def verdict(laptop: Laptop, entry: Entry, *applied: Entry) -> Fault | None:
    return judge(read(laptop, entry), history(laptop, *applied), LISTS)


def test_a_good_registration(laptop: Laptop) -> None:
    assert verdict(laptop, laptop.register()) is None
    assert verdict(laptop, laptop.count()) is None


@pytest.mark.parametrize(
    ("different", "fault"),
    [
        ({"family_name": "", "given_name": None}, Fault("rule_name_missing", "person.family_name")),
        ({"sex": "7"}, Fault("rule_unknown_code", "person.sex")),
        ({"nationalities": ()}, Fault("rule_missing", "person.nationalities")),
        ({"nationalities": ("Tajik",)}, Fault("rule_unknown_code", "person.nationalities")),
        ({"languages": ("xx",)}, Fault("rule_unknown_code", "person.languages")),
    ],
)
def test_broken_rules(laptop: Laptop, different: dict[str, object], fault: Fault) -> None:
    family_name = str(different.pop("family_name", "SHARIPOV"))
    assert verdict(laptop, laptop.register(family_name, **different)) == fault


@pytest.mark.parametrize(
    "fields",
    [
        {"sex": 1},
        {"sex": None},
        {"birth": "1985-06-15"},
        {"birth": None},
        {"birth": {"earliest": "1985-06-15"}},
        {"phone": {"number": "5"}},
        {"other_names": "ALI"},
        {"registration_number": None},
    ],
)
def test_wrong_types_and_missing_fields(laptop: Laptop, fields: dict[str, Json]) -> None:
    parent = laptop.register()
    child = laptop.amend(parent, [parent], **fields)
    assert verdict(laptop, child, parent) == Fault("record", "person")


def test_a_correction_is_judged_with_what_it_corrects(laptop: Laptop) -> None:
    parent = laptop.register(given_name=None)
    good = laptop.amend(parent, [parent], given_name="RUSTAM", family_name=None)
    bad = laptop.amend(parent, [parent], family_name=None)
    assert verdict(laptop, good, parent) is None
    assert verdict(laptop, bad, parent) == Fault("rule_name_missing", "person.family_name")
    after_good = laptop.amend(parent, [good], given_name=None)
    assert verdict(laptop, after_good, parent, good) == Fault(
        "rule_name_missing", "person.family_name"
    )


def test_what_the_author_had_not_seen_does_not_count(laptop: Laptop) -> None:
    parent = laptop.register("SHARIPOV")
    unseen = laptop.amend(parent, [parent], given_name=None)
    mine = laptop.amend(parent, [parent], family_name=None)
    assert verdict(laptop, mine, parent, unseen) is None
    having_seen = laptop.amend(parent, [unseen], family_name=None)
    assert verdict(laptop, having_seen, parent, unseen) is not None


def test_grandparents_count(laptop: Laptop) -> None:
    """What a grandparent said still stands, though the parent said nothing of it."""
    parent = laptop.register("SHARIPOV", given_name=None)
    between = laptop.amend(parent, [parent], sex="2")
    child = laptop.amend(parent, [between], occupation="farmer")
    assert verdict(laptop, child, parent, between) is None


def test_a_parent_of_another_record(laptop: Laptop) -> None:
    one, other = laptop.register("ONE"), laptop.register("OTHER")
    child = laptop.amend(one, [one, other], sex="2")
    assert verdict(laptop, child, one, other) == Fault("parent_of_other_record", "person")


def test_a_record_taken_up_as_another_kind(laptop: Laptop) -> None:
    parent = laptop.register()
    journey = RecordChange(
        next(key.record for key in history(laptop, parent) if key.kind == "document"),
        "journey",
        (id_of(parent),),
        {"purpose": "WRK"},
    )
    child = laptop.say(person_of(parent), journey)
    assert verdict(laptop, child, parent) == Fault("parent_of_other_record", "journey")


def test_a_note_of_erased_bodies_has_no_rule(laptop: Laptop) -> None:
    note = RecordChange(UUID(int=5), "erasure", (), {"bodies/" + "0" * 64: True})
    assert verdict(laptop, laptop.write(laptop.entry(new_body(None, [note])))) is None
