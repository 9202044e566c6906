"""The right order."""
