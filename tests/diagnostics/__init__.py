"""Cases in the author's language: what is written, and what is found."""
