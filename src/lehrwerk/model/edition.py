"""One course in one language for one kind of reader."""

from dataclasses import dataclass
from enum import Enum

from lehrwerk.model.course import Course


class Audience(Enum):
    """Who reads an output. What is written for one is never written into an output of another."""

    LEARNER = "learner"
    """Learns on a platform or screen."""
    PARTICIPANT = "participant"
    """Sits in the room with paper in hand."""
    TRAINER = "trainer"
    """Leads; sees everything."""


@dataclass(frozen=True)
class Edition:
    """What a format is built from."""

    course: Course
    language: str
    audience: Audience
    group: int
    """For how many people papers and material are counted."""
    variant: str | None = None
    """The variant of the plan that is printed; None prints the first."""
