"""A picture with its caption and credit line."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Self

from lehrwerk.blocks.block import Block, BlockUnfit, Desk, NoAttributes, attributes, no_argument, only_text
from lehrwerk.model.prose import Fence, Line, Prose, joined


@dataclass(frozen=True, kw_only=True)
class Figure(Block):
    """A picture that the text speaks of."""

    kind = "figure"
    names: ClassVar = {"en": ("figure",), "de": ("abbildung",)}

    picture: Line
    """The Markdown image, with alternative text and credit line."""
    caption: Prose
    """What stands under it; may be empty."""

    @classmethod
    def read(cls, fence: Fence, desk: Desk) -> Self | None:
        """First an image alone in its paragraph, then the caption."""
        no_argument(fence, desk)
        taken, prose = attributes(NoAttributes, fence, desk), only_text(fence, desk)
        if taken is None or prose is None:
            return None
        first, *rest = prose.chunks()
        line = first.line()
        if [piece.type for piece in line.pieces()] != ["image"]:
            desk.found.add(
                BlockUnfit(
                    at=fence.at,
                    block=fence.name,
                    need_de="zuerst ein Bild, allein in seinem Absatz",
                    need_en="an image first, alone in its paragraph",
                    tip_de='Schreiben Sie „![Was zu sehen ist](bilder/name.svg "Wer, Lizenz")“ und darunter die Bildunterschrift.',
                    tip_en='Write “![What it shows](pictures/name.svg "Who, licence")” and the caption below it.',
                )
            )
            return None
        return cls(at=fence.at, picture=line, caption=joined(rest, fence.at.source))

    def texts(self) -> Iterator[Prose | Line]:
        """Picture and caption."""
        yield self.picture
        yield self.caption
