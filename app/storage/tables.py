"""All tables of the store. A file that describes some is named here, which is what loads it."""

from app.storage import schema, schema_feed

PARTS = (schema, schema_feed)
METADATA = schema.METADATA
