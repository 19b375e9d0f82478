from collections.abc import Callable
from uuid import UUID

import pytest

from app.wire.values import MOST_NUMBER, digest, identifier, read_incarnation, text, whole

ID = "01939f00-0000-7000-8000-00000000000a"
DIGEST = "0f" * 32


def test_the_one_written_form_is_read() -> None:
    assert text("Душанбе") == "Душанбе"
    assert whole(0) == 0
    assert whole(MOST_NUMBER) == 9223372036854775807
    assert whole(7, least=7, most=7) == 7
    assert identifier(ID) == UUID(ID)
    assert digest(DIGEST) == b"\x0f" * 32
    assert read_incarnation("00112233445566ff") == "00112233445566ff"


@pytest.mark.parametrize(
    ("read", "value"),
    [
        (text, None),
        (text, 7),
        (text, b"x"),
        (text, "\ud800"),
        (whole, "7"),
        (whole, 7.0),
        (whole, True),
        (whole, None),
        (whole, -1),
        (whole, MOST_NUMBER + 1),
        (whole, float("inf")),
        (identifier, ID.upper()),
        (identifier, ID.replace("-", "")),
        (identifier, "{" + ID + "}"),
        (identifier, "urn:uuid:" + ID),
        (identifier, ID[:-1]),
        (identifier, UUID(ID)),
        (digest, DIGEST.upper()),
        (digest, DIGEST[2:]),
        (digest, DIGEST + "00"),
        (digest, " " + DIGEST),
        (digest, "0f " * 32),
        (digest, "zz" * 32),
        (read_incarnation, "00112233445566FF"),
        (read_incarnation, "00112233445566"),
        (read_incarnation, 7),
    ],
)
def test_any_other_form_is_refused(read: Callable[[object], object], value: object) -> None:
    with pytest.raises((ValueError, TypeError)):
        read(value)


def test_bounds_are_kept() -> None:
    for value in (1, 4):
        with pytest.raises(ValueError, match=str(value)):
            whole(value, least=2, most=3)
