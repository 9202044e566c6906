"""The invitation: all that someone wants to know before they say yes, on one or two pages."""

from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.format import Order, Output
from lehrwerk.formats.occasions import desk
from lehrwerk.model.edition import Audience
from lehrwerk.pages.occasion import full

MOST_NOTES = 3
"""Content notes that an invitation names one by one."""


class Invitation:
    """A PDF to send or print."""

    name = "invitation"
    file = "invitation.pdf"
    audience = Audience.PARTICIPANT
    needs = ("dates", "place", "trainers", "contact", "organisation")

    def due(self, order: Order) -> bool:
        """As soon as there is a run."""
        return order.delivery.run is not None

    def build(self, order: Order, found: Diagnostics) -> Output | None:
        """The invitation; None after a finding."""
        own = desk(order)
        if own.lacks(self.file, self.needs, found):
            return None
        units = list(order.edition.course.units())
        notes = list(dict.fromkeys(unit.facts.content_note for unit in units if unit.facts.content_note))
        html = own.page(
            self.name,
            weekday=lambda day: full(day, order.edition),
            notes=notes,
            named_notes=notes if len(notes) <= MOST_NOTES else [],
            online_minutes=sum(unit.facts.minutes for unit in units),
        )
        return own.output(self.name, html, found)
