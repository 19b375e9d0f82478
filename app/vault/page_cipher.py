"""The content of one page of an encrypted database, opened without the database's own program.

SQLCipher 4 encrypts each page by AES-256-CBC under the raw key (SQLCipher 4 design, "Database
Encryption"). Only for pages whose HMAC was proved before (`storage.pages`): CBC itself proves
nothing.
"""

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC


def open_page(content: bytes, key: bytes, vector: bytes) -> bytes:
    """Clear bytes of a page's encrypted content, a multiple of 16 bytes long.

    `key` has 32 bytes, `vector` (the page's own initialisation vector) 16.
    """
    opening = Cipher(AES(key), CBC(vector)).decryptor()
    return opening.update(content) + opening.finalize()
