"""Text that sits at the reading edge, whatever its own script."""

from PySide6.QtCore import QEvent, Qt

from app.ui.widgets.text import Text


class EdgeText(Text):
    """A label aligned by the window's direction: a Latin name in Dari stands at the right.

    Qt would align it by the direction of its first letter. The letters themselves keep theirs.
    """

    def __init__(
        self, role: str = "body", text: str = "", *, wrap: bool = False, tone: str = ""
    ) -> None:
        super().__init__(role, text, wrap=wrap, tone=tone)
        self._align()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._align()

    def _align(self) -> None:
        right = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        edge = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
