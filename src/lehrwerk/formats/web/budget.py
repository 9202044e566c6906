"""How much room a learner's state can need: the worst case of player/codec.js, character by character."""

from lehrwerk.formats.web.course_map import exercises_of
from lehrwerk.model.course import Course

HEAD = len("1.") + 6 + len(".") + 3 + len(".") + len(".") + len(".")
"""Version, sequence number (six digits of base 36: two billion steps), place, and the dots between the parts."""
KEY = 3
TRIES = 1
SHORT = 1
"""The length of a payload of less than 63 characters."""
LONG = 3
"""The length of a longer one."""
TEST = KEY + 1 + 1 + 2 + 2 + 3
"""Key, attempts, phase, best and last score, seed."""


def worst_state(course: Course) -> int:
    """The most characters the state of this course can take."""
    pages = sum(KEY for unit in course.units() for _ in unit.pages)
    records = sum(KEY + TRIES + _length(exercise.payload()) for exercise, _, _ in exercises_of(course))
    tests = sum(TEST for unit in course.units() if unit.facts.test)
    return HEAD + pages + records + tests


def _length(payload: int) -> int:
    return payload + (SHORT if payload < 63 else LONG)
