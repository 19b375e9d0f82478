"""Machine-readable zones, readers that type, slips."""
