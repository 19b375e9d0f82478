"""A person's own record on paper: complete, in their language, journaled, without what is H."""

from pathlib import Path
from uuid import UUID, uuid4

import pytest

from app.domain.errors import UserCanFix
from app.domain.records import ProtectionNeed, Sealed
from app.journal.entry import new_body
from app.services import access_print
from app.services.access_page import html_page, plain_text
from app.services.access_print import AccessDocument, AccessPrint
from app.services.rights import Rights
from app.storage import journal, shifts
from app.storage.erased import stubs
from app.wire.records import record_change
from tests.services.counter import KARIMOV, MORNING, SUPERVISOR, Counter
from tests.services.quiet_room import open_quiet_room


@pytest.fixture
def person(counter: Counter) -> UUID:
    """Registered in the running shift, with a sealed record beside."""
    at = counter.signed_in
    with at.store.write() as tx:
        shifts.start_shift(tx, counter.shift)
    person = counter.registrar.register(counter.draft(), counter.shift).person_id
    sealed = Sealed(id=uuid4(), person_id=person, sealed={"receiver": "x", "sealed": "PLANTED"})
    need = ProtectionNeed(
        id=uuid4(),
        person_id=person,
        urgency="I",
        sealed_record=sealed.id,
        noted_at=MORNING,
        noted_by=uuid4(),
    )
    body = new_body(person, [record_change(sealed), record_change(need)])
    with at.store.write() as tx:
        journal.append(tx, at.entry("protection_noted", id=uuid4(), at=MORNING, bodies=(body,)))
    return person


def printed(counter: Counter, person: UUID, **different: object) -> AccessDocument:
    asked = {"identity_checked": True} | different
    return AccessPrint(counter.signed_in).make(person, **asked)  # type: ignore[arg-type] # by name


def rows(document: AccessDocument) -> dict[str, str]:
    return {
        label: said
        for section in document.sections
        for record in section.records
        for label, said in record.rows
    }


def test_all_that_is_recorded_stands_in_it_in_their_language(
    counter: Counter, person: UUID
) -> None:
    document = printed(counter, person)
    assert document.language == "uzb"
    assert document.title == "Siz haqingizda nima yozilgan"
    said = rows(document)
    assert said["Familiya"] == "KARIMOV"
    assert said["Tugʻilgan sana"] == "15.06.1985"
    assert said["Raqami"] == "FA9900001"
    assert said["Punkt"] == "KG06"
    titles = [section.title for section in document.sections]
    assert titles == [
        "Siz kimsiz",
        "Hujjatlar",
        "Safarlar",
        "Chegaradan oʻtishlar",
        "Nimaga rozi boʻldingiz",
    ]


@pytest.mark.parametrize(
    ("asked", "language", "right_to_left"),
    [("eng", "eng", False), ("prs", "prs", True), ("fas", "prs", True), ("deu", "rus", False)],
)
def test_another_language_may_be_asked_for(
    counter: Counter, person: UUID, asked: str, language: str, *, right_to_left: bool
) -> None:
    document = printed(counter, person, language=asked)
    assert (document.language, document.right_to_left) == (language, right_to_left)


def test_labels_are_people_s_words_in_english(counter: Counter, person: UUID) -> None:
    said = rows(printed(counter, person, language="eng"))
    assert said["Sex"] == "Male"
    assert said["Nationalities"] == "Uzbekistan"
    assert said["Final destination"] == "Russia"
    assert said["Original seen"] == "yes"


def test_it_is_journaled_before_it_is_shown_and_answers_the_request(
    counter: Counter, person: UUID
) -> None:
    card = Rights(counter.signed_in).receive(person, "ACC")
    printed(counter, person)
    assert counter.heads()[-1].kinds == ("record_printed", "rights_request_answered")
    found = Rights(counter.signed_in).find(card.receipt)
    assert found is not None
    assert found.outcome == "DON"
    printed(counter, person)
    assert counter.heads()[-1].kinds == ("record_printed",)
    body = counter.entries()[-1].bodies[0]
    assert body is not None
    assert "KARIMOV" not in body.text


def test_what_is_sealed_and_that_it_is_there_is_left_out(counter: Counter, person: UUID) -> None:
    document = printed(counter, person, language="eng")
    assert "Protection" not in [section.title for section in document.sections]
    assert "PLANTED" not in repr(document)
    assert "Urgency" not in rows(document)


def test_sealed_records_only_in_private_and_by_a_protection_officer(tmp_path: Path) -> None:
    room = open_quiet_room(tmp_path / "quiet")
    room.deliver_key(room.protector)
    room.note("He keeps\nher passport <b>")
    room.screening(room.person, "VT")
    refused = {
        "not_private": (AccessPrint(room.protector), False),
        "not_allowed": (AccessPrint(room.supervisor), True),
    }
    for code, (by, private) in refused.items():
        with pytest.raises(UserCanFix) as no:
            by.make(room.person, identity_checked=True, include_h=True, private=private)
        assert no.value.code == code
    kinds = {kind for head in room.counter.heads() for kind in head.kinds}
    assert "record_printed" not in kinds, "what was refused was not printed"
    document = AccessPrint(room.protector).make(
        room.person, identity_checked=True, include_h=True, private=True, language="eng"
    )
    assert document.sections[-1].title == "Protection"
    assert rows(document)["Text"] == "He keeps\nher passport <b>"
    assert "her passport &lt;b&gt;" in html_page(document)
    assert room.counter.heads()[-2].kinds == ("record_printed",)
    assert room.counter.heads()[-1].kinds == ("protection_viewed",)
    without = AccessPrint(room.protector).make(room.person, identity_checked=True)
    assert "passport <b>" not in repr(without)
    room.registrar.store.close()


def test_identity_is_checked_first_and_strangers_are_refused(
    counter: Counter, person: UUID
) -> None:
    with pytest.raises(UserCanFix) as unchecked:
        printed(counter, person, identity_checked=False)
    assert unchecked.value.code == "identity_not_checked"
    with pytest.raises(UserCanFix) as stranger:
        printed(counter, uuid4())
    assert stranger.value.code == "person_gone"
    assert access_print.PRINTED == "record_printed"


def test_a_hidden_record_is_printed_too(counter: Counter, person: UUID) -> None:
    """Whoever asked to be deleted may still see what is recorded."""
    Rights(counter.signed_in).receive(person, "DEL", "I want to be forgotten.")
    document = AccessPrint(counter.as_officer(SUPERVISOR)).make(person, identity_checked=True)
    assert KARIMOV.family_name in repr(rows(document).values())
    with counter.signed_in.store.read() as tx:
        assert stubs(tx) == ()


def test_a_page_and_plain_text_hold_the_same_and_fetch_nothing(
    counter: Counter, person: UUID
) -> None:
    document = printed(counter, person, language="prs")
    page, text = html_page(document), plain_text(document)
    assert 'dir="rtl"' in page
    for label, said in rows(document).items():
        assert label in text
        assert said in text
    assert "http" not in page
    assert "<title>دربارهٔ شما چه ثبت شده است</title>" in page
