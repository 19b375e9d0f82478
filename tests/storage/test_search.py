"""Search as one types: words in any script, numbers, ranges served by indexes."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import insert

from app.storage.journal import append
from app.storage.people import search
from app.storage.schema import TOKENS
from app.storage.search import begins_with, by_document, by_name, by_registration_number, by_sound
from app.storage.store import Store
from app.storage.transaction import Reading
from app.wire.records import registration_changes
from tests.storage.samples import NOW, entry_of, make_registration, plan_of, undone

# seed -> family name, given name, registration number, document number
PEOPLE = {
    1: ("Каримов", "Олим", "KG06-7F4K2Q-5", "AC1234567"),
    2: ("KARIMOVA", "ZAHRA", "KG06-7F4K2R-7", "AC1234999"),
    3: ("رحیمی", "کریم", "KG06-ZZ0011-V", "P00451"),
    4: ("NAZAROV", "KARIM", "KG03-A1B2C3-4", "FA9001"),
    5: ("KARI", "SADBARG", "KG03-000001-9", "4K2Q55"),
}


@pytest.fixture(scope="module", autouse=True)
def people(shared: Store) -> None:
    """The later ones crossed later."""
    with shared.write() as tx:
        for seed, (family, given_name, number, document) in PEOPLE.items():
            at = NOW + timedelta(minutes=seed)
            made = make_registration(seed, UUID(int=seed << 90), number=number, at=at)
            assert made.document is not None
            made = replace(
                made,
                person=replace(made.person, family_name=family, given_name=given_name),
                document=replace(made.document, number=document),
            )
            append(tx, entry_of(registration_changes(made), person=made.person.id, at=at))


def found(tx: Reading, text: str, limit: int = 20) -> list[int]:
    numbers = {number: seed for seed, (_, _, number, _) in PEOPLE.items()}
    return [numbers[one.registration_number] for one in search(tx, text, limit)]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("karim", [4, 2, 1, 3]),
        ("Карим", [4, 2, 1, 3]),
        ("کریم", [3, 4, 2, 1]),
        ("kari", [5, 4, 2, 1]),
        ("  KARIMOVA ", [2, 4, 3, 1]),
        ("karimov o", [1]),
        ("o karimov", [1]),
        ("za kar", [2]),
        ("rahimi", [3]),
        ("karimov zz", [2]),
        ("karimov y", []),
        ("xyz", []),
        ("", []),
        ("...", []),
    ],
)
def test_words_are_beginnings_of_names_and_all_must_fit(
    shared: Store, typed: str, expected: list[int]
) -> None:
    """Whole names first, then beginnings, then what sounds alike; the last to cross first."""
    with shared.read() as tx:
        assert found(tx, typed) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("KG06-7F4K2Q-5", [1]),
        ("kg06 7f4k2", [2, 1]),
        ("7F4K2Q", [1]),
        ("7f4", [2, 1]),
        ("ZZOOII", [3]),
        ("KG06", []),
        ("AC1234567", [1]),
        ("ac 1234-9", [2]),
        ("AC1234", [2, 1]),
        ("P0045I", [3]),
        ("4K2Q", [5]),
        ("12", []),
        ("KG03-", []),
    ],
)
def test_numbers_are_found_by_their_beginning(
    shared: Store, typed: str, expected: list[int]
) -> None:
    with shared.read() as tx:
        assert found(tx, typed) == expected


def test_no_more_rows_than_asked_for_and_the_best_of_them(shared: Store) -> None:
    with shared.read() as tx:
        assert found(tx, "kari", limit=2) == [5, 4]
        assert found(tx, "7F4K2", limit=1) == [2]


@pytest.mark.parametrize("typed", ["%", "_", "kar%", "' OR 1=1 --", "\x00", "kar\U0010ffff", "٣٤٥"])
def test_no_sign_means_anything_special(shared: Store, typed: str) -> None:
    with shared.read() as tx:
        assert set(found(tx, typed)) <= set(found(tx, "kar"))


@given(
    st.lists(st.text(st.sampled_from("abz\U0010fffeя"), min_size=1, max_size=4), max_size=12),
    st.text(st.sampled_from("abzя"), min_size=1, max_size=3),
)
@settings(max_examples=80, deadline=None)
def test_a_range_is_exactly_what_begins_so(shared: Store, names: list[str], start: str) -> None:
    with undone(shared) as tx:
        tx.connection.exec_driver_sql("DELETE FROM tokens")
        rows = [{"person": UUID(int=n), "token": name} for n, name in enumerate(names)]
        if rows:
            tx.connection.execute(insert(TOKENS), rows)
        query = TOKENS.select().where(begins_with(TOKENS.c.token, start))
        hits = {row.person.int for row in tx.connection.execute(query)}
    assert hits == {n for n, name in enumerate(names) if name.startswith(start)}


# --- plans ---------------------------------------------------------------------------------


def test_words_are_served_by_the_index_of_tokens(shared: Store) -> None:
    with shared.read() as tx:
        plan = plan_of(tx, by_name(("ka", "ri"), 20))
    ranges = "SEARCH tokens USING PRIMARY KEY (token>? AND token<?)"
    assert plan.count(ranges) == 2
    assert not [step for step in plan if step.startswith(("SCAN tokens", "SCAN people"))]


def test_registration_numbers_are_served_by_the_index_of_codes(shared: Store) -> None:
    with shared.read() as tx:
        plan = plan_of(tx, by_registration_number("KG06A", "KG06A", 20))
    assert plan.count("SEARCH people USING INDEX people_code (code_key>? AND code_key<?)") == 2
    assert not [step for step in plan if step.startswith("SCAN")]


def test_document_numbers_are_served_by_their_index(shared: Store) -> None:
    with shared.read() as tx:
        plan = plan_of(tx, by_document("AC1", 20))
    used = "SEARCH documents USING COVERING INDEX documents_number (number_key>? AND number_key<?)"
    assert used in plan
    assert not [step for step in plan if step.startswith("SCAN")]


def test_sounds_are_served_by_their_index(shared: Store) -> None:
    with shared.read() as tx:
        plan = plan_of(tx, by_sound(("krm", "alm"), 20))
    assert plan.count("SEARCH sounds USING PRIMARY KEY (sound=?)") == 2
    assert not [step for step in plan if step.startswith("SCAN")]
