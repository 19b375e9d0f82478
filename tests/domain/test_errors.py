import pytest

from app.domain.errors import EnvironmentFailed, ManzilError, TrustBroken, UserCanFix


@pytest.mark.parametrize("family", [UserCanFix, EnvironmentFailed, TrustBroken])
def test_each_family_has_a_stable_code_words_and_details(family: type[ManzilError]) -> None:
    error = family("disk_full", "Make room.", free=3, unit="MB")
    assert isinstance(error, ManzilError)
    assert (error.code, error.message, str(error)) == ("disk_full", "Make room.", "Make room.")
    assert error.details == {"free": 3, "unit": "MB"}


def test_no_family_is_caught_with_another() -> None:
    families = (UserCanFix, EnvironmentFailed, TrustBroken)
    for family in families:
        others = [other for other in families if other is not family]
        assert not any(issubclass(family, other) for other in others)


def test_what_a_user_can_fix_names_its_field() -> None:
    assert UserCanFix("a", "b").field == ""
    error = UserCanFix("unknown_code", "No.", field="purpose", list="purpose")
    assert error.field == "purpose"
    assert error.details == {"list": "purpose"}
