from xml.etree import ElementTree as ET

import pytest

from app.documents.qr import QUIET_ZONE, modules, svg
from app.domain.errors import UserCanFix

FINDER = ("#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######")


def test_the_modules_are_a_square_with_three_finders() -> None:
    rows = modules("MZ1:" + "A1" * 90)
    size = len(rows)
    assert all(len(row) == size for row in rows)
    assert size == 17 + 4 * 8  # version 8: 184 alphanumeric characters at M
    for top, left in ((0, 0), (0, size - 7), (size - 7, 0)):
        seen = tuple(
            "".join("#" if dark else "." for dark in row[left : left + 7])
            for row in rows[top : top + 7]
        )
        assert seen == FINDER
    corner = [row[size - 7 :] for row in rows[size - 7 :]]
    assert corner != [tuple(c == "#" for c in row) for row in FINDER]


def test_the_error_correction_is_m() -> None:
    """The format information beside the finder, unmasked, says 00 for M (ISO/IEC 18004, 7.9)."""
    rows = modules("MANZIL")
    first_two = [rows[8][0], rows[8][1]]
    assert [bit ^ mask for bit, mask in zip(first_two, (True, False), strict=True)] == [False] * 2


def test_the_picture_has_its_quiet_zone() -> None:
    size = len(modules("MANZIL"))
    picture = ET.fromstring(svg("MANZIL"))  # noqa: S314 - our own picture
    assert picture.tag.endswith("svg")
    assert picture.get("width") == str(size + 2 * QUIET_ZONE)
    assert picture.get("height") == str(size + 2 * QUIET_ZONE)


def test_a_text_too_long_for_any_code() -> None:
    with pytest.raises(UserCanFix) as refused:
        modules("A" * 5000)
    assert refused.value.code == "qr_too_long"
