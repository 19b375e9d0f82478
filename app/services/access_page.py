"""An access print as a page that any browser or printer shows: text only, nothing fetched."""

from collections.abc import Iterator, Mapping
from html import escape
from types import MappingProxyType

from app.services.access_print import AccessDocument, PrintedSection

_STYLE = (
    "body{font:12pt serif;margin:2cm;color:#000;background:#fff}"
    "h1{font-size:16pt}h2{font-size:13pt;border-bottom:1px solid #000}"
    "table{border-collapse:collapse;margin:0 0 1em;width:100%;break-inside:avoid}"
    "th{text-align:start;font-weight:normal;width:35%;vertical-align:top}"
    "td{font-weight:bold;overflow-wrap:anywhere}@page{margin:2cm}"
)
_LANGUAGES: Mapping[str, str] = MappingProxyType(
    {"eng": "en", "rus": "ru", "tgk": "tg", "uzb": "uz", "kir": "ky", "prs": "fa-AF"}
)


def html_page(document: AccessDocument) -> str:
    """The whole page, UTF-8. Everything that was said is escaped; the title names nobody."""
    direction = "rtl" if document.right_to_left else "ltr"
    language = _LANGUAGES.get(document.language, document.language)
    return "\n".join(
        (
            "<!DOCTYPE html>",
            f'<html lang="{escape(language)}" dir="{direction}"><head><meta charset="utf-8">',
            f"<title>{escape(document.title)}</title><style>{_STYLE}</style></head><body>",
            f"<h1>{escape(document.title)}</h1>",
            f"<p>{escape(document.intro)}</p><p>{escape(document.printed_at)}</p>",
            *(line for section in document.sections for line in _section(section)),
            f"<p>{escape(document.rights)}</p><p>{escape(document.foot)}</p>",
            "</body></html>",
            "",
        )
    )


def plain_text(document: AccessDocument) -> str:
    """The same as lines of text, for a printer that knows nothing else."""
    lines = [document.title, "", document.intro, document.printed_at]
    for section in document.sections:
        lines += ["", section.title.upper()]
        for record in section.records:
            lines += ["", *(f"{label}: {value}" for label, value in record.rows)]
    return "\n".join((*lines, "", document.rights, document.foot, ""))


def _section(section: PrintedSection) -> Iterator[str]:
    yield f"<h2>{escape(section.title)}</h2>"
    for record in section.records:
        yield "<table>"
        for label, value in record.rows:
            said = escape(value).replace("\n", "<br>")
            yield f"<tr><th>{escape(label)}</th><td>{said}</td></tr>"
        yield "</table>"
