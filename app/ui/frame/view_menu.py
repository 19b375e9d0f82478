"""How the window looks: language, theme, size of the letters."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from app.settings.appearance import Appearance
from app.ui.languages import Language


class ViewMenu(QMenu):
    """Languages by their own names, then the three themes. `chosen` tells the new appearance."""

    chosen = Signal(object)

    def __init__(
        self, parent: QWidget, languages: Sequence[Language], appearance: Appearance
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        spoken = QActionGroup(self)
        for language in languages:
            self._offer(
                spoken,
                language.own_name,
                Appearance(language.code, appearance.theme, appearance.point_size),
            )
        self.addSeparator()
        themes = QActionGroup(self)
        for theme, name in (
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("glare", self.tr("Sunlight")),
        ):
            self._offer(themes, name, Appearance(appearance.language, theme, appearance.point_size))

    def _offer(self, group: QActionGroup, name: str, appearance: Appearance) -> None:
        action = QAction(name, self)
        action.setCheckable(True)
        action.setChecked(appearance == self._appearance)
        group.addAction(action)
        self.addAction(action)
        action.triggered.connect(lambda: self.chosen.emit(appearance))
