"""The package for platforms that speak cmi5 (xAPI): one assignable unit with its own menu."""

from lehrwerk.bundle import Bundle
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.cmi5.structure import iri, rules, structure
from lehrwerk.formats.format import Order, Output
from lehrwerk.formats.platform import accustomed
from lehrwerk.formats.web.budget import Limit, room_needed
from lehrwerk.formats.web.course_map import passing
from lehrwerk.formats.web.fingerprint import marked, share
from lehrwerk.formats.web.parts import PAGE, whole
from lehrwerk.formats.web.site import Connection, site
from lehrwerk.model.edition import Audience

PLATFORM = Connection("player/lms/cmi5.js", "Cmi5", " http: https:")
"""A cmi5 unit sends its statements to the address it is launched with (§8.1.1): a record store is often another host than
the one that hands out the package, and which one is not known before. Only this format opens `connect-src`."""

STATE = Limit("cmi5", 48_000)
"""cmi5 itself knows no limit. When a page goes away a browser still sends 64 KiB of what is under way (Fetch Standard,
`keepalive`): state, the last statements with the platform's context, and addresses that carry the learner."""


class Cmi5:
    """A zip to upload."""

    name = "cmi5"
    file = "cmi5.zip"
    audience = Audience.LEARNER

    def build(self, order: Order, found: Diagnostics) -> Output | None:
        """The zip, with the course structure in its root (§14.1); None when the learner's state could not fit."""
        course = order.edition.course
        need = room_needed(course, whole(course), STATE, found)
        made = site(order, whole(course), accustomed(PLATFORM, order.profile), self.file, found) if need is not None else None
        if need is None or made is None:
            return None
        made = marked(made, order, self.name, [share(iri(course.id, "au"), course)])
        text = structure(course, order.edition.language, rules(course, passing(course)), PAGE)
        pages = sum(len(unit.pages) for unit in course.units())
        return Output(self.file, Bundle({"cmi5.xml": text, **made.files}).zipped(), pages=pages, budget=(need, STATE.characters))
