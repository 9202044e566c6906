"""A box on the law, which says who checked it and when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Self

from pydantic import field_validator

from lehrwerk.blocks.block import Block, BlockEmpty, Desk, attributes
from lehrwerk.model.prose import Fence, Line, Part, Prose
from lehrwerk.model.values import OPEN, Day, Text, Written


class LawAttributes(Written):
    """What a law box takes between its braces."""

    reviewed: Day | None
    """The day of the last check, or `offen`.
    de: Der Tag der letzten Prüfung oder `offen`."""
    by: Text | None = None
    """Who checked it.
    de: Wer es geprüft hat."""

    @field_validator("reviewed", mode="before")
    @classmethod
    def _open(cls, value: object) -> object:
        return None if str(value).casefold() in {OPEN, "open"} else value


@dataclass(frozen=True, kw_only=True)
class Law(Block):
    """A statement of law with its state of review."""

    kind = "law"
    names: ClassVar = {"en": ("law",), "de": ("recht",)}
    takes = LawAttributes

    heading: Line | None
    reviewed: date | None
    """The day of the last check; None while nobody has checked it."""
    by: str | None
    parts: tuple[Part, ...]

    @classmethod
    def read(cls, fence: Fence, desk: Desk) -> Self | None:
        """Any text inside; words after the name are the head."""
        taken = attributes(LawAttributes, fence, desk)
        if taken is None:
            return None
        if not fence.parts:
            desk.found.add(BlockEmpty(at=fence.at, block=fence.name))
            return None
        heading = Line(fence.argument, fence.at) if fence.argument else None
        return cls(at=fence.at, heading=heading, reviewed=taken.reviewed, by=taken.by, parts=desk.read(fence.parts))

    def texts(self) -> Iterator[Prose | Line]:
        """The head."""
        if self.heading:
            yield self.heading

    def inner(self) -> tuple[Part, ...]:
        """What stands in the box."""
        return self.parts
