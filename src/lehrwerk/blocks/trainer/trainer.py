"""Text for the handbook alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Self

from lehrwerk.blocks.block import Block, BlockEmpty, Desk, attributes
from lehrwerk.model.edition import Audience
from lehrwerk.model.prose import Fence, Line, Part, Prose
from lehrwerk.model.values import Slug, Written


class TrainerAttributes(Written):
    """What a trainer's note takes between its braces."""

    method: Slug | None = None
    """The method card it uses.
    de: Die Methodenkarte, die sie benutzt."""


@dataclass(frozen=True, kw_only=True)
class TrainerNote(Block):
    """What the trainer does, says, or keeps in mind."""

    kind = "trainer"
    names: ClassVar = {"en": ("trainer",), "de": ("leitung",)}
    takes = TrainerAttributes
    audiences = frozenset({Audience.TRAINER})

    heading: Line | None
    """What it is about or how long it takes: `20 min Auswertung`."""
    method: str | None
    parts: tuple[Part, ...]

    @classmethod
    def read(cls, fence: Fence, desk: Desk) -> Self | None:
        """Any text inside; words after the name are its heading, such as `5 min`."""
        taken = attributes(TrainerAttributes, fence, desk)
        if not fence.parts:
            desk.found.add(BlockEmpty(at=fence.at, block=fence.name))
            return None
        if taken is None:
            return None
        return cls(at=fence.at, heading=heading(fence), method=taken.method, parts=desk.read(fence.parts))

    def texts(self) -> Iterator[Prose | Line]:
        """The heading."""
        if self.heading:
            yield self.heading

    def inner(self) -> tuple[Part, ...]:
        """What stands in the note."""
        return self.parts


def heading(fence: Fence) -> Line | None:
    """The words after a fence's name, as a heading."""
    return Line(fence.argument, fence.at) if fence.argument else None
