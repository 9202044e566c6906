"""Places in a picture."""
