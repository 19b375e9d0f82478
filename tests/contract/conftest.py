from tests.contract.stores import (
    address,
    embedded_template,
    fresh_store,
    kept_postgresql,
    postgresql_server,
    store,
)

__all__ = [
    "address",
    "embedded_template",
    "fresh_store",
    "kept_postgresql",
    "postgresql_server",
    "store",
]
