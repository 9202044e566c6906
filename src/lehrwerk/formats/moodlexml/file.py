"""A file with the questions for Moodle's question bank, with pictures, points, hints and feedback."""

from functools import partial

from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.asking import asked
from lehrwerk.formats.format import Order, Output
from lehrwerk.formats.moodlexml.structure import PICTURES, carried, quiz
from lehrwerk.formats.moodlexml.writing import Tongue
from lehrwerk.model.edition import Audience


class MoodleXml:
    """A file to import into the question bank."""

    name = "moodlexml"
    file = "moodlexml.xml"
    audience = Audience.LEARNER

    def build(self, order: Order, found: Diagnostics) -> Output | None:
        """The file; None when there is no question for it."""
        tongue = Tongue(order.edition.language)
        have = asked(order, self.file, PICTURES, partial(carried, tongue=tongue), found)
        return Output(self.file, quiz(have, tongue)) if have else None
