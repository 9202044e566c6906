"""A few statements to agree or disagree with, and room for what else people want to say; nothing is right or wrong."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from lehrwerk.blocks.block import BlockUnfit, Desk
from lehrwerk.blocks.exercise import Exercise, ExerciseAttributes, asked, prose_of
from lehrwerk.blocks.ratings import Statement, Steps, is_steps, items, statements, steps, width
from lehrwerk.blocks.typed import room
from lehrwerk.model.fingerprint import Kept, alike
from lehrwerk.model.prose import Chunk, Fence, Line, Prose

MOST = 11
"""Steps, as from 0 to 10: more cannot be told apart by a finger."""
KEPT = 140
ASKS = re.compile(r".+\?(?:\s*\{#[a-z0-9]\})?", re.DOTALL)


@dataclass(frozen=True, kw_only=True)
class Survey(Exercise):
    """Statements on the same steps, and open questions."""

    kind = "survey"
    names: ClassVar = {"en": ("survey",), "de": ("umfrage",)}
    private = True
    checks = False
    kept: ClassVar = KEPT
    """The most bytes of a typed answer that are kept."""

    steps: Steps
    statements: tuple[Statement, ...]
    questions: tuple[Statement, ...]
    """Answered in one's own words."""

    @classmethod
    def read(cls, fence: Fence, desk: Desk) -> Self | None:
        """A prompt, a list of statements, a paragraph `1 = no, 5 = yes`, and paragraphs that end in `?`."""
        ask = asked(fence, desk, ExerciseAttributes)
        if ask is None:
            return None
        bullets = ask.first("bullet_list")
        lines = items(bullets) if bullets else None
        behind = ask.after(bullets) if bullets else ()
        scales = [chunk for chunk in behind if is_steps(chunk)]
        open_ones = [chunk for chunk in behind if chunk not in scales]
        found = steps(scales[0], MOST) if len(scales) == 1 else None
        prompt = ask.before("bullet_list")
        if not lines or not found or not prompt or not all(map(_asks, open_ones)):
            desk.found.add(_unfit(fence))
            return None
        return cls(
            **ask.given,
            prompt=prose_of(prompt, fence),
            steps=found,
            statements=statements(lines),
            questions=statements(chunk.line() for chunk in open_ones),
        )

    def solution(self) -> Mapping[str, Any]:
        """{"min", "max", "rows": statement keys, "questions": keys}."""
        return {
            "min": self.steps.low,
            "max": self.steps.high,
            "rows": [statement.key for statement in self.statements],
            "questions": [question.key for question in self.questions],
        }

    def movable(self) -> Iterator[tuple[str, Line]]:
        """The statements, then the questions."""
        for group in self.groups():
            yield from group

    def groups(self) -> Iterator[tuple[tuple[str, Line], ...]]:
        """Statements among themselves, questions among themselves."""
        yield tuple((statement.key, statement.text) for statement in self.statements)
        yield tuple((question.key, question.text) for question in self.questions)

    def tracked(self) -> Kept:
        """By which names platforms keep an answer."""
        rated = (statement.key for statement in self.statements)
        written = (f"?{question.key}" for question in self.questions)
        return Kept(form="ratings", parts=alike([*rated, *written]), low=self.steps.low, high=self.steps.high)

    def payload(self) -> int:
        """How many ratings, they, and of each question its key, its length and the text in base64."""
        return 1 + width(self.statements) + len(self.questions) * (1 + 2 + room(KEPT))

    def texts(self) -> Iterator[Prose | Line]:
        """Prompt, statements, ends, questions, helps."""
        yield self.prompt
        yield from (statement.text for statement in self.statements)
        yield from (self.steps.low_text, self.steps.high_text)
        yield from (question.text for question in self.questions)
        yield from self.helps()


def _asks(chunk: Chunk) -> bool:
    return chunk.kind == "paragraph" and ASKS.fullmatch(chunk.text) is not None


def _unfit(fence: Fence) -> BlockUnfit:
    return BlockUnfit(
        at=fence.at,
        block=fence.name,
        need_de="einen Satz, worum es geht, eine Liste von Aussagen "
        f"und einen Absatz wie „1 = gar nicht, 5 = sehr“ (höchstens {MOST} Stufen)",
        need_en="a sentence on what it is about, a list of statements "
        f"and a paragraph such as “1 = not at all, 5 = very” (at most {MOST} steps)",
        tip_de="Danach stehen nur noch offene Fragen, jede als Absatz mit Fragezeichen am Ende.",
        tip_en="Only open questions stand behind it, each a paragraph with a question mark at its end.",
    )
