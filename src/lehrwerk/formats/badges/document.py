"""Badges: ten of 90 × 55 mm on a sheet, the first name large enough to be read across a table."""

from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.format import Order, Output
from lehrwerk.formats.namecards import cards
from lehrwerk.formats.occasions import desk
from lehrwerk.model.edition import Audience

SIZES = (30.0, 26.0, 22.0, 19.0, 16.0)
"""Points of the first name, the largest that fits first; the rest of the name never gets below 11 pt."""

FIELD = (80.0, 26.0)
"""Millimetres that a name has."""

ON_A_SHEET = 10


class Badges:
    """A PDF to print on card and cut."""

    name = "badges"
    file = "badges.pdf"
    audience = Audience.PARTICIPANT
    needs = ("people",)

    def due(self, order: Order) -> bool:
        """As soon as there are people."""
        return order.delivery.people is not None

    def build(self, order: Order, found: Diagnostics) -> Output | None:
        """The badges; None after a finding."""
        own = desk(order)
        if own.lacks(self.file, self.needs, found):
            return None
        made = cards(order, self.file, SIZES, FIELD, found)
        if not made:
            return None
        sheets = [made[first : first + ON_A_SHEET] for first in range(0, len(made), ON_A_SHEET)]
        return own.output(self.name, own.page(self.name, sheets=sheets), found)
