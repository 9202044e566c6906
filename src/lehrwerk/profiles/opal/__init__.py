"""OPAL, the learning platform of Saxony's universities."""
