"""Tabs: parts of which one is seen at a time; on paper they follow each other under their headings."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Self

from lehrwerk.blocks.block import Block, BlockEmpty, BlockUnfit, Desk, NoAttributes, attributes, no_argument
from lehrwerk.model.prose import Fence, Line, Part, Prose, joined


@dataclass(frozen=True)
class Tab:
    """A part with its title."""

    title: Line
    parts: tuple[Part, ...]


@dataclass(frozen=True, kw_only=True)
class Tabs(Block):
    """Two parts or more that stand side by side."""

    kind = "tabs"
    names: ClassVar = {"en": ("tabs",), "de": ("reiter",)}

    tabs: tuple[Tab, ...]

    @classmethod
    def read(cls, fence: Fence, desk: Desk) -> Self | None:
        """Headings of the third level, each with what stands below it: text and blocks."""
        no_argument(fence, desk)
        taken = attributes(NoAttributes, fence, desk)
        before, *sections = _sections(fence)
        if before[1] or len(sections) < 2:
            desk.found.add(_unfit(fence))
            return None
        empty = [title for title, parts in sections if title and not parts]
        for title in empty:
            desk.found.add(BlockEmpty(at=title.at, block=title.text))
        if empty or taken is None:
            return None
        return cls(at=fence.at, tabs=tuple(Tab(title, desk.read(parts)) for title, parts in sections if title))

    def texts(self) -> Iterator[Prose | Line]:
        """The titles."""
        for tab in self.tabs:
            yield tab.title

    def inner(self) -> tuple[Part, ...]:
        """What stands in all of them."""
        return tuple(part for tab in self.tabs for part in tab.parts)


Section = tuple[Line | None, list[Prose | Fence]]
"""A heading, and what stands below it; the first has none."""


def _sections(fence: Fence) -> list[Section]:
    """What stands in the fence, cut at its headings of the third level."""
    sections: list[Section] = [(None, [])]
    for part in fence.parts:
        if isinstance(part, Fence):
            sections[-1][1].append(part)
            continue
        for title, prose in _cut(part):
            if title is not None:
                sections.append((title, []))
            if prose:
                sections[-1][1].append(prose)
    return sections


def _cut(prose: Prose) -> Iterator[tuple[Line | None, Prose]]:
    """The prose in pieces, each with the heading that begins it; the first has none."""
    chunks, title, start = prose.chunks(), None, 0
    for number, chunk in enumerate(chunks):
        if chunk.kind == "heading" and chunk.node.tag == "h3":
            yield title, joined(chunks[start:number], prose.source)
            title, start = chunk.line(), number + 1
    yield title, joined(chunks[start:], prose.source)


def _unfit(fence: Fence) -> BlockUnfit:
    return BlockUnfit(
        at=fence.at,
        block=fence.name,
        need_de="mindestens zwei Teile, jeder mit einer Überschrift „### …“, und nichts davor",
        need_en="at least two parts, each with a heading “### …”, and nothing before them",
        tip_de="Beginnen Sie jeden Teil mit „### Titel“, und setzen Sie, was für alle gilt, vor den Block.",
        tip_en="Begin each part with “### Title”, and put what holds for all of them before the block.",
    )
