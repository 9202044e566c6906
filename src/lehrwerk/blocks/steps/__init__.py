"""A procedure."""
