"""Flash cards: a word in front, and behind it what one wants to know."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Self

from lehrwerk.blocks.block import Block, Desk, NoAttributes, attributes, no_argument
from lehrwerk.blocks.definitions import Entry, entries
from lehrwerk.model.prose import Fence, Line, Prose


@dataclass(frozen=True, kw_only=True)
class Cards(Block):
    """Cards to turn over."""

    kind = "cards"
    names: ClassVar = {"en": ("cards",), "de": ("karten",)}

    cards: tuple[Entry, ...]
    """The term is the front, its meaning the back."""

    @classmethod
    def read(cls, fence: Fence, desk: Desk) -> Self | None:
        """One definition list and nothing else."""
        no_argument(fence, desk)
        taken = attributes(NoAttributes, fence, desk)
        cards = entries(fence, desk, ("„Vorderseite“ und „: Rückseite“", "“Front” and “: back”"))
        return cls(at=fence.at, cards=cards) if cards and taken else None

    def texts(self) -> Iterator[Prose | Line]:
        """Fronts and backs."""
        for card in self.cards:
            yield card.term
            yield card.meaning
