"""What a platform launches by itself: the whole course."""

from dataclasses import dataclass

from lehrwerk.model.course import Course

PAGE = "index.html"


@dataclass(frozen=True)
class Part:
    """One page of a package, with a learner's state of its own."""

    page: str
    """Its file name."""
    course: Course
    """What stands on it, as a course that knows nothing of the rest."""


def whole(course: Course) -> tuple[Part, ...]:
    """The course in one piece."""
    return (Part(PAGE, course),)
