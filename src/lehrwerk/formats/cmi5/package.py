"""The package for platforms that speak cmi5 (xAPI): one assignable unit with its own menu, or one for each module."""

from lehrwerk.bundle import Bundle
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.cmi5.structure import activity, structure
from lehrwerk.formats.format import Order, Output
from lehrwerk.formats.platform import accustomed
from lehrwerk.formats.web.across import Cut, cut_apart
from lehrwerk.formats.web.budget import Limit, room_needed
from lehrwerk.formats.web.fingerprint import marked, share
from lehrwerk.formats.web.parts import parts
from lehrwerk.formats.web.site import Connection, site
from lehrwerk.model.edition import Audience

PLATFORM = Connection("player/lms/cmi5.js", "Cmi5", " http: https:")
"""A cmi5 unit sends its statements to the address it is launched with (§8.1.1): a record store is often another host than
the one that hands out the package, and which one is not known before. Only this format opens `connect-src`."""

STATE = Limit("cmi5", 48_000)
"""cmi5 itself knows no limit. When a page goes away a browser still sends 64 KiB of what is under way (Fetch Standard,
`keepalive`): state, the last statements with the platform's context, and addresses that carry the learner."""
CUT = Cut("cmi5", "packages.cmi5.units")


class Cmi5:
    """A zip to upload."""

    name = "cmi5"
    file = "cmi5.zip"
    audience = Audience.LEARNER

    def build(self, order: Order, found: Diagnostics) -> Output | None:
        """The zip, with the course structure in its root (§14.1); None when the learner's state could not fit, or
        modules cannot stand alone."""
        course = order.edition.course
        division = course.facts.packages.cmi5.units
        pieces = parts(course, division)
        apart = division == "course" or cut_apart(course, CUT, found)
        need = room_needed(course, pieces, STATE, found)
        made = site(order, pieces, accustomed(PLATFORM, order.profile), self.file, found) if apart and need is not None else None
        if need is None or made is None:
            return None
        made = marked(made, order, self.name, [share(activity(part), part.course) for part in pieces])
        text = structure(course, order.edition.language, pieces)
        pages = sum(len(unit.pages) for unit in course.units())
        return Output(self.file, Bundle({"cmi5.xml": text, **made.files}).zipped(), pages=pages, budget=(need, STATE.characters))
