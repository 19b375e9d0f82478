"""All tables of headquarters. A file that describes some is named here, which is what loads it."""

from app.hq import schema, schema_office, schema_renewal

PARTS = (schema, schema_office, schema_renewal)
METADATA = schema.metadata
