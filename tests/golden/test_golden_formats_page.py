"""docs/FORMATS.md names every format and every signature's context that the program has."""

import re
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
PAGE = (PROJECT / "docs/FORMATS.md").read_text(encoding="utf-8")
# settings of one machine, which nobody else reads
OWN_BUSINESS = {"manzil-carrier/1", "manzil-headquarters/1"}


def test_every_format_and_context_stands_in_the_page() -> None:
    used = set()
    for path in sorted((PROJECT / "app").rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        used |= set(re.findall(r"""["'](manzil-[a-z-]+[-/]\d+)["']""", text))
    assert len(used) > 20, "the search finds them"
    assert {name for name in used - OWN_BUSINESS if f"`{name}`" not in PAGE
            and f'"{name}"' not in PAGE and f"'{name}'" not in PAGE} == set()  # fmt: skip


def test_the_page_names_nothing_that_is_not_there() -> None:
    code = "".join(
        path.read_text(encoding="utf-8") for path in sorted((PROJECT / "app").rglob("*.py"))
    )
    named = set(re.findall(r"manzil-[a-z-]+[-/]\d+", PAGE))
    assert {name for name in named if name not in code} == {"manzil-batch/2"}
