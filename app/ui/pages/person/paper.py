"""A person's own record on paper or in a PDF file, made of the page of the service."""

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPageSize, QPdfWriter, QTextDocument

from app.services.access_page import html_page
from app.services.access_print import AccessDocument


def paper_of(document: AccessDocument) -> QTextDocument:
    """The document as it is laid out; nothing in it is fetched from anywhere."""
    paper = QTextDocument()
    paper.setHtml(html_page(document))
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
