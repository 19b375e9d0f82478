"""Sealed records from the key to break-glass, over a real headquarters and its commands.

A laptop admits a protection officer; headquarters makes the post's key; a registrar writes; the
protection officer reads; a supervisor asks, two people answer, the supervisor reads.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

import pytest

from app.demo.headquarters import DemoHeadquarters
from app.domain.errors import UserCanFix
from app.domain.ids import system_clock
from app.domain.officers import Role
from app.domain.protection import CaseNote
from app.hq.opened import opened
from app.hq.users import add_user
from app.services.officers import Officers
from app.services.open_laptop import OpenLaptop
from app.services.protection import DraftKind
from app.vault.kdf_cost import FLOOR
from tests.hq.server import manzil_told
from tests.services.counter import PRESETS, filled_draft
from tests.services.enrolled import CHEAP, PASSPHRASE, EnrolledLaptop, enrolled_laptop

WORDS = "seven quiet rivers run"
QUIET = "quiet room with a window"
FREE = lambda: False  # noqa: E731 - nobody stops it


@dataclass(frozen=True)
class Post:
    """A laptop with its first officer (registrar, supervisor) and a protection officer."""

    hq: DemoHeadquarters
    laptop: EnrolledLaptop
    first: UUID
    protector: UUID

    def as_first(self) -> OpenLaptop:
        return self.laptop.access().sign_in(self.first, PASSPHRASE)

    def as_protector(self) -> OpenLaptop:
        return self.laptop.access().sign_in(self.protector, QUIET)

    def exchange(self) -> None:
        desk = self.as_first()
        state = desk.exchange.send_now(lambda _: None, FREE)
        assert (state.trouble, state.waiting) == ("", 0)
        desk.close()

    def command(self, *arguments: str) -> str:
        name, *others = arguments
        country = str(self.hq.folder / "keys" / "offline" / "protection.key")
        done = manzil_told(
            f"{WORDS}\n{WORDS}\n",
            *("hq", name, "--data", str(self.hq.folder), "--country-key", country),
            *others,
        )
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout


@pytest.fixture
def post(tmp_path: Path) -> Iterator[Post]:
    hq = DemoHeadquarters(tmp_path / "headquarters")
    hq.found_once(system_clock)
    with opened(hq.folder, {}) as here, here.store.write() as tx:
        add_user(tx, "Aida", [Role.PROTECTION], WORDS, at=system_clock(), cost=FLOOR)
        add_user(tx, "Bakyt", [Role.DATA_PROTECTION], WORDS, at=system_clock(), cost=FLOOR)
    with hq.served():
        laptop = enrolled_laptop(tmp_path / "laptop", hq)
        desk = laptop.sign_in()
        first = desk.officer.id
        officers = Officers(desk._signed_in, CHEAP)
        card = officers.admit(PASSPHRASE, "N. Asanova", [Role.PROTECTION], QUIET)
        desk.close()
        yield Post(hq, laptop, first, card.id)


@pytest.mark.long
def test_from_the_key_to_break_glass(post: Post) -> None:
    post.exchange()
    key = ("--post", "KG06", "--by", "Aida")
    made = post.command("protection-key", *key, "--officer", str(post.protector))
    assert "officers 1\tlaptops 1" in made
    post.exchange()

    desk = post.as_first()
    shift = desk.shifts.start(PRESETS)
    person = desk.registrar.register(filled_draft(system_clock), shift).person_id
    draft = desk.protection.begin(person, DraftKind.CASE_NOTE)
    note = CaseNote(text="her passport is with the agent", author=desk.officer.id)
    desk.protection.save(replace(draft, content=note))
    desk.protection.close(replace(draft, content=note), "IMM")
    with pytest.raises(UserCanFix):
        desk.protection_files.read(person)
    asked = desk.break_glass.ask(person, "the guardian is here")
    desk.close()

    quiet = post.as_protector()
    (record,) = quiet.protection_files.read(person)
    assert [version.content for version in record.versions] == [note]
    quiet.close()

    post.exchange()
    two = (str(asked), "--by", "Aida", "--second", "Bakyt")
    assert post.command("break-glass", *two).startswith("opened 1\tnot opened 0")
    post.exchange()
    desk = post.as_first()
    assert desk.break_glass.read_answer(asked).records == {record.id: (note,)}
    (card,) = desk.break_glass.asked()
    assert card.until is not None
    (decided,) = desk.approvals.asked()
    assert (decided.id, decided.decision) == (asked, "approved")
    desk.close()
    quiet = post.as_protector()
    with pytest.raises(UserCanFix) as told:
        quiet.break_glass.read_answer(asked)
    assert told.value.code == "not_allowed"
    quiet.close()
