"""All tables of the store. A file that describes some is named here, which is what loads it."""

from app.storage import schema, schema_feed, schema_protection

PARTS = (schema, schema_feed, schema_protection)
METADATA = schema.METADATA
