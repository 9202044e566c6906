"""lehrwerk compiles text course definitions into e-learning packages and printed training material."""

__version__ = "0.1.0"
