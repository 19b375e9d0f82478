"""The studio takes a picture of every page of the real program."""

from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.demo.passports import mrz_lines
from app.demo.people import invented_travellers
from app.settings.appearance import Appearance
from app.ui.screenshots import Picture, Sitter, Studio
from tests.ui.enrolled import NOON, PASSPHRASE, SUPERVISOR, Enrolled

PAGES = {
    "sign-in",
    "recovery",
    "register",
    "register-scanned",
    "register-purpose",
    "register-consent",
    "search",
    "sync",
    "shift",
    "work",
    "laptop",
    "laptop-own",
    "laptop-condition",
    "laptop-copies",
    "laptop-headquarters",
    "laptop-evidence",
    "laptop-officers",
    "laptop-erase",
    "paused",
    "person-overview",
    "person-documents",
    "person-consents",
    "person-rights",
    "person-history",
    "person-correct",
    "person-print",
    "person-private",
    "export",
    "keys",
    "locked",
}


def test_every_page_in_the_asked_look_and_size(
    qapp: QApplication, enrolled: Enrolled, tmp_path: Path
) -> None:
    enrolled.fill(4)
    passport = invented_travellers(5, NOON.date())[4].passport
    sitter = Sitter(SUPERVISOR.name, PASSPHRASE, "\n".join(mrz_lines(passport)))
    studio = Studio(qapp, enrolled.access, enrolled.place, enrolled.clock, sitter)
    files = studio.take([Picture(Appearance("ru", "dark", 11), 1280, 720)], tmp_path / "shots")
    assert {file.name.removesuffix("-ru-dark-11-1280.png") for file in files} == PAGES
    seen = set()
    for file in files:
        image = QImage(str(file))
        assert (image.width(), image.height()) == (1280, 720)
        colours = {
            image.pixelColor(x, y).rgb() for x in range(0, 1280, 7) for y in range(0, 720, 7)
        }
        assert len(colours) > 8, f"{file.name} shows more than a ground"
        seen.add(file.read_bytes())
    alike = {"locked", "laptop"}  # as before signing in; as the first of its sections
    assert len(seen) >= len(PAGES - alike), "the pages differ"
    laptop = enrolled.sign_in(SUPERVISOR)
    assert laptop.drafts.found() == (), "nobody is left half registered"
    assert len(laptop.search.page()) == 4
    laptop.close()
