"""What every file of questions is made by: which exercises it asks, what it leaves out, and that nothing gets in that is for others."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.format import Order
from lehrwerk.formats.leavings import Loss, QuestionsNone, tell
from lehrwerk.formats.secrecy import keeps_secrets
from lehrwerk.pages.questions.pool import LeftOut, Reason, questions
from lehrwerk.pages.questions.question import Question

Content = TypeVar("Content")


@dataclass(frozen=True)
class Carried(Generic[Content]):
    """A question as a format has it."""

    content: Content
    losses: tuple[Loss, ...] = ()


@dataclass(frozen=True)
class Asked(Generic[Content]):
    """The questions of a file, in order, and their pictures by address."""

    questions: tuple[tuple[Question, Content], ...]
    files: Mapping[str, bytes]


def asked(
    order: Order, file: str, folder: str, carry: Callable[[Question], Carried[Content] | Reason], found: Diagnostics, *, empty: bool = False
) -> Asked[Content] | None:
    """Every question that the format can carry, with pictures in a folder; what it cannot is told. None after a finding
    that keeps the file from being written; `empty` says that it holds more than questions."""
    course = order.edition.course
    pool = questions(course, order.words, folder)
    results = [(question, carry(question)) for question in pool.asked]
    good = [(question, result) for question, result in results if isinstance(result, Carried)]
    left = [*pool.left, *(LeftOut(question.id, result) for question, result in results if not isinstance(result, Carried))]
    tell(course, file, left, ((question.id, loss) for question, result in good for loss in result.losses), found)
    if not good and not empty:
        found.add(QuestionsNone(at=course.at, output=file))
        return None
    page = "\n".join(text.html for question, _ in good for text in question.texts())
    if not keeps_secrets(order.edition, page, file, found):
        return None
    named = {address for question, _ in good for address in question.pictures}
    files = {address: content for address, content in pool.files.items() if address in named}
    return Asked(tuple((question, result.content) for question, result in good), files)
