"""Entries, records, lines and the export: written again byte for byte, and checked by hand."""

import base64
import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest

from app.domain.codelists import load_code_lists
from app.domain.dates import BirthDate
from app.domain.records import (
    Consent,
    FlowCount,
    IdentityDocument,
    Journey,
    Movement,
    Person,
)
from app.domain.rules import Record, record_problems
from app.journal.chain import Position, genesis, next_chain
from app.journal.entry import Body, Entry, new_body, new_entry, read_body, read_head
from app.journal.erasure import bodies_taken_away
from app.vault.signing import public_signing_key
from app.verify.findings import Outcome
from app.verify.journal_export import check_journal_export
from app.wire.journal_export import Incarnation, write_export
from app.wire.lines import read_line, write_line
from app.wire.records import record_change, record_of

Golden = Callable[[str], bytes]
DEVICE = UUID("01939f00-aaaa-7aaa-8aaa-0000000000d1")
OFFICER = UUID("01939f00-bbbb-7bbb-8bbb-0000000000c1")
PERSON = UUID("01939f00-0000-7edf-a68e-3740edd6dd74")
NOW = datetime(2026, 11, 24, 10, 39, 59, 123456, tzinfo=UTC)
KINDS = [
    ("registered",),
    ("registered", "amended"),
    ("erased",),
    ("signed_in", "sign_in_failed"),
    ("refused",),
    ("clock_jumped",),
]

# every field of every record holds something, so that a change of any is seen
RECORDS: Mapping[str, Record] = {
    "person": Person(
        id=PERSON,
        registration_number="KG06-KZTCQH-1",
        sex="2",
        birth=BirthDate(date(1985, 6, 1), date(1985, 6, 30), "M", stated="1985-06-XX"),
        nationalities=("AFG", "TJK"),
        languages=("prs", "tgk"),
        family_name="САИДОВА",
        given_name="GULNORA",
        patronymic="Раҳимовна",
        father_name="Raḥīm",
        grandfather_name="Karim",
        native_name="گلنورا سعیدوا",
        name_as_said="Gulya",
        other_names=("Saidova-Karimova", "Ё"),
        birth_country="TJK",
        birth_place="Душанбе",
        interpreter_used=False,
        civil_status="M",
        education="3",
        occupation="seamstress",
        phone="+992 900 00 00 00",
        safe_to_call=True,
    ),
    "document": IdentityDocument(
        id=UUID("01939f00-0000-7901-86de-c614a7660107"),
        person_id=PERSON,
        type="P",
        read_by="M",
        checks=(("number", "OK"), ("composite", "FAI")),
        original_seen=True,
        issuing_state="TJK",
        number="A0123456",
        personal_number="123456789012",
        personal_number_scheme="RMA",
        issued_on=date(2019, 2, 28),
        expires_on=date(2029, 2, 27),
        mrz_lines=(
            "P<TJKSAIDOVA<<GULNORA<<<<<<<<<<<<<<<<<<<<<<<",
            "A01234564TJK8506XXXF2902274<<<<<<<<<<<<<<<<<<",
        ),
        lost_or_withheld="returned",
    ),
    "journey": Journey(
        id=UUID("01939f00-0000-7ede-a931-0d578242738a"),
        person_id=PERSON,
        departure_country="TJK",
        next_destination="RUS",
        final_destination="DEU",
        final_assumed=False,
        purpose="WRK",
        intended_stay="4",
        transport="B",
        departure_area="TJ-SU",
        transit_countries=("KGZ", "KAZ"),
        return_reason="FAM",
        months_abroad=11,
        cost_band="2",
        recruiter_used=True,
        ban_until=date(2027, 1, 1),
        permit_status="APP",
    ),
    "movement": Movement(
        id=UUID("01939f00-0000-776e-bc86-0998e240f7d2"),
        person_id=PERSON,
        post="KG06",
        direction="X",
        at=NOW,
        officer_id=OFFICER,
        lane="fast",
        evidence="document",
        official_decision="ADM",
    ),
    "consent": Consent(
        id=UUID("01939f00-0000-7000-8000-000000000000"),  # set from the file
        person_id=PERSON,
        purpose="REG",
        decision="Y",
        legal_basis="CO",
        mode="OR",
        text_id="notice",
        text_version=3,
        text_hash="ab" * 32,
        language="tgk",
        read_aloud=True,
        given_at=NOW,
        proxy_name="Invented Guardian",
        proxy_relation="mother",
        partners=("IOM", "UNHCR"),
        valid_until=date(2028, 11, 24),
        withdrawn_at=datetime(2027, 1, 2, 3, 4, 5, 6, tzinfo=UTC),
    ),
    "flow_count": FlowCount(
        id=UUID("01939f00-0000-7000-8000-000000000000"),  # set from the file
        post="KG06",
        hour=datetime(2026, 11, 24, 10, tzinfo=UTC),
        direction="X",
        count=1,
        method="OBS",
        nationality="UZB",
    ),
}


def described(golden: Golden) -> list[dict[str, Any]]:
    value: list[dict[str, Any]] = json.loads(golden("journal.json"))["incarnations"]
    return value


def position(value: dict[str, Any] | None) -> Position | None:
    if value is None:
        return None
    return Position(value["incarnation"], value["number"], bytes.fromhex(value["chain"]))


def entries_of(part: dict[str, Any]) -> tuple[Entry, ...]:
    return tuple(
        Entry(
            said["head"],
            tuple(
                None if body["gone"] else Body(bytes.fromhex(body["salt"]), body["text"])
                for body in said["bodies"]
            ),
        )
        for said in part["entries"]
    )


@pytest.mark.parametrize("kind", RECORDS)
def test_every_record_is_read_and_written(golden: Golden, kind: str) -> None:
    (said,) = (each for each in json.loads(golden("records.json")) if each["kind"] == kind)
    person = UUID(said["person"]) if said["person"] else None
    record = record_of(kind, UUID(said["id"]), person, said["set"])
    expected = RECORDS[kind]
    for field in fields(expected):
        if field.name != "id":
            assert getattr(record, field.name) == getattr(expected, field.name), field.name
    assert record_change(record).set == said["set"]
    assert record_problems(record, load_code_lists()) == (), "today's rules take yesterday's record"


def test_heads_and_chains_are_written_again(golden: Golden) -> None:
    kinds = iter(KINDS)
    for part in described(golden):
        chain = genesis(DEVICE, part["incarnation"], position(part["parent"]))
        assert chain.hex() == part["chains"][0]
        for said, after in zip(part["entries"], part["chains"][1:], strict=True):
            bodies = [Body(bytes.fromhex(b["salt"]), b["text"]) for b in said["bodies"]]
            head = read_head(said["head"])
            made = new_entry(
                id=head.id,
                at=head.at,
                device=DEVICE,
                author=OFFICER,
                kinds=next(kinds),
                bodies=bodies,
            )
            assert made.head == said["head"]
            for body in bodies:
                event = json.loads(body.text).get("event")
                assert event or new_body(*read_body(body)).text == body.text
            chain = next_chain(chain, made.head)
            assert chain.hex() == after


def test_heads_and_chains_by_hand(golden: Golden) -> None:
    """Nothing of the program is used here: hashlib, and the sentences of the formats."""
    for part in json.loads(golden("journal.json"))["incarnations"]:
        parent = part["parent"]
        origin = b"-"
        if parent:
            origin = (
                bytes.fromhex(parent["incarnation"])
                + parent["number"].to_bytes(8, "big")
                + bytes.fromhex(parent["chain"])
            )
        start = b"manzil-journal-1\0" + DEVICE.bytes + b"\0" + bytes.fromhex(part["incarnation"])
        chain = hashlib.sha256(start + b"\0" + origin).digest()
        assert chain.hex() == part["chains"][0]
        for entry, after in zip(part["entries"], part["chains"][1:], strict=True):
            hashes = [
                hashlib.sha256(bytes.fromhex(b["salt"]) + b["text"].encode()).hexdigest()
                for b in entry["bodies"]
            ]
            tail = '"bodies":[' + ",".join(f'"{h}"' for h in hashes) + "]}"
            assert entry["head"].endswith(tail)
            assert json.loads(entry["head"])["bodies"] == hashes
            digest = hashlib.sha256(entry["head"].encode()).digest()
            chain = hashlib.sha256(chain + digest).digest()
            assert chain.hex() == after


def test_the_erased_body_is_named(golden: Golden) -> None:
    first = entries_of(described(golden)[0])
    gone = read_head(first[1].head).bodies[0]
    assert first[1].bodies[0] is None
    assert bodies_taken_away(first[2]) == {gone}


def test_lines_are_read_and_written(golden: Golden) -> None:
    lines = golden("journal.lines").decode().splitlines()
    entries = [entry for part in described(golden) for entry in entries_of(part)]
    assert [read_line(line) for line in lines] == entries
    assert [write_line(entry) for entry in entries] == lines


def test_lines_by_hand(golden: Golden) -> None:
    lines = golden("journal.lines").decode().splitlines()
    entries = [said for part in described(golden) for said in part["entries"]]
    for line, said in zip(lines, entries, strict=True):
        value = json.loads(line)
        hashes = []
        for item, body in zip(value["bodies"], said["bodies"], strict=True):
            if body["gone"]:
                hashes.append(item)
                continue
            assert item == [base64.b64encode(bytes.fromhex(body["salt"])).decode(), body["text"]]
            digest = hashlib.sha256(base64.b64decode(item[0]) + item[1].encode())
            hashes.append(digest.hexdigest())
        joined = ",".join(f'"{h}"' for h in hashes)
        assert value["front"] + f'"bodies":[{joined}]}}' == said["head"]


def test_the_export_is_checked_and_written_again(golden: Golden, keys: Mapping[str, bytes]) -> None:
    data = golden("journal.export")
    public = public_signing_key(keys["device_signing"])
    findings = check_journal_export(data.splitlines(keepends=True), public)
    assert findings.problems == ()
    assert findings.outcome is Outcome.GOOD
    parts = [
        Incarnation(part["incarnation"], position(part["parent"]), entries_of(part))
        for part in described(golden)
    ]
    made = write_export(parts, device=DEVICE, at=NOW, signing_key=keys["device_signing"])
    assert b"".join(made) == data
