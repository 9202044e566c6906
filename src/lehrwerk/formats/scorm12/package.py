"""The package that nearly every learning platform takes: one SCO with its own menu, or one for each module."""

from lehrwerk.bundle import Bundle
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.format import Order, Output
from lehrwerk.formats.labels import chosen, item
from lehrwerk.formats.platform import accustomed, kept_by, launches_modules, warned
from lehrwerk.formats.scorm12.manifest import SET, manifest
from lehrwerk.formats.web.across import Cut, cut_apart
from lehrwerk.formats.web.budget import Limit, room_needed
from lehrwerk.formats.web.fingerprint import marked, share
from lehrwerk.formats.web.parts import parts
from lehrwerk.formats.web.site import Connection, site
from lehrwerk.model.edition import Audience

PLATFORM = Connection("player/lms/scorm12.js", "Scorm12")
STATE = Limit("SCORM 1.2", 4096)
"""Characters of cmi.suspend_data (SCORM 1.2 RTE §3.4.6: CMIString4096), for each SCO."""
CUT = Cut("SCORM 1.2", "packages.scorm12.organization")


class Scorm12:
    """A zip to upload."""

    name = "scorm12"
    file = "scorm12.zip"
    audience = Audience.LEARNER

    def build(self, order: Order, found: Diagnostics) -> Output | None:
        """The zip, with the manifest first; None when the learner's state could not fit, or modules cannot stand alone."""
        course = order.edition.course
        division = course.facts.packages.scorm12.organization
        pieces = parts(course, division)
        apart = division == "course" or (launches_modules(order, CUT.setting, found) and cut_apart(course, CUT, found))
        limit = kept_by(order.profile, STATE)
        need = room_needed(course, pieces, limit, found)
        platform = accustomed(PLATFORM, order.profile)
        made = site(order, pieces, platform, self.file, found) if apart and need is not None else None
        if need is None or made is None:
            return None
        warned(order, STATE, need, found)
        made = marked(made, order, self.name, [share(item(part.name), part.course) for part in pieces])
        control = chosen(order.shelf, SET)
        text = manifest(course, order.edition.language, pieces, list(made.shared), control)
        bundle = Bundle({"imsmanifest.xml": text, **control, **made.files})
        pages = sum(len(unit.pages) for unit in course.units())
        return Output(self.file, bundle.zipped(), pages=pages, budget=(need, limit.characters))
