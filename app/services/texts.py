"""What is said at the counter: the notice, its key message, and the question for consent.

The texts that ship with the program are drafts that no speaker has reviewed. A draft may be used
for demonstration and practice only (product.md, Consent and rights).
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files

from app.services.views import Notice

SAY_FIRST = "say_first"
CONSENT = "consent"
NOTICE = "notice"
APPROVED = "APP"
_NEXT_BEST = "rus"


@dataclass(frozen=True, slots=True)
class Texts:
    """One version of all texts, by language (ISO 639-3); the notice by its parts, in order."""

    version: int
    status: str
    fallback: Mapping[str, str]
    order: tuple[str, ...]
    words: Mapping[str, Mapping[str, str | Mapping[str, str]]]

    def language_for(self, language: str) -> str:
        """The language in which somebody of `language` is spoken to."""
        if language in self.words:
            return language
        return self.fallback.get(language, _NEXT_BEST)

    def text(self, name: str, language: str) -> Notice:
        """SAY_FIRST or CONSENT as one sentence or two, NOTICE as one line a part."""
        spoken = self.language_for(language)
        said = self.words[spoken][name]
        words = said if isinstance(said, str) else "\n".join(said[part] for part in self.order)
        return Notice(
            text_id=f"manzil.{name}",
            version=self.version,
            sha256=hashlib.sha256(words.encode()).hexdigest(),
            language=spoken,
            words=words,
            status=self.status,
        )


def load_texts() -> Texts:
    text = files("app.services").joinpath("data/texts.json").read_text(encoding="utf-8")
    value = json.loads(text)
    return Texts(
        version=value["version"],
        status=value["status"],
        fallback=value["fallback"],
        order=tuple(value["order"]),
        words=value["texts"],
    )
