"""The list to sign: a column for each half day, names filled in as far as they are known, and no more about anyone."""

from collections.abc import Iterator

from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.format import Order, Output
from lehrwerk.formats.occasions import desk
from lehrwerk.model.edition import Audience
from lehrwerk.pages.occasion import Session, short

ACROSS = 5
"""Half days that fit beside each other with room for a signature."""

SPARE = 3
"""Empty rows for those who come without having registered."""


class Attendance:
    """A PDF in landscape format, to be filed."""

    name = "attendance"
    file = "attendance.pdf"
    audience = Audience.PARTICIPANT
    needs = ("dates", "place", "trainers", "organisation")

    def due(self, order: Order) -> bool:
        """As soon as there is a run."""
        return order.delivery.run is not None

    def build(self, order: Order, found: Diagnostics) -> Output | None:
        """The list; None after a finding."""
        own = desk(order)
        if own.lacks(self.file, self.needs, found):
            return None
        people = order.delivery.people or ()
        html = own.page(
            self.name,
            sheets=list(_across(own.run.sessions)),
            empty=range(len(people) + 1, (len(people) + SPARE if people else order.edition.group) + 1),
            short=lambda day: short(day, order.edition),
        )
        return own.output(self.name, html, found)


def _across(sessions: tuple[Session, ...]) -> Iterator[tuple[Session, ...]]:
    """The half days, as many beside each other as fit; shared out evenly over the sheets."""
    sheets = -(-len(sessions) // ACROSS)
    size = -(-len(sessions) // sheets)
    yield from (sessions[first : first + size] for first in range(0, len(sessions), size))
