"""What was saved under a number, in one line."""

from app.domain.fast_lane import FastLaneDraft, Question, ReadDocument
from app.ui.capture.question_words import answer_words
from app.ui.capture.wording import Wording
from app.ui.figures import isolated, latin


def name_of(document: ReadDocument) -> str:
    """Family and given name, or the number where the document gives no name."""
    names = " ".join(n for n in (document.family_name, document.given_name) if n)
    return names or document.number or "–"


def saved_words(draft: FastLaneDraft, wording: Wording) -> str:
    """Name, purpose and destination of a draft that was saved."""
    whole = name_of(draft.document) if draft.document else ""
    said = [
        answer_words(question, answer, wording)
        for question in (Question.PURPOSE, Question.NEXT_DESTINATION, Question.INTENDED_STAY)
        if (answer := draft.given(question))
    ]
    return " · ".join([*([latin(whole)] if whole else []), *(isolated(word) for word in said)])
