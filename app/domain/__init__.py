"""What things are and which rules hold; imports nothing outside the standard library."""
