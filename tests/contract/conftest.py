from tests.contract.stores import address, postgresql_server, store

__all__ = ["address", "postgresql_server", "store"]
