"""How text is set and printed."""
