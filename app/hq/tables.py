"""All tables of headquarters. A file that describes some is named here, which is what loads it."""

from app.hq import schema, schema_erasure, schema_office, schema_protection, schema_renewal

PARTS = (schema, schema_erasure, schema_office, schema_protection, schema_renewal)
METADATA = schema.metadata
