"""What a package reports in which situation (the rules of player/attempt.js and player/lms)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from lehrwerk.formats.web.course_map import passing
from lehrwerk.model.course import Course
from lehrwerk.profiles.profile import Profile

REPORTS: Mapping[str, Mapping[str, str]] = {
    "scorm12": {
        "half": "incomplete",
        "passed": "passed",
        "finished": "completed",
        "missed": "incomplete",
        "failed": "failed",
    },
    "scorm2004": {
        "half": "incomplete · unknown",
        "passed": "completed · passed",
        "finished": "completed · unknown",
        "missed": "completed · unknown",
        "failed": "completed · failed",
    },
    "cmi5": {
        "half": "initialized, terminated",
        "passed": "completed, passed",
        "finished": "completed",
        "missed": "completed",
        "failed": "completed, failed",
    },
}
"""The words of each standard: SCORM 1.2 `lesson_status`; SCORM 2004 `completion_status` and `success_status`; cmi5 statements."""


@dataclass(frozen=True)
class Row:
    """A situation, and what comes of it."""

    situation: str
    """One of the keys of `REPORTS`."""
    report: str
    """What the package says."""
    score: str
    shows: str
    """What people see on the platform."""


def rows(format: str, course: Course, profile: Profile, text: Callable[[str], str]) -> tuple[Row, ...]:
    """The situations that this course knows."""
    return tuple(_row(situation, format, profile, text) for situation in _situations(course))


def _row(situation: str, format: str, profile: Profile, text: Callable[[str], str]) -> Row:
    report = REPORTS[format][situation]
    if situation == "finished" and format == "scorm12":
        report = profile.finished.value
    # cmi5 knows a score only beside passed and failed (§9.5.1).
    scored = situation in {"passed", "failed"} or (situation == "missed" and format != "cmi5")
    return Row(situation, report, "0–100" if scored else "–", text(f"shows_{situation}"))


def _situations(course: Course) -> list[str]:
    """Half-way, and the ends it can come to: a mark is passed or not; only a test with counted attempts can be failed for good."""
    if passing(course) is None:
        return ["half", "finished"]
    test = course.unit(course.facts.completion.test) if course.facts.completion.test else None
    attempts = test.facts.test.attempts if test and test.facts.test else 0
    missed = [] if attempts == 1 else ["missed"]
    return ["half", "passed", *missed, *(["failed"] if attempts else [])]
