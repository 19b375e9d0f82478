"""A file of lines whose last is a signature over all bytes before it: read once, from the front."""

import hashlib
from collections.abc import Iterable, Iterator

from app.wire.journal_export import is_end


class SignedLines:
    """`last` is the signature line once all is read, b"" when there was none."""

    def __init__(self, first: bytes, problems: list[str]) -> None:
        """`first` is the first line, already taken; what follows the end goes to `problems`."""
        self._seen = hashlib.sha256(first)
        self._problems = problems
        self.last = b""

    def body(self, lines: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
        """Each line between the first and the signature, with its number in the file."""
        for count, line in enumerate(lines, start=2):
            if self.last:
                self._problems.append(f"line {count}: something follows the signature.")
                return
            if is_end(line):
                self.last = line
                continue
            self._seen.update(line)
            yield count, line

    @property
    def sha256(self) -> str:
        """Of all bytes before the signature, in hexadecimal digits."""
        return self._seen.hexdigest()
