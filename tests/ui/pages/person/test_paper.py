"""The record on paper: every row once, at the reading edge, and a PDF that is one."""

from app.services.access_print import AccessDocument, PrintedRecord, PrintedSection
from app.ui.pages.person.paper import paper_of, pdf_of

ROWS = (("Name", "KARIMOV <b>FARKHOD</b>"), ("Born", "15.06.1985"))


def document(*, right_to_left: bool = False) -> AccessDocument:
    section = PrintedSection("Who you are", (PrintedRecord(ROWS),))
    return AccessDocument(
        title="Your record",
        language="eng",
        right_to_left=right_to_left,
        printed_at="Printed: 24.11.2026 08:00",
        intro="All that is recorded.",
        sections=(section,),
        rights="You may ask.",
        foot="Keep it safe.",
    )


def test_everything_stands_on_the_paper_as_it_was_said() -> None:
    text = paper_of(document()).toPlainText()
    for words in ("Your record", "All that is recorded.", "Who you are", "Name", "Keep it safe."):
        assert text.count(words) == 1
    assert "KARIMOV <b>FARKHOD</b>" in text, "what was said is text, not layout"


def test_the_label_stands_at_the_reading_edge() -> None:
    left = paper_of(document()).toPlainText()
    right = paper_of(document(right_to_left=True)).toPlainText()
    assert left.index("Name") < left.index("KARIMOV")
    assert right.index("KARIMOV") < right.index("Name")


def test_a_pdf_names_nobody_outside_of_its_pages() -> None:
    data = pdf_of(document())
    assert data.startswith(b"%PDF-")
    assert b"%%EOF" in data[-16:]
    assert b"KARIMOV" not in data, "its words are drawn, and compressed"
