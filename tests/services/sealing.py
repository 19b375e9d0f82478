"""A key list for a counter, so that it can seal; headquarters' private sealing key comes back."""

import hashlib

from app.vault.key_list import ACKNOWLEDGEMENT, SEALING, KeyList, ListedKey, sign_key_list
from app.vault.sealing import new_sealing_key, public_sealing_key
from app.vault.signing import new_signing_key, public_signing_key
from tests.services.counter import Counter


def give_key_list(counter: Counter) -> bytes:
    private, root = new_sealing_key(), new_signing_key()
    listed = KeyList(
        version=1,
        country="KG",
        issued_at="2026-11-24T08:00:00.000000Z",
        root=public_signing_key(root),
        keys=(
            ListedKey(SEALING, public_sealing_key(private)),
            ListedKey(ACKNOWLEDGEMENT, public_signing_key(new_signing_key())),
        ),
        tls_pins=(),
        urls=("https://127.0.0.1:8443",),
    )
    with counter.signed_in.store.write() as tx:
        tx.connection.exec_driver_sql(
            "UPDATE device SET key_list = ?, root_fingerprint = ?",
            (sign_key_list(listed, root), hashlib.sha256(listed.root).hexdigest()),
        )
    return private
