"""Packages that replace others."""
