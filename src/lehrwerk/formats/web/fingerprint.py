"""The fingerprint that lies in each package: `lehrwerk compare` reads it before a package is replaced."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from lehrwerk.formats.format import Order
from lehrwerk.formats.web.course_map import course_map, exercises_of, passing
from lehrwerk.formats.web.site import Site
from lehrwerk.model.course import Course
from lehrwerk.model.fingerprint import FILE, MADE, STATE, Fingerprint, Share, TrackedExercise, TrackedTest
from lehrwerk.model.key import key


def fingerprint(order: Order, format: str, shares: Sequence[Share]) -> dict[str, bytes]:
    """The file with the tracked structure of an edition; `shares` are what the platform keeps apart."""
    course = order.edition.course
    known = course_map(order.edition, order.words)
    facts = Fingerprint(
        lehrwerk=MADE,
        state=STATE,
        course=course.id,
        version=course.facts.version,
        language=order.edition.language,
        format=format,
        shares=tuple(shares),
        units={unit.id: tuple(page.id for page in unit.pages) for unit in course.units()},
        exercises=_exercises(order, known),
        tests={id: _test(test) for id, test in known["tests"].items()},
        pages_count=known["completion"]["pages"],
        deciding_test=known["completion"]["test"],
        pass_mark=passing(course),
        notes=course.facts.notes,
    )
    return {FILE: facts.written()}


def marked(made: Site, order: Order, format: str, shares: Sequence[Share]) -> Site:
    """A package's files, with the fingerprint among them."""
    return replace(made, shared=made.shared | fingerprint(order, format, shares))


def share(identifier: str, course: Course) -> Share:
    """What a platform keeps under an identifier: a course, or a part of one."""
    return Share(identifier=identifier, units=tuple(unit.id for unit in course.units()))


def _exercises(order: Order, known: dict[str, Any]) -> dict[str, TrackedExercise]:
    named = ("kind", "unit", "assessed", "points", "partial", "attempts", "test")
    entries = known["exercises"]
    return {
        exercise.id: TrackedExercise(
            kept=exercise.tracked(),
            texts=tuple({name: key(text) for name, text in sorted(group.items())} for group in exercise.lettered()),
            **{name: entries[exercise.id][name] for name in named},
        )
        for exercise, _, _ in exercises_of(order.edition.course)
    }


def _test(test: dict[str, Any]) -> TrackedTest:
    return TrackedTest(pools=test["pools"], draw=test["draw"], attempts=test["attempts"], pass_mark=test["passMark"])
