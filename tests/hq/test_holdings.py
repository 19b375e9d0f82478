"""What is written out of a real store checks, and every tampering with the store shows."""

from collections.abc import Callable, Iterator
from uuid import UUID

import pytest
from sqlalchemy import Engine, text

from app.hq.cli_holdings import signing_keys
from app.hq.holdings import write_holdings
from app.hq.own_journal import OFFICE, append
from app.hq.sql_store import SqlStore
from app.hq.store import Store
from app.journal.entry import new_body
from app.journal.erasure import erasure_change
from app.vault.signing import key_id, public_signing_key
from app.verify.findings import Findings, Outcome
from app.verify.holdings import check_holdings
from app.wire.holdings import HoldingsHeader
from tests.hq.headquarters import NOW, Headquarters
from tests.hq.laptop import Laptop

HEADER = HoldingsHeader("KG", "ab" * 32, NOW)


@pytest.fixture
def laptop(headquarters: Headquarters) -> Laptop:
    """A laptop that sent nine entries in three batches; headquarters wrote one of its own."""
    made = headquarters.laptop()
    for number in range(9):
        made.register(f"INVENTED{number}")
        if number % 3 == 2:
            headquarters.take(made.batch(first=number - 1))
    with headquarters.store.write() as tx:
        append(tx, kinds=["looked"], author=OFFICE, at=NOW)
    return made


def written(headquarters: Headquarters, *, with_bodies: bool = False) -> list[bytes]:
    with headquarters.store.read() as tx:
        return list(
            write_holdings(
                tx,
                HEADER,
                signing_keys=signing_keys(tx),
                signing_key=headquarters.keys.acknowledgement,
                with_bodies=with_bodies,
            )
        )


def checked(headquarters: Headquarters, laptop: Laptop, lines: list[bytes]) -> Findings:
    public = public_signing_key(headquarters.keys.acknowledgement)
    return check_holdings(
        lines,
        headquarters_keys={key_id(public): public},
        device_keys={laptop.device: (laptop.keys.signing_public,)},
    )


def test_what_is_held_checks_whole(headquarters: Headquarters, laptop: Laptop) -> None:
    lines = written(headquarters, with_bodies=True)
    findings = checked(headquarters, laptop, lines)
    assert findings.problems == ()
    assert findings.outcome is Outcome.GOOD
    assert "2 devices, 10 entries." in findings.facts
    assert b"INVENTED4" in b"".join(lines)


def test_without_bodies_no_name_is_in_the_file(headquarters: Headquarters, laptop: Laptop) -> None:
    lines = written(headquarters)
    assert b"INVENTED" not in b"".join(lines)
    findings = checked(headquarters, laptop, lines)
    assert findings.problems == ()
    assert findings.outcome is Outcome.NOT_PROVED
    assert any("9 bodies" in missing for missing in findings.unproved)


def test_quarantined_entries_are_held_at_their_places(headquarters: Headquarters) -> None:
    laptop = headquarters.laptop()
    laptop.register()
    laptop.register(sex="no such code")
    laptop.register()
    headquarters.take(laptop.batch())
    lines = written(headquarters, with_bodies=True)
    assert sum(b'"aside":true' in line for line in lines) == 1
    assert checked(headquarters, laptop, lines).problems == ()


def test_incarnations_stand_after_their_parents(headquarters: Headquarters) -> None:
    laptop = headquarters.laptop()
    for _ in range(3):
        laptop.register()
    headquarters.take(laptop.batch())
    for _ in range(4):  # whatever order their random names have
        laptop = laptop.reborn(len(laptop.entries))
        laptop.register()
        headquarters.take(laptop.batch())
    assert checked(headquarters, laptop, written(headquarters, with_bodies=True)).problems == ()


def test_a_body_that_an_own_entry_names_as_erased_is_accounted_for(
    headquarters: Headquarters, laptop: Laptop
) -> None:
    gone = laptop.entries[4].bodies[0]
    assert gone is not None
    strike(headquarters.store, "DELETE FROM bodies WHERE text LIKE '%INVENTED4%'")
    found = checked(headquarters, laptop, written(headquarters, with_bodies=True))
    assert any("entry 5" in problem and "missing" in problem for problem in found.problems)
    with headquarters.store.write() as tx:
        erasure = new_body(None, [erasure_change(UUID(int=9), [gone.sha256])])
        append(tx, kinds=["erased"], author=OFFICE, at=NOW, bodies=[erasure])
    found = checked(headquarters, laptop, written(headquarters, with_bodies=True))
    assert found.problems == ()
    assert checked(headquarters, laptop, written(headquarters)).problems == ()


def strike(store: Store, statement: str) -> None:
    """What a malicious administrator does, with the database's own tools."""
    assert isinstance(store, SqlStore)
    with engine_of(store).begin() as connection:
        assert connection.execute(text(statement)).rowcount > 0, statement


def engine_of(store: SqlStore) -> Engine:
    return store._database.engine


TAMPERING = {
    "a name altered": (
        (
            "UPDATE bodies SET text = replace(text, 'INVENTED4', 'INVENTED0')"
            " WHERE text LIKE '%INVENTED4%'"
        ),
        "entry 5",
    ),
    "an entry's author altered": (
        "UPDATE entries SET head = replace(head, '0000000000ff', '0000000000fe') WHERE number = 5",
        "entry 5",
    ),
    "an entry deleted": ("DELETE FROM entries WHERE number = 5", "entry 5"),
    "an entry and its place deleted": ("DELETE FROM positions WHERE number = 5", "entry 5"),
    "the end cut off": ("DELETE FROM positions WHERE number > 7", "signed up to entry 9"),
    "the evidence deleted": ("DELETE FROM batches WHERE last = 9", "signed only up to entry 6"),
    "another chain": (
        (
            "UPDATE positions SET chain = (SELECT chain FROM positions WHERE number = 3)"
            " WHERE number = 5"
        ),
        "entry 5",
    ),
    "two entries exchanged": (
        (
            "UPDATE positions SET number = CASE number WHEN 4 THEN -5 WHEN 5 THEN -4 END"
            " WHERE number IN (4, 5)"
        ),
        "entry 4",
    ),
    "a signature altered": (
        (
            "UPDATE batches SET signature = (SELECT signature FROM batches WHERE last = 3)"
            " WHERE last = 6"
        ),
        "not signed by its key",
    ),
}


@pytest.mark.parametrize("name", TAMPERING)
def test_tampering_with_the_database_shows(
    headquarters: Headquarters, laptop: Laptop, name: str
) -> None:
    statement, expected = TAMPERING[name]
    strike(headquarters.store, statement)
    if "number = CASE" in statement:
        strike(headquarters.store, "UPDATE positions SET number = -number WHERE number < 0")
    found = checked(headquarters, laptop, written(headquarters, with_bodies=True))
    assert found.outcome is Outcome.BAD
    assert any(expected in problem for problem in found.problems), found.problems


def test_a_journal_made_anew_needs_the_devices_signature(
    headquarters: Headquarters, laptop: Laptop
) -> None:
    """Chains can be computed by anybody; what the device signed cannot."""
    forger = headquarters.laptop()
    for number in range(9):
        forger.register(f"FORGED{number}")
    headquarters.take(forger.batch())
    strike(
        headquarters.store,
        "UPDATE devices SET signing_key = (SELECT signing_key FROM devices d WHERE d.slot = 1)"
        " WHERE slot = 0",
    )
    lines = written(headquarters, with_bodies=True)
    found = checked(headquarters, laptop, lines)
    assert any("another key of it than those given" in problem for problem in found.problems)


@pytest.mark.parametrize("change", [lambda lines: lines[:-1], lambda lines: lines[:4] + lines[5:]])
def test_what_headquarters_signed_is_held_against(
    headquarters: Headquarters,
    laptop: Laptop,
    change: Callable[[list[bytes]], list[bytes]],
) -> None:
    lines = change(written(headquarters, with_bodies=True))
    assert checked(headquarters, laptop, lines).outcome is Outcome.BAD


def flipped(lines: list[bytes], step: int) -> Iterator[list[bytes]]:
    data = b"".join(lines)
    for place in range(0, len(data) - 90, step):
        changed = bytearray(data)
        changed[place] ^= 1
        yield bytes(changed).splitlines(keepends=True)


def test_a_flipped_bit_anywhere_is_bad(headquarters: Headquarters, laptop: Laptop) -> None:
    lines = written(headquarters, with_bodies=True)
    assert all(
        checked(headquarters, laptop, changed).outcome is Outcome.BAD
        for changed in flipped(lines, 211)
    )
