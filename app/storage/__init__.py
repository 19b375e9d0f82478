"""The encrypted SQLite file, its journal table and its projections."""
