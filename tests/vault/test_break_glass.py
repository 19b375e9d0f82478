"""An answer to break-glass opens for who asked, as the answer to that question."""

from uuid import UUID

import pytest

from app.domain.errors import TrustBroken
from app.vault.break_glass import open_answer, seal_answer
from app.vault.sealing import new_sealing_key, public_sealing_key, seal

ASKED, OFFICER = UUID(int=1), UUID(int=2)


def test_only_this_question_of_this_officer_opens() -> None:
    account = new_sealing_key()
    sealed = seal_answer(
        "слова", approval=ASKED, officer=OFFICER, account_public=public_sealing_key(account)
    )
    given = {"approval": ASKED, "officer": OFFICER, "account_private": account}
    assert open_answer(sealed, **given) == "слова"  # type: ignore[arg-type] # by name
    for wrong in (
        {"approval": OFFICER},
        {"officer": ASKED},
        {"account_private": new_sealing_key()},
    ):
        with pytest.raises(TrustBroken):
            open_answer(sealed, **(given | wrong))  # type: ignore[arg-type] # by name
    for place in range(0, len(sealed), 11):
        broken = sealed[:place] + bytes([sealed[place] ^ 1]) + sealed[place + 1 :]
        with pytest.raises(TrustBroken):
            open_answer(broken, **given)  # type: ignore[arg-type] # by name


def test_what_is_no_text_is_refused() -> None:
    account = new_sealing_key()
    info = b"manzil-break-glass-1\0" + ASKED.bytes + OFFICER.bytes
    sealed = seal(b"\0\0\0\x02\xff\xfe", public_sealing_key(account), info)
    with pytest.raises(TrustBroken):
        open_answer(sealed, approval=ASKED, officer=OFFICER, account_private=account)
