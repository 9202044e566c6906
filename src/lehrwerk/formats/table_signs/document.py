"""Table signs: a sheet for each person, folded so that the name can be read from both sides."""

from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.format import Order, Output
from lehrwerk.formats.namecards import cards
from lehrwerk.formats.occasions import desk
from lehrwerk.model.edition import Audience

SIZES = (80.0, 68.0, 56.0, 46.0, 36.0, 28.0)
"""Points of the first name, the largest that fits first."""

FIELD = (245.0, 62.0)
"""Millimetres that a name has."""


class TableSigns:
    """A PDF in landscape format, to print on card and fold in the middle."""

    name = "table-signs"
    file = "table-signs.pdf"
    audience = Audience.PARTICIPANT
    needs = ("people",)

    def due(self, order: Order) -> bool:
        """As soon as there are people."""
        return order.delivery.people is not None

    def build(self, order: Order, found: Diagnostics) -> Output | None:
        """The signs; None after a finding."""
        own = desk(order)
        if own.lacks(self.file, self.needs, found):
            return None
        made = cards(order, self.file, SIZES, FIELD, found)
        return own.output(self.name, own.page(self.name, cards=made), found) if made else None
