"""A story that branches."""
