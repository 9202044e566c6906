"""A question for oneself. What is written stays on the learner's device."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Self

from pydantic import Field

from lehrwerk.blocks.block import Desk
from lehrwerk.blocks.exercise import Exercise, ExerciseAttributes, asked, prose_of
from lehrwerk.model.fingerprint import Kept
from lehrwerk.model.prose import Fence


class ReflectionAttributes(ExerciseAttributes):
    """What a reflection takes between its braces."""

    lines: Annotated[int, Field(ge=1, le=30)] = 4
    """How many lines to write on, on paper.
    de: Wie viele Zeilen zum Schreiben auf Papier."""


@dataclass(frozen=True, kw_only=True)
class Reflection(Exercise):
    """A question and room to write."""

    kind = "reflection"
    names: ClassVar = {"en": ("reflection",), "de": ("reflexion",)}
    takes = ReflectionAttributes
    private = True
    checks = False

    lines: int

    @classmethod
    def read(cls, fence: Fence, desk: Desk) -> Self | None:
        """One or several questions."""
        ask = asked(fence, desk, ReflectionAttributes)
        if ask is None:
            return None
        return cls(**ask.given, prompt=prose_of(ask.chunks, fence), lines=ask.attributes.lines)

    def solution(self) -> Mapping[str, Any]:
        """Nothing: there is no right answer."""
        return {}

    def tracked(self) -> Kept:
        """By which names platforms keep an answer."""
        return Kept(form="note")

    def payload(self) -> int:
        """Nothing but that something was written: the text never leaves the device."""
        return 0
