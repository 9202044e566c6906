"""SCORM Cloud: its documentation was read; it is a good place to try a package."""

from lehrwerk.profiles.profile import Fact, Profile

SCORMCLOUD = Profile(
    name="scormcloud",
    title="SCORM Cloud",
    version="2025",
    known="documentation",
    takes=Fact(("scorm2004", "scorm12", "cmi5"), "user guide: SCORM 1.2, SCORM 2004 (2nd, 3rd, 4th Edition), cmi5"),
    makes=Fact(("scorm2004",), "it has a whole SCORM 2004 player, which tells completed and passed apart"),
    state=Fact(None, "SCORM 1.2 RTE §3.4.6"),
    edition=Fact("4", "user guide: 4th Edition"),
    finished=Fact("completed", "SCORM 1.2 RTE §3.4.6"),
    gather=Fact(None, "its documentation does not say"),
    leave=Fact(True, "SCORM 2004 RTE §4.4.1"),
    modules=Fact("sequenced", "documentation: SCORM 2004 with sequencing"),
    upload=Fact(None, "its documentation does not say"),
)
