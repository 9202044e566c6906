"""A file to take along."""
