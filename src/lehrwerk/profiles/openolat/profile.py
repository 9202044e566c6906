"""OpenOlat: its code was read, it was not run."""

from lehrwerk.profiles.profile import Fact, Profile

OPENOLAT = Profile(
    name="openolat",
    title="OpenOlat",
    version="19",
    known="code",
    takes=Fact(("scorm12",), "code: org.olat.modules.scorm tracks nothing of a SCORM 2004 package; there is no cmi5"),
    makes=Fact(("scorm12",), "code: as above"),
    state=Fact(None, "SCORM 1.2 RTE §3.4.6"),
    edition=Fact("4", "it takes no SCORM 2004"),
    finished=Fact("passed", "code: its option “Transfer passed value” knows only lesson_status passed; completed is not enough"),
    gather=Fact(None, "code: its player (scorm-again) stores in the background"),
    leave=Fact(True, "it takes no SCORM 2004"),
    modules=Fact("open", "code: each SCO is launched from its contents, the scores are added up; there is no SCORM 2004"),
    upload=Fact(None, "its administrators set it for each role"),
)
