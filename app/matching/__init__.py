"""Normal forms of names and numbers."""
