"""The package for platforms that want SCORM 2004: one SCO with its own menu, which needs no sequencing, or one for each module."""

from lehrwerk.bundle import Bundle
from lehrwerk.diagnostics.diagnostic import Level
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.format import Order, Output
from lehrwerk.formats.labels import chosen, item
from lehrwerk.formats.platform import accustomed, launches_modules, opens_by_rules
from lehrwerk.formats.scorm2004.findings import lacking
from lehrwerk.formats.scorm2004.manifest import SET, Facts, manifest
from lehrwerk.formats.scorm2004.sequencing import opens
from lehrwerk.formats.web.across import Cut, cut_apart
from lehrwerk.formats.web.budget import Limit, room_needed
from lehrwerk.formats.web.fingerprint import marked, share
from lehrwerk.formats.web.parts import parts
from lehrwerk.formats.web.site import Connection, site
from lehrwerk.model.edition import Audience

PLATFORM = Connection("player/lms/scorm2004.js", "Scorm2004")
STATE = Limit("SCORM 2004", 64_000)
"""Characters of cmi.suspend_data (SCORM 2004 3rd and 4th Edition, RTE §4.2.23), for each SCO."""
CUT = Cut("SCORM 2004", "packages.scorm2004.organization")
SEQUENCING = "packages.scorm2004.sequencing"


class Scorm2004:
    """A zip to upload."""

    name = "scorm2004"
    file = "scorm2004.zip"
    audience = Audience.LEARNER

    def build(self, order: Order, found: Diagnostics) -> Output | None:
        """The zip, with the manifest first; None when the learner's state could not fit, or modules cannot be what is asked."""
        course = order.edition.course
        own = course.facts.packages.scorm2004
        pieces = parts(course, own.organization)
        ready = _ready(order, found)
        need = room_needed(course, pieces, STATE, found)
        made = site(order, pieces, accustomed(PLATFORM, order.profile), self.file, found) if ready and need is not None else None
        if need is None or made is None:
            return None
        made = marked(made, order, self.name, [share(item(part.name), part.course) for part in pieces])
        control = chosen(order.shelf, SET)
        edition = own.edition or order.profile.edition.value
        text = manifest(Facts(course, order.edition.language, edition), pieces, list(made.shared), control)
        bundle = Bundle({"imsmanifest.xml": text, **control, **made.files})
        pages = sum(len(unit.pages) for unit in course.units())
        return Output(self.file, bundle.zipped(), pages=pages, budget=(need, STATE.characters))


def _ready(order: Order, found: Diagnostics) -> bool:
    """Whether the course has what its template needs, its modules can stand alone as far as the platform does not help, and it can."""
    course = order.edition.course
    own = course.facts.packages.scorm2004
    missing = list(lacking(course, knows=order.profile.modules.value))
    found.extend(missing)
    able = opens_by_rules(order, SEQUENCING, own.sequencing, found) and all(finding.level < Level.ERROR for finding in missing)
    if own.organization == "course":
        return able
    apart = cut_apart(
        course, CUT, found, opens=lambda unit, other: opens(course, unit, other), skips=lambda *_: own.sequencing == "pretest"
    )
    return launches_modules(order, CUT.setting, found) and able and apart
