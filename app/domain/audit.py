"""The kinds of entries that an auditor reads, and those of the counter's daily work.

Source: product.md, Roles: every sign-in, read of S or H, export, print, failed attempt and clock
jump is in the journal; security.md: so is whatever changes who can do what. A new kind of entry
belongs into one of the two tables; tests/permissions/test_audit.py finds one that is in neither,
and one that nothing produces.
"""

from collections.abc import Mapping
from types import MappingProxyType

COUNTER_WORK = frozenset(
    {
        "registered",
        "visited",
        "refused",
        "worried",
        "shift_started",
        "shift_changed",
        "shift_ended",
    }
)
"""Entries that are not read as events: they are the work itself."""

AUDITED: Mapping[str, str] = MappingProxyType(
    {
        # who came, and what failed
        "signed_in": "An officer signed in.",
        "sign_in_failed": "Somebody tried a wrong passphrase.",
        "sign_in_refused": "A removed officer tried to sign in.",
        "pin_failed": "Somebody tried a wrong PIN.",
        "refused_attempt": "An officer tried what the own roles do not allow.",
        "view_refused": "An officer tried to open the file of another post's person.",
        "clock_jumped": "The clock was moved by more than five minutes.",
        "past_restored": "The journal was put back to an earlier state.",
        "store_salvaged": "The laptop goes on with what was saved of a damaged database.",
        "content_salvaged": "What an entry said was saved, and the entry itself was lost.",
        # what was seen, and what left
        "viewed": "An officer saw sensitive fields of a person.",
        "protection_viewed": "A protection officer opened sealed records.",
        "protection_counted": "A protection officer counted needs of a month.",
        "break_glass_asked": "A supervisor asked headquarters for sealed records.",
        "break_glass_viewed": "A supervisor read what headquarters had opened.",
        "exported": "A list was exported.",
        "journal_copied": "The journal was copied to a file.",
        "record_printed": "A person's own record was printed for them.",
        "log_exported": "Logs were exported for support.",
        "backup_medium_chosen": "A second medium was chosen for unsent work.",
        # what was written for protection officers, and settled by one
        "protection_noted": "Something was sealed for protection officers.",
        "protection_decided": "A protection officer chose among versions of a sealed record.",
        # steps of two persons, and work given on
        "approval_asked": "A second person was asked.",
        "approval_decided": "A second person, or headquarters, decided.",
        "approval_passed_on": "A question was left to headquarters.",
        "corrected": "A record was corrected.",
        "correction_outdated": "An approved correction came too late for its record.",
        "handed_over": "Drafts and open work were given to another officer.",
        "taken_over": "The other officer took them over.",
        "taken_back": "The giver took them back.",
        "left_work_taken": "What a removed officer left was given on, and sealed drafts destroyed.",
        # rights of the person
        "rights_request_received": "A request of a registered person was taken down.",
        "rights_request_answered": "It was answered.",
        "consent_withdrawn": "A consent was withdrawn.",
        "erased": "A person's record was erased.",
        "purged": "Records whose time had come were let go.",
        # officers and their keys
        "officer_admitted": "An officer was admitted.",
        "officer_removed": "An officer was removed.",
        "officer_roles_changed": "An officer was given other roles.",
        "account_made": "An officer got an account key.",
        "account_closed": "Headquarters closed an officer's account.",
        "passphrase_changed": "An officer changed the own passphrase.",
        "second_factor_set": "An officer bound the own slot to the machine's keystore.",
        "second_factor_left": "An officer left the keystore.",
        # the laptop and its keys
        "device_enrolled": "The laptop was enrolled.",
        "device_keys_renewed": "The laptop made new keys of its own.",
        "device_keys_kept": "The laptop went on with its keys after all.",
        "recovered": "A locked-out officer signed in by headquarters' answer.",
        "master_key_changed": "The laptop's master key was changed.",
        "key_list_taken": "The laptop took a newer key list.",
        "journal_checked": "A supervisor had the journal looked through.",
        "withdrawal_taken": "The laptop was told that it is withdrawn.",
        "laptop_erased": "A supervisor had the laptop erased.",
    }
)
"""Each kind and what it says, in plain English."""
