"""Law box."""
