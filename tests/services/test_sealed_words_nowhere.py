"""Planted words of sealed records and drafts are nowhere for a holder of the database key.

Every byte of every file is looked at, the database decrypted page by page with its free space
and its log, and every table read through the key; the same look finds the names that the key
opens, and an ordinary draft's.
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from app.domain.protection import CaseNote, WithheldDocument
from app.services.protection import DraftKind, Protection
from app.storage.sealed_drafts import key_of
from app.storage.tables import METADATA
from tests.end2end.clear_text import forms
from tests.services.decrypted import decrypted_log, decrypted_pages
from tests.services.quiet_room import ANSWERED, QuietRoom, open_quiet_room

WORDS = ("zarnigor", "Пахтакорова", "KHUJAYEVICH", "locked-in-cellar")
DEBT = "promise"


@pytest.fixture
def room(tmp_path: Path) -> Iterator[QuietRoom]:
    made = open_quiet_room(tmp_path / "laptop")
    made.deliver_key(made.protector)
    yield made
    made.registrar.store.close()


def everything(room: QuietRoom) -> bytes:
    """All that the folder holds, for somebody with the key: pages, log, files, rows as text."""
    place = room.registrar.place
    log = place.store.with_name(place.store.name + "-wal")
    others = [p for p in place.folder.rglob("*") if p.is_file() and p not in {place.store, log}]
    with room.registrar.store.read() as tx:
        rows = [
            repr(tuple(row))
            for table in METADATA.sorted_tables
            for row in tx.connection.execute(select(table))
        ]
    return (
        decrypted_pages(place.store, room.counter.store_key)
        + decrypted_log(log, room.counter.store_key)
        + b"".join(path.read_bytes() for path in others)
        + "\n".join(rows).encode()
    )


def found(room: QuietRoom, *words: str) -> list[str]:
    where = everything(room)
    escaped = {word: json.dumps(word).strip('"').encode() for word in words}
    return [
        word
        for word in words
        if escaped[word] in where or any(form in where for form in forms(word))
    ]


def write_many_times(room: QuietRoom, protection: Protection) -> tuple[str, ...]:
    """Drafts grown over many saves, among the saves of ordinary drafts."""
    texts = (
        CaseNote(text=" ".join(WORDS[:2]), author=room.registrar.officer.id),
        WithheldDocument(type="P", held_by=WORDS[2], words=WORDS[3]),
        replace(ANSWERED, answers=((DEBT, "Y"),), interrupted=True),
    )
    drafts = [
        replace(protection.begin(room.person, DraftKind.CASE_NOTE), content=content)
        for content in texts
    ]
    for _ in range(4):
        for draft in drafts:
            protection.save(draft)
            room.counter.drafts.save(room.counter.draft())
    for draft in drafts:
        protection.close(draft, "IMM") if draft is not drafts[1] else None
    return (*WORDS, f'"{DEBT}"')


@pytest.mark.parametrize("emptied", [False, True], ids=["log", "database"])
def test_neither_open_drafts_nor_closed_records_are_readable_with_the_key(
    room: QuietRoom, *, emptied: bool
) -> None:
    protection = Protection(room.registrar)
    words = write_many_times(room, protection)
    if emptied:
        room.registrar.store.checkpoint()
    assert found(room, *words) == []
    assert found(room, "KARIMOV", "FARKHOD") == ["KARIMOV", "FARKHOD"], "the control is found"
    assert len(protection.found()) == 1
    room.files().read(room.person)
    assert found(room, *words) == [], "reading leaves nothing behind"


def test_the_very_same_look_finds_words_that_the_key_opens(room: QuietRoom) -> None:
    """Shown to find: the words in an ordinary draft's text and in an event."""
    event = room.registrar.event("planted", said={"words": " ".join(WORDS)})
    from app.storage import drafts, journal

    with room.registrar.store.write() as tx:
        journal.append(tx, event)
        drafts.save_draft(
            tx, room.person, room.registrar.officer.id, WORDS[0], room.counter.clock()
        )
    assert found(room, *WORDS) == list(WORDS)


def test_a_closed_drafts_key_is_gone_from_every_byte(room: QuietRoom) -> None:
    """So the author's own account key opens no older state of the draft either."""
    protection = Protection(room.registrar)
    draft = replace(
        protection.begin(room.person, DraftKind.CASE_NOTE),
        content=CaseNote(text="words", author=room.registrar.officer.id),
    )
    protection.save(draft)
    with room.registrar.store.read() as tx:
        wrapped = key_of(tx, draft.id)
    assert wrapped is not None
    assert wrapped[100:164] in everything(room), "the look sees the key while the draft is open"
    protection.close(draft, "IMM")
    left = everything(room)
    pieces = [wrapped[n : n + 64] for n in range(0, len(wrapped) - 64, 32)]
    assert not any(piece in left for piece in pieces)
