"""What a code is called in the language of the window, also where its list does not speak it."""

from app.services.reference import Reference
from app.services.views import Choice
from app.ui.code_words import in_language


def code_label(reference: Reference, list: str, code: str, language: str) -> str:
    """The short label of `code` in `list`; the code itself where it is not known."""
    label = reference.label(list, code, language)
    return in_language(Choice(code, label, label), language).short
