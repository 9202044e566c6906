"""The texts of a course that a check looks through."""

from collections.abc import Iterator

from lehrwerk.blocks.walk import unit_lines
from lehrwerk.model.course import Course
from lehrwerk.model.prose import Line
from lehrwerk.model.trainer import CaseSheet, Method


def course_lines(course: Course) -> Iterator[Line]:
    """Every line that this course can show: its units, its glossary, the cards and cases of the trainer."""
    for unit in course.units():
        yield from unit_lines(unit)
    yield from (text for _, text in course.glossary)
    for card in cards(course):
        yield from card.body.lines()


def cards(course: Course) -> Iterator[Method | CaseSheet]:
    """The trainer's cards: methods and cases."""
    yield from course.trainer.methods.values()
    yield from course.trainer.cases.values()


def is_whole(course: Course) -> bool:
    """Whether every unit that course.yaml lists could be read. What is missing is only said of a whole course."""
    return all(len(module.units) == len(facts.units) for module, facts in zip(course.modules, course.facts.modules, strict=True))


def listed(course: Course) -> list[str]:
    """The names of all units that course.yaml lists, readable or not."""
    return [f"{module.id}/{unit}" for module in course.facts.modules for unit in module.units]
