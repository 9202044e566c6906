"""Packages of any tool, judged before they are uploaded."""
