"""How each kind of exercise is answered, in the words of `question.py`. A kind that is not here has no such form."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from lehrwerk.blocks.answer.answer import Answer
from lehrwerk.blocks.choice.choice import Choice
from lehrwerk.blocks.exercise import Exercise
from lehrwerk.blocks.gaps.gaps import Gaps
from lehrwerk.blocks.hotspot.hotspot import Hotspot
from lehrwerk.blocks.marking.marking import Marking
from lehrwerk.blocks.matching.matching import Matching
from lehrwerk.blocks.matrix.matrix import Matrix
from lehrwerk.blocks.number.number import Number
from lehrwerk.blocks.ordering.ordering import Ordering
from lehrwerk.blocks.reflection.reflection import Reflection
from lehrwerk.blocks.sorting.sorting import Sorting
from lehrwerk.model.prose import Line, Prose
from lehrwerk.pages.pictures import Form
from lehrwerk.pages.questions import question as q
from lehrwerk.pages.questions.fragments import NOTHING, Fragment, fragment
from lehrwerk.pages.typesetter import Typesetter


@dataclass(frozen=True)
class Setting:
    """Sets the texts of one unit as fragments."""

    setter: Typesetter

    def line(self, line: Line | None) -> Fragment:
        """One line."""
        return fragment(self.setter.line(line)) if line else NOTHING

    def prose(self, prose: Prose, fields: tuple[Any, ...] = ()) -> Fragment:
        """Paragraphs."""
        return fragment(self.setter.show(prose, fields)) if prose else NOTHING

    def picture(self, written: str, base: str) -> Form:
        """A picture as it is shown."""
        return self.setter.around.picture(base, written)


def answering(exercise: Exercise, text: Setting) -> q.Answering | None:
    """The form of an exercise; None when no quiz knows it."""
    form = FORMS.get(type(exercise))
    return form(exercise, text) if form else None


def _choosing(choice: Choice | Hotspot, text: Setting) -> q.Choosing:
    options = tuple(q.Option(o.key, text.line(o.text), o.right, text.prose(o.feedback)) for o in choice.options)
    return q.Choosing(options, choice.several)


def _pointing(hotspot: Hotspot, text: Setting) -> q.Choosing:
    shown = text.picture(hotspot.image["path"], hotspot.at.source.path)
    width, height = shown.width, shown.height
    spots = tuple(
        q.Spot(s.key, round(s.x * width / 100), round(s.y * height / 100), max(1, round(s.r * width / 100))) for s in hotspot.spots
    )
    return replace(_choosing(hotspot, text), spots=spots if width else (), picture=text.line(hotspot.picture), size=(width, height))


def _matching(matching: Matching, text: Setting) -> q.Pairing:
    rows = tuple(q.Row(pair.key, text.line(pair.left), (pair.key,)) for pair in matching.pairs)
    partners = tuple(q.Partner(pair.key, text.line(pair.right)) for pair in matching.mixed())
    return q.Pairing(rows, partners, once=True)


def _sorting(sorting: Sorting, text: Setting) -> q.Pairing:
    homes = {item.key: group.key for group in sorting.sorted for item in group.items}
    rows = tuple(q.Row(item.key, text.line(item.text), (homes[item.key],)) for item in sorting.mixed())
    return q.Pairing(rows, tuple(q.Partner(group.key, text.line(group.text)) for group in sorting.sorted))


def _matrix(matrix: Matrix, text: Setting) -> q.Pairing:
    rows = tuple(q.Row(statement.key, text.line(statement.text), statement.right) for statement in matrix.statements)
    partners = tuple(q.Partner(column.key, text.line(column.text)) for column in matrix.columns)
    return q.Pairing(rows, partners, several=matrix.several)


def _sequencing(ordering: Ordering, text: Setting) -> q.Sequencing:
    return q.Sequencing(tuple(q.Partner(item.key, text.line(item.text)) for item in ordering.items))


def _filling(gaps: Gaps, _text: Setting) -> q.Filling:
    return q.Filling(
        tuple(
            q.Gap(gap.key, tuple(a.text for a in gap.alternatives if a.right), tuple(a.text for a in gap.alternatives if not a.right))
            for gap in gaps.gaps
        )
    )


def _counting(number: Number, _text: Setting) -> q.Counting:
    solution = number.solution()
    return q.Counting(_figure(solution["value"]), _figure(solution["tolerance"]), str(solution["unit"]))


def _figure(number: float) -> str:
    return f"{number:.10f}".rstrip("0").rstrip(".")


def _wording(answer: Answer, _text: Setting) -> q.Wording:
    return q.Wording(tuple(a.text for a in answer.accepted), slips=any(a.lenient for a in answer.accepted))


def _writing(reflection: Reflection, _text: Setting) -> q.Writing:
    return q.Writing(reflection.lines)


def _marking(marking: Marking, _text: Setting) -> q.Marking:
    return q.Marking(tuple(tuple(q.Bit(bit.text, bit.key, bit.right) for bit in paragraph) for paragraph in marking.paragraphs))


FORMS: Mapping[type[Exercise], Callable[[Any, Setting], q.Answering]] = {
    Choice: _choosing,
    Hotspot: _pointing,
    Matching: _matching,
    Sorting: _sorting,
    Matrix: _matrix,
    Ordering: _sequencing,
    Gaps: _filling,
    Number: _counting,
    Answer: _wording,
    Reflection: _writing,
    Marking: _marking,
}
"""The kinds that quizzes know. Cases branch; scales, checklists, self-checks and surveys have no right answer."""
