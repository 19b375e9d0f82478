import base64

import pytest

from app.vault.json_members import from_base64, plain_text, to_base64, whole_number


def test_bytes_go_there_and_back() -> None:
    assert to_base64(b"\x00\xff") == "AP8="
    assert from_base64("AP8=") == b"\x00\xff"


@pytest.mark.parametrize("value", [None, 7, b"AP8=", ["AP8="]])
def test_what_is_no_text_is_refused(value: object) -> None:
    for reads in (from_base64, plain_text):
        with pytest.raises(TypeError):
            reads(value)


@pytest.mark.parametrize("value", ["AP8", "A P8=", "AP8=\n", "АР8="])
def test_what_is_no_base64_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        from_base64(value)


def test_half_a_surrogate_pair_is_no_text() -> None:
    with pytest.raises(UnicodeEncodeError):
        plain_text("\ud800")


def test_whole_numbers_alone_are_numbers() -> None:
    assert whole_number(7) == 7
    for value in (True, 7.0, "7", None):
        with pytest.raises(TypeError):
            whole_number(value)


@pytest.mark.parametrize("other", ["AB==", "AP==", "AP9="])
def test_bytes_have_one_text_only(other: str) -> None:
    """The same bytes by another text, whose last bits say nothing, are no base64 here."""
    assert to_base64(base64.b64decode(other)) in {"AA==", "AP8="}
    with pytest.raises(ValueError, match="say nothing"):
        from_base64(other)
