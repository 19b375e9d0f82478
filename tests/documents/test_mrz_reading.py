from app.documents.mrz_problem import MrzProblem
from app.documents.mrz_reading import MrzReading, as_json

BREAKS = MrzProblem("check_composite", "No.", line=2, position=44, found="7", expected="6")
LOOK = MrzProblem("expired", "Old.", breaks=False)


def test_valid_is_structure_and_check_digits_only() -> None:
    assert MrzReading(format="TD3", lines=()).valid
    assert MrzReading(format="TD3", lines=(), problems=(LOOK,)).valid
    assert not MrzReading(format="TD3", lines=(), problems=(LOOK, BREAKS)).valid
    assert not MrzReading(format=None, lines=()).valid


def test_json_has_null_for_what_is_absent_and_objects_for_problems() -> None:
    assert as_json(MrzReading(format=None, lines=("A",), problems=(BREAKS,))) == {
        "format": None,
        "document_code": None,
        "issuing_state": None,
        "document_number": None,
        "family_name": None,
        "given_names": None,
        "nationality": None,
        "birth_date": None,
        "sex": None,
        "expiry_date": None,
        "personal_number": None,
        "valid": False,
        "problems": [
            {
                "code": "check_composite",
                "message": "No.",
                "line": 2,
                "position": 44,
                "found": "7",
                "expected": "6",
            }
        ],
    }
