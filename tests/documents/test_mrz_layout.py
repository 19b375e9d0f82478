"""The layouts against the standard's tables, written down again as rulers under the specimens."""

import pytest

from app.documents.mrz_layout import MRV_A, MRV_B, OLD_FRENCH, TD1, TD2, TD3, Layout, Span

# c code, i issuer, n names, d number, D its digit, y nationality, b birth, B, s sex, e expiry, E,
# o optional data, p personal number's digit, w composite
RULERS = {
    "TD1": (
        "cciiidddddddddDooooooooooooooo",
        "bbbbbbBseeeeeeEyyyooooooooooow",
        "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnn",
    ),
    "TD2": (
        "cciiinnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn",
        "dddddddddDyyybbbbbbBseeeeeeEooooooow",
    ),
    "TD3": (
        "cciiinnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn",
        "dddddddddDyyybbbbbbBseeeeeeEoooooooooooooopw",
    ),
    "MRV-A": (
        "cciiinnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn",
        "dddddddddDyyybbbbbbBseeeeeeEoooooooooooooooo",
    ),
    "MRV-B": (
        "cciiinnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn",
        "dddddddddDyyybbbbbbBseeeeeeEoooooooo",
    ),
}
COMPOSITES = {
    "TD1": (
        ".....#########################",
        "#######.#######...###########.",
        "..............................",
    ),
    "TD2": (
        "....................................",
        "##########...#######.##############.",
    ),
    "TD3": (
        "............................................",
        "##########...#######.######################.",
    ),
}


def ruler(layout: Layout) -> tuple[str, ...]:
    marks: list[tuple[str, Span | None]] = [
        ("c", layout.document_code),
        ("i", layout.issuing_state),
        ("n", layout.names),
        ("d", layout.number),
        ("D", layout.number_check),
        ("y", layout.nationality),
        ("b", layout.birth),
        ("B", layout.birth_check),
        ("s", layout.sex),
        ("e", layout.expiry),
        ("E", layout.expiry_check),
        ("p", layout.personal_check),
        ("w", layout.composite_check),
        *(("o", span) for span in layout.optional),
    ]
    return paint(layout, marks)


def paint(layout: Layout, marks: list[tuple[str, Span | None]]) -> tuple[str, ...]:
    rows = [["."] * layout.width for _ in range(layout.rows)]
    for mark, span in marks:
        for position in range(span.first, span.last + 1) if span else ():
            assert span is not None
            assert rows[span.line - 1][position - 1] == ".", "two fields on one place"
            rows[span.line - 1][position - 1] = mark
    return tuple("".join(row) for row in rows)


@pytest.mark.parametrize("layout", [TD1, TD2, TD3, MRV_A, MRV_B], ids=lambda x: x.format)
def test_every_place_is_where_the_standard_has_it(layout: Layout) -> None:
    assert ruler(layout) == RULERS[layout.format]


@pytest.mark.parametrize("layout", [TD1, TD2, TD3], ids=lambda x: x.format)
def test_what_the_composite_covers(layout: Layout) -> None:
    painted = paint(layout, [("#", span) for span in layout.composite])
    assert painted == COMPOSITES[layout.format]


def test_visas_have_no_composite_and_cards_alone_have_long_numbers() -> None:
    assert MRV_A.composite_check is MRV_B.composite_check is None
    assert [x.format for x in (TD1, TD2, TD3, MRV_A, MRV_B) if x.long_numbers] == ["TD1", "TD2"]
    assert [x.letters for x in (TD1, TD2, TD3, MRV_A, MRV_B)] == ["ACI", "ACI", "P", "V", "V"]


def test_the_old_french_card_leaves_the_office_out_and_nothing_overlaps() -> None:
    given = OLD_FRENCH.given
    assert given == Span(2, 14, 27)
    assert ruler(OLD_FRENCH) == (
        "cciiinnnnnnnnnnnnnnnnnnnnnnnnn......",
        "ddddddddddddD..............bbbbbbBsw",
    )
    assert OLD_FRENCH.names_line == 1
