"""A figure, with or without a tolerance."""
