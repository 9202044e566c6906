"""Note, tip, warning."""
