import hashlib

from app.verify.signed_lines import SignedLines

END = b'{"key":"k"}\n'


def read(*lines: bytes) -> tuple[SignedLines, list[tuple[int, bytes]], list[str]]:
    problems: list[str] = []
    signed = SignedLines(lines[0], problems)
    return signed, list(signed.body(lines[1:])), problems


def test_the_lines_between_and_what_the_signature_is_over() -> None:
    signed, body, problems = read(b"first\n", b"a\n", b"b\n", END)
    assert body == [(2, b"a\n"), (3, b"b\n")]
    assert signed.last == END
    assert signed.sha256 == hashlib.sha256(b"first\na\nb\n").hexdigest()
    assert problems == []


def test_without_a_signature_there_is_no_last_line() -> None:
    signed, body, _ = read(b"first\n", b"a\n")
    assert (signed.last, body) == (b"", [(2, b"a\n")])


def test_what_follows_the_signature_is_told_and_not_read() -> None:
    signed, body, problems = read(b"first\n", END, b"a\n", b"b\n")
    assert body == []
    assert problems == ["line 3: something follows the signature."]
    assert signed.sha256 == hashlib.sha256(b"first\n").hexdigest()
