"""All formats there are."""

from lehrwerk.formats.attendance.document import Attendance
from lehrwerk.formats.badges.document import Badges
from lehrwerk.formats.booklet.document import Booklet
from lehrwerk.formats.certificates.document import Certificates
from lehrwerk.formats.cmi5.package import Cmi5
from lehrwerk.formats.commoncartridge.package import CommonCartridge
from lehrwerk.formats.feedback.document import Feedback
from lehrwerk.formats.format import Format
from lehrwerk.formats.gift.file import Gift
from lehrwerk.formats.handbook.document import Handbook
from lehrwerk.formats.handover.document import Handover
from lehrwerk.formats.invitation.document import Invitation
from lehrwerk.formats.module_description.document import ModuleDescription
from lehrwerk.formats.moodlexml.file import MoodleXml
from lehrwerk.formats.observation.document import Observation
from lehrwerk.formats.packing_list.document import PackingList
from lehrwerk.formats.plan.document import SessionPlan
from lehrwerk.formats.qti21.package import Qti21
from lehrwerk.formats.scorm12.package import Scorm12
from lehrwerk.formats.scorm2004.package import Scorm2004
from lehrwerk.formats.self_check.document import SelfCheck
from lehrwerk.formats.table_signs.document import TableSigns
from lehrwerk.formats.transfer.document import Transfer
from lehrwerk.formats.web.package import Web

PACKAGES: tuple[Format, ...] = (Scorm12(), Scorm2004(), Cmi5())
"""What learning platforms import."""

ORGANISER: tuple[Format, ...] = (
    Attendance(),
    Certificates(),
    Badges(),
    TableSigns(),
    Feedback(),
    Invitation(),
    ModuleDescription(),
    PackingList(),
    Observation(),
    Transfer(),
    SelfCheck(),
)
"""What is laid out, handed out, signed and filed around a training."""

ON_REQUEST: tuple[Format, ...] = (CommonCartridge(), MoodleXml(), Qti21(), Gift())
"""What is made when somebody asks for it, by `--format` or in course.yaml."""

FORMATS: tuple[Format, ...] = (*PACKAGES, Web(), Handbook(), SessionPlan(), Booklet(), *ORGANISER, Handover(PACKAGES), *ON_REQUEST)
"""Packages first, then papers, then what is made on request."""
