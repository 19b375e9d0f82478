"""Codes of the counter in the languages of the window that the code lists do not speak.

The lists have English and Russian labels of their own. For every other language the English
label is translated like the window's own words; lupdate finds them here.
"""

from PySide6.QtCore import QCoreApplication

from app.services.views import Choice

_IN_THE_LISTS = frozenset({"en", "ru"})


def in_language(choice: Choice, language: str) -> Choice:
    """`choice` as the window's language calls it, its English label where no word is known."""
    if language in _IN_THE_LISTS:
        return choice
    short = QCoreApplication.translate("CodeLists", choice.short)
    return Choice(choice.code, short, short)


def movements() -> tuple[str, ...]:
    """Never called: read by lupdate."""
    return (
        QCoreApplication.translate("CodeLists", "Entry"),
        QCoreApplication.translate("CodeLists", "Exit"),
        QCoreApplication.translate("CodeLists", "Transit"),
        QCoreApplication.translate("CodeLists", "Not crossing"),
        QCoreApplication.translate("CodeLists", "Refused entry"),
    )


def transports() -> tuple[str, ...]:
    """Never called: read by lupdate."""
    return (
        QCoreApplication.translate("CodeLists", "On foot"),
        QCoreApplication.translate("CodeLists", "Car / minibus"),
        QCoreApplication.translate("CodeLists", "Bus"),
        QCoreApplication.translate("CodeLists", "Train"),
        QCoreApplication.translate("CodeLists", "Lorry"),
        QCoreApplication.translate("CodeLists", "Aircraft"),
        QCoreApplication.translate("CodeLists", "Boat / ferry"),
        QCoreApplication.translate("CodeLists", "Animal / herding"),
    )


def languages() -> tuple[str, ...]:
    """Never called: read by lupdate."""
    return (
        QCoreApplication.translate("CodeLists", "Russian"),
        QCoreApplication.translate("CodeLists", "Uzbek"),
        QCoreApplication.translate("CodeLists", "Tajik"),
        QCoreApplication.translate("CodeLists", "Kyrgyz"),
        QCoreApplication.translate("CodeLists", "Kazakh"),
        QCoreApplication.translate("CodeLists", "Dari"),
        QCoreApplication.translate("CodeLists", "Pashto"),
        QCoreApplication.translate("CodeLists", "Turkmen"),
        QCoreApplication.translate("CodeLists", "Karakalpak"),
        QCoreApplication.translate("CodeLists", "Persian (Farsi)"),
        QCoreApplication.translate("CodeLists", "English"),
        QCoreApplication.translate("CodeLists", "Turkish"),
        QCoreApplication.translate("CodeLists", "Chinese"),
        QCoreApplication.translate("CodeLists", "Urdu"),
        QCoreApplication.translate("CodeLists", "Uyghur"),
    )


def people_and_documents() -> tuple[str, ...]:
    """Never called: read by lupdate."""
    return (
        QCoreApplication.translate("CodeLists", "Female"),
        QCoreApplication.translate("CodeLists", "Male"),
        QCoreApplication.translate("CodeLists", "Not known"),
        QCoreApplication.translate("CodeLists", "Another / not said"),
        QCoreApplication.translate("CodeLists", "Passport"),
        QCoreApplication.translate("CodeLists", "ID card"),
        QCoreApplication.translate("CodeLists", "Paper tazkira"),
        QCoreApplication.translate("CodeLists", "e-Tazkira"),
        QCoreApplication.translate("CodeLists", "Internal passport"),
        QCoreApplication.translate("CodeLists", "No document"),
        QCoreApplication.translate("CodeLists", "Birth certificate"),
        QCoreApplication.translate("CodeLists", "Return certificate"),
        QCoreApplication.translate("CodeLists", "Migration card"),
        QCoreApplication.translate("CodeLists", "Work permit"),
        QCoreApplication.translate("CodeLists", "Residence permit"),
        QCoreApplication.translate("CodeLists", "Driving licence"),
        QCoreApplication.translate("CodeLists", "Asylum certificate"),
        QCoreApplication.translate("CodeLists", "Refugee document"),
        QCoreApplication.translate("CodeLists", "Stateless document"),
        QCoreApplication.translate("CodeLists", "Service passport"),
        QCoreApplication.translate("CodeLists", "Other"),
    )


def purposes() -> tuple[str, ...]:
    """Never called: read by lupdate."""
    return (
        QCoreApplication.translate("CodeLists", "Work (has job)"),
        QCoreApplication.translate("CodeLists", "Looking for work"),
        QCoreApplication.translate("CodeLists", "Seasonal work"),
        QCoreApplication.translate("CodeLists", "Visit relatives"),
        QCoreApplication.translate("CodeLists", "Trade / bazaar"),
        QCoreApplication.translate("CodeLists", "Return home"),
        QCoreApplication.translate("CodeLists", "Renew 90 days"),
        QCoreApplication.translate("CodeLists", "Border worker"),
        QCoreApplication.translate("CodeLists", "Join family"),
        QCoreApplication.translate("CodeLists", "Study"),
        QCoreApplication.translate("CodeLists", "Documents"),
        QCoreApplication.translate("CodeLists", "Medical treatment"),
        QCoreApplication.translate("CodeLists", "Tourism"),
        QCoreApplication.translate("CodeLists", "Business/official"),
        QCoreApplication.translate("CodeLists", "Sent back"),
        QCoreApplication.translate("CodeLists", "Pilgrimage"),
        QCoreApplication.translate("CodeLists", "Herding"),
        QCoreApplication.translate("CodeLists", "Disaster"),
        QCoreApplication.translate("CodeLists", "Conflict"),
    )


def reasons_and_stays() -> tuple[str, ...]:
    """Never called: read by lupdate."""
    return (
        QCoreApplication.translate("CodeLists", "End of season"),
        QCoreApplication.translate("CodeLists", "Family reasons"),
        QCoreApplication.translate("CodeLists", "Re-entry ban"),
        QCoreApplication.translate("CodeLists", "90-day limit"),
        QCoreApplication.translate("CodeLists", "No work"),
        QCoreApplication.translate("CodeLists", "Permit lost"),
        QCoreApplication.translate("CodeLists", "Expelled/deported"),
        QCoreApplication.translate("CodeLists", "Wages not paid"),
        QCoreApplication.translate("CodeLists", "Health"),
        QCoreApplication.translate("CodeLists", "Detained"),
        QCoreApplication.translate("CodeLists", "Under 24 h"),
        QCoreApplication.translate("CodeLists", "1-89 days"),
        QCoreApplication.translate("CodeLists", "3-12 months"),
        QCoreApplication.translate("CodeLists", "12 months or more"),
        QCoreApplication.translate("CodeLists", "Unknown"),
    )
