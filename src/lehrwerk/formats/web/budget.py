"""How much room a learner's state can need: the worst case of player/codec.js, character by character."""

from lehrwerk.blocks.exercise import Exercise
from lehrwerk.blocks.reflection.reflection import Reflection
from lehrwerk.formats.web.course_map import assessed, exercises_of
from lehrwerk.model.course import Course

HEAD = len("1.") + 6 + len(".") + 3 + len(".") + len(".") + len(".")
"""Version, sequence number (six digits of base 36: two billion steps), place, and the dots between the parts."""
KEY = 3
TRIES = 1
SHORT = 1
"""The length of a payload of less than 62 characters: `-` is digit 62 and begins the long form."""
LONG = 3
"""The length of a longer one."""
TEST = KEY + 1 + 1 + 2 + 2 + 3
"""Key, attempts, phase, best and last score, seed."""

ROOM = 4096
"""Characters that every platform keeps (SCORM 1.2 RTE §3.4.6). The share of texts is reckoned with them in all
packages: a learner's state is the same everywhere."""
LONGEST_NOTE = 280
"""The most bytes of a private text that a platform keeps, if the author lets it (course.yaml `notes: platform`)."""
SHORTEST_NOTE = 40
"""The least that is worth keeping: below it the course is too big for its texts."""


def worst_state(course: Course) -> int:
    """The most characters the state of this course can take."""
    return _state(course, _characters(note_bytes(course)))


def note_bytes(course: Course) -> int:
    """How many bytes of each private text enter the state: what is left when everything else has its room, shared
    among the texts. None, and nothing of other private answers, unless the author lets it."""
    if course.facts.notes != "platform":
        return 0
    texts = sum(1 for exercise, private in _asked(course) if private and isinstance(exercise, Reflection))
    if not texts:
        return LONGEST_NOTE
    left = ROOM - _state(course, 0) - texts * (LONG - SHORT)
    return max(SHORTEST_NOTE, min(LONGEST_NOTE, left // texts * 3 // 4))


def _state(course: Course, shared: int) -> int:
    """The worst case with this much room for each private text. Of private answers that stay on the device the state only
    has that there is one."""
    pages = sum(KEY for unit in course.units() for _ in unit.pages)
    kept = course.facts.notes == "platform"
    records = sum(
        _record(_payload(exercise, private=private, shared=shared) if kept or not private else 0) for exercise, private in _asked(course)
    )
    tests = sum(TEST for unit in course.units() if unit.facts.test)
    return HEAD + pages + records + tests


def _asked(course: Course) -> list[tuple[Exercise, bool]]:
    """Every exercise, and whether its answers are private."""
    return [(exercise, assessed(exercise, pool) == "private") for exercise, _, pool in exercises_of(course)]


def _payload(exercise: Exercise, *, private: bool, shared: int) -> int:
    return shared if private and isinstance(exercise, Reflection) else exercise.payload()


def _record(payload: int) -> int:
    return KEY + TRIES + payload + (SHORT if payload < 62 else LONG)


def _characters(size: int) -> int:
    """Bytes as base64url without padding."""
    return -(-size * 4 // 3)
