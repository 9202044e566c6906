"""The course's questions in GIFT, Moodle's plain text format."""
