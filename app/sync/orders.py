"""The last word of headquarters about this laptop that was not "active" (order.json).

The carrier, who has no key of the store, keeps the signed hello answer in which it stood; whoever
obeys it proves it again. A file that does not prove itself is no order: planting one wipes nothing.
A later "active" takes the order back.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.errors import ManzilError
from app.journal.chain import Position
from app.settings.place import Place, disk_trouble, write_private
from app.sync.carrier import read_carrier
from app.vault.key_list import ACKNOWLEDGEMENT
from app.vault.signed_text import read_signed_text
from app.wire.messages import (
    HELLO_CONTEXT,
    DeviceStatus,
    HelloAnswer,
    read_hello_answer,
)


@dataclass(frozen=True, slots=True)
class Order:
    """A signed answer whose status is not "active"; `told`: the journal has it."""

    answer: HelloAnswer
    told: bool

    @property
    def status(self) -> DeviceStatus:
        return self.answer.status

    def covers(self, owed: Sequence[Position]) -> bool:
        """Whether headquarters holds all of these durably: it can lose none of them any more.

        The last is the end of the journal, which must be headquarters' own end too; of earlier
        incarnations it may hold more than a restored disk knows of.
        """
        durable = {head.at.incarnation: head.durable for head in self.answer.heads}
        ends = {head.at for head in self.answer.heads}
        return (
            bool(owed)
            and owed[-1] in ends
            and all(durable.get(position.incarnation, 0) >= position.number for position in owed)
        )


def keep_order(place: Place, signed: str, answer: HelloAnswer) -> None:
    """Keep what the signed answer orders, or forget an earlier order. The lease is held.

    Raises EnvironmentFailed like write_private.
    """
    if answer.status is DeviceStatus.ACTIVE:
        _forget(place)
        return
    before = read_order(place)
    told = before is not None and before.told and before.status is answer.status
    _write(place, signed, told=told)


def read_order(place: Place) -> Order | None:
    """The order that stands, proved; None when there is none or it does not prove itself.

    Raises EnvironmentFailed `disk`.
    """
    try:
        value = json.loads(place.order_file.read_bytes())
        signed, told = value["signed"], value["told"] is True
        carrier = read_carrier(place)
        keys = carrier.keys().by_id(ACKNOWLEDGEMENT)
        answer = read_hello_answer(read_signed_text(signed, keys, HELLO_CONTEXT))
    except FileNotFoundError:
        return None
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong
    except (ManzilError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    if answer.device != carrier.device or answer.status is DeviceStatus.ACTIVE:
        return None
    return Order(answer, told)


def mark_told(place: Place) -> None:
    """The journal has the order now. Does nothing when the order is gone."""
    try:
        value = json.loads(place.order_file.read_bytes())
        signed = str(value["signed"])
    except FileNotFoundError:
        return
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong
    except (ValueError, KeyError, TypeError, RecursionError):
        return
    _write(place, signed, told=True)


def _write(place: Place, signed: str, *, told: bool) -> None:
    value = {"signed": signed, "told": told}
    write_private(place.order_file, json.dumps(value, sort_keys=True).encode() + b"\n")


def _forget(place: Place) -> None:
    try:
        place.order_file.unlink(missing_ok=True)
    except OSError as wrong:
        raise disk_trouble(wrong) from wrong
