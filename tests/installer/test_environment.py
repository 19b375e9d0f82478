"""The set-up empties no folder that is not the checkout's own."""

from collections.abc import Callable
from pathlib import Path

import pytest

from installer.environment import Environment, _why_not_to_empty
from installer.system_libraries import SetUpFailedError

Checkout = Callable[[str], Path]


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Checkout:
    """Makes checkouts by name, with as much as the set-up looks at before it begins."""
    monkeypatch.delenv("MANZIL_VENV", raising=False)

    def made(name: str) -> Path:
        project = tmp_path / name
        project.mkdir()
        for file in ("run.py", "requirements.lock"):
            (project / file).write_text("")
        return project

    return made


def environment_of(project: Path, owner: Path | None = None) -> Path:
    """A prepared environment as it looks on Linux and macOS, with something to lose in it."""
    folder = project / ".venv"
    packages = folder / "lib/python3.11/site-packages"
    packages.mkdir(parents=True)
    (folder / "pyvenv.cfg").write_text("")
    (packages / "manzil.pth").write_text(f"{owner or project}\n")
    return folder


def refused(project: Path) -> str:
    with pytest.raises(SetUpFailedError) as failed:
        Environment(project).prepare(tests=False)
    return str(failed.value)


def linked(link: Path, target: Path) -> None:
    try:
        link.symlink_to(target, target_is_directory=True)
    except OSError:
        pytest.skip("this user may make no links here")


def test_a_link_to_anothers_environment_is_not_followed(checkout: Checkout) -> None:
    first, second = checkout("first"), checkout("second")
    theirs = environment_of(first)
    linked(second / ".venv", theirs)
    assert "is a link to" in refused(second)
    assert (theirs / "pyvenv.cfg").exists()
    assert (second / ".venv").is_symlink()


def test_a_link_to_nothing_is_not_followed_either(checkout: Checkout) -> None:
    project = checkout("first")
    linked(project / ".venv", project / "gone")
    assert "Remove the link" in refused(project)


def test_an_environment_that_two_checkouts_were_told_to_use(
    checkout: Checkout, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = checkout("first"), checkout("second")
    theirs = environment_of(first)
    monkeypatch.setenv("MANZIL_VENV", str(theirs))
    said = refused(second)
    assert str(first) in said
    assert "MANZIL_VENV" in said
    assert (theirs / "pyvenv.cfg").exists()


def test_a_folder_that_is_no_environment(
    checkout: Checkout, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "photographs").mkdir()
    (tmp_path / "photographs" / "one.jpg").write_text("")
    monkeypatch.setenv("MANZIL_VENV", str(tmp_path / "photographs"))
    assert "not empty" in refused(checkout("first"))
    assert (tmp_path / "photographs" / "one.jpg").exists()


def test_what_may_be_made_anew(checkout: Checkout, tmp_path: Path) -> None:
    """Its own; one whose checkout was moved; one begun and broken off; none; an empty folder."""
    own, moved, broken, new = (checkout(name) for name in ("own", "moved", "broken", "new"))
    environment_of(own)
    environment_of(moved, owner=tmp_path / "where it was")
    (broken / ".venv" / "lib").mkdir(parents=True)
    for project in (own, moved, broken, new):
        assert _why_not_to_empty(project / ".venv", project) == ""
    (tmp_path / "empty").mkdir()
    assert _why_not_to_empty(tmp_path / "empty", own) == ""


def test_a_link_further_up_does_not_count(checkout: Checkout, tmp_path: Path) -> None:
    project = checkout("first")
    environment_of(project)
    linked(tmp_path / "by another name", project)
    seen = tmp_path / "by another name"
    assert _why_not_to_empty(seen / ".venv", seen) == ""


def test_no_place_given_is_the_checkouts_own(
    checkout: Checkout, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = checkout("first")
    monkeypatch.setenv("MANZIL_VENV", "")
    assert Environment(project).folder == project / ".venv"
