"""A draft as text for the store, and back. It never leaves the laptop."""

import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from typing import Any
from uuid import UUID

from app.domain.dates import BirthDate
from app.domain.errors import TrustBroken
from app.domain.fast_lane import FastLaneDraft, Question, ReadDocument
from app.journal.entry import Json, dump_json, read_time, write_time

_FORMAT = 1


def write_draft(draft: FastLaneDraft) -> str:
    return dump_json(
        {
            "answers": {question.value: said for question, said in draft.answers.items()},
            "document": _write_document(draft.document) if draft.document else None,
            "earlier_person": str(draft.earlier_person) if draft.earlier_person else None,
            "format": _FORMAT,
            "id": str(draft.id),
            "notice_said": draft.notice_said,
            "started_at": write_time(draft.started_at),
        }
    )


def read_draft(text: str) -> FastLaneDraft:
    """The inverse of `write_draft`. Raises TrustBroken when the text is damaged."""
    try:
        value = json.loads(text)
        document, earlier = value["document"], value["earlier_person"]
        return FastLaneDraft(
            id=UUID(value["id"]),
            started_at=read_time(value["started_at"]),
            notice_said=value["notice_said"] is True,
            document=_read_document(document) if document else None,
            earlier_person=UUID(earlier) if earlier else None,
            answers={Question(name): str(said) for name, said in value["answers"].items()},
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as wrong:
        raise TrustBroken("draft", "A draft is damaged. Start this person anew.") from wrong


def _write_document(document: ReadDocument) -> Json:
    plain: dict[str, Json] = {
        field.name: getattr(document, field.name)
        for field in fields(document)
        if field.name not in {"birth", "checks"}
    }
    birth = document.birth
    return plain | {
        "birth": {
            "calendar": birth.calendar,
            "earliest": birth.earliest.isoformat() if birth.earliest else None,
            "latest": birth.latest.isoformat() if birth.latest else None,
            "precision": birth.precision,
            "stated": birth.stated,
        },
        "checks": [list(check) for check in document.checks],
    }


def _read_document(value: Mapping[str, Any]) -> ReadDocument:
    birth = value["birth"]
    bounds = [date.fromisoformat(birth[k]) if birth[k] else None for k in ("earliest", "latest")]
    plain: dict[str, Any] = {
        field.name: value[field.name]
        for field in fields(ReadDocument)
        if field.name not in {"birth", "checks"}
    }
    texts: dict[str, Any] = {k: tuple(value[k]) for k in ("mrz_lines", "problems", "corrected")}
    return ReadDocument(
        **(plain | texts),
        birth=BirthDate(
            bounds[0], bounds[1], birth["precision"], birth["calendar"], birth["stated"]
        ),
        checks=tuple((name, said) for name, said in value["checks"]),
    )
