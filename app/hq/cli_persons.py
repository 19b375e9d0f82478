"""Who gives a command that decides: `--by NAME`, and `--second NAME` where two are asked for."""

import getpass
import sys

from app.hq.proving import Proving
from app.hq.users import HqUser


def prove_person(proving: Proving, name: str) -> HqUser:
    """The user of this name, once their passphrase was typed, or came as a line of input.

    Raises UserCanFix `user_wrong`, `wait`.
    """
    return proving.prove(name, _words(name))


def _words(name: str) -> str:
    if sys.stdin.isatty():
        return getpass.getpass(f"Passphrase of {name}: ")
    return sys.stdin.readline().rstrip("\r\n")
