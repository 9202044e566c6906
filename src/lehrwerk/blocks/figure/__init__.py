"""Picture with caption."""
