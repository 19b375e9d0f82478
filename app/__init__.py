"""Manzil: offline-first registration at border points."""
