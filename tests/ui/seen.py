"""What a person sees or hears of a widget: whole texts, also of what is shortened."""

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from app.ui.widgets.text import ElidedText


def whole(label: QLabel) -> str:
    return label.whole() if isinstance(label, ElidedText) else label.text()


def said(widget: QWidget) -> list[str]:
    """Every text of labels and buttons inside `widget`, seen or not."""
    labels = [whole(label) for label in widget.findChildren(QLabel)]
    return labels + [button.text() for button in widget.findChildren(QAbstractButton)]


def seen(widget: QWidget) -> list[str]:
    """Every text of the labels that are in sight now."""
    return [whole(label) for label in widget.findChildren(QLabel) if label.isVisible()]
