"""What the fields of a record, the kinds of records and the events of a file are called."""

from PySide6.QtCore import QCoreApplication


def field_word(kind: str, field: str) -> str:
    """The label of a field of a record of this kind; its own name where it is not known."""
    name = field.partition("/")[0]
    words = {**_person(), **_document(), **_journey(), **_movement(), **_afterwards()}
    return {**words, **_of_kind(kind)}.get(name, name)


def kind_word(kind: str) -> str:
    """What a kind of record is called."""
    translate = QCoreApplication.translate
    known = {
        "person": translate("Record", "Who it is"),
        "document": translate("Record", "Document"),
        "journey": translate("Record", "Journey"),
        "movement": translate("Record", "Crossing"),
        "consent": translate("Record", "Consent"),
        "protection_need": translate("Record", "Protection need"),
        "rights_request": translate("Record", "Request"),
        "approval": translate("Record", "Question to a second person"),
        "correction": translate("Record", "Correction"),
        "transfer": translate("Record", "Passing on"),
        "lookup": translate("Record", "Look-up row"),
    }
    return known.get(kind, translate("Record", "Other record"))


def event_word(kind: str) -> str:
    """What happened, by the kind of an entry about a person."""
    translate = QCoreApplication.translate
    known = {
        "registered": translate("Record", "Registered"),
        "visited": translate("Record", "Came again"),
        "amended": translate("Record", "Corrected"),
        "corrected": translate("Record", "Corrected"),
        "correction_outdated": translate("Record", "A correction came too late"),
        "approval_asked": translate("Record", "A second person was asked"),
        "approval_decided": translate("Record", "A second person decided"),
        "approval_passed_on": translate("Record", "Left to headquarters"),
        "rights_request_received": translate("Record", "A request was received"),
        "rights_request_answered": translate("Record", "A request was answered"),
        "consent_withdrawn": translate("Record", "Consent withdrawn"),
        "protection_noted": translate("Record", "Noted for protection officers"),
        "protection_viewed": translate("Record", "Read by a protection officer"),
        "protection_decided": translate("Record", "A protection officer decided"),
        "break_glass_asked": translate("Record", "Headquarters was asked to open what is sealed"),
        "break_glass_viewed": translate("Record", "Headquarters’ answer was read"),
        "worried": translate("Record", "The officer was worried"),
        "record_printed": translate("Record", "Printed for the person"),
        "viewed": translate("Record", "Sensitive fields were read"),
    }
    return known.get(kind, translate("Record", "Other entry"))


def _person() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "registration_number": translate("Record", "Registration number"),
        "family_name": translate("Record", "Family name"),
        "given_name": translate("Record", "Given names"),
        "patronymic": translate("Record", "Patronymic"),
        "father_name": translate("Record", "Father’s name"),
        "grandfather_name": translate("Record", "Grandfather’s name"),
        "native_name": translate("Record", "Name in own script"),
        "name_as_said": translate("Record", "Name as said"),
        "other_names": translate("Record", "Other names"),
        "sex": translate("Record", "Sex"),
        "birth": translate("Record", "Born"),
        "birth_country": translate("Record", "Country of birth"),
        "birth_place": translate("Record", "Place of birth"),
        "nationalities": translate("Record", "Nationality"),
        "languages": translate("Record", "Languages"),
        "interpreter_used": translate("Record", "Interpreter used"),
        "civil_status": translate("Record", "Civil status"),
        "education": translate("Record", "Education"),
        "occupation": translate("Record", "Occupation"),
        "phone": translate("Record", "Telephone"),
        "safe_to_call": translate("Record", "Safe to call"),
    }


def _document() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "type": translate("Record", "Type"),
        "issuing_state": translate("Record", "Issued by"),
        "number": translate("Record", "Number"),
        "personal_number": translate("Record", "Personal number"),
        "personal_number_scheme": translate("Record", "Kind of personal number"),
        "issued_on": translate("Record", "Issued on"),
        "expires_on": translate("Record", "Expiry"),
        "read_by": translate("Record", "Read by"),
        "original_seen": translate("Record", "Original seen"),
        "mrz_lines": translate("Record", "Machine-readable lines"),
        "checks": translate("Record", "Checks"),
        "lost_or_withheld": translate("Record", "Lost, or kept by somebody"),
    }


def _journey() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "departure_country": translate("Record", "From country"),
        "departure_area": translate("Record", "From area"),
        "transit_countries": translate("Record", "Through"),
        "next_destination": translate("Record", "Next destination"),
        "final_destination": translate("Record", "Final destination"),
        "final_assumed": translate("Record", "Final destination assumed"),
        "purpose": translate("Record", "Purpose"),
        "return_reason": translate("Record", "Reason for return"),
        "intended_stay": translate("Record", "Intended stay"),
        "months_abroad": translate("Record", "Months abroad"),
        "transport": translate("Record", "Transport"),
        "cost_band": translate("Record", "Cost"),
        "recruiter_used": translate("Record", "Recruiter used"),
        "ban_until": translate("Record", "Ban until"),
        "permit_status": translate("Record", "Permit"),
    }


def _movement() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "at": translate("Record", "When"),
        "post": translate("Record", "Post"),
        "direction": translate("Record", "Direction"),
        "evidence": translate("Record", "Evidence"),
        "official_decision": translate("Record", "Decision of the authorities"),
        "lane": translate("Record", "Lane"),
    }


def _afterwards() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "decision": translate("Record", "Decision"),
        "mode": translate("Record", "How it was given"),
        "language": translate("Record", "Language"),
        "given_at": translate("Record", "Given"),
        "withdrawn_at": translate("Record", "Withdrawn"),
        "partners": translate("Record", "Partners"),
        "valid_until": translate("Record", "Valid until"),
        "receipt": translate("Record", "Receipt"),
        "received_at": translate("Record", "Received"),
        "due_on": translate("Record", "Due"),
        "words": translate("Record", "What was said"),
        "outcome": translate("Record", "Outcome"),
        "answer": translate("Record", "Answer"),
        "decided_at": translate("Record", "Decided"),
        "urgency": translate("Record", "Urgency"),
        "noted_at": translate("Record", "Noted"),
        "partner": translate("Record", "Partner"),
        "status": translate("Record", "State"),
        "queued_at": translate("Record", "Waits since"),
        "ended_at": translate("Record", "Ended"),
        "reason": translate("Record", "Reason"),
    }


def _of_kind(kind: str) -> dict[str, str]:
    """Where a kind calls a field otherwise."""
    translate = QCoreApplication.translate
    return {
        "rights_request": {"kind": translate("Record", "What is asked")},
        "approval": {"action": translate("Record", "What is asked")},
    }.get(kind, {})
