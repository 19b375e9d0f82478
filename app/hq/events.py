"""The kinds of the entries that headquarters' office writes into its own journal."""

from enum import StrEnum


class OfficeEvent(StrEnum):
    """What happened at headquarters; particulars are in the entry's event, nobody's name in any."""

    SIGNED_IN = "hq_signed_in"
    SIGN_IN_FAILED = "hq_sign_in_failed"
    SIGNED_OUT = "hq_signed_out"
    USER_ADDED = "hq_user_added"
    USER_DISABLED = "hq_user_disabled"
    USER_ENABLED = "hq_user_enabled"
    USER_ROLES = "hq_user_roles_changed"
    USER_PASSPHRASE = "hq_user_passphrase_changed"  # noqa: S105 - the name of an event
    DEVICE_STATUS = "hq_device_status"
    ACCOUNT_CLOSED = "hq_account_closed"
    DECIDED = "hq_decided"
    AUDIT_READ = "hq_audit_read"
    PROTECTION_KEY_MADE = "hq_protection_key_made"
    PROTECTION_KEY_SHARED = "hq_protection_key_shared"
    PROTECTION_KEY_RETIRED = "hq_protection_key_retired"
    BREAK_GLASS_ANSWERED = "hq_break_glass_answered"
    RECOVERY_ANSWERED = "hq_recovery_answered"
    DEVICE_KEYS_RENEWED = "hq_device_keys_renewed"
    KEY_LIST_SIGNED = "hq_key_list_signed"
    CERTIFICATE_SWITCHED = "hq_certificate_switched"
    SETTINGS_CHANGED = "hq_settings_changed"
    DATABASE_PUT_BACK = "hq_database_put_back"
