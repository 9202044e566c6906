"""The self-check on paper: the course's own statements about oneself, or its objectives, rated before and after."""

from collections.abc import Iterator

from lehrwerk.blocks.block import Block
from lehrwerk.blocks.selfcheck.selfcheck import Selfcheck
from lehrwerk.blocks.walk import blocks, unit_parts
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.format import Order, Output
from lehrwerk.formats.occasions import Desk, desk
from lehrwerk.model.course import Course, Unit
from lehrwerk.model.edition import Audience

STEPS = (0, 1, 2, 3)
"""From “not at all” to “surely”."""


class SelfCheck:
    """A PDF of one or two pages to keep."""

    name = "self-check"
    file = "self-check.pdf"
    audience = Audience.PARTICIPANT
    needs = ("statements",)

    def due(self, order: Order) -> bool:
        """For every course that has objectives or a self-check."""
        return bool(order.edition.course.facts.objectives or any(_checks(order.edition.course)))

    def build(self, order: Order, found: Diagnostics) -> Output | None:
        """The sheet; None after a finding."""
        own = desk(order)
        if own.lacks(self.file, () if self.due(order) else self.needs, found):
            return None
        return own.output(self.name, own.page(self.name, checks=list(_set(own)), steps=STEPS), found)


def _checks(course: Course) -> Iterator[tuple[Unit, Block]]:
    """The course's own self-checks, each with its unit."""
    for unit in course.units():
        yield from ((unit, block) for block in blocks(unit_parts(unit)) if isinstance(block, Selfcheck))


def _set(own: Desk) -> Iterator[tuple[str, str]]:
    """The same, set: the unit's title, and the exercise."""
    for unit, block in _checks(own.order.edition.course):
        yield unit.facts.title, own.place.parts([block], own.place.setter(unit))
