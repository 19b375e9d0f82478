"""The files hold exactly the texts of the program: none missing, none left over."""

import shutil
from pathlib import Path

import pytest

from app.ui.translation import FOLDER
from app.ui.translations.update import sources, update
from tests.ui.test_translation import messages

FILES = sorted(FOLDER.glob("manzil_*.ts"))


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.stem)
def test_updating_changes_nothing(file: Path, tmp_path: Path) -> None:
    copy = tmp_path / file.name
    shutil.copy(file, copy)
    update(tmp_path)
    assert set(messages(copy)) == set(messages(file)), "run python -m app.ui.translations.update"


def test_every_module_of_the_window_is_read() -> None:
    found = {path.name for path in sources()}
    assert {"desk.py", "page.py", "error_text.py", "code_words.py"} <= found
    assert "update.py" not in found


def test_a_text_that_is_new_comes_in_unfinished(tmp_path: Path) -> None:
    empty = '<?xml version="1.0" encoding="utf-8"?>\n<TS version="2.1" language="kk"></TS>\n'
    (tmp_path / "manzil_kk.ts").write_text(empty, encoding="utf-8")
    update(tmp_path)
    found = list(messages(tmp_path / "manzil_kk.ts"))
    assert len(found) > 300
    assert {state for *_, state in found} == {"unfinished"}
