"""Correcting by hand what was read, or keying in what could not be read."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from app.domain.errors import ManzilError
from app.services.views import Choice
from app.ui.capture.correction import FIELDS
from app.ui.capture.correction_words import correction_error, field_words
from app.ui.widgets.button import Button
from app.ui.widgets.field import Combo, Field, Line
from app.ui.widgets.measure import em, row
from app.ui.widgets.panels import Card, CardHead
from app.ui.widgets.typeahead import TypeAhead

PAUSE_MS = 1500
_COUNTRIES = frozenset({"nationality", "issuing_state"})


class CorrectPanel(Card):
    """A form of the fields an officer can see on the paper. Enter goes on, Ctrl+Enter applies.

    `paused` brings the values after a pause in typing, so that they can be kept; `applied` when
    the officer is done, `left` when nothing is to be changed. The document's type is asked only
    where the document is keyed in.
    """

    paused = Signal()
    applied = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__(tone="current", margins=1.0)
        self._head = CardHead(icon="pencil", tone="accent")
        self._type, self._sex = Combo(), Combo()
        self._editors: dict[str, QWidget] = {name: self._editor(name) for name in FIELDS}
        self._fields = {name: Field(editor) for name, editor in self._editors.items()}
        self._type_field = Field(self._type)
        self._cancel = Button(kind="plain", key="Esc")
        self._apply = Button(kind="main", key="Ctrl+Enter")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.paused)
        self._build()

    def _editor(self, name: str) -> QWidget:
        if name == "sex":
            return self._sex
        return TypeAhead() if name in _COUNTRIES else Line()

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(em(0.9))
        grid.setVerticalSpacing(em(0.5))
        grid.addWidget(self._type_field, 0, 0, 1, 2)
        for place, field in enumerate(self._fields.values()):
            grid.addWidget(field, 1 + place // 2, place % 2)
        for across in (0, 1):
            grid.setColumnStretch(across, 1)
        self.add(self._head, grid, row(1, self._cancel, self._apply))
        for combo in (self._sex, self._type):
            combo.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(8)
        for editor in (*self._editors.values(), self._type):
            editor.installEventFilter(self)
            if isinstance(editor, QLineEdit):
                editor.textEdited.connect(self._touched)
                editor.returnPressed.connect(self._go_on)
        self._sex.activated.connect(self._touched)
        self._type.activated.connect(self._touched)
        self._apply.clicked.connect(self.applied)
        self._cancel.clicked.connect(self.left)

    def offer(
        self, sexes: tuple[Choice, ...], types: tuple[Choice, ...], countries: tuple[Choice, ...]
    ) -> None:
        """What can be chosen in the fields that choose."""
        for combo, choices in ((self._sex, sexes), (self._type, types)):
            held = combo.currentData()
            combo.clear()
            for choice in choices:
                combo.addItem(choice.long, choice.code)
            combo.setCurrentIndex(combo.findData(held))
        for name in _COUNTRIES:
            editor = self._editors[name]
            if isinstance(editor, TypeAhead):
                editor.offer(countries)

    def say(self, *, keyed: bool) -> None:
        """The words; `keyed` where no lines could be read."""
        self._head.heading.setText(
            self.tr("Key in the document") if keyed else self.tr("Correct by hand")
        )
        self._head.note.show_whole(self.tr("Enter goes to the next field"))
        for name, (label, hint) in field_words().items():
            self._fields[name].set_words(label, hint)
        self._type_field.set_words(self.tr("&Type of document"))
        self._type_field.setVisible(keyed)
        self._cancel.setText(self.tr("Leave as it was"))
        self._apply.setText(self.tr("Take it so"))

    def start(self, values: Mapping[str, str]) -> None:
        """Show `values` and put the cursor where work begins."""
        self.show_errors({})
        for name, editor in self._editors.items():
            if isinstance(editor, TypeAhead):
                editor.choose(values[name])
            elif isinstance(editor, QLineEdit):
                editor.setText(values[name])
        self._sex.setCurrentIndex(self._sex.findData(values["sex"]))
        self._type.setCurrentIndex(-1)
        first = self._type if not self._type_field.isHidden() else self._editors["family_name"]
        first.setFocus()

    def values(self) -> dict[str, str]:
        """What stands in the form, by field; codes for what is chosen."""
        said = {"sex": str(self._sex.currentData() or "")}
        for name, editor in self._editors.items():
            if isinstance(editor, TypeAhead):
                said[name] = editor.code()
            elif isinstance(editor, QLineEdit):
                said[name] = editor.text()
        return said

    def type(self) -> str:
        return str(self._type.currentData() or "")

    def show_errors(self, wrong: Mapping[str, ManzilError]) -> None:
        """Say at each field what is wrong, and go to the first."""
        fields = {"type": self._type_field, **self._fields}
        for name, field in fields.items():
            field.show_error(correction_error(wrong[name]) if name in wrong else "")
        first = next((field for name, field in fields.items() if name in wrong), None)
        if first is not None:
            first.setFocus()

    def clear(self) -> None:
        """Forget what was typed: it was applied or left."""
        self._pause.stop()
        self.show_errors({})
        for editor in self._editors.values():
            if isinstance(editor, TypeAhead):
                editor.choose("")
            elif isinstance(editor, QLineEdit):
                editor.clear()
        self._sex.setCurrentIndex(-1)

    def stop(self) -> None:
        """Tell no pause any more."""
        self._pause.stop()

    def field(self, name: str) -> Field:
        return self._fields[name]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        """Esc leaves, Ctrl+Enter applies; lines tell Enter themselves, also out of their popup."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            return False
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.applied.emit()
            return True
        if self._sex.hasFocus() or self._type.hasFocus():
            self._go_on()
            return True
        return False

    def _go_on(self) -> None:
        """The next field; an open list of suggestions would keep the focus from moving."""
        for name in _COUNTRIES:
            editor = self._editors[name]
            completer = editor.completer() if isinstance(editor, TypeAhead) else None
            popup = completer.popup() if completer is not None else None
            if popup is not None:
                popup.hide()
        if self._editors[FIELDS[-1]].hasFocus():
            self.applied.emit()
        else:
            self.focusNextPrevChild(True)

    def _touched(self) -> None:
        self._pause.start()
