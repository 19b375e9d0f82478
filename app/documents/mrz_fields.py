"""Dates, issuer and nationality of a zone, and what is odd about them."""

from dataclasses import dataclass
from datetime import date

from app.documents.mrz_dates import PartDate, birth_century, exists, expiry_century, parse
from app.documents.mrz_layout import Span
from app.documents.mrz_problem import MrzProblem
from app.documents.mrz_states import current_code, is_known
from app.documents.mrz_zone import FILLER, Zone

_DATE_CHARACTERS = frozenset("0123456789" + FILLER)


@dataclass(frozen=True, slots=True)
class Dates:
    """Birth and expiry as ISO text, unknown parts as XX, None where nothing is stated."""

    birth: str | None
    expiry: str | None
    problems: tuple[MrzProblem, ...]


@dataclass(frozen=True, slots=True)
class State:
    """The code of an issuer or a nationality without fillers, and what is odd about it."""

    code: str | None
    problems: tuple[MrzProblem, ...]


def read_dates(zone: Zone, today: date) -> Dates:
    """Centuries are chosen relative to `today`; the birth's also by the expiry."""
    problems: list[MrzProblem] = []
    expires = _parts(zone, zone.layout.expiry)
    expiry = last_day = None
    if expires is not None and exists(expires, expiry_century(expires, today)):
        century = expiry_century(expires, today)
        expiry, last_day = expires.iso(century), expires.latest(century)
    elif _is_dated(zone, zone.layout.expiry):
        problems.append(_impossible(zone, zone.layout.expiry, "expiry_date_impossible"))
    born = _parts(zone, zone.layout.birth)
    birth = None
    if born is not None and exists(born, birth_century(born, last_day, today)):
        birth = born.iso(birth_century(born, last_day, today))
    elif _is_dated(zone, zone.layout.birth):
        problems.append(_impossible(zone, zone.layout.birth, "birth_date_impossible"))
    if last_day is not None and last_day < today:
        problems.append(_expired(zone, expiry))
    return Dates(birth, expiry, tuple(problems))


def read_state(zone: Zone, span: Span | None, name: str) -> State:
    """The code at `span`; `name` is issuing_code or nationality_code.

    One letter (`D<<`) and the codes of organisations are the standard's own. `TM<` becomes TKM.
    """
    printed = zone.at(span)
    if span is None or printed is None:
        return State(None, ())
    code = printed.replace(FILLER, "") or None
    current = current_code(printed)
    if current is not None:
        old = _state_problem(span, f"{name}_old", printed, current)
        return State(current, (old,))
    if code is None:
        return State(None, (_state_problem(span, f"{name}_missing", printed, None),))
    unknown = () if is_known(code) else (_state_problem(span, f"{name}_unknown", printed, None),)
    return State(code, unknown)


def _parts(zone: Zone, span: Span | None) -> PartDate | None:
    text = zone.at(span)
    return parse(text) if text is not None and text.strip(FILLER) else None


def _is_dated(zone: Zone, span: Span | None) -> bool:
    """Whether digits stand there; other characters are told by the structure already."""
    text = zone.at(span) or ""
    return bool(text.strip(FILLER)) and set(text) <= _DATE_CHARACTERS


def _impossible(zone: Zone, span: Span | None, code: str) -> MrzProblem:
    return MrzProblem(
        code,
        "This date does not exist. Read this row again.",
        line=span.line if span else None,
        position=span.first if span else None,
        found=zone.at(span),
        expected="YYMMDD, unknown parts as <<",
    )


def _expired(zone: Zone, expiry: str | None) -> MrzProblem:
    span = zone.layout.expiry
    return MrzProblem(
        "expired",
        "The document has expired. It can be registered all the same.",
        line=span.line if span else None,
        position=span.first if span else None,
        found=expiry,
        breaks=False,
    )


def _state_problem(span: Span, code: str, printed: str, expected: str | None) -> MrzProblem:
    words = {
        "old": "is written in an old way and was read as the present one",
        "missing": "is not stated",
        "unknown": "is in no list of states and organisations",
    }
    return MrzProblem(
        code,
        f"The country code {words[code.rpartition('_')[2]]}. Compare it with the document.",
        line=span.line,
        position=span.first,
        found=printed,
        expected=expected,
        breaks=False,
    )
