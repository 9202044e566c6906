"""A stop in a film."""
