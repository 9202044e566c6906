"""A number on a line."""
