"""A child process: an empty QMainWindow and nothing else; says `painted` when it is."""

import sys

from PySide6.QtWidgets import QApplication, QMainWindow

from benchmarks.painted import AfterPaint


def start() -> int:
    application = QApplication(["bare"])
    window = QMainWindow()
    window.resize(1366, 768)

    def say() -> None:
        print("painted", flush=True)
        QApplication.quit()

    seen = AfterPaint(QMainWindow, 1, say)
    seen.watch(application)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(start())
