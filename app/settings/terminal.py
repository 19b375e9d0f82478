"""What is typed at a terminal and shown to nobody; without one, the next line of input."""

import getpass
import sys

from app.domain.errors import UserCanFix


def typed_secret(question: str) -> str:
    """A passphrase, asked for by `question` at a terminal."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    return getpass.getpass(question)


def typed_twice(question: str) -> str:
    """A new one, asked for twice at a terminal. Raises UserCanFix `passphrase_differs`."""
    first = typed_secret(question)
    if sys.stdin.isatty() and typed_secret("Once more: ") != first:
        raise UserCanFix("passphrase_differs", "The two passphrases differ. Start again.")
    return first
