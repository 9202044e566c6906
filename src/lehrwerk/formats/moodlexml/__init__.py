"""The course's questions in Moodle's own XML."""
