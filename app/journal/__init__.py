"""Entries, their hash chain, and the fold to current state: pure, shared by both sides."""
