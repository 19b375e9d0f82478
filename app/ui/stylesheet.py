"""The one stylesheet, made from a look: sizes in font units, colours from the theme's tokens."""

from typing import Final

from app.ui.theme import Look

_TONES = ("ok", "warn", "error", "accent")
_BOLD_SIZES: Final = {"title": 1.48, "heading": 1.18, "name": 1.36, "figure": 1.4, "brand": 2.2}
_EDITS = ("QLineEdit", "QPlainTextEdit", "QComboBox")


def stylesheet(look: Look) -> str:
    """The whole stylesheet of the program for `look`."""
    parts = (_text, _marks, _panels, _buttons, _kinds, _fields, _lists, _scroll)
    return "\n".join(rule for part in parts for rule in part(look))


def _rule(selector: str, *declarations: str) -> str:
    return f"{selector} {{ {'; '.join(declarations)}; }}"


def _size(look: Look, factor: float) -> str:
    return f"font-size: {look.point_size * factor:.2f}pt"


def _edge(look: Look, token: str, *, more: int = 0, style: str = "solid") -> str:
    return f"border: {look.line + more}px {style} {look.color(token)}"


def _ground(look: Look, token: str) -> str:
    return f"background: {look.color(token)}"


def _ink(look: Look, token: str) -> str:
    return f"color: {look.color(token)}"


def _tint(look: Look, **tokens: str) -> list[str]:
    return [f"qproperty-{name}: {look.color(token)}" for name, token in tokens.items()]


def _text(look: Look) -> list[str]:
    bold = "font-weight: 700"
    return [
        _rule("QWidget", _ink(look, "ink")),
        _rule("QMainWindow, QDialog, #window", _ground(look, "bg")),
        _rule("QLabel", "background: transparent"),
        *(
            _rule(f'QLabel[role="{role}"]', _size(look, factor), bold)
            for role, factor in _BOLD_SIZES.items()
        ),
        _rule('QLabel[role="strong"]', bold),
        _rule('QLabel[role="large"]', _size(look, 1.14)),
        _rule('QLabel[role="muted"]', _ink(look, "muted"), _size(look, 0.93)),
        _rule('QLabel[role="small"]', _ink(look, "muted"), _size(look, 0.86)),
        _rule('QLabel[role="small_strong"]', _size(look, 0.93), bold),
        _rule('QLabel[role="mono"]', 'font-family: "Noto Sans Mono"'),
        _rule('QLabel[tone="muted"]', _ink(look, "muted")),
        _rule('QLabel[tone="nav"]', _ink(look, "nav_ink")),
        _rule('QLabel[tone="nav_strong"]', _ink(look, "nav_strong")),
        *(_rule(f'QLabel[tone="{tone}"]', _ink(look, tone)) for tone in _TONES),
        _rule("QToolTip", _ground(look, "surface"), _ink(look, "ink"), _edge(look, "field_line")),
    ]


def _marks(look: Look) -> list[str]:
    return [
        _rule("Glyph", *_tint(look, tint="ink")),
        _rule('Glyph[tone="muted"]', *_tint(look, tint="muted")),
        _rule('Glyph[tone="nav"]', *_tint(look, tint="nav_ink")),
        *(_rule(f'Glyph[tone="{tone}"]', *_tint(look, tint=tone)) for tone in _TONES),
        _rule("KeyCap", *_tint(look, ink="accent", ground="surface", edge="field_line")),
        _rule("OfficerRow", *_tint(look, ground="raised", edge="line")),
        _rule("Badge", *_tint(look, ink="badge_ink", ground="badge")),
    ]


def _panels(look: Look) -> list[str]:
    radius = f"border-radius: {look.px(0.62)}px"
    round_end = f"border-radius: {look.px(0.92)}px"
    rules = [
        _rule("Card", _ground(look, "surface"), _edge(look, "line"), radius),
        _rule('Card[tone="current"]', _edge(look, "accent", more=1)),
        _rule('Card[tone="quiet"]', _ground(look, "raised")),
        _rule('Card[tone="dashed"]', _ground(look, "raised"), _edge(look, "muted", style="dashed")),
        _rule("#bar, #header", _ground(look, "surface"), "border: 0"),
        _rule("#header", _edge(look, "line").replace("border:", "border-bottom:")),
        _rule("#bar", _edge(look, "line").replace("border:", "border-top:")),
        _rule("#nav, #side", _ground(look, "nav")),
        _rule("Rule", _ground(look, "line"), "border: 0"),
        _rule("Pill", _ground(look, "raised"), _edge(look, "line"), round_end),
    ]
    return [*rules, *(_toned(look, tone) for tone in _TONES)]


def _toned(look: Look, tone: str) -> str:
    selector = f'Card[tone="{tone}"], Pill[tone="{tone}"]'
    return _rule(selector, _ground(look, f"{tone}_tint"), _edge(look, f"{tone}_line"))


def _buttons(look: Look) -> list[str]:
    radius = f"border-radius: {look.px(0.4)}px"
    tints = _tint(
        look, ink="ink", ink_on="accent", ink_off="off_ink", ink_key="muted", ring="focus"
    )
    both = "Button{0}, ChoiceButton{0}"
    chosen = 'Button[kind="chip"]:checked, Button[kind="row"]:checked, ChoiceButton:checked'
    return [
        _rule(both.format(""), _ground(look, "surface"), _edge(look, "field_line"), radius, *tints),
        _rule(both.format(":hover"), _ground(look, "accent_tint")),
        _rule(both.format(":disabled"), _ground(look, "off"), _edge(look, "off")),
        _rule(chosen, _ground(look, "accent_tint"), _edge(look, "accent", more=1)),
    ]


def _kinds(look: Look) -> list[str]:
    bare = ("background: transparent", "border-color: transparent")
    nav = _tint(look, ink="nav_ink", ink_on="nav_selected_ink", ink_key="nav_ink")
    rules = [
        _rule(
            'Button[kind="main"]',
            _ground(look, "accent"),
            _edge(look, "accent"),
            *_tint(look, ink="accent_ink", ink_key="accent_ink"),
        ),
        _rule('Button[kind="main"]:hover', _ground(look, "accent_hover")),
        _rule('Button[kind="main"]:disabled', _ground(look, "off"), _edge(look, "off")),
        _rule('Button[kind="quiet"]', *bare, *_tint(look, ink="accent", ink_key="accent")),
        _rule('Button[kind="quiet"]:hover', _ground(look, "accent_tint")),
        _rule('Button[kind="quiet"]:disabled', *bare),
        _rule('Button[kind="nav"]', *bare, *nav),
        _rule('Button[kind="nav"]:hover', _edge(look, "nav_ink")),
        _rule('Button[kind="nav"]:checked', _ground(look, "nav_selected"), "border: 0"),
    ]
    return [*rules, *(_pill(look, tone) for tone in _TONES)]


def _pill(look: Look, tone: str) -> str:
    return _rule(
        f'Button[kind="pill"][tone="{tone}"]',
        _ground(look, f"{tone}_tint"),
        _edge(look, f"{tone}_line"),
        f"border-radius: {look.px(0.96)}px",
        *_tint(look, ink=tone),
    )


def _states(state: str, *declarations: str) -> str:
    return _rule(", ".join(f"{edit}{state}" for edit in _EDITS), *declarations)


def _fields(look: Look) -> list[str]:
    shape = (f"border-radius: {look.px(0.4)}px", f"min-height: {look.px(1.95)}px")
    chosen = (
        f"selection-background-color: {look.color('accent')}",
        f"selection-color: {look.color('accent_ink')}",
        f"placeholder-text-color: {look.color('muted')}",
    )
    thick, bar = f"{look.px(0.68)}px", f"border-radius: {look.px(0.34)}px"
    return [
        _states(
            "",
            _ground(look, "surface"),
            _edge(look, "field_line"),
            f"padding: {look.px(0.3)}px {look.px(0.7)}px",
            *shape,
            *chosen,
        ),
        _states(":focus", _edge(look, "accent", more=1)),
        _states(":disabled", _ground(look, "off"), _ink(look, "off_ink")),
        _states('[invalid="true"]', _edge(look, "error", more=1), _ground(look, "error_tint")),
        _states('[mono="true"]', 'font-family: "Noto Sans Mono"'),
        _rule('QLineEdit[large="true"]', _size(look, 1.14), f"min-height: {look.px(2.3)}px"),
        _rule("QComboBox::drop-down", "border: 0", f"width: {look.px(1.9)}px"),
        _rule("QComboBox::down-arrow", "image: none"),
        _rule(
            "QProgressBar",
            _ground(look, "off"),
            "border: 0",
            bar,
            f"min-height: {thick}",
            f"max-height: {thick}",
        ),
        _rule("QProgressBar::chunk", _ground(look, "accent"), bar),
    ]


def _lists(look: Look) -> list[str]:
    chosen = f"selection-background-color: {look.color('accent_tint')}"
    head = _edge(look, "line").replace("border:", "border-bottom:")
    return [
        _rule(
            "QAbstractItemView",
            _ground(look, "surface"),
            _edge(look, "line"),
            chosen,
            f"selection-color: {look.color('ink')}",
            "outline: 0",
        ),
        _rule("QListView::item", f"min-height: {look.px(2.3)}px", f"padding: 0 {look.px(0.6)}px"),
        _rule("QListView::item:selected", _ground(look, "accent_tint"), _ink(look, "ink")),
        _rule("QTableView", "border: 0", f"gridline-color: {look.color('line')}"),
        _rule("QHeaderView", _ground(look, "surface"), "border: 0"),
        _rule(
            "TwoLineTable",
            *_tint(look, strong="ink", quiet="muted", rule="line", chosen="accent_tint", ok="ok"),
        ),
        _rule(
            "QHeaderView::section",
            "border: 0",
            head,
            _ground(look, "surface"),
            _ink(look, "muted"),
            "font-weight: 700",
            _size(look, 0.9),
            f"padding: {look.px(0.45)}px {look.px(0.5)}px",
        ),
        _rule("QMenu", _ground(look, "surface"), _edge(look, "field_line")),
        _rule("QMenu::item", f"padding: {look.px(0.55)}px {look.px(1.2)}px"),
        _rule("QMenu::item:selected", _ground(look, "accent_tint")),
    ]


def _scroll(look: Look) -> list[str]:
    width = look.px(0.62)
    return [
        _rule("QScrollArea, #column", "background: transparent", "border: 0"),
        _rule("QScrollBar:vertical", "background: transparent", f"width: {width}px"),
        _rule("QScrollBar:horizontal", "background: transparent", f"height: {width}px"),
        _rule("QScrollBar::handle", _ground(look, "field_line"), f"border-radius: {width // 2}px"),
        _rule("QScrollBar::handle:vertical", f"min-height: {look.px(2)}px"),
        _rule("QScrollBar::handle:horizontal", f"min-width: {look.px(2)}px"),
        _rule("QScrollBar::add-line, QScrollBar::sub-line", "width: 0", "height: 0"),
        _rule("QScrollBar::add-page, QScrollBar::sub-page", "background: transparent"),
    ]
