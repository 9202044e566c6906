"""The trainer's handbook."""
