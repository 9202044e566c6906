"""Statements that learners rate on a few steps, as a self-check and a survey have them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from lehrwerk.blocks.exercise import KEYS, keyed
from lehrwerk.model.prose import Chunk, Line

ENDS = re.compile(r"(\d{1,2})\s*=\s*(.+?),\s*(\d{1,2})\s*=\s*(.+)", re.DOTALL)
"""`0 = not at all, 10 = very`."""


@dataclass(frozen=True)
class Statement:
    """What is rated."""

    key: str
    text: Line


@dataclass(frozen=True)
class Steps:
    """The numbers to choose from, with a word at each end."""

    low: int
    high: int
    low_text: Line
    high_text: Line

    @property
    def numbers(self) -> range:
        """All of them."""
        return range(self.low, self.high + 1)


def steps(chunk: Chunk, most: int) -> Steps | None:
    """The steps that a paragraph names, from two to `most`; None if it names none."""
    match = ENDS.fullmatch(chunk.text) if chunk.kind == "paragraph" else None
    low, high = (int(match[1]), int(match[3])) if match else (0, 0)
    if not match or not 1 <= high - low < most:
        return None
    return Steps(low, high, *(Line(text.strip(), chunk.at) for text in (match[2], match[4])))


def is_steps(chunk: Chunk) -> bool:
    """Whether a paragraph is written as steps, however many."""
    return chunk.kind == "paragraph" and ENDS.fullmatch(chunk.text) is not None


def items(bullets: Chunk) -> list[Line] | None:
    """The items of a list; None when one holds something else than a line of text."""
    found: list[Line] = []
    for item in bullets.children():
        inside = item.children()
        if [chunk.kind for chunk in inside] != ["paragraph"] or not inside[0].text.strip():
            return None
        found.append(inside[0].line())
    return found


def statements(lines: Iterable[Line]) -> tuple[Statement, ...]:
    """The lines with their letters."""
    return tuple(Statement(key, line) for key, line in keyed(list(lines)))


def width(rated: Iterable[Statement]) -> int:
    """The characters that ratings take: one for each place of the alphabet of letters up to the last one used, so that
    an answer stays with its statement when others move, come or go (player/ratings.js)."""
    return max((KEYS.find(statement.key) + 1 for statement in rated), default=0)
