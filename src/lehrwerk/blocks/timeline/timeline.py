"""What happened when, or what happens when: times down a line, each with its text."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Self

from lehrwerk.blocks.block import Block, Desk, NoAttributes, attributes, no_argument
from lehrwerk.blocks.definitions import Entry, entries
from lehrwerk.model.prose import Fence, Line, Prose


@dataclass(frozen=True, kw_only=True)
class Timeline(Block):
    """Times in their order."""

    kind = "timeline"
    names: ClassVar = {"en": ("timeline",), "de": ("zeitstrahl",)}

    moments: tuple[Entry, ...]
    """The term is the time, its meaning what happens then."""

    @classmethod
    def read(cls, fence: Fence, desk: Desk) -> Self | None:
        """One definition list and nothing else. The order is the author's: a time may be a year, a minute or a word."""
        no_argument(fence, desk)
        taken = attributes(NoAttributes, fence, desk)
        moments = entries(fence, desk, ("„Zeit“ und „: Was geschieht“", "“Time” and “: what happens”"))
        return cls(at=fence.at, moments=moments) if moments and taken else None

    def texts(self) -> Iterator[Prose | Line]:
        """Times and texts."""
        for moment in self.moments:
            yield moment.term
            yield moment.meaning
