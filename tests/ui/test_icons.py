"""Every icon paints strokes inside its square; arrows turn round in mirrored layouts."""

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from app.ui.icons import NAMES, icon, pixmap

RED = QColor("#FF0000")


def painted(name: str, *, mirrored: bool = False) -> set[tuple[int, int]]:
    image: QImage = pixmap(name, RED, 48, mirrored=mirrored).toImage()
    return {(x, y) for x in range(48) for y in range(48) if image.pixelColor(x, y).alpha() > 60}


@pytest.mark.parametrize("name", NAMES)
def test_it_shows_something_in_the_asked_colour(qapp: QApplication, name: str) -> None:
    spots = painted(name)
    assert 60 < len(spots) < 48 * 48 // 2, "strokes, neither empty nor a block"
    assert min(min(spot) for spot in spots) > 0, "nothing is cut off at the edge"
    assert max(max(spot) for spot in spots) < 47
    image = pixmap(name, RED, 48, mirrored=False).toImage()
    x, y = max(spots, key=lambda spot: image.pixelColor(*spot).alpha())
    assert image.pixelColor(x, y).red() > 240
    assert image.pixelColor(x, y).blue() < 15


@pytest.mark.parametrize(("name", "turns"), [("exit", True), ("forward", True), ("clock", False)])
def test_only_what_points_somewhere_is_mirrored(
    qapp: QApplication, name: str, *, turns: bool
) -> None:
    plain, mirrored = painted(name), painted(name, mirrored=True)
    assert (plain != mirrored) is turns
    if turns:
        turned = {(47 - x, y) for x, y in mirrored}
        assert len(plain & turned) > 0.85 * len(plain)


def test_an_icon_for_qt_is_not_empty(qapp: QApplication) -> None:
    assert not icon("search", "#123456").isNull()
    assert icon("search", "#123456").pixmap(24, 24).width() >= 24
