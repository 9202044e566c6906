"""The transfer sheet: one intention that survives the next shift, and a measure for the whole station."""

from datetime import date, timedelta

from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.format import Order, Output
from lehrwerk.formats.occasions import desk
from lehrwerk.model.edition import Audience

LATER = timedelta(weeks=8)
"""When one looks back: after eight to twelve weeks one sees whether something has stayed (Kirkpatrick's third level)."""


class Transfer:
    """A PDF of two pages to keep."""

    name = "transfer"
    file = "transfer.pdf"
    audience = Audience.PARTICIPANT

    def build(self, order: Order, found: Diagnostics) -> Output | None:
        """The sheet; None after a finding."""
        own = desk(order)
        last: date | None = own.run.last
        return own.output(self.name, own.page(self.name, later=last + LATER if last else None), found)
