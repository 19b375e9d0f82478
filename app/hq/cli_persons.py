"""Who gives a command that decides: `--by NAME`, and `--second NAME` where two are asked for.

Passphrases are asked for at a terminal; otherwise each is the next line of standard input.
"""

import argparse
import getpass
import sys

from app.domain.errors import UserCanFix
from app.hq.proving import Proving
from app.hq.users import HqUser


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
    return proving.prove(name, _words(f"Passphrase of {name}: "))


def new_passphrase(name: str) -> str:
    """Asked for twice at a terminal. Raises UserCanFix `passphrase_differs`."""
    first = _words(f"New passphrase of {name} (12 characters or four words): ")
    if sys.stdin.isatty() and getpass.getpass("Once more: ") != first:
        raise UserCanFix("passphrase_differs", "The two passphrases differ. Start again.")
    return first


def _words(question: str) -> str:
    if sys.stdin.isatty():
        return getpass.getpass(question)
    return sys.stdin.readline().rstrip("\r\n")
