"""What stands around every page: navigation, header, status line, locking, the exchange's pulse."""
