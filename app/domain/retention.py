"""How long what is known of a person is kept, and by when a request of theirs is answered.

Source of the defaults: product.md, Consent and rights. On the laptop the full record goes 30 days
after headquarters cannot lose it any more, and a look-up row stays for 12 months, so that nobody
is registered twice. Headquarters keeps by purpose. All of it is a setting.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date, datetime, timedelta
from types import MappingProxyType

from app.domain.errors import UserCanFix

REGISTRATION = "REG"
ACCESS = "ACC"
LONGEST_DAYS = 36_525
_BY_PURPOSE = MappingProxyType(
    {
        REGISTRATION: 1_826,
        "AST": 1_826,
        "REF": 730,
        "FUP": 365,
        "RES": 1_826,
        "PHO": 365,
        "GOV": 365,
        "COO": 365,
    }
)


@dataclass(frozen=True, slots=True)
class Retention:
    """All in days. `purposes`: at headquarters, after the last that was heard of the person."""

    full_record: int = 30
    look_up: int = 365
    answer: int = 30
    answer_access: int = 0
    purposes: Mapping[str, int] = field(default_factory=lambda: _BY_PURPOSE)

    def purged_up_to(self, now: datetime) -> datetime:
        """What was safe at headquarters by then leaves the laptop now."""
        return now - timedelta(days=self.full_record)

    def forgotten_up_to(self, now: datetime) -> datetime:
        """Look-up rows made by then go now."""
        return now - timedelta(days=self.look_up)

    def kept_for(self, purpose: str) -> timedelta:
        """How long headquarters keeps what rests on this purpose; an unknown one like REG."""
        return timedelta(days=self.purposes.get(purpose, self.purposes[REGISTRATION]))

    def due_on(self, kind: str, received: date) -> date:
        """By when a request of this kind (code list rights_request) is answered."""
        days = self.answer_access if kind == ACCESS else self.answer
        return received + timedelta(days=days)


def write_retention(retention: Retention) -> dict[str, int | dict[str, int]]:
    """As it travels in a `settings` item, and stands in the stores."""
    plain = {name: getattr(retention, name) for name in _numbers()}
    return {**plain, "purposes": dict(retention.purposes)}


def read_retention(said: Mapping[str, object]) -> Retention:
    """The inverse; what is not said has its default, what is not known is passed over.

    Raises UserCanFix `retention` when a number of days is none from 0 (1 for what is kept) to
    36525.
    """
    numbers = {name: _days(said[name], least=0) for name in _numbers() if name in said}
    purposes = said.get("purposes", {})
    if not isinstance(purposes, Mapping):
        raise _wrong()
    own = {str(purpose): _days(days, least=1) for purpose, days in purposes.items()}
    return Retention(**numbers, purposes=MappingProxyType({**_BY_PURPOSE, **own}))


def _numbers() -> tuple[str, ...]:
    return tuple(one.name for one in fields(Retention) if one.name != "purposes")


def _days(value: object, *, least: int) -> int:
    if type(value) is not int or not least <= value <= LONGEST_DAYS:
        raise _wrong()
    return value


def _wrong() -> UserCanFix:
    return UserCanFix(
        "retention", "Give the time of keeping in whole days, at most 36525.", field="retention"
    )
