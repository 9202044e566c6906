"""Open edX with the XBlock `openedx-scorm-xblock`: its code was read, it was not run."""

from lehrwerk.profiles.profile import Fact, Profile

OPENEDX = Profile(
    name="openedx",
    title="Open edX",
    version="openedx-scorm-xblock 19.0",
    known="code",
    takes=Fact(("scorm12", "scorm2004"), "code: openedxscorm/scormxblock.py"),
    makes=Fact(("scorm12",), "code: a SCORM 2004 package gets no more out of it"),
    state=Fact(None, "SCORM 1.2 RTE §3.4.6"),
    edition=Fact("4", "code: it looks for no edition"),
    finished=Fact("completed", "code: passed and completed both complete the block"),
    gather=Fact(None, "code: each value is a request of its own, a commit is none"),
    leave=Fact(False, "code: navigation requests are stored like any value and lead nowhere"),
    modules=Fact("none", "code: the first resource with an address is launched, and no other"),
    upload=Fact(None, "the web server before it sets it"),
)
