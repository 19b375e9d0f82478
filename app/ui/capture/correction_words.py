"""Labels of the form for corrections, and what its errors say."""

from PySide6.QtCore import QCoreApplication

from app.domain.errors import ManzilError
from app.ui.error_text import error_text


def field_words() -> dict[str, tuple[str, str]]:
    """Label (with its mnemonic) and hint of each field."""
    translate = QCoreApplication.translate
    return {
        "family_name": (translate("Correction", "&Family name"), ""),
        "given_name": (translate("Correction", "&Given names"), ""),
        "sex": (translate("Correction", "Se&x"), ""),
        "birth": (translate("Correction", "Date of &birth"), ""),
        "nationality": (translate("Correction", "&Nationality"), ""),
        "issuing_state": (translate("Correction", "&Issued by"), ""),
        "number": (translate("Correction", "&Document number"), ""),
        "expires_on": (translate("Correction", "&Expiry"), ""),
    }


def correction_error(error: ManzilError) -> str:
    """What to do about an error of the form."""
    translate = QCoreApplication.translate
    known = {
        "date_words": translate("Correction", "Write the date as 15.06.1985, 06.1985 or 1985."),
        "solar_year": translate(
            "Correction", "Give the year of the Gregorian calendar, such as 1985."
        ),
        "type_missing": translate("Correction", "Choose what kind of document it is."),
        "name_missing": translate("Correction", "Give at least one name."),
        "sex_missing": translate("Correction", "Choose one. Not known is an answer too."),
        "nationality_missing": translate(
            "Correction", "Choose the country, or Nationality unknown."
        ),
    }
    return known.get(error.code) or error_text(error)
