"""Two pictures, one over the other."""
