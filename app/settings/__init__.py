"""Where things lie on this machine, and what it may be told."""
