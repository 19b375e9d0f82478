import json
from pathlib import Path
from uuid import UUID

import pytest

from app.domain.ids import system_clock
from app.domain.permissions import Role
from app.hq import feed, own_journal
from app.hq.cli_office import put_back
from app.hq.keys import read_keys
from app.hq.opened import opened
from app.hq.reports import all_reports
from app.hq.users import HqUser, add_user
from app.vault.kdf_cost import FLOOR
from tests.hq.asked import asking_laptop
from tests.hq.headquarters import Headquarters, intake_over
from tests.hq.test_cli_users import WORDS, Typist, data, typist

__all__ = ["data", "typist"]
BY = ("--by", "all")


@pytest.fixture
def asked(data: Path) -> UUID:
    """A deletion that a laptop of this headquarters asks for; a user `all` has every role."""
    with opened(data, {}) as here:
        keys = read_keys(here.place, here.headquarters.root_fingerprint)
        with here.store.write() as tx:
            add_user(tx, "all", Role, WORDS, at=system_clock(), cost=FLOOR)
        headquarters = Headquarters(here.store, keys, intake_over(here.store, keys))
        return asking_laptop(headquarters).request()


def test_what_waits_is_listed_and_decided(typist: Typist, asked: UUID) -> None:
    code, out, _ = typist.run("requests", *BY)
    (waiting,) = json.loads(out)
    assert (code, waiting["id"], waiting["request"]) == (0, str(asked), "DEL")
    reason = ("--reason", "no longer needed")
    code, out, _ = typist.run("decide", str(asked), "--refuse", *reason, *BY)
    assert (code, json.loads(out)["decision"]) == (0, "refused")
    assert typist.run("requests", *BY)[1] == "[]\n"
    code, out, err = typist.run("decide", str(asked), "--approve", *reason, *BY)
    assert (code, out, err) == (1, "", "manzil: This has been decided already.\n")


def test_the_audit_is_written_line_by_line(typist: Typist, asked: UUID) -> None:
    typist.run("requests", "--by", "all", lines=("wrong words of nobody",))
    code, out, _ = typist.run("audit", *BY)
    assert code == 0
    kinds = [json.loads(line)["kinds"] for line in out.splitlines()]
    assert ["hq_sign_in_failed"] in kinds
    assert ["asked"] in kinds
    code, out, _ = typist.run("audit", *BY, "--most", "1", "--kind", "asked")
    assert [json.loads(line)["kinds"] for line in out.splitlines()] == [["asked"]]


def test_settings_are_shown_and_set(typist: Typist, asked: UUID) -> None:
    code, out, _ = typist.run("settings", *BY)
    assert (code, json.loads(out)) == (0, {})
    pairs = ("--set", "retention.full_record=14", "--set", "retention.purposes.REF=90")
    code, out, _ = typist.run("settings", *BY, *pairs)
    typist.run("settings", *BY, "--set", "retention.purposes.AST=91")
    code, out, _ = typist.run("settings", *BY)
    retention = json.loads(out)["retention"]
    assert (retention["full_record"], retention["look_up"]) == (14, 365)
    assert (retention["purposes"]["REF"], retention["purposes"]["AST"]) == (90, 91)
    for wrong in ("retention=14", "retention.full_record", "limits.a=soon", "limits.a=-1"):
        code, out, err = typist.run("settings", *BY, "--set", wrong)
        assert (code, out) == (1, "")
        assert "retention.full_record=14" in err


def test_a_database_that_was_put_back_begins_anew(data: Path, typist: Typist, asked: UUID) -> None:
    with opened(data, {}) as here:
        with here.store.write() as tx:
            feed.put(tx, "device/x", "wipe", {}, system_clock())
        with here.store.read() as tx:
            before = feed.standing(tx, "device/x")
            own = own_journal.identity(tx)
    assert typist.run("put-back", *BY)[0] == 0
    with opened(data, {}) as here, here.store.read() as tx:
        after, now = feed.standing(tx, "device/x"), own_journal.identity(tx)
        assert all_reports(tx) == []
    assert (after.epoch > before.epoch, after.last) == (True, before.last)
    assert now is not None
    assert now.parent is not None
    assert own is None or own.device == now.device


def test_only_an_administrator_says_so(data: Path, asked: UUID) -> None:
    analyst = HqUser(UUID(int=1), "Analyst", (Role.ANALYST,))
    with opened(data, {}) as here, pytest.raises(Exception, match="role"):
        put_back(here.store, analyst)
