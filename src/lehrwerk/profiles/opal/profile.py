"""OPAL: its help was read; it has grown out of OLAT, from which OpenOlat comes, too."""

from lehrwerk.profiles.profile import Fact, Profile

OPAL = Profile(
    name="opal",
    title="OPAL",
    version="2024",
    known="documentation",
    takes=Fact(("scorm12",), "BPS help, course element SCORM: resources of the version SCORM 1.2"),
    makes=Fact(("scorm12",), "BPS help, as above"),
    state=Fact(None, "SCORM 1.2 RTE §3.4.6"),
    edition=Fact("4", "it takes no SCORM 2004"),
    finished=Fact("passed", "taken over from OpenOlat, with which it shares its origin; not seen"),
    gather=Fact(None, "its documentation does not say"),
    leave=Fact(True, "it takes no SCORM 2004"),
    modules=Fact(None, "the help does not say"),
    upload=Fact(None, "its documentation does not say"),
)
