from pathlib import Path
from uuid import UUID

import pytest

from app.domain.errors import EnvironmentFailed, TrustBroken, UserCanFix
from app.verify import inputs
from app.verify.answer import Proof

KEY = "ab" * 32


def test_hexadecimal_digits_may_have_blanks() -> None:
    assert inputs.hexadecimal("AB " * 32, "device_key") == bytes([0xAB]) * 32
    for wrong in ("", "ab", "g" * 64, KEY + "a"):
        with pytest.raises(UserCanFix) as refused:
            inputs.hexadecimal(wrong, "device_key")
        assert "--device-key takes" in refused.value.message


def test_device_keys_are_lines_of_id_and_key(tmp_path: Path) -> None:
    path = tmp_path / "keys"
    path.write_text(f"{UUID(int=2)} {KEY}\n\n", encoding="utf-8")
    assert inputs.device_keys(path) == {UUID(int=2): (bytes.fromhex(KEY),)}
    assert inputs.device_keys(None) is None
    path.write_text(f"{UUID(int=2)} {KEY}\n{UUID(int=2)} {'ff' * 32}\n", encoding="utf-8")
    both = {UUID(int=2): (bytes.fromhex(KEY), b"\xff" * 32)}
    assert inputs.device_keys(path) == both, "a laptop that made new keys"


@pytest.mark.parametrize("line", ["x y", "x", f"{UUID(int=2)}", f"{UUID(int=2)} {KEY} z"])
def test_other_lines_are_refused(tmp_path: Path, line: str) -> None:
    path = tmp_path / "keys"
    path.write_text(line, encoding="utf-8")
    with pytest.raises(UserCanFix) as refused:
        inputs.device_keys(path)
    assert refused.value.code == "device_keys"


def test_an_acknowledgement_is_believed_only_with_a_key_list(tmp_path: Path) -> None:
    assert inputs.acknowledgements([], Proof()) == ()
    with pytest.raises(UserCanFix) as refused:
        inputs.acknowledgements([tmp_path / "a"], Proof())
    assert refused.value.code == "key_list_missing"


def test_a_slip_that_is_none_is_refused() -> None:
    with pytest.raises(TrustBroken):
        inputs.slips(["MZ1:not a slip"])


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    for read in (inputs.read, inputs.front, lambda path: list(inputs.lines(path))):
        with pytest.raises(EnvironmentFailed) as failed:
            read(tmp_path / "none")
        assert failed.value.code == "unreadable"
