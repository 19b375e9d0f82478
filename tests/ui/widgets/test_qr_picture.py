"""The painted code has the modules of the text, and white around it in the dark too."""

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.documents.qr import QUIET_ZONE, modules
from app.ui.dress import dress
from app.ui.languages import language
from app.ui.widgets.qr_picture import QrPicture


def test_every_module_is_painted(qtbot: QtBot, qapp: QApplication) -> None:
    dress(qapp, theme="dark", point_size=11, language=language("en"))
    picture = QrPicture()
    qtbot.addWidget(picture)
    picture.show_code("MZP1:1/3:ABC")
    rows = modules("MZP1:1/3:ABC")
    whole = len(rows) + 2 * QUIET_ZONE
    picture.resize(whole * 4, whole * 4)
    picture.show()
    image = picture.grab().toImage()
    scale = image.width() / (whole * 4)

    def at(x: int, y: int) -> QColor:
        return image.pixelColor(int((x * 4 + 2) * scale), int((y * 4 + 2) * scale))

    assert at(0, 0) == QColor("#FFFFFF")
    wrong = [
        (x, y)
        for y, line in enumerate(rows)
        for x, dark in enumerate(line)
        if at(x + QUIET_ZONE, y + QUIET_ZONE) != QColor("#000000" if dark else "#FFFFFF")
    ]
    assert wrong == []


def test_without_a_text_nothing_is_painted(qtbot: QtBot) -> None:
    picture = QrPicture()
    qtbot.addWidget(picture)
    picture.show()
    assert picture.sizeHint().width() > 0
