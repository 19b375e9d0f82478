"""A child process at a counter, made to be killed in a save.

`python -m tests.end2end.planted_at_work FOLDER`: registers the planted people at a new laptop,
saving each draft on the way. Says `Saving N` right before each save and never ends by itself.
"""

import sys
from pathlib import Path

from tests.end2end.planted import planted_passports
from tests.services.counter import open_counter


def main(folder: Path) -> None:
    counter = open_counter(folder)
    for number, passport in enumerate(planted_passports()):
        draft = counter.draft(passport)
        counter.drafts.save(draft)
        sys.stdout.write(f"Saving {number}\n")
        sys.stdout.flush()
        counter.registrar.register(draft, counter.shift)
    sys.stdin.read()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
