"""The package that nearly every learning platform takes: one SCO with its own menu."""

from dataclasses import dataclass

from lehrwerk.bundle import Bundle
from lehrwerk.diagnostics.diagnostic import Diagnostic, Saying
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.format import Order, Output
from lehrwerk.formats.scorm12.manifest import manifest
from lehrwerk.formats.web.budget import worst_state
from lehrwerk.formats.web.site import Connection, site
from lehrwerk.model.edition import Audience

PLATFORM = Connection("player/lms/scorm12.js", "Scorm12")
STATE_LIMIT = 4096
"""Characters of cmi.suspend_data (SCORM 1.2 RTE §3.4.6: CMIString4096)."""


@dataclass(frozen=True, kw_only=True)
class StateTooBig(Diagnostic):
    """What a learner can answer in this course does not fit into what SCORM 1.2 platforms keep.

    A platform refuses what is too long; the learner's last answers would be lost.

    Instead: divide the course, or choose from lists where learners type into gaps.

    de: Was die Lernenden in diesem Kurs antworten können, passt nicht in das, was Plattformen mit SCORM 1.2 behalten.

    Eine Plattform weist ab, was zu lang ist; die letzten Antworten gingen verloren.

    Stattdessen: Teilen Sie den Kurs, oder lassen Sie in Lücken auswählen statt tippen.
    """

    code, name = "LW701", "state-too-big"
    de = Saying(
        "Der Lernstand kann {need} Zeichen lang werden; SCORM 1.2 behält {limit}.",
        "Teilen Sie den Kurs, oder lassen Sie in Lücken auswählen statt tippen.",
    )
    en = Saying(
        "A learner's state can take {need} characters; SCORM 1.2 keeps {limit}.",
        "Divide the course, or let learners choose in gaps instead of typing.",
    )

    need: int
    limit: int


class Scorm12:
    """A zip to upload."""

    name = "scorm12"
    file = "scorm12.zip"
    audience = Audience.LEARNER

    def build(self, order: Order, found: Diagnostics) -> Output | None:
        """The zip, with the manifest first; None when the learner's state could not fit."""
        course = order.edition.course
        need = worst_state(course)
        if need > STATE_LIMIT:
            found.add(StateTooBig(at=course.at, need=need, limit=STATE_LIMIT))
            return None
        files = site(order, PLATFORM, self.file, found)
        if files is None:
            return None
        text = manifest(course, order.edition.language, list(files), order.shelf)
        bundle = Bundle({"imsmanifest.xml": text, **order.shelf, **files})
        pages = sum(len(unit.pages) for unit in course.units())
        return Output(self.file, bundle.zipped(), pages=pages, budget=(need, STATE_LIMIT))
