"""The feedback form with its entry sheet."""
