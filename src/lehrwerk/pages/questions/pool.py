"""All questions of a course, and which of its exercises are none."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup, escape

from lehrwerk.blocks.block import Block
from lehrwerk.blocks.exercise import Exercise
from lehrwerk.blocks.gaps.gaps import Gaps
from lehrwerk.blocks.pool.pool import Pool
from lehrwerk.blocks.walk import unit_parts
from lehrwerk.model.course import Course, Module, Unit
from lehrwerk.model.edition import Audience
from lehrwerk.model.prose import Part
from lehrwerk.pages.pictures import pictures
from lehrwerk.pages.questions.answering import Setting, answering
from lehrwerk.pages.questions.fragments import GAP, Fragment, fragment
from lehrwerk.pages.questions.question import Question
from lehrwerk.pages.surroundings import Surroundings
from lehrwerk.pages.typesetter import Typesetter
from lehrwerk.words import Words

NAME = 60
"""Letters of a question's name."""

Reason = Literal["private", "attitude", "kind", "picture", "signs", "many", "gaps", "tolerance"]
"""Why an exercise is not among the questions; `formats/leavings.py` says it to people."""


@dataclass(frozen=True)
class LeftOut:
    """An exercise that is not among the questions."""

    id: str
    reason: Reason


@dataclass(frozen=True)
class Questions:
    """What a course has to ask."""

    asked: tuple[Question, ...]
    left: tuple[LeftOut, ...]
    files: dict[str, bytes]
    """The pictures of the questions, by address."""


def questions(course: Course, words: Words, folder: str) -> Questions:
    """Everything that a quiz can ask, its pictures in a folder. What is private, or serves an attitude, stays where nobody judges it."""
    # The forms for screens, set as on paper: no player is there.
    shelf = pictures(course.assets, paper=False, folder=folder)
    around = Surroundings(paper=True, deeper=0, pictures=shelf, sources=(), anchors={}, terms={})
    found = [
        _question(Home(course, module, unit, pool), exercise, Setting(Typesetter(around, unit.footnotes)), words)
        for module in course.modules
        for unit in module.units
        for exercise, pool in _exercises(unit_parts(unit), None)
    ]
    asked = tuple(one for one in found if isinstance(one, Question))
    named = {address for question in asked for address in question.pictures}
    files = {form.address: form.content for picture in shelf.values() for form in picture.all() if form.address in named}
    return Questions(asked, tuple(one for one in found if isinstance(one, LeftOut)), files)


def _exercises(parts: Iterable[Part], pool: Pool | None) -> Iterator[tuple[Exercise, Pool | None]]:
    """The exercises that learners meet on a platform, with their pools."""
    for part in parts:
        if isinstance(part, Block) and part.shown_to(Audience.LEARNER):
            if isinstance(part, Exercise):
                yield part, pool
            yield from _exercises(part.inner(), part if isinstance(part, Pool) else pool)


@dataclass(frozen=True)
class Home:
    """Where an exercise stands."""

    course: Course
    module: Module
    unit: Unit
    pool: Pool | None

    @property
    def place(self) -> tuple[str, ...]:
        """The titles of course, module and unit, and the pool's name."""
        titles = [self.course.facts.title, self.module.title, self.unit.facts.title, *([self.pool.id] if self.pool else [])]
        return tuple(label(title) for title in titles)

    def goals(self, exercise: Exercise) -> tuple[str, ...]:
        """The goals of an exercise: its own, or without one those of its unit."""
        return (exercise.objective,) if exercise.objective else self.unit.facts.objectives

    def is_attitude(self, exercise: Exercise) -> bool:
        """Whether it serves attitudes alone, which are never graded."""
        known = self.course.facts.objectives
        kinds = [known[goal].kind for goal in self.goals(exercise) if goal in known]
        return bool(kinds) and all(kind == "attitude" for kind in kinds)


def _question(home: Home, exercise: Exercise, text: Setting, words: Words) -> Question | LeftOut:
    assessed = exercise.assessment(pooled=home.pool is not None)
    if assessed == "private":
        return LeftOut(exercise.id, "private")
    if home.is_attitude(exercise):
        return LeftOut(exercise.id, "attitude")
    form = answering(exercise, text)
    if form is None:
        return LeftOut(exercise.id, "kind")
    prompt = _prompt(exercise, text) or fragment(escape(words.room(exercise.kind)("task")))
    return Question(
        id=exercise.id,
        name=name(prompt.text),
        text=prompt,
        answering=form,
        points=exercise.points,
        partial=exercise.partial,
        hints=tuple(text.line(hint) for hint in exercise.hints),
        right=text.line(exercise.right),
        wrong=text.line(exercise.wrong),
        tags=home.goals(exercise),
        unit=home.unit.id,
        pool=home.pool.id if home.pool else "",
        place=home.place,
        graded=assessed == "graded",
    )


def _prompt(exercise: Exercise, text: Setting) -> Fragment:
    if isinstance(exercise, Gaps):
        return text.prose(exercise.prompt, tuple(Markup(GAP.format(key=gap.key)) for gap in exercise.gaps))  # noqa: S704  a letter
    return text.prose(exercise.prompt)


def label(text: str) -> str:
    """A name on one line, without the signs that platforms take for markup."""
    return " ".join(text.replace("<", "‹").replace(">", "›").split())


def name(text: str) -> str:
    """The beginning of a text, cut at a word."""
    whole = label(text)
    if len(whole) <= NAME:
        return whole
    cut = whole[:NAME]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut).rstrip(",;:.–- ") + " …"
