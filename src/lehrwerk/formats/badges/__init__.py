"""Badges to cut out."""
