"""Headquarters and one laptop with invented people on this machine, to look at and learn on."""
