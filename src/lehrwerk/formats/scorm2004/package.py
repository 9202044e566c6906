"""The package for platforms that want SCORM 2004: one SCO with its own menu, which needs no sequencing."""

from lehrwerk.bundle import Bundle
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.format import Order, Output
from lehrwerk.formats.labels import chosen, item
from lehrwerk.formats.platform import accustomed
from lehrwerk.formats.scorm2004.manifest import SET, Facts, manifest
from lehrwerk.formats.web.budget import Limit, room_needed
from lehrwerk.formats.web.fingerprint import marked, share
from lehrwerk.formats.web.parts import whole
from lehrwerk.formats.web.site import Connection, site
from lehrwerk.model.edition import Audience

PLATFORM = Connection("player/lms/scorm2004.js", "Scorm2004")
STATE = Limit("SCORM 2004", 64_000)
"""Characters of cmi.suspend_data (SCORM 2004 3rd and 4th Edition, RTE §4.2.23)."""


class Scorm2004:
    """A zip to upload."""

    name = "scorm2004"
    file = "scorm2004.zip"
    audience = Audience.LEARNER

    def build(self, order: Order, found: Diagnostics) -> Output | None:
        """The zip, with the manifest first; None when the learner's state could not fit."""
        course = order.edition.course
        need = room_needed(course, whole(course), STATE, found)
        made = site(order, whole(course), accustomed(PLATFORM, order.profile), self.file, found) if need is not None else None
        if need is None or made is None:
            return None
        made = marked(made, order, self.name, [share(item(part.name), part.course) for part in whole(course)])
        control = chosen(order.shelf, SET)
        facts = Facts(course, order.edition.language, course.facts.packages.scorm2004.edition or order.profile.edition.value)
        bundle = Bundle({"imsmanifest.xml": manifest(facts, list(made.files), control), **control, **made.files})
        pages = sum(len(unit.pages) for unit in course.units())
        return Output(self.file, bundle.zipped(), pages=pages, budget=(need, STATE.characters))
