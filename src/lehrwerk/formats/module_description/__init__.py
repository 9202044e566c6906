"""The module description."""
