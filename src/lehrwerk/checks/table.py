"""All questions asked of a course."""

CHECKS = ()
