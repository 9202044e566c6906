"""SAP SuccessFactors Learning: its public notes were read."""

from lehrwerk.profiles.profile import Fact, Profile

SUCCESSFACTORS = Profile(
    name="successfactors",
    title="SAP SuccessFactors Learning",
    version="2025",
    known="documentation",
    takes=Fact(("scorm12", "scorm2004"), "SAP note 2316909; Implementing Structured Content"),
    makes=Fact(("scorm12",), "the simpler way: one status, which the item's settings turn into a completion"),
    state=Fact(None, "SCORM 1.2 RTE §3.4.6"),
    edition=Fact("3", "the edition that most platforms know; not seen on this one"),
    finished=Fact("completed", "SCORM 1.2 RTE §3.4.6"),
    gather=Fact(None, "its documentation does not say"),
    leave=Fact(True, "SCORM 2004 RTE §4.4.1"),
    modules=Fact(None, "what it does with sequencing differs between installations"),
    upload=Fact(None, "its documentation does not say"),
)
