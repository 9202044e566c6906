"""Packages before the standards' own judges and the rules real platforms add."""
