"""A box that stands out from the text: note, tip, warning."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Self

from lehrwerk.blocks.block import Block, BlockEmpty, Desk, NoAttributes, attributes
from lehrwerk.model.prose import Fence, Line, Part, Prose

FLAVOURS = {"note": "note", "hinweis": "note", "tip": "tip", "tipp": "tip", "warning": "warning", "warnung": "warning"}


@dataclass(frozen=True, kw_only=True)
class Callout(Block):
    """A box with a word at its head."""

    kind = "callout"
    names: ClassVar = {"en": ("note", "tip", "warning"), "de": ("hinweis", "tipp", "warnung")}

    flavour: str
    """note, tip or warning."""
    heading: Line | None
    """Its own head; without one the flavour's word."""
    parts: tuple[Part, ...]

    @classmethod
    def read(cls, fence: Fence, desk: Desk) -> Self | None:
        """Any text and blocks inside; words after the name are the head."""
        if attributes(NoAttributes, fence, desk) is None:
            return None
        if not fence.parts:
            desk.found.add(BlockEmpty(at=fence.at, block=fence.name))
            return None
        heading = Line(fence.argument, fence.at) if fence.argument else None
        return cls(at=fence.at, flavour=FLAVOURS[fence.name.casefold()], heading=heading, parts=desk.read(fence.parts))

    def texts(self) -> Iterator[Prose | Line]:
        """The head."""
        if self.heading:
            yield self.heading

    def inner(self) -> tuple[Part, ...]:
        """What stands in the box."""
        return self.parts
