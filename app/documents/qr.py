"""QR codes (ISO/IEC 18004) by segno: as modules to paint and as SVG to print."""

import io

import segno

from app.domain.errors import UserCanFix

QUIET_ZONE = 4


def modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """Rows of modules, True is dark, without the quiet zone of QUIET_ZONE modules around.

    Error correction M. Raises UserCanFix `qr_too_long` when no code holds the text.
    """
    return tuple(tuple(module == 1 for module in row) for row in _code(text).matrix)


def svg(text: str) -> str:
    """An SVG picture with quiet zone, one unit per module, black on white."""
    picture = io.BytesIO()
    _code(text).save(picture, kind="svg", border=QUIET_ZONE, xmldecl=False, light="white")
    return picture.getvalue().decode()


def _code(text: str) -> segno.QRCode:
    try:
        return segno.make_qr(text, error="m", boost_error=False)
    except (segno.DataOverflowError, ValueError) as wrong:
        raise UserCanFix("qr_too_long", "This text does not fit into a code.") from wrong
