"""The laptop's side of the exchange: seal, carry, settle."""
