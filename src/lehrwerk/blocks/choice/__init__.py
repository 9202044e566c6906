"""One or several of some answers."""
