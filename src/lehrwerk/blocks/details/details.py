"""Text that opens on request; on paper it stands open."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Self

from lehrwerk.blocks.block import Block, BlockEmpty, BlockUnfit, Desk, NoAttributes, attributes
from lehrwerk.model.prose import Fence, Line, Part, Prose


@dataclass(frozen=True, kw_only=True)
class Details(Block):
    """A line, and more behind it."""

    kind = "details"
    names: ClassVar = {"en": ("details",), "de": ("aufklappen",)}

    summary: Line
    parts: tuple[Part, ...]

    @classmethod
    def read(cls, fence: Fence, desk: Desk) -> Self | None:
        """Words after the name are the line that stays visible."""
        taken = attributes(NoAttributes, fence, desk)
        if not fence.argument:
            desk.found.add(
                BlockUnfit(
                    at=fence.at,
                    block=fence.name,
                    need_de="eine Zeile, die sichtbar bleibt",
                    need_en="a line that stays visible",
                    tip_de=f"Schreiben Sie zum Beispiel „::: {fence.name} Mehr dazu“.",
                    tip_en=f"Write for example “::: {fence.name} More about it”.",
                )
            )
            return None
        if not fence.parts:
            desk.found.add(BlockEmpty(at=fence.at, block=fence.name))
            return None
        if taken is None:
            return None
        return cls(at=fence.at, summary=Line(fence.argument, fence.at), parts=desk.read(fence.parts))

    def texts(self) -> Iterator[Prose | Line]:
        """The line that stays visible."""
        yield self.summary

    def inner(self) -> tuple[Part, ...]:
        """What opens."""
        return self.parts
