"""Messages that laptop and headquarters exchange, and their mapping to the domain."""
