"""ILIAS: its code was read, it was not run."""

from lehrwerk.profiles.profile import Fact, Profile

ILIAS = Profile(
    name="ilias",
    title="ILIAS",
    version="7–11",
    known="code",
    takes=Fact(("scorm12", "scorm2004", "cmi5"), "code: components/ILIAS/ScormAicc, Scorm2004, CmiXapi"),
    makes=Fact(("scorm12",), "code: the simplest of its three players"),
    state=Fact(None, "code: 4 096 when it checks values (b_checkSetValues)"),
    edition=Fact("4", "code: Scorm2004 imports data of the 4th Edition"),
    finished=Fact("completed", "code: learning progress counts both words"),
    gather=Fact(2000, "LiaScript-Exporter#55: ILIAS 9 stands still for seconds when every answer is a commit of its own"),
    leave=Fact(True, "code: Scorm2004/scripts/rtemain/main.js has a whole sequencer"),
    modules=Fact("sequenced", "code: Scorm2004/scripts/rtemain/main.js has a whole sequencer, which administrators can switch off"),
    upload=Fact(2, "PHP manual, upload_max_filesize: 2 MB as installed; administrators raise it"),
)
