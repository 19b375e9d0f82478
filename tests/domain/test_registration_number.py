import hashlib
import hmac
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import UserCanFix
from app.domain.registration_number import (
    ALPHABET,
    NumberSlot,
    parse_registration_number,
    registration_number,
)

KEY = bytes(range(32))
SLOT = NumberSlot(37, KEY)
COUNTERS = st.integers(0, 2**20 - 1)
SLOTS = st.integers(0, 2**10 - 1)
GOLDEN_0 = "KG06-WAV3G5-N"
GOLDEN_1 = "KG06-CFMBQ4-A"
LOOKS_LIKE = {"O": "0", "I": "1", "L": "1", "U": "V"}


def times(a: int, b: int) -> int:
    """Multiplication in GF(32), bit by bit, modulo x^5 + x^2 + 1."""
    product = 0
    for bit in range(5):
        if b >> bit & 1:
            product ^= a << bit
    for bit in range(9, 4, -1):
        if product >> bit & 1:
            product ^= 0b100101 << bit - 5
    return product


def power(exponent: int) -> int:
    value = 1
    for _ in range(exponent):
        value = times(value, 2)
    return value


def check_of(characters: str) -> str:
    """The check character as a weighted sum: the last character weighs x, the one before x^2."""
    total = 0
    for place, character in enumerate(characters):
        number = ALPHABET.index(LOOKS_LIKE.get(character, character))
        total ^= times(number, power(len(characters) - place))
    return ALPHABET[total]


def number_back(code: str, key: bytes) -> tuple[int, int]:
    """Slot and counter out of six characters: the rounds of the network, backwards."""
    value = 0
    for character in code:
        value = value * 32 + ALPHABET.index(character)
    left, right = divmod(value, 2**15)
    for turn in reversed(range(10)):
        digest = hmac.new(key, bytes([turn, left // 256, left % 256]), hashlib.sha256).digest()
        left, right = right ^ (digest[0] * 256 + digest[1]) % 2**15, left
    return divmod(left * 2**15 + right, 2**20)


@given(SLOTS, COUNTERS, st.sampled_from(["KG06", "KZ01", "TJ11", "UZ02", "AF03", "TM07"]))
def test_a_number_by_hand(slot: int, counter: int, post: str) -> None:
    number = registration_number(post, NumberSlot(slot, KEY), counter)
    written_post, code, check = number.split("-")
    assert written_post == post
    assert len(code) == 6
    assert set(code) <= set(ALPHABET)
    assert check == check_of(post + code)
    assert number_back(code, KEY) == (slot, counter)


def test_numbers_never_change() -> None:
    """People carry these on paper: the way they are made is final."""
    assert registration_number("KG06", NumberSlot(0, KEY), 0) == GOLDEN_0
    assert registration_number("KG06", SLOT, 123456) == GOLDEN_1


def test_no_two_people_of_one_device_share_a_number() -> None:
    numbers = {registration_number("KG06", SLOT, counter) for counter in range(20_000)}
    assert len(numbers) == 20_000


def test_no_two_devices_share_a_number() -> None:
    codes = {
        registration_number("KG06", NumberSlot(slot, KEY), counter)[5:11]
        for slot in range(1024)
        for counter in (0, 1, 2, 500_000, 2**20 - 1)
    }
    assert len(codes) == 1024 * 5


def test_a_number_tells_neither_order_nor_device() -> None:
    """Neighbouring people differ in about 15 of 30 bits, as chance would have it."""
    differing = []
    for counter in range(400):
        first, second = (
            int.from_bytes(bytes(ALPHABET.index(c) for c in number[5:11]), "big")
            for number in (
                registration_number("KG06", SLOT, counter),
                registration_number("KG06", SLOT, counter + 1),
            )
        )
        differing.append((first ^ second).bit_count())
    assert 14 < sum(differing) / len(differing) < 16
    assert registration_number("KG06", SLOT, 7) != registration_number(
        "KG06", NumberSlot(37, bytes(32)), 7
    )


@pytest.mark.parametrize("counter", [-1, 2**20, 2**40])
def test_a_used_up_slot_says_so(counter: int) -> None:
    with pytest.raises(UserCanFix) as refused:
        registration_number("KG06", SLOT, counter)
    assert refused.value.code == "numbers_used_up"


SAMPLE = [
    registration_number(post, NumberSlot(slot, KEY), counter)
    for post in ("KG06", "UZ02", "TJ11")
    for slot, counter in ((0, 0), (37, 123456), (1023, 2**20 - 1))
]


@pytest.mark.parametrize("number", SAMPLE)
def test_every_single_wrong_character_is_caught(number: str) -> None:
    plain = number.replace("-", "")
    tried = 0
    for place, right in enumerate(plain):
        for wrong in ALPHABET:
            if LOOKS_LIKE.get(right, right) == LOOKS_LIKE.get(wrong, wrong):
                continue
            tried += 1
            with pytest.raises(UserCanFix):
                parse_registration_number(plain[:place] + wrong + plain[place + 1 :])
    assert tried >= 11 * 31 - 2


@pytest.mark.parametrize("number", SAMPLE)
def test_every_exchange_of_neighbours_is_caught(number: str) -> None:
    plain = number.replace("-", "")
    for place in range(len(plain) - 1):
        first, second = plain[place], plain[place + 1]
        swapped = plain[:place] + second + first + plain[place + 2 :]
        if first != second:
            with pytest.raises(UserCanFix):
                parse_registration_number(swapped)


def test_the_swaps_of_ten_thousand_random_codes_are_caught() -> None:
    drawn = random.Random(20261124)  # noqa: S311 - a repeatable sample
    for _ in range(10_000):
        code = "KG06" + "".join(drawn.choices(ALPHABET, k=6))
        whole = code + check_of(code)
        place = drawn.randrange(4, 10)
        if whole[place] != whole[place + 1]:
            swapped = whole[:place] + whole[place + 1] + whole[place] + whole[place + 2 :]
            assert check_of(swapped[:-1]) != swapped[-1]


@pytest.mark.parametrize("number", SAMPLE)
@pytest.mark.parametrize(
    "said_as",
    [
        str.lower,
        lambda n: n.replace("-", ""),
        " ".join,
        lambda n: n.replace("-", " \u2013 "),
        lambda n: n[:5] + n[5:].replace("1", "I").replace("0", "O"),
        lambda n: n[:5] + n[5:].replace("1", "l").replace("V", "u"),
        lambda n: n[:2] + n[2:].replace("0", "O").replace("1", "l"),
    ],
    ids=["lower", "no dashes", "spelt", "long dashes", "I and O", "l and u", "post misread"],
)
def test_ways_of_saying_a_number(number: str, said_as: object) -> None:
    assert callable(said_as)
    assert parse_registration_number(said_as(number)) == number


@pytest.mark.parametrize(
    "text",
    ["", "KG06", "KG06-7F4K2Q", "KG06-7F4K2Q-55", "ЖЖ06-7F4K2Q-5", "KG6-7F4K2Q-5", "1234567890123",
     "KG06-7F4Ж2Q-5", "٠١٢٣-7F4K2Q-5"],
)  # fmt: skip
def test_what_has_not_the_shape_of_a_number(text: str) -> None:
    with pytest.raises(UserCanFix) as refused:
        parse_registration_number(text)
    assert refused.value.code == "number_shape"
    assert refused.value.field == "number"


@given(st.text(max_size=20))
def test_any_text_is_a_number_or_a_word_to_the_user(text: str) -> None:
    code = "none"
    try:
        number = parse_registration_number(text)
        assert parse_registration_number(number) == number
    except UserCanFix as refused:
        code = refused.code
    assert code in {"none", "number_shape", "number_check"}
