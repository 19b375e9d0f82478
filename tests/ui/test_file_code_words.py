"""Every code of a person's file can be translated: its English label stands where lupdate reads."""

import pytest

from app.domain.codelists import load_code_lists
from app.ui import code_words, file_code_words

LISTS = (
    *("consent_purpose", "consent_decision", "consent_mode"),
    *("rights_request", "request_outcome", "need_urgency", "need_flag"),
    *("civil_status", "education", "occupation"),
    *("cost_band", "permit_status", "official_decision", "doc_read"),
)


@pytest.mark.parametrize("name", LISTS)
def test_every_label_of_the_file_is_there(name: str) -> None:
    read = {
        *code_words.people_and_documents(),
        *code_words.reasons_and_stays(),
        *file_code_words.consents(),
        *file_code_words.requests(),
        *file_code_words.needs(),
        *file_code_words.people_in_full(),
        *file_code_words.journeys_in_full(),
    }
    offered = {choice.short("en") for choice in load_code_lists().choices(name)}
    assert offered <= read


def test_no_label_is_asked_for_twice() -> None:
    words = (
        *file_code_words.consents(),
        *file_code_words.requests(),
        *file_code_words.needs(),
        *file_code_words.people_in_full(),
        *file_code_words.journeys_in_full(),
    )
    assert len(words) == len(set(words))
