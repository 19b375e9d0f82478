"""Pages are opened as the standard says (NIST SP 800-38A, F.2.6: CBC-AES256.Decrypt)."""

from app.vault.page_cipher import open_page

KEY = "603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4"
VECTOR = "000102030405060708090a0b0c0d0e0f"
CIPHER = (
    "f58c4c04d6e5f1ba779eabfb5f7bfbd69cfc4e967edb808d679f777bc6702c7d"
    "39f23369a9d9bacfa530e26304231461b2eb05e2c39be9fcda6c19078c6a9d1b"
)
CLEAR = (
    "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51"
    "30c81c46a35ce411e5fbc1191a0a52eff69f2445df4f9b17ad2b417be66c3710"
)


def test_the_standards_own_example() -> None:
    opened = open_page(bytes.fromhex(CIPHER), bytes.fromhex(KEY), bytes.fromhex(VECTOR))
    assert opened.hex() == CLEAR


def test_another_vector_gives_something_else() -> None:
    assert open_page(bytes.fromhex(CIPHER), bytes.fromhex(KEY), bytes(16)).hex() != CLEAR
