"""A question for oneself."""
