"""Document numbers as a look-up row keeps them: to be compared, not read.

Numbers are few enough to be tried one by one. So the hash has a key, made of the country's number
key, which every laptop of the country gets at its enrolment and nobody else: whoever has a row
without that key learns nothing, and laptops of one country recognise each other's rows.
"""

import hashlib
import hmac

from app.matching.numbers import fold_document_number

_LABEL = b"manzil-lookup-1"
_DIGITS = 32


def document_mark(number_key: bytes, issuing_state: str | None, number: str) -> str:
    """32 hex digits of HMAC-SHA256 over state, NUL and folded number (docs/FORMATS.md, 22).

    `number_key` is the country's, 32 bytes. Numbers that OCR confuses have one mark.
    """
    key = hmac.new(number_key, _LABEL, hashlib.sha256).digest()
    said = f"{issuing_state or ''}\0{fold_document_number(number)}"
    return hmac.new(key, said.encode(), hashlib.sha256).hexdigest()[:_DIGITS]
