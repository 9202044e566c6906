"""One file per way of showing findings."""
