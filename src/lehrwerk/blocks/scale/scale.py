"""A number on a line, for oneself or the group; there is no right one."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from lehrwerk.blocks.block import BlockUnfit, Desk
from lehrwerk.blocks.exercise import Exercise, ExerciseAttributes, asked, question
from lehrwerk.model.fingerprint import Kept
from lehrwerk.model.prose import Fence, Line, Prose

ENDS = re.compile(r"(\d{1,2})\s*=\s*(.+?),\s*(\d{1,2})\s*=\s*(.+)", re.DOTALL)
WIDEST = 20
"""More steps than these cannot be told apart by a finger."""


@dataclass(frozen=True, kw_only=True)
class Scale(Exercise):
    """A line from one number to another, with a word at each end."""

    kind = "scale"
    names: ClassVar = {"en": ("scale",), "de": ("skala",)}
    private = True
    checks = False

    low: int
    high: int
    low_text: Line
    high_text: Line

    @classmethod
    def read(cls, fence: Fence, desk: Desk) -> Self | None:
        """A question, then a paragraph `0 = not at all, 10 = very`."""
        ask = asked(fence, desk, ExerciseAttributes)
        if ask is None:
            return None
        last = ask.chunks[-1] if ask.chunks else None
        match = ENDS.fullmatch(last.text) if last and last.kind == "paragraph" else None
        low, high = (int(match[1]), int(match[3])) if match else (0, 0)
        if not last or not match or not 0 < high - low <= WIDEST:
            desk.found.add(_unfit(fence))
            return None
        prompt = question(ask.chunks[:-1], fence, desk)
        if prompt is None:
            return None
        ends = [Line(text, last.at) for text in (match[2].strip(), match[4].strip())]
        return cls(**ask.given, prompt=prompt, low=low, high=high, low_text=ends[0], high_text=ends[1])

    def solution(self) -> Mapping[str, Any]:
        """{"min", "max"}."""
        return {"min": self.low, "max": self.high}

    def tracked(self) -> Kept:
        """By which names platforms keep an answer."""
        return Kept(form="scale", low=self.low, high=self.high)

    def payload(self) -> int:
        """One character."""
        return 1

    def texts(self) -> Iterator[Prose | Line]:
        """Question, ends, helps."""
        yield self.prompt
        yield from (self.low_text, self.high_text)
        yield from self.helps()


def _unfit(fence: Fence) -> BlockUnfit:
    return BlockUnfit(
        at=fence.at,
        block=fence.name,
        need_de=f"eine Frage und danach einen Absatz wie „0 = gar nicht, 10 = sehr“ (höchstens {WIDEST} Stufen)",
        need_en=f"a question followed by a paragraph such as “0 = not at all, 10 = very” (at most {WIDEST} steps)",
    )
