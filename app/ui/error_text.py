"""What the window says for an error: its code in the language of the window.

A code without words here shows the error's own English message: better than nothing, and the
test that compares this list with the code of the program finds it.
"""

from collections.abc import Mapping

from app.domain.errors import ManzilError
from app.ui.exchange_sentences import exchange_sentences
from app.ui.figures import Figures
from app.ui.key_sentences import key_sentences
from app.ui.laptop_sentences import laptop_sentences
from app.ui.person_sentences import person_sentences
from app.ui.upkeep_sentences import upkeep_sentences


def error_text(error: ManzilError, figures: Figures | None = None) -> str:
    """The sentence for `error`, with its numbers written as `figures` does."""
    words = sentences().get(error.code, error.message)
    try:
        return words.format_map(_details(error, figures))
    except (KeyError, ValueError, IndexError):
        return error.message


def trouble_text(code: str) -> str:
    """What went wrong in the last exchange, by its code; "" when nothing did."""
    return sentences().get(code, code)


def sentences() -> Mapping[str, str]:
    """Every sentence by its code, in the language spoken now."""
    return {
        **laptop_sentences(),
        **exchange_sentences(),
        **key_sentences(),
        **upkeep_sentences(),
        **person_sentences(),
    }


def _details(error: ManzilError, figures: Figures | None) -> dict[str, str]:
    write = figures or Figures("en")
    return {
        name: write.number(value) if isinstance(value, int) else value
        for name, value in error.details.items()
    }
