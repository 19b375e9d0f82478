import argparse
from pathlib import Path
from uuid import UUID

import pytest

from app.domain.errors import UserCanFix
from app.domain.officers import Role
from app.services.command_line import add_data, officer_named, place_of
from app.services.views import OfficerCard

ONE = OfficerCard(UUID(int=1), "M. Karimova", (Role.REGISTRAR,))
TWO = OfficerCard(UUID(int=2), "R. Nazarov", (Role.SUPERVISOR,))


def chosen(*words: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.set_defaults(data=None)
    add_data(parser)
    return parser.parse_args(words)


def test_the_named_folder_is_made_and_private(tmp_path: Path) -> None:
    place = place_of(chosen("--data", str(tmp_path / "laptop")))
    assert place.folder == tmp_path / "laptop"
    assert place.outbox.stat().st_mode & 0o777 == 0o700


def test_without_a_name_it_is_that_of_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MANZIL_DATA", str(tmp_path / "elsewhere"))
    assert place_of(chosen()).folder == tmp_path / "elsewhere"


def test_the_one_officer_of_a_name() -> None:
    assert officer_named([ONE, TWO], "  R.   Nazarov ") == TWO.id
    for officers, name in (([ONE], "Nobody"), ([ONE, ONE], "M. Karimova"), ([], "M. Karimova")):
        with pytest.raises(UserCanFix) as refused:
            officer_named(officers, name)
        assert refused.value.code == "unknown_officer"
