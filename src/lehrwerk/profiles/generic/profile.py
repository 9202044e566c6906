"""A platform that nobody has named: what the standards promise, and nothing more."""

from lehrwerk.profiles.profile import Fact, Profile

STANDARD = "the standards themselves"

GENERIC = Profile(
    name="generic",
    title="",
    version="",
    known="",
    takes=Fact(("scorm12", "scorm2004", "cmi5"), STANDARD),
    makes=Fact(("scorm12", "scorm2004", "cmi5"), "nobody knows which one will be wanted"),
    state=Fact(None, "SCORM 1.2 RTE §3.4.6"),
    edition=Fact("4", "the newest edition"),
    finished=Fact("completed", "SCORM 1.2 RTE §3.4.6: passed is for those of whom something was demanded"),
    gather=Fact(None, STANDARD),
    leave=Fact(True, "SCORM 2004 RTE §4.4.1"),
    modules=Fact(None, "which platform it is is not known"),
    upload=Fact(None, "every platform has its own"),
)
