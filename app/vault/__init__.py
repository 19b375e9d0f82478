"""Keys, sealing and signatures: the only door to cryptography."""
