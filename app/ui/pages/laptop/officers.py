"""The officers of this laptop and its master key; for supervisors."""

from app.domain.officers import Role
from app.services.open_laptop import OpenLaptop
from app.services.views import OfficerCard
from app.ui.figures import Figures, isolated
from app.ui.pages.laptop.admit_form import Admission, AdmitForm
from app.ui.pages.laptop.closing_form import ClosingForm
from app.ui.pages.laptop.officer_list import OfficerList
from app.ui.pages.laptop.section import Section
from app.ui.tasks import TaskRunner
from app.ui.widgets.button import Button
from app.ui.widgets.panels import Banner


class OfficersSection(Section):
    """Who may sign in; after somebody left, the master key is offered to be changed."""

    def __init__(self, laptop: OpenLaptop, tasks: TaskRunner) -> None:
        super().__init__(tasks)
        self._officers = laptop.officers
        self._rekey = laptop.rekey
        self.people = OfficerList(laptop.officer.id)
        self.form = AdmitForm()
        self.offer, self.go_to_key = Banner(tone="warn"), Button()
        self.offer.add_action(self.go_to_key)
        self.key = ClosingForm(icon="key")
        self.put(self.offer, self.people, self.form, self.key)
        self.offer.hide()
        self.people.roles_asked.connect(self._change_roles)
        self.people.removal_asked.connect(self._remove)
        self.form.asked.connect(self._admit)
        self.key.asked.connect(self._change_key)
        self.go_to_key.clicked.connect(self.key.take_focus)

    def title(self) -> str:
        return self.tr("Officers")

    def retranslate(self, figures: Figures) -> None:
        super().retranslate(figures)
        self.people.retranslate()
        self.form.retranslate()
        self.go_to_key.setText(self.tr("Change the master key"))
        self.key.say(
            heading=self.tr("Master key"),
            what=self.tr(
                "After somebody left, or when it may be known to others: everything on this laptop"
                " is written anew under another key. It takes as long as copying the database, and"
                " as much room. The laptop locks itself; everybody signs in as before."
            ),
            label=self.tr("Your own passphrase, to &confirm"),
            press=self.tr("Change the master &key"),
        )

    def enter(self) -> None:
        self.look("storage", self._officers.everybody, self.people.show_officers)

    def _change_roles(self, officer: OfficerCard, roles: tuple[Role, ...]) -> None:
        self.ask(
            "storage", lambda: self._officers.change_roles(officer.id, roles), self._roles_changed
        )

    def _roles_changed(self, officer: OfficerCard) -> None:
        words = self.tr("The roles of {officer} hold from the next sign-in on.")
        self.tell(words.format(officer=isolated(officer.name)))
        self.enter()

    def _remove(self, officer: OfficerCard) -> None:
        self.ask(
            "storage",
            lambda: self._officers.remove(officer.id),
            lambda _: self._removed(officer),
        )

    def _removed(self, officer: OfficerCard) -> None:
        words = self.tr("{officer} cannot sign in here any more.")
        self.tell(words.format(officer=isolated(officer.name)))
        self.offer.say(
            self.tr("The master key may still be known to who left."),
            self.tr("Change it when the parting was not a good one, or a copy of the disk is out."),
        )
        self.offer.show()
        self.enter()

    def _admit(self, wanted: Admission) -> None:
        def work() -> OfficerCard:
            admit = self._officers.admit
            return admit(wanted.own, wanted.name, wanted.roles, wanted.passphrase)

        self.ask("storage", work, self._admitted, self.form.places())

    def _admitted(self, officer: OfficerCard) -> None:
        self.form.forget()
        words = self.tr("{officer} can sign in here now.")
        self.tell(words.format(officer=isolated(officer.name)))
        self.enter()

    def _change_key(self, passphrase: str) -> None:
        words = self.tr("The master key is being changed. Do not turn the laptop off.")
        self.close_by(lambda: self._rekey.change_master_key(passphrase), self.key.places(), words)
