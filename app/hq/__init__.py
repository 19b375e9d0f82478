"""The headquarters server and its own composition root."""
