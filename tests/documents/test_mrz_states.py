import pycountry
import pytest

from app.documents.mrz_states import ISO_3166, current_code, is_known


def test_the_table_is_the_one_of_the_maintained_library() -> None:
    assert {country.alpha_3 for country in pycountry.countries} == ISO_3166


STANDARD = "D KAZ AFG UNO UNA UNK XXA XXB XXC XXX GBN RKS EUE XOM XPO UTO"


@pytest.mark.parametrize("code", STANDARD.split())
def test_codes_of_the_standard(code: str) -> None:
    assert is_known(code)


@pytest.mark.parametrize("code", ["TM", "XXZ", "DE", "QQQ", "", "UTOPIA", "858"])
def test_codes_of_nobody(code: str) -> None:
    assert not is_known(code)


def test_the_turkmen_code_of_1996() -> None:
    assert current_code("TM<") == "TKM"
    assert current_code("TKM") is None
    assert current_code("KZ<") is None
