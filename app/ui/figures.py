"""Numbers, days and moments as the language writes them, and Latin data among Arabic script."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication

from app.domain.dates import BirthDate
from app.ui.languages import language

_EASTERN: Final = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
_FIRST_STRONG, _LEFT_TO_RIGHT, _END = "\u2068", "\u2066", "\u2069"
_MINUTE, _HOUR, _DAY = 60, 3600, 86400


def isolated(text: str) -> str:
    """`text` kept together in its own direction inside a sentence of another (UAX #9, FSI)."""
    return f"{_FIRST_STRONG}{text}{_END}"


def latin(text: str) -> str:
    """Latin data (a number, an MRZ line, a date) that keeps its direction (UAX #9, LRI)."""
    return f"{_LEFT_TO_RIGHT}{text}{_END}"


@dataclass(frozen=True, slots=True)
class Figures:
    """How one language of the window writes figures. Times are those of this laptop's zone."""

    code: str

    def number(self, value: int) -> str:
        """A whole number, grouped by narrow spaces from 10 000 on."""
        plain = f"{value:,}".replace(",", "\u202f") if abs(value) >= 10_000 else str(value)  # noqa: PLR2004 - as said above
        return self.digits(plain)

    def digits(self, text: str) -> str:
        """The digits of `text` as the language writes them."""
        return text.translate(_EASTERN) if language(self.code).eastern_digits else text

    def day(self, day: date) -> str:
        """dd.MM.yyyy; Latin data, as printed in documents."""
        return latin(day.strftime("%d.%m.%Y"))

    def time(self, moment: datetime) -> str:
        return self.digits(moment.astimezone().strftime("%H:%M"))

    def moment(self, moment: datetime, now: datetime) -> str:
        """The time alone today, else with the day before it."""
        local, today = moment.astimezone(), now.astimezone().date()
        if local.date() == today:
            return self.time(moment)
        if local.date() == today - timedelta(days=1):
            words = QCoreApplication.translate("Figures", "yesterday {time}")
            return words.format(time=self.time(moment))
        return f"{self.day(local.date())} {self.time(moment)}"

    def span(self, seconds: float) -> str:
        """How long something takes or took, in its one or two greatest units."""
        whole = max(0, round(seconds))
        if whole < _MINUTE:
            words = QCoreApplication.translate("Figures", "{seconds} s")
        elif whole < _HOUR:
            words = QCoreApplication.translate("Figures", "{minutes} min")
        elif whole < _DAY:
            words = QCoreApplication.translate("Figures", "{hours} h {minutes} min")
        else:
            words = QCoreApplication.translate("Figures", "{days} days {hours} h")
        return words.format(
            seconds=self.number(whole),
            minutes=self.number(whole % _HOUR // _MINUTE),
            hours=self.number(whole % _DAY // _HOUR),
            days=self.number(whole // _DAY),
        )

    def size(self, size: int) -> str:
        """Bytes as kB or MB (1000s)."""
        kilobyte, megabyte = 1000, 1_000_000
        if size < megabyte:
            words = QCoreApplication.translate("Figures", "{size} kB")
            return words.format(size=self.number(-(-size // kilobyte)))
        words = QCoreApplication.translate("Figures", "{size} MB")
        return words.format(size=self.digits(f"{size / megabyte:.1f}"))

    def birth(self, birth: BirthDate) -> str:
        """A birth date as well as it is known: never a day that nobody gave."""
        if birth.earliest is None or birth.latest is None:
            return QCoreApplication.translate("Figures", "birth date unknown")
        if birth.earliest == birth.latest:
            return self.day(birth.earliest)
        if (birth.earliest.year, birth.earliest.month) == (birth.latest.year, birth.latest.month):
            return latin(birth.earliest.strftime("%m.%Y"))
        if birth.earliest.year == birth.latest.year:
            return latin(str(birth.earliest.year))
        return latin(f"{birth.earliest.year}–{birth.latest.year}")
