"""A platform that nobody has named."""
