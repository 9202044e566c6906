"""Judges of printed papers."""
