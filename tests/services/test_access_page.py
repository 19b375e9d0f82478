"""The page escapes what people said and keeps line breaks; the text has a line for each row."""

from app.services.access_page import html_page, plain_text
from app.services.access_print import AccessDocument, PrintedRecord, PrintedSection

DOCUMENT = AccessDocument(
    title="What is recorded about you",
    language="eng",
    right_to_left=False,
    printed_at="Printed: 24.11.2026",
    intro="This is all.",
    sections=(PrintedSection("Documents", (PrintedRecord((("Number", "<script>A&B\nC"),)),)),),
    rights="You may ask.",
    foot="Keep this paper.",
)


def test_nothing_that_was_said_becomes_markup() -> None:
    page = html_page(DOCUMENT)
    assert "<script>" not in page
    assert "&lt;script&gt;A&amp;B<br>C" in page
    assert '<html lang="en" dir="ltr">' in page


def test_the_text_is_plain() -> None:
    assert plain_text(DOCUMENT).splitlines() == [
        "What is recorded about you",
        "",
        "This is all.",
        "Printed: 24.11.2026",
        "",
        "DOCUMENTS",
        "",
        "Number: <script>A&B",
        "C",
        "",
        "You may ask.",
        "Keep this paper.",
    ]
