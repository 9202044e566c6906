"""The offline course: unpack, double-click, learn. No server, no foreign host."""

from lehrwerk.bundle import Bundle
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.format import Order, Output
from lehrwerk.formats.web.app import app
from lehrwerk.formats.web.fingerprint import marked, share
from lehrwerk.formats.web.parts import PAGE, whole
from lehrwerk.formats.web.site import Connection, site
from lehrwerk.model.edition import Audience

DEVICE = Connection("player/lms/none.js", "NoPlatform", keeps=True)


class Web:
    """A zip to unpack anywhere."""

    name = "web"
    file = "web.zip"
    audience = Audience.LEARNER

    def build(self, order: Order, found: Diagnostics) -> Output | None:
        """The zip; None after a finding."""
        course = order.edition.course
        made = site(order, whole(course), DEVICE, self.file, found)
        if made is None:
            return None
        made = marked(made, order, self.name, [share(PAGE, course)])
        pages = sum(len(unit.pages) for unit in course.units())
        return Output(self.file, Bundle(made.files | app(order, made.files, PAGE)).zipped(), pages=pages)
