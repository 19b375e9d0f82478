"""The three families of errors; anything else is a bug.

ManzilError
├── UserCanFix          the person at the keyboard can put it right (field and rule)
├── EnvironmentFailed   disk, network, clock: retried or waited for
└── TrustBroken         a signature, chain or key is wrong: never retried, never hidden

`code` is stable and chooses the translated text in the window; `message` is plain English for
the command line and says what to do. Neither ever holds personal data.
"""


class ManzilError(Exception):
    """Something went wrong that the program has words for."""

    def __init__(self, code: str, message: str, **details: str | int) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.details = details


class UserCanFix(ManzilError):  # noqa: N818 - a family, named for what it means
    """The user can put it right; `field` names the input, if there is one."""

    def __init__(self, code: str, message: str, *, field: str = "", **details: str | int) -> None:
        super().__init__(code, message, **details)
        self.field = field


class EnvironmentFailed(ManzilError):  # noqa: N818
    """The world around the program failed: it is retried or waited for."""


class TrustBroken(ManzilError):  # noqa: N818
    """A signature, a chain or a key does not hold: work on it stops, and it is shown."""
