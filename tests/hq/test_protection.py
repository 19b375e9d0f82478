"""A post's protection key: made for its officers, told to its laptops, kept by nobody."""

import base64
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from app.domain.errors import TrustBroken, UserCanFix
from app.domain.permissions import Role
from app.hq import feed
from app.hq.enrolment import Enrolment
from app.hq.invitations import invite
from app.hq.own_journal import identity
from app.hq.protection import (
    CountryKey,
    chosen_officers,
    make_post_key,
    private_keys,
    protection_officers,
    read_country_key,
    retire_post_key,
    share_post_key,
)
from app.journal.entry import read_json
from app.vault.key_list import PROTECTION, KeyList, ListedKey
from app.vault.protection_key import (
    PostKey,
    open_share,
    protection_signing_public,
    require_vouched,
)
from app.vault.sealing import new_sealing_key, public_sealing_key
from app.vault.signing import key_id
from tests.hq.headquarters import NOW, Headquarters, everything
from tests.hq.laptop import Laptop
from tests.hq.office_people import PROTECTOR, SUPERVISOR, admit, user

OTHER = UUID("01930000-0000-7000-8000-0000000000b9")


class Post:
    """KG06 with one laptop and two protection officers."""

    def __init__(self, headquarters: Headquarters) -> None:
        self.headquarters = headquarters
        self.country = CountryKey(new_sealing_key())
        self.accounts = {who: new_sealing_key() for who in (PROTECTOR, OTHER)}
        self.laptop: Laptop = headquarters.laptop()
        for who, account in self.accounts.items():
            admit(self.laptop, who, account, "protection")
        admit(self.laptop, SUPERVISOR, new_sealing_key(), "supervisor")
        headquarters.take(self.laptop.batch())
        self.focal_point = user(headquarters.store, "Aida", Role.PROTECTION)
        self.now = NOW

    def give(self, *officers: UUID, share: bool = False, **other: Any) -> str:
        """The id of the key that was made or shared."""
        self.now += timedelta(minutes=1)
        given: dict[str, Any] = {
            "country": self.country,
            "by": self.focal_point,
            "at": self.now,
        } | other
        with self.headquarters.store.write() as tx:
            known = chosen_officers(protection_officers(tx, "KG06"), officers)
            return (share_post_key if share else make_post_key)(tx, "KG06", known, **given).key

    def retire(self) -> str:
        self.now += timedelta(minutes=1)
        with self.headquarters.store.write() as tx:
            by, at = self.focal_point, self.now
            return retire_post_key(tx, "KG06", self.country, by=by, at=at).key

    def told(self) -> list[dict[str, Any]]:
        scope = feed.device_scope(self.laptop.device)
        with self.headquarters.store.read() as tx:
            items = feed.items_after(tx, scope, 0, 100)
        assert {item.kind for item in items} <= {"protection_keys"}
        return [dict(item.said) for item in items]

    def opened(self, said: dict[str, Any], who: UUID) -> bytes | None:
        """The private half as this officer's laptop would open it."""
        for share in said["for"]:
            if share["officer"] == str(who):
                return open_share(
                    base64.b64decode(share["sealed"]),
                    post=said["post"],
                    officer=who,
                    public=base64.b64decode(said["key"]),
                    receiver_private=self.accounts[who],
                )
        return None


@pytest.fixture
def post(headquarters: Headquarters) -> Post:
    return Post(headquarters)


def test_only_officers_with_the_role_can_be_given_a_key(post: Post) -> None:
    with post.headquarters.store.read() as tx:
        assert {who.id for who in protection_officers(tx, "KG06")} == {PROTECTOR, OTHER}
    for named in (SUPERVISOR, UUID(int=1)):
        with pytest.raises(UserCanFix) as told:
            post.give(named)
        assert told.value.code == "officer_unknown"
    with pytest.raises(UserCanFix) as nobody:
        post.give()
    assert nobody.value.code == "no_protection_officer"


def test_a_made_key_is_told_vouched_for_and_opens_for_its_officers(post: Post) -> None:
    made = post.give(PROTECTOR, OTHER)
    (said,) = post.told()
    assert said.keys() == {"for", "key", "post", "since", "voucher"}
    public, voucher = base64.b64decode(said["key"]), base64.b64decode(said["voucher"])
    assert key_id(public) == made
    require_vouched(
        PostKey(said["post"], public, said["since"], voucher),
        protection_signing_public(post.country.private),
    )
    private = post.opened(said, PROTECTOR)
    assert private == post.opened(said, OTHER)
    assert private is not None
    assert public_sealing_key(private) == public


def test_headquarters_keeps_no_private_half_in_any_table(post: Post) -> None:
    post.give(PROTECTOR)
    private = post.opened(post.told()[0], PROTECTOR)
    assert private is not None
    held = all_bytes(post.headquarters)
    for half in (private, post.country.private):
        for piece in (half[:32], half[64:]):
            for form in (piece, piece.hex().encode(), base64.b64encode(piece)[:40]):
                assert form not in held
    assert public_sealing_key(private)[:32] in held, "the look finds bytes"
    assert base64.b64encode(public_sealing_key(private))[:40] in held, "and bytes as text"


def all_bytes(headquarters: Headquarters) -> bytes:
    """Every value of every table, one after the other."""
    values = (
        value for rows in everything(headquarters.store).values() for row in rows for value in row
    )
    return b"|".join(v if isinstance(v, bytes) else str(v).encode() for v in values)


def test_rotation_leaves_out_who_left_and_takes_nothing_back(post: Post) -> None:
    first, second = post.give(PROTECTOR, OTHER), post.give(OTHER)
    assert first != second
    old, new = post.told()
    assert old["since"] < new["since"]
    assert post.opened(old, PROTECTOR) is not None
    assert post.opened(new, PROTECTOR) is None
    assert post.opened(new, OTHER) is not None
    with post.headquarters.store.read() as tx:
        found = private_keys(tx, post.country)
        assert private_keys(tx, CountryKey(new_sealing_key())).keys().isdisjoint({first, second})
    assert found.keys() == {first, second, post.country.id}
    assert found[second] == post.opened(new, OTHER)


def test_the_present_key_can_be_shared_with_who_comes_later(post: Post) -> None:
    with pytest.raises(UserCanFix) as none_yet:
        post.give(PROTECTOR, share=True)
    assert none_yet.value.code == "no_post_key"
    made = post.give(PROTECTOR)
    assert post.give(OTHER, share=True) == made
    first, again = post.told()
    assert (again["key"], again["since"], again["voucher"]) == (
        first["key"],
        first["since"],
        first["voucher"],
    )
    assert post.opened(again, OTHER) == post.opened(first, PROTECTOR)
    assert post.opened(again, PROTECTOR) is None
    with pytest.raises(UserCanFix) as other:
        post.give(OTHER, share=True, country=CountryKey(new_sealing_key()))
    assert other.value.code == "country_key_other"


def test_a_post_without_a_protection_officer_returns_to_the_countrys_key(post: Post) -> None:
    with pytest.raises(UserCanFix) as none_yet:
        post.retire()
    assert none_yet.value.code == "no_post_key"
    made = post.give(PROTECTOR)
    retired = post.retire()
    assert retired == post.country.id
    said = post.told()[-1]
    assert said["for"] == []
    assert base64.b64decode(said["key"]) == post.country.public
    require_vouched(
        PostKey("KG06", post.country.public, said["since"], base64.b64decode(said["voucher"])),
        protection_signing_public(post.country.private),
    )
    with pytest.raises(UserCanFix) as none_left:
        post.give(OTHER, share=True)
    assert none_left.value.code == "no_post_key"
    with post.headquarters.store.read() as tx:
        assert private_keys(tx, post.country).keys() == {made, post.country.id}
    again = post.give(OTHER)
    post.retire()
    assert [key_id(base64.b64decode(told["key"])) for told in post.told()] == [
        made,
        retired,
        again,
        retired,
    ]


def test_a_laptop_that_comes_later_is_told_the_public_key(post: Post) -> None:
    invitation_to = invited(post.headquarters)
    early = Laptop(b"")
    invitation_to(early)
    post.give(PROTECTOR)
    newest = post.give(OTHER)
    late = Laptop(b"")
    invitation_to(late)
    with post.headquarters.store.read() as tx:
        assert len(feed.items_after(tx, feed.device_scope(early.device), 0, 9)) == 2
        (item,) = feed.items_after(tx, feed.device_scope(late.device), 0, 9)
    assert item.kind == "protection_keys"
    assert item.said["for"] == []
    assert key_id(base64.b64decode(item.said["key"])) == newest
    assert item.said == post.told()[1] | {"for": []}


def invited(headquarters: Headquarters) -> Callable[[Laptop], str]:
    """Enrols a laptop at KG06 as one is: with a code."""
    enrolment = Enrolment(headquarters.store, headquarters.keys, lambda: NOW)

    def enrol(laptop: Laptop) -> str:
        with headquarters.store.write() as tx:
            secret, _ = invite(tx, "KG06", "", NOW)
        return enrolment.enrol(laptop.enrolment(secret))

    return enrol


def test_only_who_may_make_keys_makes_one_and_each_is_an_entry(post: Post) -> None:
    clerk = user(post.headquarters.store, "Clerk", Role.ADMINISTRATOR, Role.DATA_PROTECTION)
    for share in (False, True):
        with pytest.raises(UserCanFix) as told:
            post.give(PROTECTOR, share=share, by=clerk)
        assert told.value.code == "not_allowed"
    made = post.give(PROTECTOR)
    post.give(OTHER, share=True)
    with post.headquarters.store.read() as tx:
        own = identity(tx)
    assert own is not None
    rows = [row for row in everything(post.headquarters.store)["entries"] if own.device in row]
    kinds = {tuple(read_json(str(_head(row)))["kinds"]) for row in rows}
    assert kinds == {("hq_protection_key_made",), ("hq_protection_key_shared",)}
    assert {read_json(str(_head(row)))["author"] for row in rows} == {str(post.focal_point.id)}
    bodies = [str(row) for row in everything(post.headquarters.store)["bodies"]]
    assert sum(made in body and str(PROTECTOR) in body for body in bodies) == 1


def _head(row: tuple[object, ...]) -> object:
    return next(value for value in row if isinstance(value, str) and value.startswith("{"))


def test_the_countrys_key_is_the_one_that_the_list_names(tmp_path: Path) -> None:
    path, private = tmp_path / "protection.key", new_sealing_key()
    listed = KeyList(
        1, "KG", "", b"", (ListedKey(PROTECTION, public_sealing_key(private)),), (), ()
    )
    with pytest.raises(UserCanFix) as missing:
        read_country_key(path, listed)
    assert missing.value.code == "keys_missing"
    path.write_bytes(private)
    assert read_country_key(path, listed) == CountryKey(private)
    for wrong in (b"", private[:32], new_sealing_key()):
        path.write_bytes(wrong)
        with pytest.raises(TrustBroken) as told:
            read_country_key(path, listed)
        assert told.value.code == "country_key"
