"""A process that begins wipes in children and kills them, one step later each time.

Arguments: a folder to work in. Prints one JSON object: how many children were killed, and what was
wrong, in words. It has one thread, so that forking is safe.
"""

import json
import os
import shutil
import sys
from pathlib import Path

from app.services.wipe import Wipe, begun_wipe, finish_wipe, wipe
from app.settings.laptop import Wiped
from app.settings.place import Place
from tests.services.wiped import BATCH, CARRIED, SECRET, fill, left
from tests.sync.steps import APP, kill, stopping_at

ROOMS = (str(APP / "services" / "wipe.py"), str(APP / "settings") + os.sep)


def wipe_to(place: Place, wanted: Wipe, step: int) -> bool:
    """Wipe in a child that is killed at this step; whether it was."""
    child = os.fork()
    if child == 0:
        with stopping_at(step, kill, ROOMS):
            wipe(place, wanted)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def wrong_with(place: Place, wanted: Wipe) -> str:
    """After the kill and after the next start."""
    begun = begun_wipe(place)
    keys = place.key_file.exists()
    if begun is None and keys != (place.folder / "store.db").exists():
        return "half a laptop without a sign that a wipe had begun"
    if begun is None and keys:
        return ""  # nothing had begun
    finish_wipe(place)
    if begun_wipe(place) is None:
        expected = {"laptop.json"}
    else:
        expected = {"laptop.json", "wipe.json", *CARRIED}
    if left(place) != expected:
        return f"left: {sorted(left(place) ^ expected)}"
    if wanted.keep_outbox and (place.outbox / BATCH).read_bytes() != SECRET:
        return "a sealed batch was changed"
    return ""


def main(folder: Path) -> None:
    killed, wrong = 0, []
    for wanted in (Wipe(Wiped.HEADQUARTERS, keep_outbox=True), Wipe(Wiped.SUPERVISOR)):
        step, alive = 1, False
        while not alive:
            place = fill(folder)
            alive = not wipe_to(place, wanted, step)
            killed += not alive
            found = wrong_with(place, wanted)
            wrong += [f"step {step}: {found}"] if found else []
            shutil.rmtree(folder)
            step += 1
    print(json.dumps({"killed": killed, "wrong": wrong}))  # noqa: T201 - this is how it answers


if __name__ == "__main__":
    main(Path(sys.argv[1]))
