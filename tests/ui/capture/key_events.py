"""Keys as a keyboard or a reader sends them: to the window, with scan codes and a time."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QWidget

from app.documents.keyboard import SCAN_CODES_X11

_X11_OF = {said: code for code, said in reversed(tuple(SCAN_CODES_X11.items()))}
_RUSSIAN = dict(zip("QWERTYUIOPASDFGHJKLZXCVBNM<", "ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬБ", strict=True))


def window_of(widget: QWidget) -> QWindow:
    handle = widget.window().windowHandle()
    assert handle is not None
    return handle


def key(
    text: str,
    *,
    pressed: bool = True,
    code: int = 0,
    name: int | None = None,
    time: int = 0,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> QKeyEvent:
    named = {"\r": Qt.Key.Key_Return, "\n": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab}
    if name is None:
        name = named.get(text, ord(text.upper()) if len(text) == 1 and text.isascii() else 0)
    kind = QEvent.Type.KeyPress if pressed else QEvent.Type.KeyRelease
    event = QKeyEvent(kind, name, modifiers, code, 0, 0, text)
    event.setTimestamp(time)
    return event


def send(window: QWindow, events: Iterable[QKeyEvent]) -> None:
    for event in events:
        QCoreApplication.sendEvent(window, event)


def as_reader(text: str, *, codes: bool = True, russian: bool = False) -> Iterator[QKeyEvent]:
    """What a reader types for `text`: each row ended by Enter."""
    for row in text.split("\n"):
        for said in row:
            shown = _RUSSIAN.get(said, said) if russian else said
            code = _X11_OF.get(said, 0) if codes else 0
            yield key(shown, code=code)
            yield key(shown, pressed=False, code=code)
        yield key("\r", code=36 if codes else 0)
        yield key("\r", pressed=False, code=36 if codes else 0)
