"""The list beside the database: only added to, read back, torn ends passed over, damage told."""

from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import TrustBroken
from app.hq.erasure_list import ErasureList, Order

AT = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
FIRST = Order(UUID(int=1), UUID(int=2), AT, UUID(int=3), "a reason that may name somebody")
SECOND = Order(UUID(int=4), None, AT, UUID(int=3))


def test_orders_are_read_back_once_each_and_without_their_reasons(tmp_path: Path) -> None:
    path = tmp_path / "erasures.jsonl"
    beside = ErasureList(path)
    assert beside.orders() == ()
    for order in (FIRST, SECOND, FIRST):
        beside.add(order)
    assert beside.orders() == (FIRST, SECOND)
    assert path.read_bytes() == (
        b'{"at":"2026-11-24T09:00:00.000000Z","by":"00000000-0000-0000-0000-000000000003",'
        b'"person":"00000000-0000-0000-0000-000000000001",'
        b'"request":"00000000-0000-0000-0000-000000000002"}\n'
        b'{"at":"2026-11-24T09:00:00.000000Z","by":"00000000-0000-0000-0000-000000000003",'
        b'"person":"00000000-0000-0000-0000-000000000004","request":null}\n'
    )
    assert path.stat().st_mode & 0o077 == 0


@given(st.integers(1, 150))
def test_a_line_torn_by_a_power_cut_is_no_order_and_in_nobodys_way(
    tmp_path_factory: pytest.TempPathFactory, kept: int
) -> None:
    path = tmp_path_factory.mktemp("list") / "erasures.jsonl"
    beside = ErasureList(path)
    beside.add(FIRST)
    whole = path.read_bytes()
    beside.add(SECOND)
    torn = path.read_bytes()[: len(whole) + kept]
    path.write_bytes(torn)
    beside.add(SECOND)
    assert beside.orders() == (FIRST, SECOND)


@pytest.mark.parametrize("line", [b"garbage", b"{}", b'{"person":"x"}', b"\xff{}"])
def test_any_other_damage_is_told(tmp_path: Path, line: bytes) -> None:
    path = tmp_path / "erasures.jsonl"
    ErasureList(path).add(FIRST)
    path.write_bytes(line + b"\n" + path.read_bytes())
    with pytest.raises(TrustBroken):
        ErasureList(path).orders()
