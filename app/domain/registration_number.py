"""Registration numbers such as `KG03-7F4K2Q-5`: unique offline, speakable, without meaning.

Thirty bits (a 10-bit slot that headquarters issues to a device, and that slot's 20-bit counter)
are permuted under the country's number key and written as six Crockford base-32 characters.
The check character is a weighted sum over GF(32), of the same alphabet, so that it catches every
single wrong character and every exchange of two neighbours.
"""

import hashlib
import hmac
import re
from dataclasses import dataclass

from app.domain.errors import UserCanFix

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
MISREAD = str.maketrans({"I": "1", "L": "1", "O": "0", "U": "V"})
SLOT_BITS = 10
COUNTER_BITS = 20
CODE_LENGTH = 6
_HALF_BITS = 15
_HALF_MASK = (1 << _HALF_BITS) - 1
_ROUNDS = 10
_FIELD_POLYNOMIAL = 0b100101  # x^5 + x^2 + 1, primitive over GF(2)
_POST = re.compile(r"[A-Z]{2}[0-9]{2}")
_POST_LENGTH = 4
_COUNTRY_LENGTH = 2
_LETTERS = str.maketrans("01", "OI")
_DIGITS = str.maketrans("OIL", "011")


@dataclass(frozen=True, slots=True)
class NumberSlot:
    """What a device needs to number people: its slot (0..1023) and the country's 32-byte key."""

    slot: int
    key: bytes


def registration_number(post: str, slot: NumberSlot, counter: int) -> str:
    """The number of the `counter`-th person (0..1,048,575) of `slot` at `post`.

    Raises UserCanFix when the slot is used up: the laptop then asks headquarters for another.
    """
    if not 0 <= counter < 1 << COUNTER_BITS:
        raise UserCanFix(
            "numbers_used_up",
            "This laptop has used all its registration numbers. Connect to headquarters.",
        )
    value = _permute(slot.slot << COUNTER_BITS | counter, slot.key)
    code = "".join(ALPHABET[value >> 5 * place & 31] for place in reversed(range(CODE_LENGTH)))
    return f"{post}-{code}-{_check_character(post + code)}"


def parse_registration_number(text: str) -> str:
    """The number in its written form, from what a person typed or said.

    Case, spaces, dashes and I/L for 1 or O for 0 do not matter. Raises UserCanFix when the
    check character does not fit.
    """
    plain = "".join(c for c in text.upper() if c.isalnum())
    post, rest = _post(plain), plain[_POST_LENGTH:].translate(MISREAD)
    well_formed = _POST.fullmatch(post) and len(rest) == CODE_LENGTH + 1
    if not well_formed or any(c not in ALPHABET for c in rest):
        raise UserCanFix(
            "number_shape", "A registration number looks like KG03-7F4K2Q-5.", field="number"
        )
    code, check = rest[:-1], rest[-1]
    if _check_character(post + code) != check:
        raise UserCanFix(
            "number_check",
            "This number has a typing error: its last character does not fit. Read it again.",
            field="number",
        )
    return f"{post}-{code}-{check}"


def _post(plain: str) -> str:
    """The post's code, two letters and two digits, with what is misread put right."""
    country, place = plain[:_COUNTRY_LENGTH], plain[_COUNTRY_LENGTH:_POST_LENGTH]
    return country.translate(_LETTERS) + place.translate(_DIGITS)


def _permute(value: int, key: bytes) -> int:
    """A balanced Feistel network over 30 bits with HMAC-SHA256 as its round function."""
    left, right = value >> _HALF_BITS, value & _HALF_MASK
    for turn in range(_ROUNDS):
        message = bytes([turn]) + right.to_bytes(2, "big")
        digest = hmac.new(key, message, hashlib.sha256).digest()
        left, right = right, left ^ int.from_bytes(digest[:2], "big") & _HALF_MASK
    return left << _HALF_BITS | right


def _double(value: int) -> int:
    value <<= 1
    return value ^ _FIELD_POLYNOMIAL if value & 32 else value


def _check_character(characters: str) -> str:
    """Horner's rule at the generator of GF(32): each place has its own weight."""
    total = 0
    for character in characters.upper().translate(MISREAD):
        total = _double(total) ^ ALPHABET.index(character)
    return ALPHABET[_double(total)]
