"""What stands inside the open question: choices, yes and no, words to say, the search."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.domain.fast_lane import Question
from app.services.views import Choice, EarlierVisit
from app.ui.capture.choice_body import ChoiceBody
from app.ui.capture.edge_text import EdgeText
from app.ui.capture.lane import NO, YES, Standing, choices_of, pages
from app.ui.capture.place_search import PlaceSearch
from app.ui.capture.question_words import visit_words
from app.ui.capture.say_aloud import SayAloud
from app.ui.capture.wording import Wording
from app.ui.capture.yes_no_body import YesNoBody
from app.ui.figures import Figures
from app.ui.keys import ENTER, engraved
from app.ui.widgets.measure import column

CODED = (
    Question.PURPOSE,
    Question.RETURN_REASON,
    Question.NEXT_DESTINATION,
    Question.INTENDED_STAY,
)


class LaneBodies(QObject):
    """One body for each question, kept for the life of the page. `chosen` tells a clicked key."""

    chosen = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.search = PlaceSearch()
        self._visit = EdgeText("strong", wrap=True)
        self._aloud = SayAloud()
        self._coded = {question: ChoiceBody() for question in CODED}
        self._earlier = YesNoBody(ENTER, NO, self._visit)
        self._consent = YesNoBody(YES, NO, self._aloud)
        self._worried = YesNoBody(YES, NO)
        self._place = QWidget()
        places = self._coded[Question.NEXT_DESTINATION]
        self._place.setLayout(column(places, self.search, gap=0))
        self.search.hide()
        for coded in self._coded.values():
            coded.chosen.connect(self.chosen)
        for asked in (self._earlier, self._consent, self._worried):
            asked.chosen.connect(self.chosen)

    def by_question(self) -> dict[Question, QWidget]:
        """The bodies in the order of the questions."""
        bodies: dict[Question, QWidget] = {
            **self._coded,
            Question.EARLIER_VISIT: self._earlier,
            Question.NEXT_DESTINATION: self._place,
            Question.CONSENT: self._consent,
            Question.WORRIED: self._worried,
            Question.SAVE: QWidget(),
        }
        return {question: bodies[question] for question in Question}

    def say(self, language: str) -> None:
        """The fixed words again, in the language of the window."""
        self.search.say()
        yes, no = engraved(YES, language), engraved(NO, language)
        self._earlier.say_yes(ENTER.capitalize(), self.tr("Yes"), self.tr("the same person"))
        self._earlier.say_no(no, self.tr("No"), self.tr("somebody else"))
        self._consent.say_yes(yes, self.tr("Yes"), self.tr("agrees"))
        self._consent.say_no(no, self.tr("No"), self.tr("counted without a name"))
        self._worried.say_yes(yes, self.tr("Yes"), self.tr("to the protection officer"))
        self._worried.say_no(no, self.tr("No"), self.tr("nothing noticed"))

    def fill(
        self,
        question: Question,
        standing: Standing,
        wording: Wording,
        figures: Figures,
        visits: Sequence[EarlierVisit],
    ) -> None:
        """What can be answered to `question` now."""
        if question in self._coded:
            page = pages(choices_of(question, wording.offer))[standing.page]
            self._coded[question].show_options(page, figures)
        elif question is Question.EARLIER_VISIT:
            self._visit.setText(self._visit_words(visits, wording, figures))
        elif question is Question.CONSENT:
            heading = self.tr("Say aloud in {language}").format(language=wording.spoken)
            self._aloud.say(heading, wording.consent.words)

    def _visit_words(
        self, visits: Sequence[EarlierVisit], wording: Wording, figures: Figures
    ) -> str:
        if not visits:
            return self.tr("The look-up did not work: ask whether the person was here before.")
        same = self.tr("Same document: {visit}")
        return same.format(visit=visit_words(visits[0], wording, figures))

    def begin_search(self, text: str) -> None:
        """Find a destination by name, beginning or going on with what was typed."""
        if self.search.isHidden():
            self._coded[Question.NEXT_DESTINATION].hide()
            self.search.show()
            self.search.begin(text)
        else:
            self.search.add(text)

    def end_search(self) -> None:
        self.search.hide()
        self._coded[Question.NEXT_DESTINATION].show()

    def show_found(self, choices: tuple[Choice, ...], figures: Figures) -> None:
        self.search.show_found(choices, figures)
