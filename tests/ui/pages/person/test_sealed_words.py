"""What was sealed, in words: every kind, every answer, and why something does not open."""

from uuid import UUID

from app.domain.protection import CaseNote, Screening, WithheldDocument
from app.ui.pages.person.sealed_words import asked_in, content_kind, content_lines, why_not
from tests.services.quiet_room import QuietRoom
from tests.ui.pages.quiet import plain, speaker_of

AUTHOR = UUID(int=7)


def test_a_screening_says_needs_first_then_each_answer(room: QuietRoom) -> None:
    content = Screening(
        instrument="i",
        version=1,
        answers=(("debt", "Y"), ("free", "D"), ("later", "N")),
        need_flags=("VT",),
        pending_review=True,
        interrupted=True,
    )
    lines = content_lines(content, {"debt": "Debt?", "free": "Free?"}, speaker_of(room))
    assert content_kind(content) == "Screening"
    assert lines == (
        ("Needs", "Trafficking"),
        ("Review", "A second look is asked for."),
        ("End", "It was interrupted."),
        ("Debt?", "Yes"),
        ("Free?", "Declined"),
        ("later", "No"),
    )


def test_a_note_and_a_document_that_is_kept(room: QuietRoom) -> None:
    note = CaseNote(text="She is afraid.", author=AUTHOR)
    kept = WithheldDocument(type="P", held_by="The foreman", words=None)
    speaker = speaker_of(room)
    assert content_kind(note) == "Note"
    assert [plain(value) for _, value in content_lines(note, {}, speaker)] == ["She is afraid."]
    assert content_kind(kept) == "Document kept by somebody"
    lines = {label: plain(value) for label, value in content_lines(kept, {}, speaker)}
    assert lines == {"Document": "Passport", "Kept by": "The foreman"}


def test_what_does_not_open_says_why() -> None:
    assert "key that you do not have" in why_not("other_key")
    assert "other protection officers" in why_not("not_for_you")
    assert "damaged" in why_not("sealed")
    assert [asked_in(code) for code in ("en", "ru", "tg")] == ["eng", "rus", "tg"]
