"""What may weigh on people: said beforehand, hidden until they want to see it, with a way past."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Self

from lehrwerk.blocks.block import Block, BlockEmpty, BlockUnfit, Desk, NoAttributes, attributes
from lehrwerk.model.key import key
from lehrwerk.model.prose import Fence, Line, Part, Prose


@dataclass(frozen=True, kw_only=True)
class Sensitive(Block):
    """A note on what follows, and what follows."""

    kind = "sensitive"
    names: ClassVar = {"en": ("sensitive",), "de": ("belastend",)}

    about: Line
    """What it is about."""
    parts: tuple[Part, ...]

    @classmethod
    def read(cls, fence: Fence, desk: Desk) -> Self | None:
        """Words after the name say what it is about; inside stands any text or block."""
        taken = attributes(NoAttributes, fence, desk)
        if not fence.argument:
            desk.found.add(_unfit(fence))
        if not fence.parts:
            desk.found.add(BlockEmpty(at=fence.at, block=fence.name))
        parts = desk.read(fence.parts)
        if not fence.argument or not parts or taken is None:
            return None
        return cls(at=fence.at, about=Line(fence.argument, fence.at), parts=parts)

    @property
    def mark(self) -> str:
        """What tells it from others in the course, for the anchor at its end and the memory of this session."""
        return f"{key(self.at.source.path)}{key(str(self.at.line))}"

    def texts(self) -> Iterator[Prose | Line]:
        """What it is about."""
        yield self.about

    def inner(self) -> tuple[Part, ...]:
        """What is hidden."""
        return self.parts


def _unfit(fence: Fence) -> BlockUnfit:
    return BlockUnfit(
        at=fence.at,
        block=fence.name,
        need_de="hinter seinem Namen ein paar Worte dazu, worum es geht",
        need_en="a few words after its name on what it is about",
        tip_de=f"Schreiben Sie zum Beispiel „::: {fence.name} Tod eines Kindes“.",
        tip_en=f"Write for example “::: {fence.name} The death of a child”.",
    )
