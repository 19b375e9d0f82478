"""The one table of what a role may do, deny by default; laptop and headquarters both ask it.

Source: product.md, Roles. What is not in the table is refused. `manzil roles` prints it, and
tests/permissions holds it against a file of answers written by hand.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum


class Role(StrEnum):
    """A role; an officer at a small post may hold several."""

    REGISTRAR = "registrar"
    PROTECTION = "protection"
    SUPERVISOR = "supervisor"
    ANALYST = "analyst"
    DATA_PROTECTION = "data_protection"
    ADMINISTRATOR = "administrator"


class Reach(StrEnum):
    """Whose record: made in the officer's own running shift, at the own post, or elsewhere."""

    OWN_SHIFT = "own_shift"
    OWN_POST = "own_post"
    OTHER_POST = "other_post"


class Action(StrEnum):
    """Something the program asks leave for. S and H are the sensitivities of product.md."""

    # the counter
    REGISTER = "register"
    SEARCH_OWN_POST = "search_own_post"
    SEE_EXACT_VISIT = "see_exact_visit"  # post, date and direction of a document-exact hit
    HAND_OVER = "hand_over"
    SYNCHRONISE = "synchronise"
    CHANGE_OWN_WORDS = "change_own_words"  # the own passphrase
    BACK_UP = "back_up"
    EXPORT_LOG = "export_log"
    # a person's record
    READ_PERSON = "read_person"
    READ_SENSITIVE = "read_sensitive"
    ASK_CORRECTION = "ask_correction"
    DECIDE_CORRECTION = "decide_correction"
    DECIDE_DUPLICATE = "decide_duplicate"
    WITHDRAW_CONSENT = "withdraw_consent"
    RECEIVE_RIGHTS_REQUEST = "receive_rights_request"
    PRINT_RECORD = "print_record"
    # the sealed records of protection officers
    WRITE_PROTECTION = "write_protection"
    READ_PROTECTION = "read_protection"
    DECIDE_PROTECTION_CONFLICT = "decide_protection_conflict"
    COUNT_PROTECTION = "count_protection"
    ASK_BREAK_GLASS = "ask_break_glass"
    ANSWER_BREAK_GLASS = "answer_break_glass"
    MAKE_PROTECTION_KEY = "make_protection_key"
    # the laptop and its officers
    ADMIT_OFFICER = "admit_officer"
    REMOVE_OFFICER = "remove_officer"
    CHANGE_MASTER_KEY = "change_master_key"
    COPY_JOURNAL = "copy_journal"
    ERASE_LAPTOP = "erase_laptop"
    # what leaves
    EXPORT_LIST = "export_list"
    APPROVE_PERSON_EXPORT = "approve_person_export"
    READ_FIGURES = "read_figures"
    # headquarters
    DECIDE_ERASURE = "decide_erasure"
    DECIDE_OBJECTION = "decide_objection"
    READ_AUDIT = "read_audit"
    ANSWER_RECOVERY = "answer_recovery"
    MANAGE_DEVICES = "manage_devices"
    MANAGE_USERS = "manage_users"
    MANAGE_KEYS = "manage_keys"
    MANAGE_REFERENCE_DATA = "manage_reference_data"


ANY_REACH = frozenset(Reach)
_SHIFT = frozenset({Reach.OWN_SHIFT})
_POST = frozenset({Reach.OWN_SHIFT, Reach.OWN_POST})

_COUNTER: Mapping[Action, frozenset[Reach]] = {
    Action.REGISTER: _SHIFT,
    Action.SEARCH_OWN_POST: _POST,
    Action.SEE_EXACT_VISIT: ANY_REACH,
    Action.HAND_OVER: _POST,
    Action.SYNCHRONISE: ANY_REACH,
    Action.CHANGE_OWN_WORDS: ANY_REACH,
    Action.EXPORT_LOG: ANY_REACH,
    Action.READ_PERSON: _POST,
    Action.ASK_CORRECTION: _POST,
    Action.WITHDRAW_CONSENT: _POST,
    Action.RECEIVE_RIGHTS_REQUEST: _POST,
    Action.WRITE_PROTECTION: _POST,
}

_ALLOWED: Mapping[Role, Mapping[Action, frozenset[Reach]]] = {
    Role.REGISTRAR: {
        **_COUNTER,
        Action.READ_SENSITIVE: _SHIFT,
        Action.PRINT_RECORD: _SHIFT,
    },
    Role.PROTECTION: {
        **_COUNTER,
        Action.READ_SENSITIVE: _POST,
        Action.PRINT_RECORD: _POST,
        Action.READ_PROTECTION: _POST,
        Action.DECIDE_PROTECTION_CONFLICT: _POST,
        Action.COUNT_PROTECTION: _POST,
        Action.ANSWER_BREAK_GLASS: ANY_REACH,
        Action.MAKE_PROTECTION_KEY: ANY_REACH,
    },
    Role.SUPERVISOR: {
        **_COUNTER,
        Action.READ_SENSITIVE: _POST,
        Action.PRINT_RECORD: _POST,
        Action.DECIDE_CORRECTION: _POST,
        Action.DECIDE_DUPLICATE: _POST,
        Action.ASK_BREAK_GLASS: _POST,
        Action.ADMIT_OFFICER: ANY_REACH,
        Action.REMOVE_OFFICER: ANY_REACH,
        Action.CHANGE_MASTER_KEY: ANY_REACH,
        Action.COPY_JOURNAL: ANY_REACH,
        Action.ERASE_LAPTOP: ANY_REACH,
        Action.BACK_UP: ANY_REACH,
        Action.EXPORT_LIST: _POST,
        Action.READ_FIGURES: _POST,
    },
    Role.ANALYST: {
        Action.CHANGE_OWN_WORDS: ANY_REACH,
        Action.READ_FIGURES: ANY_REACH,
    },
    Role.DATA_PROTECTION: {
        Action.CHANGE_OWN_WORDS: ANY_REACH,
        Action.APPROVE_PERSON_EXPORT: ANY_REACH,
        Action.ANSWER_BREAK_GLASS: ANY_REACH,
        # of posts that have no second person
        Action.DECIDE_CORRECTION: ANY_REACH,
        Action.DECIDE_DUPLICATE: ANY_REACH,
        Action.DECIDE_ERASURE: ANY_REACH,
        Action.DECIDE_OBJECTION: ANY_REACH,
        Action.READ_AUDIT: ANY_REACH,
        Action.ANSWER_RECOVERY: ANY_REACH,
    },
    Role.ADMINISTRATOR: {
        Action.CHANGE_OWN_WORDS: ANY_REACH,
        Action.ANSWER_RECOVERY: ANY_REACH,
        Action.MANAGE_DEVICES: ANY_REACH,
        Action.MANAGE_USERS: ANY_REACH,
        Action.MANAGE_KEYS: ANY_REACH,
        Action.MANAGE_REFERENCE_DATA: ANY_REACH,
    },
}


def reach_of(roles: Iterable[Role], action: Action) -> frozenset[Reach]:
    """Whose records these roles together allow `action` on; empty: not allowed at all."""
    reaches = (_ALLOWED[role].get(action, frozenset()) for role in roles)
    return frozenset().union(*reaches)
