"""A way to the naive headquarters without a network between, for tests of one step."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from app.domain.errors import EnvironmentFailed, TrustBroken
from app.sync.reply import Line, Reply
from tests.sync.naive_headquarters import NaiveHeadquarters


@dataclass
class Direct:
    """Answers at these addresses; keeps what it was asked, as (url, path, body).

    `changes` may replace the answer to a path; `pins` None means that any pin is right.
    """

    headquarters: NaiveHeadquarters
    urls: Sequence[str] = ("https://hq",)
    asked: list[tuple[str, str, bytes]] = field(default_factory=list)
    changes: dict[str, Callable[[Reply], Reply]] = field(default_factory=dict)
    pin: str | None = None

    def to(self, pins: Sequence[str] | None) -> Line:
        def line(
            method: str, url: str, path: str, body: bytes, headers: Mapping[str, str]
        ) -> Reply:
            if url not in self.urls:
                raise EnvironmentFailed("offline", "Nobody is there.")
            if pins is not None and self.pin is not None and self.pin not in pins:
                raise TrustBroken("pin", "Somebody else is there.")
            self.asked.append((url, path, body))
            status, said, text = self.headquarters.answer(method, path, headers, body)
            reply = Reply(status, "application/json", said.get("Retry-After", ""), text)
            change = self.changes.get(path)
            return change(reply) if change else reply

        return line

    def paths(self) -> list[str]:
        return [path for _, path, _ in self.asked]

    def uploads(self) -> list[bytes]:
        return [body for _, path, body in self.asked if path == "/v1/batches"]
