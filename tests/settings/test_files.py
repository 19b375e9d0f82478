from pathlib import Path

import pytest

from app.domain.errors import EnvironmentFailed, UserCanFix
from app.settings.files import names_in, read_at_most, text_given


def test_a_file_is_read_up_to_a_size(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"abcdef")
    assert read_at_most(path, 4) == b"abcd"
    assert read_at_most(path, 100) == b"abcdef"
    assert read_at_most(tmp_path / "none", 4) is None


def test_what_cannot_be_read_is_the_disks_doing(tmp_path: Path) -> None:
    for read in (lambda: read_at_most(tmp_path, 4), lambda: text_given(tmp_path, 4)):
        with pytest.raises(EnvironmentFailed) as failed:
            read()
        assert failed.value.code == "disk"
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(EnvironmentFailed):
        names_in(tmp_path / "file")


def test_names_of_a_folder_and_of_none(tmp_path: Path) -> None:
    for name in ("b", "a"):
        (tmp_path / name).touch()
    assert sorted(names_in(tmp_path)) == ["a", "b"]
    assert names_in(tmp_path / "none") == ()


def test_a_text_that_somebody_named(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes("слово".encode() + b"\xff")
    assert text_given(path, 100) == "слово\ufffd"
    with pytest.raises(UserCanFix) as refused:
        text_given(tmp_path / "none", 100)
    assert refused.value.code == "no_file"
