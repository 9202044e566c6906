"""Packages in a real browser, before platforms real and imagined."""
