"""Names of officers come from the key file."""

from app.domain.officers import Role
from app.services.officer_names import officer_names, officers_here
from app.storage.officers import KnownOfficer, save_officer
from tests.services.counter import REGISTRAR, SUPERVISOR, Counter
from tests.services.staff import staff


def test_everybody_who_can_sign_in_has_a_name(counter: Counter) -> None:
    staff(counter, REGISTRAR, SUPERVISOR)
    assert officer_names(counter.signed_in) == {
        REGISTRAR.id: "M. Karimova",
        SUPERVISOR.id: "R. Nazarov",
    }


def test_without_a_key_file_there_is_ones_own(counter: Counter) -> None:
    assert officer_names(counter.signed_in) == {REGISTRAR.id: "M. Karimova"}


def test_roles_are_those_of_today_and_who_was_removed_is_not_here(counter: Counter) -> None:
    """Whatever an older key file, put back, still says."""
    staff(counter, REGISTRAR, SUPERVISOR)
    assert officers_here(counter.signed_in) == (REGISTRAR, SUPERVISOR)
    with counter.signed_in.store.write() as tx:
        save_officer(tx, KnownOfficer(REGISTRAR.id, (Role.PROTECTION,), b""))
        save_officer(tx, KnownOfficer(SUPERVISOR.id, (Role.SUPERVISOR,), b"", removed=True))
    (here,) = officers_here(counter.signed_in)
    assert (here.id, here.name, here.roles) == (REGISTRAR.id, REGISTRAR.name, (Role.PROTECTION,))
