"""Text that is ordered by the window's direction, whatever its own script."""

from typing import Final

from PySide6.QtCore import QEvent, Qt

from app.ui.widgets.text import Text

_RIGHT_TO_LEFT_MARK: Final = "\u200f"


class EdgeText(Text):
    """A label whose line goes on in the window's direction, not in that of its first letter.

    In Dari a line that begins with a Latin name goes on to the left of it (UAX #9, 4.3: a mark
    sets the direction of the paragraph). The letters themselves keep their direction.
    """

    def __init__(
        self, role: str = "body", text: str = "", *, wrap: bool = False, tone: str = ""
    ) -> None:
        super().__init__(role, "", wrap=wrap, tone=tone)
        self._said = ""
        self.setText(text)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        self._said = text
        self._mark()

    def said(self) -> str:
        """The text without the mark."""
        return self._said

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._mark()

    def _mark(self) -> None:
        right = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        super().setText(
            f"{_RIGHT_TO_LEFT_MARK}{self._said}" if right and self._said else self._said
        )
