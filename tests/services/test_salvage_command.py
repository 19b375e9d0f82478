"""`manzil salvage`, as an officer types it."""

from pathlib import Path

import pytest

from app.services.key_file import read_keys
from app.services.salvage import Saved
from app.services.salvage_command import told_of
from app.storage.salvage import Salvaged
from app.storage.salvaged_journal import Findings, Gap
from app.vault.key_file import open_slot
from app.vault.master import store_key
from tests.services.test_journal_command import manzil
from tests.storage.damage import children_of, root_of, spoil
from tests.ui.enrolled import DEVICE, PASSPHRASE, REGISTRAR, SUPERVISOR, Enrolled, enrol_laptop

PEOPLE = 30


@pytest.fixture(scope="module")
def enrolled(tmp_path_factory: pytest.TempPathFactory) -> Enrolled:
    made = enrol_laptop(tmp_path_factory.mktemp("salvage") / "laptop")
    made.fill(PEOPLE)
    return made


def salvage(enrolled: Enrolled, *what: object, officer: str) -> tuple[int, str, str]:
    done = manzil(
        *("--data", str(enrolled.place.folder), "salvage", *map(str, what)),
        *("--officer", officer),
        typed=f"{PASSPHRASE}\n",
    )
    return done.returncode, done.stdout, done.stderr


def test_save_what_can_be_read_then_go_on(enrolled: Enrolled, tmp_path: Path) -> None:
    keys = open_slot(read_keys(enrolled.place, DEVICE), REGISTRAR.id, PASSPHRASE)
    key, store, target = store_key(keys.master), enrolled.place.store, tmp_path / "saved.db"
    spoil(store, [children_of(store, root_of(store, "journal", key), key)[1]])
    code, said, error = salvage(enrolled, "--to", target, officer=REGISTRAR.name)
    assert (code, error) == (0, "")
    assert "1 of" in said.splitlines()[0]
    assert "Lost: entries" in said
    code, _, error = salvage(enrolled, "--go-on", target, officer=REGISTRAR.name)
    assert (code, error.count("manzil:")) == (1, 1), "only a supervisor may"
    code, said, error = salvage(enrolled, "--go-on", target, officer=SUPERVISOR.name)
    assert (code, error) == (0, "")
    assert "store.db.damaged" in said
    assert store.with_name("store.db.damaged").exists()
    enrolled.sign_in().close()
    code, said, error = salvage(enrolled, "--seal", target, officer=REGISTRAR.name)
    assert (code, error) == (0, "")
    assert "entries are sealed" in said


def test_what_is_lost_is_told_by_numbers(tmp_path: Path) -> None:
    found = Findings(
        entries=90,
        gaps=(Gap("ab" * 8, 4, 6), Gap("ab" * 8, 9, 9)),
        lost_bodies=2,
        headless=3,
        problems=(),
        knows_device=False,
    )
    salvaged = Salvaged(700, (5, 9), (7,), {"journal": 90, "bodies": 95}, 1, found)
    told = told_of(Saved(salvaged, 8), tmp_path / "saved.db").splitlines()
    assert told[:-1] == [
        "2 of 700 pages are damaged; of 1 an older copy was read.",
        "Saved: 185 rows, of them 90 entries of the journal.",
        f"Lost: entries 4 to 6 of incarnation {'ab' * 8}.",
        f"Lost: entries 9 to 9 of incarnation {'ab' * 8}.",
        "Lost: 8 entries at the end.",
        "Lost: what 2 entries say, of which the heads are saved.",
        "Saved without their entries: the contents of 3.",
        "The laptop's own keys could not be saved: it has to be enrolled anew.",
    ]
