"""Statements about oneself, summed up by field."""
