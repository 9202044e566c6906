"""Things that belong into groups."""
