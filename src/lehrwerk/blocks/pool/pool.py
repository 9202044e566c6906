"""Questions of which a test draws some."""

from dataclasses import dataclass
from typing import ClassVar, Self

from lehrwerk.blocks.block import Block, BlockEmpty, BlockUnfit, Desk, attributes, no_argument
from lehrwerk.blocks.exercise import Exercise
from lehrwerk.model.prose import Fence, Part
from lehrwerk.model.values import Slug, Written


class PoolAttributes(Written):
    """What a pool takes between its braces."""

    id: Slug
    """Its name, which the test's `draw` uses.
    de: Sein Name, den `draw` beim Test benutzt."""


@dataclass(frozen=True, kw_only=True)
class Pool(Block):
    """Exercises of about the same weight."""

    kind = "pool"
    names: ClassVar = {"en": ("pool",), "de": ("vorrat",)}
    takes = PoolAttributes

    id: str
    parts: tuple[Part, ...]

    @classmethod
    def read(cls, fence: Fence, desk: Desk) -> Self | None:
        """Exercises and nothing else."""
        no_argument(fence, desk)
        taken = attributes(PoolAttributes, fence, desk)
        if not fence.parts:
            desk.found.add(BlockEmpty(at=fence.at, block=fence.name))
        parts = desk.read(fence.parts)
        if any(not isinstance(part, Exercise) for part in parts):
            desk.found.add(
                BlockUnfit(
                    at=fence.at,
                    block=fence.name,
                    need_de="nur Übungen in sich",
                    need_en="exercises only inside",
                    tip_de="Stellen Sie Text vor den Vorrat.",
                    tip_en="Put text before the pool.",
                )
            )
            return None
        return cls(at=fence.at, id=taken.id, parts=parts) if taken and parts else None

    def inner(self) -> tuple[Part, ...]:
        """The exercises."""
        return self.parts
