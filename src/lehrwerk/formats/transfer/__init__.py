"""The transfer sheet."""
