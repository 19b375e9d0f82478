"""Which fields can be corrected, and which of them only with a supervisor's approval.

Source: product.md, The record: identity fields (names, birth, nationality, sex) need it.
"""

from collections.abc import Mapping

IDENTITY = frozenset(
    {
        "family_name",
        "given_name",
        "patronymic",
        "father_name",
        "grandfather_name",
        "native_name",
        "name_as_said",
        "other_names",
        "birth",
        "birth_country",
        "birth_place",
        "nationalities",
        "sex",
    }
)
"""Of a person's own record. All of them are P, so that whoever decides may see what is asked."""

CORRECTABLE: Mapping[str, frozenset[str]] = {
    "person": IDENTITY
    | {
        "languages",
        "interpreter_used",
        "civil_status",
        "education",
        "occupation",
        "phone",
        "safe_to_call",
    },
    "document": frozenset(
        {
            "type",
            "issuing_state",
            "number",
            "personal_number",
            "personal_number_scheme",
            "issued_on",
            "expires_on",
            "original_seen",
        }
    ),
    "journey": frozenset(
        {
            "departure_country",
            "departure_area",
            "transit_countries",
            "next_destination",
            "final_destination",
            "final_assumed",
            "purpose",
            "return_reason",
            "intended_stay",
            "months_abroad",
            "transport",
            "cost_band",
            "recruiter_used",
            "ban_until",
            "permit_status",
        }
    ),
    "movement": frozenset({"direction", "evidence", "official_decision"}),
}
"""By kind of record. Numbers and times are not: they say what happened on this laptop."""


def needs_approval(kind: str, field: str) -> bool:
    """Whether somebody else must agree before the field changes."""
    return kind == "person" and field in IDENTITY
