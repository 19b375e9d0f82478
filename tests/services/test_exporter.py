"""Exports: whole or not at all, never without reason and entry, and nothing that runs."""

import csv
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.domain.errors import EnvironmentFailed, UserCanFix
from app.journal.entry import read_json
from app.services.exporter import Exporter
from app.services.views import ExportFilter
from tests.services.counter import KARIMOV, SUPERVISOR, Counter

PAGE = 4
EVERYBODY = ExportFilter()
REASON = "Monthly list for the district office"


def fill(counter: Counter, count: int) -> list[str]:
    made = []
    for n in range(count):
        counter.clock.pass_time(minutes=1)
        passport = replace(KARIMOV, number=f"FA{n:05d}")
        made.append(
            counter.registrar.register(counter.draft(passport), counter.shift).registration_number
        )
    return made


def export(
    counter: Counter,
    target: Path,
    filter: ExportFilter = EVERYBODY,
    *,
    reason: str = REASON,
    progress: Callable[[int], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> int:
    exporter = Exporter(counter.as_officer(SUPERVISOR), page=PAGE)
    return exporter.csv(filter, target, reason, progress, cancelled)


def rows_of(target: Path) -> list[dict[str, str]]:
    with target.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def event_of(counter: Counter) -> Any:
    (body,) = counter.entries()[-1].bodies
    assert body is not None
    return read_json(body.text)["event"]


def test_the_file_holds_the_list_under_words_and_tags(counter: Counter, tmp_path: Path) -> None:
    (number,) = fill(counter, 1)
    target = tmp_path / "list.csv"
    assert export(counter, target) == 1
    assert target.read_bytes().startswith(b"\xef\xbb\xbfRegistration number,")
    tags, row = rows_of(target)
    assert all(tag.startswith("#") for tag in tags.values())
    assert row == {
        "Registration number": number,
        "Family name": "KARIMOV",
        "Given name": "FARKHOD",
        "Sex": "1",
        "Born, earliest": "1985-06-15",
        "Born, latest": "1985-06-15",
        "Born, precision": "D",
        "Nationalities": "UZB",
        "Document number": "FA00000",
        "Last post": "KG06",
        "Last direction": "E",
        "Last seen (UTC)": "2026-11-24T03:01:00Z",
        "At headquarters": "no",
    }


def test_more_than_a_page_comes_once_each(counter: Counter, tmp_path: Path) -> None:
    numbers = fill(counter, 2 * PAGE + 3)
    told: list[int] = []
    target = tmp_path / "list.csv"
    assert export(counter, target, progress=told.append) == 2 * PAGE + 3
    rows = [row["Registration number"] for row in rows_of(target)[1:]]
    assert rows == numbers[::-1]
    assert told == [PAGE, 2 * PAGE, 2 * PAGE + 3]


def test_the_export_is_journaled_with_its_reason_and_no_names(
    counter: Counter, tmp_path: Path
) -> None:
    fill(counter, 2)
    export(counter, tmp_path / "list.csv", ExportFilter(text="karimov", since=date(2026, 1, 1)))
    head = counter.heads()[-1]
    assert (head.kinds, head.author) == (("exported",), SUPERVISOR.id)
    assert event_of(counter) == {
        "format": "csv",
        "reason": REASON,
        "rows": 2,
        "searched": True,
        "since": "2026-01-01",
        "until": None,
    }


def test_days_are_both_included_and_text_chooses(counter: Counter, tmp_path: Path) -> None:
    today = counter.clock().astimezone().date()
    fill(counter, 1)
    counter.clock.pass_time(days=2)
    fill(counter, 1)
    target = tmp_path / "list.csv"
    assert export(counter, target, ExportFilter(since=today, until=today)) == 1
    assert export(counter, target, ExportFilter(text="karim")) == 2
    assert export(counter, target, ExportFilter(text="toktogulov")) == 0


def test_a_name_that_is_a_formula_is_defused(counter: Counter, tmp_path: Path) -> None:
    draft = counter.draft()
    assert draft.document is not None
    evil = replace(draft.document, given_name='=HYPERLINK("http://x")')
    counter.registrar.register(replace(draft, document=evil), counter.shift)
    export(counter, tmp_path / "list.csv")
    assert rows_of(tmp_path / "list.csv")[1]["Given name"] == '\'=HYPERLINK("http://x")'


def test_only_a_supervisor_exports(counter: Counter, tmp_path: Path) -> None:
    exporter = Exporter(counter.signed_in)
    with pytest.raises(UserCanFix) as told:
        exporter.csv(EVERYBODY, tmp_path / "x", REASON, lambda _: None, lambda: False)
    assert told.value.code == "not_allowed"
    assert list(tmp_path.glob("x*")) == []


@pytest.mark.parametrize("reason", ["", "   ", "x"])
def test_without_a_reason_nothing_goes_out(counter: Counter, tmp_path: Path, reason: str) -> None:
    with pytest.raises(UserCanFix) as told:
        export(counter, tmp_path / "list.csv", reason=reason)
    assert told.value.code == "reason_missing"
    assert not (tmp_path / "list.csv").exists()


def test_a_stopped_export_leaves_the_old_file_and_no_part(counter: Counter, tmp_path: Path) -> None:
    fill(counter, 3)
    before = len(counter.entries())
    folder = tmp_path / "out"
    folder.mkdir()
    target = folder / "list.csv"
    target.write_text("old", encoding="utf-8")
    with pytest.raises(UserCanFix) as told:
        export(counter, target, cancelled=lambda: True)
    assert told.value.code == "export_cancelled"
    assert [path.name for path in folder.iterdir()] == ["list.csv"]
    assert target.read_text(encoding="utf-8") == "old"
    assert len(counter.entries()) == before


def test_a_folder_that_is_not_there_is_told(counter: Counter, tmp_path: Path) -> None:
    fill(counter, 1)
    before = len(counter.entries())
    with pytest.raises(EnvironmentFailed):
        export(counter, tmp_path / "nowhere" / "list.csv")
    assert len(counter.entries()) == before


def test_another_posts_people_do_not_go_out(counter: Counter, tmp_path: Path) -> None:
    (own,) = fill(counter, 1)
    elsewhere = replace(counter.shift, post="KG07")
    other = replace(KARIMOV, number="FA99999")
    counter.registrar.register(counter.draft(other), elsewhere)
    for chosen in (EVERYBODY, ExportFilter(text="karimov")):
        target = tmp_path / f"{bool(chosen.text)}.csv"
        assert export(counter, target, chosen) == 1
        text = target.read_text(encoding="utf-8-sig")
        assert own in text
        assert "FA99999" not in text
