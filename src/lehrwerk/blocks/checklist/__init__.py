"""Things to tick off."""
