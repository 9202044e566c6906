"""The feedback form: ten statements, three open questions, no name; and behind it the sheet on which answers are counted."""

from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.format import Order, Output
from lehrwerk.formats.occasions import desk
from lehrwerk.model.edition import Audience

STATEMENTS = ("goals", "practice", "trainer", "methods", "climate", "safety", "materials", "organisation", "length", "recommend")
"""What is rated, by the names of its words."""

QUESTIONS = ("took", "missed", "change")
"""What is asked openly."""

STEPS = (1, 2, 3, 4, 5)
"""From “does not apply at all” to “applies fully”."""


class Feedback:
    """A PDF: two pages to hand out, then one or two for the organiser."""

    name = "feedback"
    file = "feedback.pdf"
    audience = Audience.PARTICIPANT

    def build(self, order: Order, found: Diagnostics) -> Output | None:
        """The form; None after a finding."""
        own = desk(order)
        html = own.page(self.name, statements=STATEMENTS, questions=QUESTIONS, steps=STEPS)
        return own.output(self.name, html, found)
