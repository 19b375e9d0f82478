"""All tables of the store. A file that describes some is named here, which is what loads it."""

from app.storage import (
    schema,
    schema_feed,
    schema_limits,
    schema_lookup,
    schema_officers,
    schema_protection,
    schema_renewal,
)

PARTS = (
    schema,
    schema_feed,
    schema_limits,
    schema_officers,
    schema_protection,
    schema_lookup,
    schema_renewal,
)
METADATA = schema.METADATA
PROJECTIONS = (*schema.PROJECTIONS, *schema_lookup.PROJECTIONS)
"""All that is made from the journal alone, and can be made anew."""
