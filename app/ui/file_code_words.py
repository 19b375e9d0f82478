"""Codes of a person's file in the languages of the window that the code lists do not speak.

The counter's own stand in `code_words`, which also says how they are used.
"""

from PySide6.QtCore import QCoreApplication


def consents() -> tuple[str, ...]:
    """Never called: read by lupdate."""
    return (
        QCoreApplication.translate("CodeLists", "Registration"),
        QCoreApplication.translate("CodeLists", "Assistance"),
        QCoreApplication.translate("CodeLists", "Referral"),
        QCoreApplication.translate("CodeLists", "Follow-up"),
        QCoreApplication.translate("CodeLists", "Statistics"),
        QCoreApplication.translate("CodeLists", "Photograph"),
        QCoreApplication.translate("CodeLists", "Authority"),
        QCoreApplication.translate("CodeLists", "Country of origin"),
        QCoreApplication.translate("CodeLists", "Given"),
        QCoreApplication.translate("CodeLists", "Refused"),
        QCoreApplication.translate("CodeLists", "Limited"),
        QCoreApplication.translate("CodeLists", "Withdrawn"),
        QCoreApplication.translate("CodeLists", "Oral"),
        QCoreApplication.translate("CodeLists", "Signature"),
        QCoreApplication.translate("CodeLists", "Thumb/mark"),
        QCoreApplication.translate("CodeLists", "Proxy"),
    )


def requests() -> tuple[str, ...]:
    """Never called: read by lupdate."""
    return (
        QCoreApplication.translate("CodeLists", "Access / copy"),
        QCoreApplication.translate("CodeLists", "Correction"),
        QCoreApplication.translate("CodeLists", "Deletion"),
        QCoreApplication.translate("CodeLists", "Objection"),
        QCoreApplication.translate("CodeLists", "Complaint"),
        QCoreApplication.translate("CodeLists", "Done"),
        QCoreApplication.translate("CodeLists", "Partly done"),
        QCoreApplication.translate("CodeLists", "Passed on"),
        QCoreApplication.translate("CodeLists", "Can wait"),
        QCoreApplication.translate("CodeLists", "Soon"),
        QCoreApplication.translate("CodeLists", "Immediate"),
        QCoreApplication.translate("CodeLists", "Not assessed"),
    )


def needs() -> tuple[str, ...]:
    """Never called: read by lupdate."""
    return (
        QCoreApplication.translate("CodeLists", "Stranded"),
        QCoreApplication.translate("CodeLists", "Legal problem"),
        QCoreApplication.translate("CodeLists", "Single parent"),
        QCoreApplication.translate("CodeLists", "Pregnant/nursing"),
        QCoreApplication.translate("CodeLists", "Medical"),
        QCoreApplication.translate("CodeLists", "Disability"),
        QCoreApplication.translate("CodeLists", "Older person"),
        QCoreApplication.translate("CodeLists", "Family tracing"),
        QCoreApplication.translate("CodeLists", "Separated child"),
        QCoreApplication.translate("CodeLists", "Unaccompanied"),
        QCoreApplication.translate("CodeLists", "Child at risk"),
        QCoreApplication.translate("CodeLists", "Woman at risk"),
        QCoreApplication.translate("CodeLists", "Mental health"),
        QCoreApplication.translate("CodeLists", "Statelessness"),
        QCoreApplication.translate("CodeLists", "Trafficking"),
        QCoreApplication.translate("CodeLists", "Violence"),
        QCoreApplication.translate("CodeLists", "GBV"),
        QCoreApplication.translate("CodeLists", "Asylum"),
    )


def people_in_full() -> tuple[str, ...]:
    """Never called: read by lupdate."""
    return (
        QCoreApplication.translate("CodeLists", "Married"),
        QCoreApplication.translate("CodeLists", "Single"),
        QCoreApplication.translate("CodeLists", "Religious (nikoh)"),
        QCoreApplication.translate("CodeLists", "Widowed"),
        QCoreApplication.translate("CodeLists", "Divorced/separated"),
        QCoreApplication.translate("CodeLists", "Partnership"),
        QCoreApplication.translate("CodeLists", "Unknown/refused"),
        QCoreApplication.translate("CodeLists", "Upper secondary"),
        QCoreApplication.translate("CodeLists", "Lower secondary"),
        QCoreApplication.translate("CodeLists", "Vocational"),
        QCoreApplication.translate("CodeLists", "Short tertiary"),
        QCoreApplication.translate("CodeLists", "Bachelor"),
        QCoreApplication.translate("CodeLists", "Primary"),
        QCoreApplication.translate("CodeLists", "Master/specialist"),
        QCoreApplication.translate("CodeLists", "None"),
        QCoreApplication.translate("CodeLists", "Doctorate"),
        QCoreApplication.translate("CodeLists", "Elementary"),
        QCoreApplication.translate("CodeLists", "Craft, building"),
        QCoreApplication.translate("CodeLists", "Service, sales"),
        QCoreApplication.translate("CodeLists", "Agriculture"),
        QCoreApplication.translate("CodeLists", "Operators, drivers"),
        QCoreApplication.translate("CodeLists", "Professionals"),
        QCoreApplication.translate("CodeLists", "Technicians"),
        QCoreApplication.translate("CodeLists", "Clerical"),
        QCoreApplication.translate("CodeLists", "Managers"),
    )


def journeys_in_full() -> tuple[str, ...]:
    """Never called: read by lupdate."""
    return (
        QCoreApplication.translate("CodeLists", "<100 USD"),
        QCoreApplication.translate("CodeLists", "100-499 USD"),
        QCoreApplication.translate("CodeLists", "500-999 USD"),
        QCoreApplication.translate("CodeLists", "1000-2999 USD"),
        QCoreApplication.translate("CodeLists", "3000+ USD"),
        QCoreApplication.translate("CodeLists", "Has permit"),
        QCoreApplication.translate("CodeLists", "Not needed"),
        QCoreApplication.translate("CodeLists", "Applied"),
        QCoreApplication.translate("CodeLists", "Expired"),
        QCoreApplication.translate("CodeLists", "Never had"),
        QCoreApplication.translate("CodeLists", "Admitted"),
        QCoreApplication.translate("CodeLists", "Second line"),
        QCoreApplication.translate("CodeLists", "MRZ reader"),
        QCoreApplication.translate("CodeLists", "Camera"),
        QCoreApplication.translate("CodeLists", "Keyed"),
        QCoreApplication.translate("CodeLists", "Declared"),
    )
