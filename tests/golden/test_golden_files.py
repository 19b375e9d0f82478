import hashlib
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
ABOUT = {"SHA256SUMS", "README.md", ".gitattributes"}


def test_no_golden_file_was_changed_lost_or_left_out() -> None:
    sums = (FOLDER / "SHA256SUMS").read_text(encoding="ascii").splitlines()
    listed = {name: digest for digest, name in (line.split() for line in sums)}
    there = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in FOLDER.iterdir()
        if path.is_file() and path.suffix != ".py" and path.name not in ABOUT
    }
    assert there == listed
    assert len(listed) > 20
