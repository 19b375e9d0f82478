"""Language, theme and size of the letters on the locked screen."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from app.settings.appearance import Appearance
from app.ui.languages import Language
from app.ui.widgets.button import Button
from app.ui.widgets.field import Combo
from app.ui.widgets.measure import em, row
from app.ui.widgets.text import Text

_THEMES = (("light", "sun"), ("dark", "moon"), ("glare", "contrast"))
_SIZES = (11, 13)


class ViewBar(QWidget):
    """`chosen` tells the appearance asked for; what stands now is marked."""

    chosen = Signal(object)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._label = Text("muted")
        self._languages = Combo()
        self._label.setBuddy(self._languages)
        self._themes = {name: Button(kind="chip", icon=icon) for name, icon in _THEMES}
        self._sizes = {size: Button(kind="chip") for size in _SIZES}
        self._groups = (QButtonGroup(self), QButtonGroup(self))
        for button in self._sizes.values():
            self._groups[0].addButton(button)
        for button in self._themes.values():
            self._groups[1].addButton(button)
        line = row(self._label, self._languages, 1, gap=0.7)
        self._theme = Text("muted")
        for size in self._sizes.values():
            line.addWidget(size)
        line.addSpacing(em(0.6))
        for part in (self._theme, *self._themes.values()):
            line.addWidget(part)
        self.setLayout(line)
        self._connect()

    def offer(self, languages: Sequence[Language]) -> None:
        """The languages that can be chosen, each by its own name."""
        self._languages.blockSignals(True)
        self._languages.clear()
        for language in languages:
            self._languages.addItem(language.own_name, language.code)
        self._languages.setCurrentIndex(self._languages.findData(self._appearance.language))
        self._languages.blockSignals(False)

    def retranslate(self, appearance: Appearance) -> None:
        self._appearance = appearance
        self._label.setText(self.tr("&Interface"))
        self._languages.setAccessibleName(self.tr("Language of the interface"))
        self._theme.setText(self.tr("Theme"))
        names = {
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "glare": self.tr("Sunlight"),
        }
        for name, button in self._themes.items():
            button.setText(names[name])
            button.setChecked(name == appearance.theme)
        small, large = self._sizes.values()
        small.setText(self.tr("A"))
        small.setAccessibleName(self.tr("Usual letters"))
        large.setText(self.tr("A+"))
        large.setAccessibleName(self.tr("Large letters"))
        for size, button in self._sizes.items():
            button.setChecked(size == appearance.point_size)
            button.setToolTip(button.accessibleName())
        self._languages.setCurrentIndex(self._languages.findData(appearance.language))

    def _connect(self) -> None:
        self._languages.activated.connect(
            lambda _: self._ask(language=str(self._languages.currentData()))
        )
        for name, button in self._themes.items():
            button.clicked.connect(lambda _=False, theme=name: self._ask(theme=theme))
        for size, button in self._sizes.items():
            button.clicked.connect(lambda _=False, size=size: self._ask(point_size=size))

    def _ask(
        self,
        *,
        language: str | None = None,
        theme: str | None = None,
        point_size: int | None = None,
    ) -> None:
        now = self._appearance
        asked = replace(
            now,
            language=language or now.language,
            theme=theme or now.theme,
            point_size=point_size or now.point_size,
        )
        if asked != now:
            self.chosen.emit(asked)
