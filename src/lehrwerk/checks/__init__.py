"""One file per question asked of a course."""
