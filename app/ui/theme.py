"""The looks of the window: one dictionary of tokens per theme, from which everything is made.

Contrast of every pair of `PAIRS` is at least 4.5:1 (WCAG 2.1, 1.4.3); a test computes it.
"""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from PySide6.QtGui import QColor, QPalette

_LIGHT: Final = {
    "ink": "#16222E",
    "muted": "#566573",
    "bg": "#F2F5F7",
    "surface": "#FFFFFF",
    "raised": "#F8FAFB",
    "line": "#D3DBE2",
    "field_line": "#8896A3",
    "accent": "#0B5C8A",
    "accent_hover": "#094B71",
    "accent_ink": "#FFFFFF",
    "accent_tint": "#E3EFF6",
    "accent_line": "#9CC3DA",
    "nav": "#12303F",
    "nav_ink": "#C9D9E2",
    "nav_strong": "#FFFFFF",
    "nav_selected": "#1E4A5F",
    "nav_selected_ink": "#FFFFFF",
    "badge": "#E0A030",
    "badge_ink": "#16222E",
    "ok": "#1C7A4A",
    "ok_tint": "#E4F3EA",
    "ok_line": "#9CCFB2",
    "warn": "#8A5300",
    "warn_tint": "#FFF4DE",
    "warn_line": "#E0A030",
    "error": "#B3261E",
    "error_tint": "#FDECEA",
    "error_line": "#D9756F",
    "off": "#E1E6EA",
    "off_ink": "#566573",
    "focus": "#F2A900",
}

_DARK: Final = {
    "ink": "#E8EEF2",
    "muted": "#A3B3BF",
    "bg": "#10171D",
    "surface": "#1A232B",
    "raised": "#151D24",
    "line": "#2C3A46",
    "field_line": "#74858F",
    "accent": "#5AB4E8",
    "accent_hover": "#82C8F0",
    "accent_ink": "#0A1A24",
    "accent_tint": "#173244",
    "accent_line": "#33617C",
    "nav": "#0B1116",
    "nav_ink": "#B9C7D0",
    "nav_strong": "#FFFFFF",
    "nav_selected": "#1B3443",
    "nav_selected_ink": "#FFFFFF",
    "badge": "#B07D1E",
    "badge_ink": "#0B1116",
    "ok": "#5CCB92",
    "ok_tint": "#12291F",
    "ok_line": "#2F6B4C",
    "warn": "#F4BC55",
    "warn_tint": "#33260F",
    "warn_line": "#A87A22",
    "error": "#FF8F85",
    "error_tint": "#3B1A1A",
    "error_line": "#A8524C",
    "off": "#26323C",
    "off_ink": "#A3B3BF",
    "focus": "#F2A900",
}

_GLARE: Final = {
    "ink": "#000000",
    "muted": "#1F1F1F",
    "bg": "#FFFFFF",
    "surface": "#FFFFFF",
    "raised": "#FFFFFF",
    "line": "#000000",
    "field_line": "#000000",
    "accent": "#00396B",
    "accent_hover": "#002347",
    "accent_ink": "#FFFFFF",
    "accent_tint": "#DCE9F7",
    "accent_line": "#00396B",
    "nav": "#000000",
    "nav_ink": "#FFFFFF",
    "nav_strong": "#FFFFFF",
    "nav_selected": "#FFD400",
    "nav_selected_ink": "#000000",
    "badge": "#FFD400",
    "badge_ink": "#000000",
    "ok": "#00502A",
    "ok_tint": "#FFFFFF",
    "ok_line": "#00502A",
    "warn": "#000000",
    "warn_tint": "#FFE37D",
    "warn_line": "#000000",
    "error": "#8E0000",
    "error_tint": "#FFFFFF",
    "error_line": "#8E0000",
    "off": "#E4E4E4",
    "off_ink": "#333333",
    "focus": "#B35900",
}

THEMES: Final = MappingProxyType(
    {
        name: MappingProxyType(t)
        for name, t in zip(("light", "dark", "glare"), (_LIGHT, _DARK, _GLARE), strict=True)
    }
)

PAIRS: Final = (
    ("ink", "bg"), ("ink", "surface"), ("ink", "raised"), ("ink", "accent_tint"),
    ("ink", "warn_tint"), ("ink", "ok_tint"), ("ink", "error_tint"), ("muted", "bg"),
    ("muted", "surface"), ("muted", "raised"), ("muted", "accent_tint"), ("accent", "surface"),
    ("accent", "bg"), ("accent", "raised"), ("accent", "accent_tint"), ("accent_ink", "accent"),
    ("accent_ink", "accent_hover"), ("nav_ink", "nav"), ("nav_strong", "nav"),
    ("nav_selected_ink", "nav_selected"), ("badge_ink", "badge"), ("ok", "surface"),
    ("ok", "ok_tint"), ("ok", "bg"), ("ok", "raised"), ("warn", "surface"), ("warn", "warn_tint"),
    ("warn", "bg"), ("error", "surface"), ("error", "error_tint"), ("error", "bg"),
    ("off_ink", "off"),
)  # fmt: skip
"""Every pair of text colour and ground that the stylesheet or a widget puts together."""


@dataclass(frozen=True, slots=True)
class Look:
    """A theme at a text size: `point_size` in points, `em` that size in pixels."""

    theme: str
    point_size: float
    em: float

    def color(self, token: str) -> str:
        return THEMES[self.theme][token]

    def px(self, ems: float) -> int:
        """`ems` font units as whole pixels, at least one."""
        return max(1, round(ems * self.em))

    @property
    def line(self) -> int:
        """Width of borders in pixels; heavy in sunlight."""
        return 2 if self.theme == "glare" else 1


def palette(theme: str) -> QPalette:
    """The colours for whatever the stylesheet does not reach (popups, selections)."""
    tokens = THEMES[theme]
    colours = QPalette()
    role = QPalette.ColorRole
    for which, token in (
        (role.Window, "bg"),
        (role.WindowText, "ink"),
        (role.Base, "surface"),
        (role.AlternateBase, "raised"),
        (role.Text, "ink"),
        (role.Button, "surface"),
        (role.ButtonText, "ink"),
        (role.ToolTipBase, "surface"),
        (role.ToolTipText, "ink"),
        (role.PlaceholderText, "muted"),
        (role.Highlight, "accent"),
        (role.HighlightedText, "accent_ink"),
        (role.Link, "accent"),
        (role.Mid, "line"),
    ):
        colours.setColor(which, QColor(tokens[token]))
    for which in (role.WindowText, role.Text, role.ButtonText):
        colours.setColor(QPalette.ColorGroup.Disabled, which, QColor(tokens["off_ink"]))
    return colours
