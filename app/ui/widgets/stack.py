"""Several pages of which one is seen: only that one says how much room is needed."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget


class Stack(QStackedWidget):
    """A stack that a hidden page cannot make wider or higher."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        seen = self.currentWidget()
        return super().minimumSizeHint() if seen is None else seen.minimumSizeHint()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        seen = self.currentWidget()
        return super().sizeHint() if seen is None else seen.sizeHint()
