"""Helps authors write: starters, ids, schemas."""
