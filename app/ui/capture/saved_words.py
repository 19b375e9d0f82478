"""What was saved under a number, in one line."""

from app.domain.fast_lane import FastLaneDraft, Question
from app.ui.capture.question_words import answer_words
from app.ui.capture.wording import Wording
from app.ui.figures import isolated, latin


def saved_words(draft: FastLaneDraft, wording: Wording) -> str:
    """Name, purpose and destination of a draft that was saved."""
    document = draft.document
    names = [document.family_name, document.given_name] if document else []
    said = [
        answer_words(question, answer, wording)
        for question in (Question.PURPOSE, Question.NEXT_DESTINATION, Question.INTENDED_STAY)
        if (answer := draft.given(question))
    ]
    whole = " ".join(name for name in names if name)
    return " · ".join([*([latin(whole)] if whole else []), *(isolated(word) for word in said)])
