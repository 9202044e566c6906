"""Says it to a human: one file per command."""
