"""Text for the handbook alone."""
