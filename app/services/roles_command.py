"""The permission table, readable: what `manzil roles` prints."""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping

from app.domain.permissions import Action, Reach, Role, reach_of

DONE = 0
_MARKS: Mapping[frozenset[Reach], str] = {
    frozenset(): "-",
    frozenset({Reach.OWN_SHIFT}): "shift",
    frozenset({Reach.OWN_SHIFT, Reach.OWN_POST}): "post",
    frozenset(Reach): "all",
}
_LEGEND = """\
shift  records of people whom the officer met in the running shift
post   records of the own post, those of the own shift among them
all    whatever the record, or no record is concerned
-      refused; what is not in the table is refused too"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="for programs: role, action, reaches")


def run(chosen: argparse.Namespace) -> int:
    """Print the table to standard output."""
    sys.stdout.write(table_json() if chosen.json else table_text())
    return DONE


def table_text() -> str:
    """A line an action, a column a role, and what the marks mean."""
    rows = [("", *(role.value for role in Role))]
    rows += [(a.value, *(_MARKS[reach_of([role], a)] for role in Role)) for a in Action]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ["  ".join(c.ljust(w) for c, w in zip(row, widths, strict=True)) for row in rows]
    return "\n".join([*(line.rstrip() for line in lines), "", _LEGEND, ""])


def table_json() -> str:
    """A JSON object: role, then action, then the reaches allowed, in the order of Reach."""
    said = {role.value: dict(_granted(role)) for role in Role}
    return json.dumps(said, indent=1) + "\n"


def _granted(role: Role) -> Iterator[tuple[str, list[str]]]:
    for action in Action:
        allowed = reach_of([role], action)
        yield action.value, [reach.value for reach in Reach if reach in allowed]
