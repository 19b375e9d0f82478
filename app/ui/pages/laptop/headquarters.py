"""What comes from headquarters without a network: pages, key lists, a code for new keys."""

from app.domain.officers import Action
from app.services.open_laptop import OpenLaptop
from app.settings.files import text_given
from app.ui.figures import Figures
from app.ui.pages.laptop.section import Section
from app.ui.tasks import TaskRunner
from app.ui.widgets.button import Button
from app.ui.widgets.field import Field, Line
from app.ui.widgets.file_field import FileField
from app.ui.widgets.measure import row
from app.ui.widgets.panels import Card, CardHead
from app.ui.widgets.text import Text

_MOST_LIST_BYTES = 1 << 20


class HeadquartersSection(Section):
    """Each file proves itself: only what headquarters signed for this laptop is taken."""

    def __init__(self, laptop: OpenLaptop, tasks: TaskRunner) -> None:
        super().__init__(tasks)
        self._laptop = laptop
        self._page_head, self._list_head = CardHead(icon="arrow_down", tone="accent"), CardHead()
        self._code_head = CardHead()
        self._page_what, self._list_what = Text("muted", wrap=True), Text("muted", wrap=True)
        self._code_what = Text("muted", wrap=True)
        self.page_file, self.list_file = FileField("there"), FileField("there")
        self.take_page, self.take_list = Button(kind="main"), Button()
        self.code = Line()
        self._code, self.take_code = Field(self.code), Button()
        pages, lists, codes = Card(), Card(), Card()
        pages.add(self._page_head, self._page_what, self.page_file, row(1, self.take_page))
        lists.add(self._list_head, self._list_what, self.list_file, row(1, self.take_list))
        self._code.put_beside(self.take_code)
        codes.add(self._code_head, self._code_what, self._code)
        self.put(pages, lists, codes)
        codes.setVisible(laptop.officer.may(Action.CHANGE_MASTER_KEY))
        for button, work in (
            (self.take_page, self._take_page),
            (self.take_list, self._take_list),
            (self.take_code, self._take_code),
        ):
            button.clicked.connect(work)
        self.page_file.line.returnPressed.connect(self._take_page)
        self.list_file.line.returnPressed.connect(self._take_list)
        self.code.returnPressed.connect(self._take_code)
        self.code.textEdited.connect(lambda _: self._code.show_error(""))

    def title(self) -> str:
        return self.tr("Headquarters")

    def retranslate(self, figures: Figures) -> None:
        super().retranslate(figures)
        self._page_head.heading.setText(self.tr("A file from headquarters"))
        self._page_what.setText(
            self.tr(
                "Answers, orders and keys that headquarters wrote for this laptop, brought on a"
                " stick. Taking one twice changes nothing."
            )
        )
        self.page_file.set_words(self.tr("&File"))
        self.page_file.set_choose(self.tr("&Choose …"))
        self.take_page.setText(self.tr("&Take the file"))
        self._list_head.heading.setText(self.tr("Key list"))
        self._list_what.setText(
            self.tr(
                "Whom this laptop believes. A newer list comes by itself with the network, or as a"
                " file. An older one is refused."
            )
        )
        self.list_file.set_words(self.tr("File of the &key list"))
        self.list_file.set_choose(self.tr("Ch&oose …"))
        self.take_list.setText(self.tr("Take the &list"))
        self._code_head.heading.setText(self.tr("New keys for this laptop"))
        self._code_what.setText(
            self.tr(
                "When headquarters asks for it: with its code the laptop makes new keys of its own"
                " and brings them at the next exchange. Nothing is lost."
            )
        )
        self._code.set_words(self.tr("Co&de of headquarters"))
        self.take_code.setText(self.tr("&Make new keys"))

    def enter(self) -> None:
        if self._laptop.officer.may(Action.SYNCHRONISE):
            self.look("storage", self._laptop.trust.version, self._know_version)

    def _know_version(self, version: int) -> None:
        words = self.tr("Version {number}").format(number=self.figures.number(version))
        self._list_head.note.show_whole(words)

    def _take_page(self) -> None:
        file, stick = self.page_file.path(), self._laptop.stick
        if file is None:
            self._no_file(self.page_file)
            return
        self.ask("storage", lambda: stick.take(file), self._took_page, self._places(self.page_file))

    def _took_page(self, told: int) -> None:
        self.page_file.line.clear()
        if told:
            words = self.tr("Things told by headquarters: {count}")
            self.tell(self.tr("Taken."), words.format(count=self.figures.number(told)))
        else:
            self.tell(self.tr("Taken. There was nothing new in it."))

    def _take_list(self) -> None:
        file, trust = self.list_file.path(), self._laptop.trust
        if file is None:
            self._no_file(self.list_file)
            return
        places = self._places(self.list_file)
        self.ask(
            "storage",
            lambda: trust.take(text_given(file, _MOST_LIST_BYTES)),
            self._took_list,
            places,
        )

    def _took_list(self, version: int) -> None:
        self.list_file.line.clear()
        self._know_version(version)
        words = self.tr("The key list believed now is version {number}.")
        self.tell(words.format(number=self.figures.number(version)))

    def _take_code(self) -> None:
        code, renewal = self.code.text().strip(), self._laptop.renewal
        if code:
            places = {"enrolment_code": self._code, "key_list_root": self._code}
            self.ask("storage", lambda: renewal.begin(code), self._began, places)
        else:
            self._code.show_error(self.tr("Type the code that headquarters gave."))

    def _began(self, _: None) -> None:
        self.code.clear()
        self.tell(self.tr("New keys are made."), self.tr("They go with the next exchange."))

    def _no_file(self, field: FileField) -> None:
        field.show_error(self.tr("Choose the file first."))
        field.setFocus()

    def _places(self, field: FileField) -> dict[str, Field]:
        codes = ("no_file", "page", "page_version", "signature", "other_device", "key_list")
        return dict.fromkeys((*codes, "key_list_old", "key_list_root"), field)
