"""All questions asked of two versions."""

from collections.abc import Callable, Iterator

from lehrwerk.comparing import content_questions, package_questions
from lehrwerk.comparing.versions import Versions
from lehrwerk.diagnostics.diagnostic import Diagnostic

Question = Callable[[Versions], Iterator[Diagnostic]]

QUESTIONS: tuple[Question, ...] = (
    package_questions.shares,
    package_questions.edition,
    content_questions.pages,
    content_questions.exercises,
    content_questions.weights,
    content_questions.tests,
    content_questions.rules,
)
