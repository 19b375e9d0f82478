"""What is open, read in one go in the storage lane, and said in words."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.domain.officers import Action
from app.services.approval_views import ApprovalCard, AskedField
from app.services.break_glass import AskedBreakGlass
from app.services.hand_over import HandOverCard
from app.services.open_laptop import OpenLaptop
from app.services.rights_views import RequestCard
from app.services.views import OfficerCard
from app.ui.figures import isolated
from app.ui.pages.person.field_words import field_word
from app.ui.pages.person.speaker import Speaker


@dataclass(frozen=True, slots=True)
class OpenWork:
    """Questions to decide, own questions, requests of people, and work handed over."""

    to_decide: tuple[ApprovalCard, ...]
    asked: tuple[ApprovalCard, ...]
    break_glass: tuple[AskedBreakGlass, ...]
    requests: tuple[RequestCard, ...]
    offered: tuple[HandOverCard, ...]
    given: tuple[HandOverCard, ...]
    receivers: tuple[OfficerCard, ...]

    def waiting(self) -> int:
        """How much waits for this very officer."""
        return len(self.to_decide) + len(self.offered)


def open_work(laptop: OpenLaptop) -> OpenWork:
    """All of it; what a role may not see is empty."""
    may = laptop.officer.may
    asked = laptop.approvals.asked() if may(Action.ASK_CORRECTION) else ()
    gives = may(Action.HAND_OVER)
    return OpenWork(
        to_decide=laptop.approvals.open_here() if may(Action.READ_PERSON) else (),
        asked=tuple(one for one in asked if one.action is not Action.ANSWER_BREAK_GLASS),
        break_glass=laptop.break_glass.asked() if may(Action.ASK_BREAK_GLASS) else (),
        requests=laptop.rights.open() if may(Action.RECEIVE_RIGHTS_REQUEST) else (),
        offered=laptop.hand_over.waiting() if gives else (),
        given=laptop.hand_over.given() if gives else (),
        receivers=laptop.hand_over.receivers() if gives else (),
    )


def action_word(action: Action) -> str:
    """What somebody is asked to decide."""
    translate = QCoreApplication.translate
    known = {
        Action.DECIDE_CORRECTION: translate("Work", "Correct who somebody is"),
        Action.DECIDE_DUPLICATE: translate("Work", "Decide whether two records are one person"),
        Action.ANSWER_BREAK_GLASS: translate("Work", "Open what is sealed"),
        Action.APPROVE_PERSON_EXPORT: translate("Work", "Pass a list of people on"),
    }
    return known.get(action, translate("Work", "Another question"))


def correction_words(field: AskedField, speaker: Speaker) -> str:
    """What was, and what shall be."""
    old, new = (
        isolated(speaker.value("person", field.name, said)) for said in (field.old, field.new)
    )
    words = QCoreApplication.translate("Work", "{label}: was {old}, shall be {new}")
    return words.format(label=field_word("person", field.name), old=old, new=new)


def asked_words(card: ApprovalCard, speaker: Speaker) -> str:
    """Who asked, when and why."""
    words = QCoreApplication.translate("Work", "{who}, {when}: {reason}")
    return words.format(
        who=isolated(card.asked_by_name or "—"),
        when=speaker.moment(card.asked_at),
        reason=isolated(card.reason),
    )


def state_of(card: ApprovalCard) -> tuple[str, str, str]:
    """Words, picture and tone of how a question stands."""
    translate = QCoreApplication.translate
    if card.decision == "approved":
        return translate("Work", "Approved"), "check_circle", "ok"
    if card.decision is not None:
        return translate("Work", "Refused"), "cross_circle", ""
    if card.of_headquarters:
        return translate("Work", "At headquarters"), "clock", "accent"
    return translate("Work", "Waits for a colleague"), "clock", ""


def break_glass_state(asked: AskedBreakGlass, speaker: Speaker) -> tuple[str, str, str]:
    """Words, picture and tone of how a question to headquarters stands."""
    translate = QCoreApplication.translate
    if asked.answered_at is None:
        return translate("Work", "At headquarters"), "clock", "accent"
    if asked.until is None:
        return translate("Work", "Refused"), "cross_circle", ""
    if asked.until <= speaker.now:
        return translate("Work", "Its time is over"), "clock", ""
    words = translate("Work", "Readable until {when}")
    return words.format(when=speaker.moment(asked.until)), "key", "ok"


def hand_over_words(card: HandOverCard, who: str, speaker: Speaker) -> str:
    """From or to whom, when, and how much; no name of a registered person."""
    words = QCoreApplication.translate("Work", "{who}, {when} · drafts: {drafts}, open: {open}")
    return words.format(
        who=isolated(who or "—"),
        when=speaker.moment(card.given_at),
        drafts=speaker.figures.number(card.drafts),
        open=speaker.figures.number(len(card.work)),
    )
