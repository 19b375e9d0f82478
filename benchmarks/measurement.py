"""One measured value, its limit in the same run, and the goal for their ratio."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Measurement:
    """`value` and `limit` have the same unit; the goal says what `ratio` should be at most."""

    name: str
    value: float
    unit: str
    limit: float
    goal: float
    limit_is: str

    @property
    def ratio(self) -> float:
        return self.value / self.limit

    def json_line(self) -> str:
        return json.dumps({**asdict(self), "ratio": round(self.ratio, 3)}, sort_keys=True)


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which `share` (0..1) of the values lie: nearest rank."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def table(measured: Sequence[Measurement]) -> str:
    head = f"{'name':<34}{'value':>12} {'unit':<6}{'limit':>12}{'ratio':>8}{'goal':>7}  limit is"
    lines = [
        f"{m.name:<34}{m.value:>12.3f} {m.unit:<6}{m.limit:>12.3f}{m.ratio:>8.2f}"
        f"{m.goal:>7.2f}  {m.limit_is}{'' if m.ratio <= m.goal else '   ABOVE ITS GOAL'}"
        for m in measured
    ]
    return "\n".join([head, *lines])
