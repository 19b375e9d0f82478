from app.domain.audit import COUNTER_WORK
from app.hq.events import OfficeEvent


def test_every_event_is_told_apart_from_what_laptops_write() -> None:
    assert all(event.value.startswith("hq_") for event in OfficeEvent)
    assert not COUNTER_WORK & {event.value for event in OfficeEvent}
