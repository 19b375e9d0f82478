"""A person's file: what is held about somebody, what they may ask for, and what needs a second."""
