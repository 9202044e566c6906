"""The offline course: unpack, double-click, learn. No server, no foreign host."""

from lehrwerk.bundle import Bundle
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.format import Order, Output
from lehrwerk.formats.web.site import Connection, site
from lehrwerk.model.edition import Audience

DEVICE = Connection("player/lms/none.js", "NoPlatform")


class Web:
    """A zip to unpack anywhere."""

    name = "web"
    file = "web.zip"
    audience = Audience.LEARNER

    def build(self, order: Order, found: Diagnostics) -> Output | None:
        """The zip; None after a finding."""
        files = site(order, DEVICE, self.file, found)
        pages = sum(len(unit.pages) for unit in order.edition.course.units())
        return Output(self.file, Bundle(files).zipped(), pages=pages) if files else None
