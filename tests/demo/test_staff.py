"""The invented officers: one of each role at the post, with passphrases that are accepted."""

from app.demo.staff import EVERYBODY, POST
from app.domain.officers import Role
from app.domain.posts import load_posts
from app.vault.passphrase import require_strong


def test_there_is_one_of_each_role_of_a_post() -> None:
    assert {officer.role for officer in EVERYBODY} == {
        Role.REGISTRAR,
        Role.SUPERVISOR,
        Role.PROTECTION,
    }
    assert len({officer.name for officer in EVERYBODY}) == 3
    assert load_posts()[POST].name == "Dostuk"


def test_their_passphrases_differ_and_are_strong_enough() -> None:
    assert len({officer.passphrase for officer in EVERYBODY}) == 3
    for officer in EVERYBODY:
        require_strong(officer.passphrase)
