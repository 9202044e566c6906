"""The observation sheet: what those look at who watch a role play, so that they can say what they saw."""

from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.format import Order, Output
from lehrwerk.formats.occasions import desk
from lehrwerk.model.edition import Audience

POINTS = ("introduces", "addresses", "short", "aids", "checks", "asks", "plain", "documents")
"""Eight points that hold for any talk, by the names of their words."""


class Observation:
    """A PDF of one page, to copy."""

    name = "observation"
    file = "observation.pdf"
    audience = Audience.PARTICIPANT

    def build(self, order: Order, found: Diagnostics) -> Output | None:
        """The sheet; None after a finding."""
        own = desk(order)
        say = order.words.room(self.name)
        points = order.edition.course.facts.observe or tuple(say(f"point_{name}") for name in POINTS)
        return own.output(self.name, own.page(self.name, points=points), found)
