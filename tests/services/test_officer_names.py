"""Names of officers come from the key file."""

from app.services.officer_names import officer_names
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
