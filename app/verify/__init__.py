"""Checks journals, batches and acknowledgements without trusting any store."""
