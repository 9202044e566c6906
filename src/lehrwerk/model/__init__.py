"""Frozen values: what a course, a plan and a trainer's folder are."""
