"""Which fields of which records an access print shows, in which order, coded by which list.

Left out are ids of officers and devices, what is highly sensitive, and that there is such a thing.
"""

from collections.abc import Mapping
from types import MappingProxyType

from app.domain.records import (
    Consent,
    IdentityDocument,
    Journey,
    LookUp,
    Movement,
    Person,
    RightsRequest,
    Transfer,
)
from app.domain.rules import Record
from app.services.access_words import COUNTRY

Fields = Mapping[str, str]


def _fields(text: str) -> Fields:
    """From `name:list name …`: a field without a list is shown as it is."""
    pairs = (word.partition(":") for word in text.split())
    return MappingProxyType({name: code_list for name, _, code_list in pairs})


SECTIONS: Mapping[type[Record], tuple[str, Fields]] = MappingProxyType(
    {
        Person: (
            "identity",
            _fields(
                "registration_number family_name given_name patronymic father_name"
                " grandfather_name native_name name_as_said other_names sex:sex birth"
                f" birth_country:{COUNTRY} birth_place nationalities:{COUNTRY}"
                " languages:language civil_status:civil_status education:education"
                " occupation:occupation phone safe_to_call"
            ),
        ),
        LookUp: (
            "identity",
            _fields(f"registration_number sex:sex nationalities:{COUNTRY} post direction:movement"),
        ),
        IdentityDocument: (
            "documents",
            _fields(
                f"type:doc_type issuing_state:{COUNTRY} number personal_number issued_on"
                " expires_on read_by:doc_read original_seen mrz_lines"
            ),
        ),
        Journey: (
            "journeys",
            _fields(
                f"departure_country:{COUNTRY} departure_area:{COUNTRY}"
                f" transit_countries:{COUNTRY} next_destination:{COUNTRY}"
                f" final_destination:{COUNTRY} purpose:purpose intended_stay:intended_stay"
                " transport:transport return_reason:return_reason months_abroad"
                " cost_band:cost_band recruiter_used ban_until permit_status:permit_status"
            ),
        ),
        Movement: (
            "movements",
            _fields("at post direction:movement official_decision:official_decision"),
        ),
        Consent: (
            "consents",
            _fields(
                "purpose:consent_purpose decision:consent_decision given_at language:language"
                " partners valid_until withdrawn_at"
            ),
        ),
        Transfer: (
            "transfers",
            _fields("partner purpose:consent_purpose status queued_at ended_at"),
        ),
        RightsRequest: (
            "requests",
            _fields(
                "kind:rights_request receipt received_at due_on outcome:request_outcome answer"
                " words"
            ),
        ),
    }
)
"""By kind of record: the section's title and the fields, in the order of printing."""
