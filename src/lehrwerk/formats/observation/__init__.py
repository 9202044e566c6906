"""The observation sheet."""
