"""A text file with the questions that GIFT can say: for Moodle and the many tools that read it."""

from collections.abc import Iterator

from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.asking import asked
from lehrwerk.formats.format import Order, Output
from lehrwerk.formats.gift.wording import category, said
from lehrwerk.model.edition import Audience
from lehrwerk.pages.questions.question import Question


class Gift:
    """A text to import as questions."""

    name = "gift"
    file = "gift.txt"
    audience = Audience.LEARNER

    def build(self, order: Order, found: Diagnostics) -> Output | None:
        """The text; None when there is no question for it."""
        have = asked(order, self.file, "media", said, found)
        return Output(self.file, ("\n\n".join(_pieces(have.questions)) + "\n").encode()) if have else None


def _pieces(questions: tuple[tuple[Question, str], ...]) -> Iterator[str]:
    """The questions, each category named before its first."""
    place: tuple[str, ...] = ()
    for question, text in questions:
        if question.place != place:
            place = question.place
            yield category(place)
        yield text
