"""A film, with stops where learners do something."""
