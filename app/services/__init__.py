"""What the program does for its people: one use case, one method, one transaction."""
