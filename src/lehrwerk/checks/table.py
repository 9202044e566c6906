"""All questions asked of a course."""

from collections.abc import Callable, Iterator

from lehrwerk.checks import (
    citations,
    completion,
    exercises,
    headings,
    ids,
    links,
    material,
    methods,
    objectives,
    pictures,
    plan,
    references,
    reviews,
)
from lehrwerk.diagnostics.diagnostic import Diagnostic
from lehrwerk.model.course import Course

CHECKS: tuple[Callable[[Course], Iterator[Diagnostic]], ...] = (
    ids.check,
    references.check,
    citations.check,
    links.check,
    completion.check,
    pictures.check,
    headings.check,
    exercises.check,
    objectives.check,
    plan.check,
    methods.check,
    material.check,
    reviews.check,
)
"""In the order in which an author would ask: is everything there, does it hold together, does it teach, is it ready?"""
