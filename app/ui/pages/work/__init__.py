"""Open work: what waits for this officer, and what this officer waits for."""
