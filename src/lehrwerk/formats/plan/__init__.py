"""The session plan."""
