"""Two pictures of the same thing: a slider uncovers one of them; on paper they stand side by side."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar, Self

from lehrwerk.blocks.block import Block, BlockUnfit, Desk, NoAttributes, attributes, no_argument, only_text
from lehrwerk.blocks.images import alone, image
from lehrwerk.model.prose import Fence, Line, Prose, joined


@dataclass(frozen=True, kw_only=True)
class Comparison(Block):
    """Picture A and picture B."""

    kind = "comparison"
    names: ClassVar = {"en": ("comparison",), "de": ("bildvergleich",)}

    pictures: tuple[Line, Line]
    """The Markdown images, with alternative texts and credit lines."""
    caption: Prose
    """What stands under them; may be empty."""

    @classmethod
    def read(cls, fence: Fence, desk: Desk) -> Self | None:
        """Two images, each alone in its paragraph, then the caption."""
        no_argument(fence, desk)
        taken, prose = attributes(NoAttributes, fence, desk), only_text(fence, desk)
        if taken is None or prose is None:
            return None
        chunks = prose.chunks()
        if [alone(chunk) for chunk in chunks[:3]] not in ([True, True], [True, True, False]):
            desk.found.add(_unfit(fence))
            return None
        first, second, *rest = chunks
        return cls(at=fence.at, pictures=(first.line(), second.line()), caption=joined(rest, fence.at.source))

    @property
    def images(self) -> list[tuple[str, Mapping[str, str]]]:
        """Each picture's letter, and its path, text and credit."""
        return [(letter, image(picture)) for letter, picture in zip("AB", self.pictures, strict=True)]

    def texts(self) -> Iterator[Prose | Line]:
        """Pictures and caption."""
        yield from self.pictures
        yield self.caption


def _unfit(fence: Fence) -> BlockUnfit:
    return BlockUnfit(
        at=fence.at,
        block=fence.name,
        need_de="zwei Bilder, jedes allein in seinem Absatz",
        need_en="two images, each alone in its paragraph",
        tip_de='Schreiben Sie zweimal „![Was zu sehen ist](bilder/name.jpg "Wer, Lizenz")“, mit einer leeren Zeile dazwischen.',
        tip_en='Write “![What it shows](pictures/name.jpg "Who, licence")” twice, with an empty line between them.',
    )
