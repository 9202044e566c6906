"""Statements, and what holds for each."""
