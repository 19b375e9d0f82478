"""A history in words: a registration by its records, a correction field by field."""

from app.services.person_views import HistoryLine, ShownChange
from app.ui.pages.person.told import told
from tests.services.counter import MORNING, REGISTRAR
from tests.services.quiet_room import QuietRoom
from tests.ui.pages.quiet import laptop_of, plain, speaker_of


def test_a_registration_is_told_by_its_records_alone(room: QuietRoom) -> None:
    view = laptop_of(room).person_file.open(room.person)
    assert view.history is not None
    one = told(view.history[-1], speaker_of(room))
    assert one.strong == "Registered"
    assert plain(one.by) == REGISTRAR.name
    assert set(one.changes) == {"Who it is", "Document", "Journey", "Crossing", "Consent"}


def test_a_few_changes_are_told_each_and_what_is_withheld_says_so(room: QuietRoom) -> None:
    changes = (
        ShownChange(room.person, "person", "sex", "2", withheld=False),
        ShownChange(room.person, "person", "phone", None, withheld=True),
        ShownChange(room.person, "approval", "decided_at", "2026-11-24T03:00:00Z", withheld=False),
        ShownChange(room.person, "approval", "asked_by", str(room.person), withheld=False),
    )
    line = HistoryLine(room.person, MORNING, room.person, "", ("corrected",), "Misread", changes)
    one = told(line, speaker_of(room))
    assert [plain(words) for words in one.changes] == [
        "Sex: Female",
        "Telephone: not shown to your role",
    ]
    assert one.by == "an officer of another laptop"
    assert plain(one.reason) == "Misread"
