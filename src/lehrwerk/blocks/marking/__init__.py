"""Words to mark in a text."""
