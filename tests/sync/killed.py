"""A process that forks children which seal, carry or settle, and are killed at a given step.

Reads one JSON object a line: `{"folder", "phase", "step"}`; answers one: `{"killed", "steps"}`
(steps counted, where the child lived to tell). It runs nothing but one thread, so that forking
is safe; the children open store and connection themselves.
"""

import json
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from app.settings.place import Place, prepare
from app.storage.engine import open_store
from app.sync.carry import carry
from app.sync.seal import seal_unsent
from app.sync.settle import settle
from tests.sync.steps import kill, stopping_at

KEY = bytes(range(32))
NEVER = 10**9


def now() -> datetime:
    return datetime.now(UTC)


def work(place: Place, phase: str, step: int) -> int:
    """Do one phase under count; returns the steps taken."""
    with stopping_at(step, kill) as steps:
        if phase == "carry":
            carry(place, now, lambda _: None, lambda: False)
        else:
            store = open_store(place.store, KEY)
            (seal_unsent if phase == "seal" else settle)(store, place, now)
            store.close()
    return steps.count


def child(order: dict[str, object], told: int) -> None:
    place = Place(Path(str(order["folder"])))
    prepare(place)
    steps = work(place, str(order["phase"]), int(str(order["step"])) or NEVER)
    os.write(told, str(steps).encode())


def main() -> None:
    for line in sys.stdin:
        hear, told = os.pipe()
        process = os.fork()
        if process == 0:
            os.close(hear)
            child(json.loads(line), told)
            os._exit(0)
        os.close(told)
        with os.fdopen(hear, "rb") as heard:
            steps = heard.read()
        _, status = os.waitpid(process, 0)
        answer = {"killed": os.WIFSIGNALED(status), "steps": int(steps or b"0")}
        if not os.WIFSIGNALED(status) and not steps:
            raise SystemExit("a child failed by itself")
        print(json.dumps(answer), flush=True)  # noqa: T201 - this is how it answers


if __name__ == "__main__":
    main()
