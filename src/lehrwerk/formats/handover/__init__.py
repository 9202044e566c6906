"""The hand-over sheet."""
