"""A procedure: a numbered list drawn as a path of steps."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Self

from lehrwerk.blocks.block import Block, BlockUnfit, Desk, NoAttributes, attributes, no_argument, only_text
from lehrwerk.model.prose import Fence, Line, Prose


@dataclass(frozen=True, kw_only=True)
class Steps(Block):
    """Steps, one after the other."""

    kind = "steps"
    names: ClassVar = {"en": ("steps",), "de": ("schritte",)}

    steps: tuple[Prose, ...]
    """What each step says."""

    @classmethod
    def read(cls, fence: Fence, desk: Desk) -> Self | None:
        """One numbered list and nothing else."""
        no_argument(fence, desk)
        taken, prose = attributes(NoAttributes, fence, desk), only_text(fence, desk)
        if taken is None or prose is None:
            return None
        chunks = prose.chunks()
        if len(chunks) != 1 or chunks[0].kind != "ordered_list":
            desk.found.add(
                BlockUnfit(
                    at=fence.at,
                    block=fence.name,
                    need_de="genau eine nummerierte Liste",
                    need_en="exactly one numbered list",
                    tip_de="Beginnen Sie jeden Schritt mit einer Nummer: „1. …“.",
                    tip_en="Begin each step with a number: “1. …”.",
                )
            )
            return None
        items = tuple(_content(item.prose()) for item in chunks[0].children())
        return cls(at=fence.at, steps=items)

    def texts(self) -> Iterator[Prose | Line]:
        """The steps."""
        yield from self.steps


def _content(item: Prose) -> Prose:
    """A list item without the marks of the list around it."""
    return Prose(item.tokens[1:-1], item.source)
