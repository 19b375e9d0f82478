"""Where what stands: the five layouts of ICAO Doc 9303 (eighth edition), and an old French one.

TD1 part 5, TD2 part 6, TD3 part 4, MRV-A and MRV-B part 7; each section 4.2, data structure of
the MRZ. The French identity card of 1995 to 2021 has the size of TD2 and a layout of its own
without nationality and expiry; its composite covers both rows.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """Places `first` to `last` (from 1, both included) of line `line` (from 1)."""

    line: int
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """One layout: `rows` lines of `width` characters.

    `letters`: what the document code may begin with. `optional`: optional data, in order; the
    first of them takes the rest of a long number where `long_numbers`. `personal`: the first
    optional data is the place for the holder's personal number. `given`: where the given names
    stand when they stand apart from the family name.
    """

    format: str
    rows: int
    width: int
    letters: str
    issuing_state: Span
    names: Span
    number: Span
    number_check: Span
    birth: Span
    birth_check: Span
    sex: Span
    nationality: Span | None = None
    expiry: Span | None = None
    expiry_check: Span | None = None
    optional: tuple[Span, ...] = ()
    given: Span | None = None
    document_code: Span = Span(1, 1, 2)
    personal: bool = True
    personal_check: Span | None = None
    composite: tuple[Span, ...] = ()
    composite_check: Span | None = None
    long_numbers: bool = False

    @property
    def names_line(self) -> int:
        return self.names.line


TD1 = Layout(
    format="TD1",
    rows=3,
    width=30,
    letters="ACI",
    issuing_state=Span(1, 3, 5),
    number=Span(1, 6, 14),
    number_check=Span(1, 15, 15),
    birth=Span(2, 1, 6),
    birth_check=Span(2, 7, 7),
    sex=Span(2, 8, 8),
    expiry=Span(2, 9, 14),
    expiry_check=Span(2, 15, 15),
    nationality=Span(2, 16, 18),
    optional=(Span(1, 16, 30), Span(2, 19, 29)),
    composite=(Span(1, 6, 30), Span(2, 1, 7), Span(2, 9, 15), Span(2, 19, 29)),
    composite_check=Span(2, 30, 30),
    names=Span(3, 1, 30),
    long_numbers=True,
)
TD2 = Layout(
    format="TD2",
    rows=2,
    width=36,
    letters="ACI",
    issuing_state=Span(1, 3, 5),
    names=Span(1, 6, 36),
    number=Span(2, 1, 9),
    number_check=Span(2, 10, 10),
    nationality=Span(2, 11, 13),
    birth=Span(2, 14, 19),
    birth_check=Span(2, 20, 20),
    sex=Span(2, 21, 21),
    expiry=Span(2, 22, 27),
    expiry_check=Span(2, 28, 28),
    optional=(Span(2, 29, 35),),
    composite=(Span(2, 1, 10), Span(2, 14, 20), Span(2, 22, 35)),
    composite_check=Span(2, 36, 36),
    long_numbers=True,
)
TD3 = Layout(
    format="TD3",
    rows=2,
    width=44,
    letters="P",
    issuing_state=Span(1, 3, 5),
    names=Span(1, 6, 44),
    number=Span(2, 1, 9),
    number_check=Span(2, 10, 10),
    nationality=Span(2, 11, 13),
    birth=Span(2, 14, 19),
    birth_check=Span(2, 20, 20),
    sex=Span(2, 21, 21),
    expiry=Span(2, 22, 27),
    expiry_check=Span(2, 28, 28),
    optional=(Span(2, 29, 42),),
    personal_check=Span(2, 43, 43),
    composite=(Span(2, 1, 10), Span(2, 14, 20), Span(2, 22, 43)),
    composite_check=Span(2, 44, 44),
)
MRV_A = Layout(
    format="MRV-A",
    rows=2,
    width=44,
    letters="V",
    issuing_state=Span(1, 3, 5),
    names=Span(1, 6, 44),
    number=Span(2, 1, 9),
    number_check=Span(2, 10, 10),
    nationality=Span(2, 11, 13),
    birth=Span(2, 14, 19),
    birth_check=Span(2, 20, 20),
    sex=Span(2, 21, 21),
    expiry=Span(2, 22, 27),
    expiry_check=Span(2, 28, 28),
    optional=(Span(2, 29, 44),),
    personal=False,
)
MRV_B = Layout(
    format="MRV-B",
    rows=2,
    width=36,
    letters="V",
    issuing_state=Span(1, 3, 5),
    names=Span(1, 6, 36),
    number=Span(2, 1, 9),
    number_check=Span(2, 10, 10),
    nationality=Span(2, 11, 13),
    birth=Span(2, 14, 19),
    birth_check=Span(2, 20, 20),
    sex=Span(2, 21, 21),
    expiry=Span(2, 22, 27),
    expiry_check=Span(2, 28, 28),
    optional=(Span(2, 29, 36),),
    personal=False,
)
OLD_FRENCH = Layout(
    format="TD2",
    rows=2,
    width=36,
    letters="I",
    issuing_state=Span(1, 3, 5),
    names=Span(1, 6, 30),
    given=Span(2, 14, 27),
    number=Span(2, 1, 12),
    number_check=Span(2, 13, 13),
    birth=Span(2, 28, 33),
    birth_check=Span(2, 34, 34),
    sex=Span(2, 35, 35),
    composite=(Span(1, 1, 36), Span(2, 1, 35)),
    composite_check=Span(2, 36, 36),
    personal=False,
)
OLD_FRENCH_BEGINS = "IDFRA"
