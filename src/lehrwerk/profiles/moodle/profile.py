"""Moodle: run on PostgreSQL, in the browser and in its database (tests/platforms)."""

from lehrwerk.profiles.profile import Fact, Profile

MOODLE = Profile(
    name="moodle",
    title="Moodle",
    version="4.5.3",
    known="run",
    takes=Fact(("scorm12", "scorm2004"), "run: cmi5 is refused for want of imsmanifest.xml; of SCORM 2004 only the data model is there"),
    makes=Fact(("scorm12",), "run: SCORM 1.2 has none of the faults that its SCORM 2004 player has"),
    state=Fact(
        48_000,
        "run: 64 000 characters, unless the site keeps to the standard (Site administration, SCORM package, standards mode); what is "
        "sent while a page goes away must stay below 64 KiB with its address (Fetch Standard, keepalive)",
    ),
    edition=Fact("4", "code: mod/scorm/datamodels/scormlib.php knows both"),
    finished=Fact("completed", "run: completion by status counts both words"),
    gather=Fact(None, "run: a commit takes some tens of milliseconds"),
    leave=Fact(False, "run: nothing but continue and previous is understood; some requests make Terminate throw"),
    cartridge=Fact("1.1", "code: backup/converter/imscc11 looks for the namespace of 1.1, and there is none for newer ones"),
    modules=Fact(
        "open",
        "run: each SCO is launched from its contents; of SCORM 2004 nothing is sequenced, and the import dies at shared objectives "
        "(mapInfo, scormlib.php:378)",
    ),
    upload=Fact(2, "PHP manual, upload_max_filesize: 2 MB as installed; administrators raise it"),
)
