"""Zones for the tests: specimens of the standard, and zones built by a naive second hand.

Nothing here uses `app.documents`: rows are glued from text, check digits computed by int(c, 36).
"""

from dataclasses import dataclass, replace

TD1 = """I<UTOD231458907<<<<<<<<<<<<<<<
7408122F1204159UTO<<<<<<<<<<<6
ERIKSSON<<ANNA<MARIA<<<<<<<<<<"""
TD2 = """I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<
D231458907UTO7408122F1204159<<<<<<<6"""
TD3 = """P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
L898902C36UTO7408122F1204159ZE184226B<<<<<10"""
MRV_A = """V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
L8988901C4XXX4009078F96121096ZE184226B<<<<<<"""
MRV_B = """V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<
L8988901C4XXX4009078F9612109<<<<<<<<"""
LONG_TD1 = """I<UTOD23145890<7349<<<<<<<<<<<
3407127M9507122UTO<<<<<<<<<<<2
STEVENSON<<PETER<JOHN<<<<<<<<<"""
LONG_TD2 = """I<UTOSTEVENSON<<PETER<JOHN<<<<<<<<<<
D23145890<UTO3407127M95071227349<<<8"""
OLD_FRENCH = """IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<
8806923102858CORINNE<<<<<<<6512068F6"""
SPECIMENS = {"TD1": TD1, "TD2": TD2, "TD3": TD3, "MRV-A": MRV_A, "MRV-B": MRV_B}


def digit(text: str) -> str:
    """The check digit, the slow way."""
    total = 0
    for place, character in enumerate(text):
        value = 0 if character == "<" else int(character, 36)
        total += value * (7, 3, 1, 7, 3, 1, 7, 3, 1)[place % 9]
    return str(total)[-1]


@dataclass(frozen=True)
class Said:
    """What a document says, as its printer would have it; optional data already padded."""

    code: str = "P<"
    state: str = "UTO"
    names: str = "ERIKSSON<<ANNA<MARIA"
    number: str = "L898902C3"
    nationality: str = "UTO"
    birth: str = "740812"
    sex: str = "F"
    expiry: str = "320415"
    optional: str = ""

    def but(self, **changes: str) -> "Said":
        return replace(self, **changes)


def td3(said: Said) -> str:
    number = said.number.ljust(9, "<")
    personal = said.optional.ljust(14, "<")
    first = (said.code + said.state + said.names).ljust(44, "<")
    checked = number + digit(number)
    birth, expiry = said.birth + digit(said.birth), said.expiry + digit(said.expiry)
    person = personal + digit(personal)
    whole = digit(checked + birth + expiry + person)
    return f"{first}\n{checked}{said.nationality}{birth}{said.sex}{expiry}{person}{whole}"


def td2(said: Said) -> str:
    number = said.number.ljust(9, "<")
    optional = said.optional.ljust(7, "<")
    first = (said.code + said.state + said.names).ljust(36, "<")
    checked = number + digit(number)
    birth, expiry = said.birth + digit(said.birth), said.expiry + digit(said.expiry)
    whole = digit(checked + birth + expiry + optional)
    return f"{first}\n{checked}{said.nationality}{birth}{said.sex}{expiry}{optional}{whole}"


def td1(said: Said) -> str:
    number = said.number.ljust(9, "<")
    return td1_of(said, number + digit(number) + said.optional.ljust(15, "<"))


def long_td1(said: Said, *, filler_counts: bool) -> str:
    """A number of more than nine characters, its digit over the number without or with `<`."""
    head, tail = said.number[:9], said.number[9:]
    own = digit(head + "<" + tail) if filler_counts else digit(head + tail)
    return td1_of(said, head + "<" + (tail + own + "<" + said.optional).ljust(15, "<"))


def td1_of(said: Said, upper: str) -> str:
    birth, expiry = said.birth + digit(said.birth), said.expiry + digit(said.expiry)
    second = "<" * 11
    whole = digit(upper + birth + expiry + second)
    middle = birth + said.sex + expiry + said.nationality + second + whole
    return f"{said.code}{said.state}{upper}\n{middle}\n{said.names.ljust(30, '<')}"


def visa(said: Said, width: int) -> str:
    number = said.number.ljust(9, "<")
    first = (said.code + said.state + said.names).ljust(width, "<")
    birth, expiry = said.birth + digit(said.birth), said.expiry + digit(said.expiry)
    second = number + digit(number) + said.nationality + birth + said.sex + expiry + said.optional
    return f"{first}\n{second.ljust(width, '<')}"


def swap(text: str, line: int, position: int, character: str) -> str:
    """The text with another character at a place (both from 1)."""
    rows = text.split("\n")
    row = rows[line - 1]
    rows[line - 1] = row[: position - 1] + character + row[position:]
    return "\n".join(rows)
