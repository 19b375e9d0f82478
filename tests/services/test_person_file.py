"""A person's file: what each role sees of it, and that every look at S is in the journal."""

from dataclasses import replace
from uuid import UUID

import pytest

from app.domain.errors import UserCanFix
from app.domain.officers import Officer, Reach
from app.journal.entry import read_head
from app.services.corrections import Corrections
from app.services.person_file import PersonFile
from app.services.person_views import PersonView
from app.services.rights import Rights
from tests.services.counter import ANALYST, MORNING, REGISTRAR, SUPERVISOR, Counter
from tests.services.staff import (
    PROTECTION,
    SECOND,
    begin_shift,
    last_entry,
    registered,
    said_in,
    usual_staff,
)

SECTIONS = [
    "identity",
    "documents",
    "journeys",
    "movements",
    "consents",
    "rights_requests",
    "approvals",
]
PHONE = "+996 555 010203"


def opened(counter: Counter, person: UUID, officer: Officer = REGISTRAR) -> PersonView:
    return PersonFile(counter.as_officer(officer)).open(person)


def with_phone(counter: Counter) -> UUID:
    """Somebody of the registrar's running shift, with a phone number."""
    usual_staff(counter)
    begin_shift(counter)
    person = registered(counter)
    Corrections(counter.signed_in).ask(person, person, {"phone": PHONE}, "They told it.")
    return person


def test_a_registrar_sees_all_of_somebody_met_in_the_running_shift(counter: Counter) -> None:
    person = with_phone(counter)
    view = opened(counter, person)
    assert view.reach is Reach.OWN_SHIFT
    assert view.identity is not None
    assert view.identity.fields["family_name"] == "KARIMOV"
    assert view.identity.fields["phone"] == PHONE
    assert view.identity.withheld == ()
    assert (view.needs, view.transfers) == ((), ())
    assert view.documents is not None
    (document,) = view.documents
    assert document.fields["number"] == "FA9900001"
    assert "mrz_lines" in document.fields
    assert document.withheld == ("lost_or_withheld",)


def test_of_the_post_a_registrar_sees_nothing_sensitive(counter: Counter) -> None:
    person = with_phone(counter)
    before = len(counter.entries())
    view = opened(counter, person, SECOND)
    assert view.reach is Reach.OWN_POST
    assert view.identity is not None
    assert view.identity.fields["family_name"] == "KARIMOV"
    assert "phone" not in view.identity.fields
    assert view.identity.withheld == ("phone", "safe_to_call")
    assert (view.needs, view.transfers) == (None, None)
    assert list(view.sections) == [*SECTIONS, "history"]
    assert PHONE not in repr(view)
    assert view.documents is not None
    assert "mrz_lines" not in view.documents[0].fields
    assert len(counter.entries()) == before, "a look at P is no event"


@pytest.mark.parametrize("officer", [SUPERVISOR, PROTECTION])
def test_supervisors_and_protection_officers_see_s_of_the_post(
    counter: Counter, officer: Officer
) -> None:
    person = with_phone(counter)
    view = opened(counter, person, officer)
    assert view.reach is Reach.OWN_POST
    assert view.identity is not None
    assert view.identity.fields["phone"] == PHONE
    assert view.needs == ()


def test_a_look_at_s_is_journaled_with_who_whom_and_what(counter: Counter) -> None:
    person = with_phone(counter)
    opened(counter, person, SUPERVISOR)
    entry = last_entry(counter, "viewed")
    assert read_head(entry.head).author == SUPERVISOR.id
    assert said_in(entry) == {
        "person": str(person),
        "sections": [*SECTIONS, "needs", "transfers", "history"],
    }
    assert "KARIMOV" not in str(entry)


def test_a_look_makes_nobody_unsent_and_nobody_ones_own(counter: Counter) -> None:
    person = with_phone(counter)
    begin_shift(counter, SUPERVISOR)
    opened(counter, person, SUPERVISOR)
    view = opened(counter, person, SUPERVISOR)
    assert view.reach is Reach.OWN_POST
    assert view.history is not None
    assert all("viewed" not in line.kinds for line in view.history)


@pytest.mark.parametrize("officer", [REGISTRAR, SUPERVISOR, PROTECTION])
def test_the_file_of_another_posts_person_stays_shut_and_the_try_is_told(
    counter: Counter, officer: Officer
) -> None:
    usual_staff(counter)
    person = registered(counter, post="KG07")
    with pytest.raises(UserCanFix) as told:
        opened(counter, person, officer)
    assert told.value.code == "not_allowed"
    entry = last_entry(counter, "view_refused")
    assert read_head(entry.head).author == officer.id
    assert said_in(entry)["person"] == str(person)


def test_an_analyst_opens_no_file(counter: Counter) -> None:
    person = with_phone(counter)
    with pytest.raises(UserCanFix) as told:
        opened(counter, person, ANALYST)
    assert told.value.code == "not_allowed"


def test_somebody_unknown_is_said_to_be(counter: Counter) -> None:
    with pytest.raises(UserCanFix) as told:
        opened(counter, UUID(int=4))
    assert told.value.code == "person_gone"


def test_a_sensitive_purpose_is_withheld_by_its_code(counter: Counter) -> None:
    usual_staff(counter)
    begin_shift(counter)
    draft = counter.draft(purpose="MED")
    person = counter.registrar.register(draft, counter.shift).person_id
    theirs, mine = opened(counter, person, SECOND).journeys, opened(counter, person).journeys
    assert theirs is not None
    assert mine is not None
    assert "purpose" not in theirs[0].fields
    assert "purpose" in theirs[0].withheld
    assert theirs[0].fields["next_destination"] == "RUS"
    assert mine[0].fields["purpose"] == "MED"


def test_the_history_tells_who_did_what_when_and_why(counter: Counter) -> None:
    person = with_phone(counter)
    counter.clock.pass_time(hours=1)
    view = opened(counter, person)
    assert view.history is not None
    later, first = view.history
    assert (first.by, first.by_name, first.kinds) == (REGISTRAR.id, "M. Karimova", ("registered",))
    assert (later.kinds, later.reason) == (("corrected",), "They told it.")
    assert (later.at, later.by_name) == (MORNING, "M. Karimova")
    said = {change.field: change.value for change in later.changes if change.kind == "person"}
    assert said == {"phone": PHONE}
    assert {"family_name", "birth", "sex"} <= {c.field for c in first.changes}


def test_the_history_withholds_what_the_record_does(counter: Counter) -> None:
    person = with_phone(counter)
    view = opened(counter, person, SECOND)
    assert view.history is not None
    hidden = [c for line in view.history for c in line.changes if c.withheld]
    assert {"phone", "mrz_lines", "new"} <= {change.field for change in hidden}
    assert all(change.value is None for change in hidden)
    assert PHONE not in repr(view.history)


def test_that_somebody_worried_is_not_told_to_everybody(counter: Counter) -> None:
    usual_staff(counter)
    begin_shift(counter)
    worried = replace(counter.draft(worried="Y"))
    person = counter.registrar.register(worried, counter.shift).person_id
    mine, theirs = opened(counter, person).history, opened(counter, person, SECOND).history
    assert mine is not None
    assert theirs is not None
    assert mine[0].kinds == ("registered", "worried")
    assert theirs[0].kinds == ("registered",)


@pytest.mark.parametrize("kind", ["DEL", "OBJ"])
def test_a_record_that_must_not_be_used_stays_shut(counter: Counter, kind: str) -> None:
    person = with_phone(counter)
    Rights(counter.signed_in).receive(person, kind)
    before = len(counter.entries())
    with pytest.raises(UserCanFix) as told:
        opened(counter, person)
    assert told.value.code == "use_stopped"
    with pytest.raises(UserCanFix) as told:
        Corrections(counter.signed_in).ask(person, person, {"occupation": "5"}, "They told it.")
    assert told.value.code == "use_stopped"
    assert len(counter.entries()) == before


def test_a_request_for_a_copy_shuts_nothing(counter: Counter) -> None:
    person = with_phone(counter)
    Rights(counter.signed_in).receive(person, "ACC")
    view = opened(counter, person)
    assert view.rights_requests is not None
    assert [one.fields["kind"] for one in view.rights_requests] == ["ACC"]


def test_an_entry_tells_its_records_in_the_order_of_the_file(counter: Counter) -> None:
    """Their ids are random: what is told must not change places from person to person."""
    for _ in range(6):
        view = opened(counter, with_phone(counter), REGISTRAR)
        assert view.history is not None
        first = view.history[-1]
        told = list(dict.fromkeys(change.kind for change in first.changes))
        assert told == ["person", "document", "journey", "movement", "consent"]
