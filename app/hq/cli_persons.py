"""Who gives a command that decides: `--by NAME`, and `--second NAME` where two are asked for.

Passphrases are asked for at a terminal; otherwise each is the next line of standard input.
"""

import argparse

from app.hq.proving import Proving
from app.hq.users import HqUser
from app.settings.terminal import typed_secret, typed_twice


def add_by_argument(parser: argparse.ArgumentParser, *, required: bool = True) -> None:
    parser.add_argument(
        "--by",
        required=required,
        metavar="NAME",
        help="the user who acts; the passphrase is asked for, or is a line of standard input",
    )


def prove_person(proving: Proving, name: str) -> HqUser:
    """The user of this name, once their passphrase was typed, or came as a line of input.

    Raises UserCanFix `user_wrong`, `wait`.
    """
    return proving.prove(name, typed_secret(f"Passphrase of {name}: "))


def new_passphrase(name: str) -> str:
    """Asked for twice at a terminal. Raises UserCanFix `passphrase_differs`."""
    return typed_twice(f"New passphrase of {name} (12 characters or four words): ")
