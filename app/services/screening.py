"""The screening instrument in use: reference data with a status, like the texts at the counter.

What ships with the program is a marked draft. A draft may be used for demonstration and practice
only (product.md, Consent and rights).
"""

import json
from importlib.resources import files

from app.domain.protection import Instrument, Prompt
from app.services.texts import APPROVED

_NEXT_BEST = ("rus", "eng")


def load_instrument() -> Instrument:
    """The instrument that ships with the program."""
    text = files("app.services").joinpath("data/screening.json").read_text(encoding="utf-8")
    value = json.loads(text)
    return Instrument(
        id=value["id"],
        version=value["version"],
        status=value["status"],
        prompts=tuple(
            Prompt(one["id"], {name: words for name, words in one.items() if name != "id"})
            for one in value["prompts"]
        ),
    )


def may_use(instrument: Instrument, *, practice: bool) -> bool:
    """Approved ones everywhere, drafts for practice only."""
    return practice or instrument.status == APPROVED


def prompts_in(instrument: Instrument, language: str) -> tuple[tuple[str, str], ...]:
    """Id and words of each prompt, in this language (ISO 639-3) or the next best."""
    return tuple(
        (
            prompt.id,
            next(prompt.words[name] for name in (language, *_NEXT_BEST) if name in prompt.words),
        )
        for prompt in instrument.prompts
    )
