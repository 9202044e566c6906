"""Ways through the parts of a page: all blocks, all texts, in the order of reading."""

from collections.abc import Iterable, Iterator

from lehrwerk.blocks.block import Block
from lehrwerk.blocks.exercise import Exercise
from lehrwerk.blocks.pool.pool import Pool
from lehrwerk.model.course import Unit
from lehrwerk.model.prose import Line, Part, Prose


def blocks(parts: Iterable[Part]) -> Iterator[Block]:
    """Every block, outer before inner."""
    for part in parts:
        if isinstance(part, Block):
            yield part
            yield from blocks(part.inner())


def exercises(unit: Unit) -> Iterator[tuple[Exercise, Pool | None]]:
    """Every exercise of a unit, for whichever readers, with the pool it stands in."""
    found = list(blocks(unit_parts(unit)))
    pools = {id(inner): block for block in found if isinstance(block, Pool) for inner in block.parts}
    for block in found:
        if isinstance(block, Exercise):
            yield block, pools.get(id(block))


def texts(parts: Iterable[Part]) -> Iterator[Prose | Line]:
    """Every text that readers can meet."""
    for part in parts:
        if isinstance(part, Prose):
            yield part
        elif isinstance(part, Block):
            yield from part.texts()
            yield from texts(part.inner())


def files(parts: Iterable[Part]) -> Iterator[Line]:
    """Every path of a file that blocks name."""
    for block in blocks(parts):
        yield from block.files()


def lines(found: Iterable[Prose | Line]) -> Iterator[Line]:
    """Texts as single lines."""
    for text in found:
        if isinstance(text, Prose):
            yield from text.lines()
        elif text:
            yield text


def unit_parts(unit: Unit) -> Iterator[Part]:
    """The parts of all pages of a unit."""
    for page in unit.pages:
        yield from page.parts


def unit_lines(unit: Unit) -> Iterator[Line]:
    """Every line of a unit: headings, texts, blocks, footnotes."""
    for page in unit.pages:
        if page.title:
            yield page.title
        yield from lines(texts(page.parts))
    yield from lines(unit.footnotes.values())
