"""Packages before `lehrwerk verify`."""
