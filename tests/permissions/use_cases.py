"""Every use case of an open laptop, and how it is called."""

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import get_type_hints
from uuid import UUID

from app.domain.officers import Action, Reach, Role
from app.services.hand_over import HandOver
from app.services.open_laptop import OpenLaptop
from app.services.views import ExportFilter
from tests.permissions.desk import COLLEAGUE, OTHER_SUPERVISOR, WORDS, Desk, DraftKind, Use
from tests.services.counter import KARIMOV, PRESETS, document_of

NO = UUID(int=0)
REASON = "Asked for by the district office"
DOCUMENT = document_of(KARIMOV)


@dataclass(frozen=True)
class UseCase:
    """How to call it. `after`: codes that say that it was allowed and could not be done here.

    `about_person`: the answer depends on whose record it is. `ends`: it closes the laptop.
    """

    call: Use
    after: frozenset[str] = frozenset()
    about_person: bool = False
    ends: bool = False


def plain(call: Callable[[Desk], object], *after: str, ends: bool = False) -> UseCase:
    return UseCase(lambda desk, _: call(desk), frozenset(after), ends=ends)


def about(call: Use, *after: str) -> UseCase:
    return UseCase(call, frozenset(after), about_person=True)


def never() -> bool:
    return False


def silent(_: object) -> None:
    return None


COUNTER: Mapping[str, UseCase] = {
    "shifts.current": plain(lambda d: d.laptop.shifts.current()),
    "shifts.start": plain(lambda d: d.laptop.shifts.start(PRESETS)),
    "shifts.change": plain(lambda d: d.laptop.shifts.change(PRESETS), "no_shift"),
    "shifts.end": plain(lambda d: d.laptop.shifts.end()),
    "shifts.day_count": plain(lambda d: d.laptop.shifts.day_count()),
    "drafts.begin": plain(lambda d: d.laptop.drafts.begin()),
    "drafts.save": plain(lambda d: d.laptop.drafts.save(d.counter.draft())),
    "drafts.found": plain(lambda d: d.laptop.drafts.found()),
    "drafts.load": plain(lambda d: d.laptop.drafts.load(d.own_draft())),
    "drafts.discard": plain(lambda d: d.laptop.drafts.discard(d.own_draft())),
    "drafts.finish": plain(lambda d: d.laptop.drafts.finish(NO)),
    "drafts.reopen": plain(lambda d: d.laptop.drafts.reopen(NO)),
    "registrar.register": plain(
        lambda d: d.laptop.registrar.register(d.counter.draft(), d.counter.shift)
    ),
    "registrar.refuse": plain(
        lambda d: d.laptop.registrar.refuse(d.counter.draft(), d.counter.shift)
    ),
    "duplicates.earlier_visits": plain(lambda d: d.laptop.duplicates.earlier_visits(DOCUMENT)),
    "search.page": plain(lambda d: d.laptop.search.page()),
    "search.find": plain(lambda d: d.laptop.search.find("karimov")),
    "slips.slip": plain(lambda d: d.laptop.slips.slip(d.registered(d.at_the_counter))),
    "exporter.csv": plain(
        lambda d: d.laptop.exporter.csv(ExportFilter(), d.new_file(), REASON, silent, never)
    ),
    "exchange.state": plain(lambda d: d.laptop.exchange.state()),
    # what is allowed gets as far as the missing address of a headquarters
    "exchange.send_now": plain(
        lambda d: d.laptop.exchange.send_now(silent, never), "not_enrolled", "key_list"
    ),
    "exchange.run_due": plain(
        lambda d: d.laptop.exchange.run_due(never), "not_enrolled", "key_list"
    ),
    "clock_watch.look": plain(lambda d: d.laptop.clock_watch.look()),
}
PERSON: Mapping[str, UseCase] = {
    "person_file.open": about(lambda d, p: d.laptop.person_file.open(p)),
    "corrections.ask": about(
        lambda d, p: d.laptop.corrections.ask(p, p, {"family_name": "KERIMOV"}, REASON)
    ),
    "approvals.ask": about(lambda d, p: d.laptop.approvals.ask(Action.DECIDE_DUPLICATE, REASON, p)),
    "approvals.decide": about(
        lambda d, p: d.laptop.approvals.decide(
            d.approval(Action.DECIDE_DUPLICATE, p, COLLEAGUE), approve=True, reason=REASON
        )
    ),
    "approvals.open_here": plain(lambda d: d.laptop.approvals.open_here()),
    "approvals.asked": plain(lambda d: d.laptop.approvals.asked()),
    "approvals.pass_on": plain(
        lambda d: d.laptop.approvals.pass_on(d.approval(Action.DECIDE_DUPLICATE, None, d.officer))
    ),
    "hand_over.receivers": plain(lambda d: d.laptop.hand_over.receivers()),
    "hand_over.waiting": plain(lambda d: d.laptop.hand_over.waiting()),
    "hand_over.given": plain(lambda d: d.laptop.hand_over.given()),
    "hand_over.give": plain(lambda d: (d.own_draft(), give(d.laptop.hand_over))),
    "hand_over.take": plain(lambda d: d.laptop.hand_over.take(d.hand_over(COLLEAGUE, d.officer))),
    "hand_over.take_back": plain(
        lambda d: d.laptop.hand_over.take_back(d.hand_over(d.officer, COLLEAGUE))
    ),
}
RIGHTS: Mapping[str, UseCase] = {
    "rights.receive": about(lambda d, p: d.laptop.rights.receive(p, "ACC")),
    "rights.open": plain(lambda d: d.laptop.rights.open()),
    "rights.find": plain(lambda d: d.laptop.rights.find("KG06-0000"), "receipt"),
    "rights.answer": about(
        lambda d, p: d.laptop.rights.answer(d.request(p, "ACC"), "DON", "Done.")
    ),
    "consents.withdraw": about(lambda d, p: d.laptop.consents.withdraw(p, "REG")),
    "access_print.make": about(lambda d, p: d.laptop.access_print.make(p, identity_checked=True)),
    "look_ups.find": plain(lambda d: d.laptop.look_ups.find("karimov")),
    "look_ups.by_document": plain(lambda d: d.laptop.look_ups.by_document(DOCUMENT)),
    "keeping.settings": plain(lambda d: d.laptop.keeping.settings()),
    "keeping.purge": plain(lambda d: d.laptop.keeping.purge()),
}
PROTECTION: Mapping[str, UseCase] = {
    "protection.prompts": plain(lambda d: d.laptop.protection.prompts("eng")),
    "protection.begin": about(lambda d, p: d.laptop.protection.begin(p, DraftKind.CASE_NOTE)),
    "protection.save": about(lambda d, p: d.laptop.protection.save(d.protection_draft(p))),
    "protection.found": plain(lambda d: d.laptop.protection.found()),
    "protection.load": plain(lambda d: d.laptop.protection.load(d.saved_protection_draft().id)),
    "protection.discard": plain(
        lambda d: d.laptop.protection.discard(d.saved_protection_draft().id)
    ),
    "protection.close": about(
        lambda d, p: d.laptop.protection.close(d.protection_draft(p), "SON"),
        "no_protection_key",
        "key_list",
    ),
    "protection.answered": about(lambda d, p: d.laptop.protection.answered(p)),
    "protection_files.own_key": plain(lambda d: d.laptop.protection_files.own_key()),
    "protection_files.read": about(lambda d, p: d.laptop.protection_files.read(p)),
    "protection_files.conflicts": plain(lambda d: d.laptop.protection_files.conflicts()),
    "protection_files.decide": about(
        lambda d, p: d.laptop.protection_files.decide(p, NO, NO), "sealed_gone"
    ),
    "protection_counts.count": plain(
        lambda d: d.laptop.protection_counts.count(date(2026, 11, 24))
    ),
    "break_glass.ask": about(lambda d, p: d.laptop.break_glass.ask(p, REASON)),
    "break_glass.asked": plain(lambda d: d.laptop.break_glass.asked()),
    "break_glass.read_answer": about(
        lambda d, p: d.laptop.break_glass.read_answer(
            d.approval(Action.ANSWER_BREAK_GLASS, p, d.officer, elsewhere=True)
        ),
        "break_glass_waits",
    ),
}
LAPTOP: Mapping[str, UseCase] = {
    "journal.write": plain(lambda d: d.laptop.journal.write(d.new_file())),
    "journal_check.whole": plain(lambda d: d.laptop.journal_check.whole(silent, never)),
    "officers.everybody": plain(lambda d: d.laptop.officers.everybody()),
    "officers.admit": plain(
        lambda d: d.laptop.officers.admit(WORDS, "N", [Role.REGISTRAR], "seven lamps along road")
    ),
    "officers.remove": plain(lambda d: d.laptop.officers.remove(d.newcomer())),
    "officers.change_roles": plain(
        lambda d: d.laptop.officers.change_roles(d.newcomer(), [Role.PROTECTION])
    ),
    "officers.change_passphrase": plain(
        lambda d: d.laptop.officers.change_passphrase(WORDS, WORDS)
    ),
    "officers.uses_keystore": plain(lambda d: d.laptop.officers.uses_keystore()),
    "officers.use_keystore": plain(
        lambda d: d.laptop.officers.use_keystore(WORDS), "no_keystore", "keystore_locked"
    ),
    "officers.leave_keystore": plain(
        lambda d: d.laptop.officers.leave_keystore(WORDS), "no_keystore", "keystore_locked"
    ),
    "pin.set_pin": plain(lambda d: d.laptop.pin.set_pin("804215")),
    "pin.begin": plain(lambda d: d.laptop.pin.begin(), "no_pin", "no_shift", ends=True),
    "pin.drop": plain(lambda d: d.laptop.pin.drop(), ends=True),
    "rekey.change_master_key": plain(lambda d: d.laptop.rekey.change_master_key(WORDS), ends=True),
    "rekey.steps": plain(lambda d: next(d.laptop.rekey.steps(WORDS)), ends=True),
    "renewal.begin": plain(lambda d: d.laptop.renewal.begin("no code"), "enrolment_code"),
    "renewal.waits": plain(lambda d: d.laptop.renewal.waits()),
    "renewal.trouble": plain(lambda d: d.laptop.renewal.trouble()),
    "trust.take": plain(lambda d: d.laptop.trust.take("no list"), "not_enrolled", "key_list"),
    "trust.version": plain(lambda d: d.laptop.trust.version(), "key_list"),
    "limits.now": plain(lambda d: d.laptop.limits.now(), "key_list"),
    "backup.state": plain(lambda d: d.laptop.backup.state()),
    "backup.choose": plain(lambda d: d.laptop.backup.choose(d.new_folder()), "not_enrolled"),
    "backup.stop": plain(lambda d: d.laptop.backup.stop()),
    "backup.run": plain(lambda d: d.laptop.backup.run(), "not_enrolled", "key_list"),
    "stick.take": plain(lambda d: d.laptop.stick.take(d.new_file()), "not_enrolled", "no_file"),
    "support_log.write": plain(lambda d: d.laptop.support_log.write(d.new_file()), "key_list"),
    "withdrawal.obey": plain(lambda d: d.laptop.withdrawal.obey()),
    "withdrawal.erase_here": plain(lambda d: d.laptop.withdrawal.erase_here(WORDS), "unsent"),
    "pause": plain(lambda d: d.laptop.pause(), "no_pin", ends=True),
    "close": plain(lambda d: d.laptop.close(), ends=True),
}
USE_CASES: Mapping[str, UseCase] = {
    **COUNTER,
    **PERSON,
    **RIGHTS,
    **PROTECTION,
    **LAPTOP,
}
OF_THE_PROGRAM = frozenset({"reference"})
"""Code lists, places and texts: they are about nobody, and the same for everybody."""
INSIDE = frozenset({"drafts.require_own"})
"""What one service asks of another, inside a transaction that no window has."""


def give(hand_over: HandOver) -> object:
    return hand_over.give(COLLEAGUE.id)


def public_use_cases() -> Iterator[str]:
    """`service.method` of all that an open laptop offers, and its own methods."""
    hints = get_type_hints(OpenLaptop)
    for part in fields(OpenLaptop):
        made = hints[part.name]
        if part.name.startswith("_") or not made.__module__.startswith("app.services"):
            continue
        if part.name not in OF_THE_PROGRAM:
            yield from (f"{part.name}.{name}" for name in methods_of(made))
    yield from methods_of(OpenLaptop)


def methods_of(made: type) -> Iterator[str]:
    for name, _ in inspect.getmembers(made, inspect.isfunction):
        if not name.startswith("_"):
            yield name


__all__ = ("INSIDE", "OTHER_SUPERVISOR", "USE_CASES", "Reach", "UseCase", "public_use_cases")
