"""What the questions of the lane are called, how they are answered, what was answered."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.domain.fast_lane import Question
from app.services.views import EarlierVisit
from app.ui.capture.lane import NO, NONE_FOUND, YES, choices_of
from app.ui.capture.wording import Wording
from app.ui.figures import Figures, isolated


def titles() -> dict[Question, str]:
    translate = QCoreApplication.translate
    return {
        Question.EARLIER_VISIT: translate("Lane", "Seen here before?"),
        Question.PURPOSE: translate("Lane", "Purpose of the journey"),
        Question.RETURN_REASON: translate("Lane", "Reason of the return"),
        Question.NEXT_DESTINATION: translate("Lane", "Next destination"),
        Question.INTENDED_STAY: translate("Lane", "Intended stay"),
        Question.CONSENT: translate("Lane", "Consent"),
        Question.WORRIED: translate("Lane", "Anything that worries you?"),
        Question.SAVE: translate("Lane", "Save"),
    }


def hints(wording: Wording) -> dict[Question, str]:
    """A word beside the title of a question that is still to come."""
    translate = QCoreApplication.translate
    aloud = translate("Lane", "Say aloud: {words}").format(
        words=isolated(f"“{wording.consent.words}”")
    )
    return {
        Question.CONSENT: aloud,
        Question.WORRIED: translate("Lane", "Yes leads to the protection officer"),
        Question.SAVE: translate("Lane", "gives the number"),
    }


def belows() -> dict[Question, str]:
    """The line under the title of the question at hand."""
    translate = QCoreApplication.translate
    one_key = translate("Lane", "One key. Nothing is chosen for you.")
    return {
        Question.PURPOSE: one_key,
        Question.RETURN_REASON: one_key,
        Question.NEXT_DESTINATION: translate("Lane", "One key, or type the name of another place."),
        Question.INTENDED_STAY: one_key,
        Question.WORRIED: translate("Lane", "Ask quietly. Do not write down what you hear."),
        Question.SAVE: translate("Lane", "Enter saves and starts the next person."),
    }


def keys_of(question: Question, wording: Wording, figures: Figures) -> str:
    """Which keys answer: `1–9`, `Y / N`."""
    match question:
        case Question.EARLIER_VISIT:
            return "Enter / N"
        case Question.CONSENT | Question.WORRIED:
            return "Y / N"
        case Question.SAVE:
            return "Enter"
        case _:
            count = min(len(choices_of(question, wording.offer)), 9)
            return figures.digits(f"1–{count}") if count else ""


def answer_words(question: Question, said: str, wording: Wording) -> str:
    """An answer as it stands in its row."""
    translate = QCoreApplication.translate
    yes, no = translate("Lane", "Yes"), translate("Lane", "No")
    match question:
        case Question.EARLIER_VISIT:
            return {
                YES: translate("Lane", "Yes, the same person"),
                NO: translate("Lane", "No, somebody else"),
                NONE_FOUND: translate("Lane", "No earlier visit found"),
            }.get(said, said)
        case Question.CONSENT:
            return translate("Lane", "Yes, agrees") if said == YES else no
        case Question.WORRIED:
            return yes if said == YES else no
        case Question.NEXT_DESTINATION:
            return wording.place(said)
        case _:
            choices = choices_of(question, wording.offer)
            return next((c.short for c in choices if c.code == said), said)


def visit_words(visit: EarlierVisit, wording: Wording, figures: Figures) -> str:
    """`12.09.2026, Korday, exit`: all that may be said of a visit to another post."""
    return QCoreApplication.translate("Lane", "{day}, {post}, {direction}").format(
        day=figures.day(visit.at.astimezone().date()),
        post=wording.post(visit.post),
        direction=wording.label("movement", visit.direction),
    )


def then_words(questions: Sequence[Question]) -> str:
    """The questions still to come, in one line where there is no room for their rows."""
    names = titles()
    return QCoreApplication.translate("Lane", "Then: {questions}").format(
        questions=" · ".join(isolated(names[question]) for question in questions)
    )
