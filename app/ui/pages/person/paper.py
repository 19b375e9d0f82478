"""A person's own record on paper or in a PDF file."""

from collections.abc import Iterator
from html import escape
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPageSize, QPdfWriter, QTextDocument

from app.services.access_print import AccessDocument, PrintedRecord
from app.ui.figures import isolated
from app.ui.fonts import program_font

_POINTS: Final = 10.5
_STYLE: Final = "h1 { font-size: 15pt } h2 { font-size: 12pt } h1, h2, p, td { color: #000000 }"
"""Black on paper, whatever the theme of the window."""


def paper_of(document: AccessDocument) -> QTextDocument:
    """The document as it is laid out; nothing in it is fetched from anywhere."""
    paper = QTextDocument()
    paper.setDefaultFont(program_font(_POINTS, arabic=document.right_to_left))
    paper.setDefaultStyleSheet(_STYLE)
    paper.setHtml("".join(_page(document)))
    return paper


def pdf_of(document: AccessDocument) -> bytes:
    """The same as a PDF file, A4. Its title names nobody."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(document.title)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    paper_of(document).print_(writer)
    buffer.close()
    return bytes(buffer.data().data())


def _page(document: AccessDocument) -> Iterator[str]:
    """What Qt's rich text understands: it does not turn tables round, so that is done here."""
    side = "right" if document.right_to_left else "left"
    direction = "rtl" if document.right_to_left else "ltr"
    yield f'<body dir="{direction}"><h1 align="{side}">{escape(document.title)}</h1>'
    for words in (document.intro, document.printed_at):
        yield f'<p align="{side}">{escape(words)}</p>'
    for section in document.sections:
        yield f'<h2 align="{side}">{escape(section.title)}</h2><hr>'
        for record in section.records:
            yield _table(record, side, reversed_cells=document.right_to_left)
    for words in (document.rights, document.foot):
        yield f'<p align="{side}">{escape(words)}</p>'
    yield "</body>"


def _table(record: PrintedRecord, side: str, *, reversed_cells: bool) -> str:
    rows = []
    for label, value in record.rows:
        cells = [
            f'<td width="35%" align="{side}">{escape(label)}</td>',
            f'<td width="65%" align="{side}"><b>{escape(isolated(value))}</b></td>',
        ]
        ordered = reversed(cells) if reversed_cells else cells
        rows.append(f"<tr>{''.join(ordered)}</tr>")
    return f'<table width="100%" cellpadding="2">{"".join(rows)}</table><p></p>'
