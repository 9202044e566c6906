"""All questions asked of a course."""

from collections.abc import Callable, Iterator

from lehrwerk.checks import (
    citations,
    completion,
    exercises,
    headings,
    ids,
    interface,
    links,
    locks,
    material,
    methods,
    objectives,
    pictures,
    plan,
    recordings,
    references,
    reviews,
    terms,
    tests,
    tests_on_one_page,
)
from lehrwerk.diagnostics.diagnostic import Diagnostic
from lehrwerk.model.course import Course

CHECKS: tuple[Callable[[Course], Iterator[Diagnostic]], ...] = (
    ids.check,
    references.check,
    citations.check,
    terms.check,
    links.check,
    completion.check,
    locks.check,
    interface.check,
    pictures.check,
    recordings.check,
    headings.check,
    exercises.check,
    tests.check,
    tests_on_one_page.check,
    objectives.check,
    plan.check,
    methods.check,
    material.check,
    reviews.check,
)
"""In the order in which an author would ask: is everything there, does it hold together, does it teach, is it ready?"""
