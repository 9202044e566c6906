"""Certificates of attendance or achievement."""
