"""Something to listen to."""
