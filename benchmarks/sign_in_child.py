"""A child process: the `manzil` command over FOLDER, until its sign-in page is painted.

`python -m benchmarks.sign_in_child FOLDER OFFICERS` says `painted` when all officers are seen.
"""

import sys

from PySide6.QtWidgets import QApplication

from app.__main__ import main
from app.ui import application
from app.ui.widgets.officer_row import OfficerRow
from benchmarks.painted import AfterPaint


def start(folder: str, officers: int) -> int:
    """Runs the command itself; only the making of its application is listened to."""
    make = application.make_application

    def say() -> None:
        print("painted", flush=True)
        QApplication.quit()

    seen = AfterPaint(OfficerRow, officers, say)

    def watched(arguments: list[str]) -> QApplication:
        made = make(arguments)
        seen.watch(made)
        return made

    application.make_application = watched  # type: ignore[assignment] # takes fewer kinds of sequence
    return main(["--data", folder])


if __name__ == "__main__":
    sys.exit(start(sys.argv[1], int(sys.argv[2])))
