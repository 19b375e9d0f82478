import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.mrz_layout import Span
from app.documents.mrz_names import join_names, read_names

PLACE = Span(1, 6, 44)
WIDTH = 39


def padded(text: str) -> str:
    return text.ljust(WIDTH, "<")


@pytest.mark.parametrize(
    ("field", "family", "given_names"),
    [
        ("ERIKSSON<<ANNA<MARIA", "ERIKSSON", "ANNA MARIA"),
        ("ASAN<KYZY<<JAZGUL", "ASAN KYZY", "JAZGUL"),
        ("VAN<DER<MUELEN<<JAN<PIET<HEIN", "VAN DER MUELEN", "JAN PIET HEIN"),
        ("PARWANA", "PARWANA", None),
        ("O<CONNOR", "O CONNOR", None),
    ],
)
def test_the_two_parts(field: str, family: str, given_names: str | None) -> None:
    names = read_names(padded(field), PLACE)
    assert (names.family, names.given, names.problems) == (family, given_names, ())


def test_a_full_field_may_be_cut_off() -> None:
    names = read_names("ABDURAHMONZODA<MUHAMMADYUSUF<<SAIDMUHAM", PLACE)
    assert names.given == "SAIDMUHAM"
    (problem,) = names.problems
    assert (problem.code, problem.line, problem.position) == ("name_truncated", 1, 44)
    assert not problem.breaks


def test_one_filler_at_the_end_is_enough_to_trust_the_name() -> None:
    assert read_names("A" * (WIDTH - 1) + "<", PLACE).problems == ()


def test_an_empty_field_breaks_the_zone() -> None:
    names = read_names("<" * WIDTH, PLACE)
    assert (names.family, names.given) == (None, None)
    assert [(p.code, p.breaks, p.position) for p in names.problems] == [("name_missing", True, 6)]


@pytest.mark.parametrize(
    ("field", "family", "given_names", "position"),
    [
        ("KARIMOV<<ALI<<VALI", "KARIMOV", "ALI VALI", 18),
        ("<<ALI", None, "ALI", 6),
        ("<KARIMOV<<ALI", "KARIMOV", "ALI", 6),
    ],
)
def test_unusual_parting(field: str, family: str | None, given_names: str, position: int) -> None:
    names = read_names(padded(field), PLACE)
    assert (names.family, names.given) == (family, given_names)
    assert [(p.code, p.position, p.breaks) for p in names.problems] == [
        ("name_parts", position, False)
    ]


def test_given_names_in_a_place_of_their_own() -> None:
    family = read_names("BERTHIER".ljust(25, "<"), Span(1, 6, 30))
    names = join_names(family, "CORINNE<<LO<AB", Span(2, 14, 27))
    assert (names.family, names.given) == ("BERTHIER", "CORINNE LO AB")
    assert [(p.code, p.line, p.position) for p in names.problems] == [("name_truncated", 2, 27)]


@given(st.text("AB<", min_size=1, max_size=WIDTH))
def test_every_letter_comes_through_in_order(field: str) -> None:
    names = read_names(field, PLACE)
    read = ((names.family or "") + (names.given or "")).replace(" ", "")
    assert read == field.replace("<", "")
