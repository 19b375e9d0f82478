"""What is measured, each against its limit in the same run: `python3 run.py bench [NAME…]`."""
