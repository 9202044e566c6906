"""A unit's file → pages of prose and blocks."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from markdown_it.token import Token

from lehrwerk.blocks.block import Block, Desk
from lehrwerk.blocks.exercise import Exercise
from lehrwerk.blocks.table import named
from lehrwerk.diagnostics.closest import closest
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.model.course import Page, Unit, UnitFacts
from lehrwerk.model.prose import Fence, Line, Part, Prose
from lehrwerk.model.slug import slug
from lehrwerk.model.structure import understand
from lehrwerk.model.trainer import CaseSheet, Phrases
from lehrwerk.reading.markup import Written
from lehrwerk.reading.text_findings import FenceUnknown
from lehrwerk.source import Source

ANCHOR = re.compile(r"\s*\{#([a-z0-9][a-z0-9-]*)\}\s*$")
NO_PHRASES: Mapping[str, Phrases] = MappingProxyType({})


def read_unit(
    id: str,
    written: Written,
    cases: Mapping[str, CaseSheet],
    found: Diagnostics,
    phrases: Mapping[str, Phrases] = NO_PHRASES,
    broken: frozenset[str] = frozenset(),
) -> Unit | None:
    """The unit, or None after findings in its facts. `broken`: see `Trainer`."""
    facts = understand(UnitFacts, written.facts.value, written.facts.places, written.source.lines(1, 1), found)
    pages = tuple(_pages(written, _Reader(id, found, cases, phrases, broken)))
    if facts is None:
        return None
    at = written.source.lines(1, 1)
    return Unit(id, facts, pages, written.footnotes, at, written.facts.places)


class _Reader:
    """Makes blocks of fences; gives exercises without an id one by their place."""

    def __init__(
        self, unit: str, found: Diagnostics, cases: Mapping[str, CaseSheet], phrases: Mapping[str, Phrases], broken: frozenset[str]
    ) -> None:
        self.unit, self.found = unit.rsplit("/", maxsplit=1)[-1], found
        self.desk = Desk(found, self.read, cases, phrases, broken)
        self.kinds = named()
        self.counts: dict[str, int] = {}

    def read(self, parts: Sequence[Prose | Fence]) -> tuple[Part, ...]:
        """What stands side by side, read."""
        return tuple(part for part in map(self._part, parts) if part)

    def _part(self, part: Prose | Fence) -> Part | None:
        if isinstance(part, Prose):
            return part
        if not part.name:
            return None  # its opening line could not be read; a finding tells
        kind = self.kinds.get(part.name.casefold())
        if kind is None:
            known = ", ".join(self.kinds)
            self.found.add(FenceUnknown(at=part.at, block=part.name, known=known, closest=closest(part.name, self.kinds)))
            return None
        block = kind.read(part, self.desk)
        return self._placed(block) if block else None

    def _placed(self, block: Block) -> Block:
        if not isinstance(block, Exercise):
            return block
        count = self.counts[block.kind] = self.counts.get(block.kind, 0) + 1
        return block if block.id else replace(block, id=f"{self.unit}-{block.kind}-{count}", named=False)


def _pages(written: Written, reader: _Reader) -> Iterator[Page]:
    """The text cut at its headings of the second level."""
    title: Line | None = None
    parts: list[Prose | Fence] = []
    taken: set[str] = set()
    for part in written.parts:
        if isinstance(part, Fence):
            parts.append(part)
            continue
        for heading, prose in _cut(part):
            if heading:
                if title or parts:
                    yield _page(title, parts, reader, taken)
                title, parts = heading, []
            if prose:
                parts.append(prose)
    if title or parts:
        yield _page(title, parts, reader, taken)


def _cut(prose: Prose) -> Iterator[tuple[Line | None, Prose]]:
    """The prose in pieces, each with the heading that begins it; the first has none."""
    heading: Line | None = None
    tokens: list[Token] = []
    skip = 0
    for number, token in enumerate(prose.tokens):
        if skip:
            skip -= 1
        elif token.type == "heading_open" and token.tag == "h2" and token.level == 0:
            yield heading, Prose(tuple(tokens), prose.source)
            heading, tokens, skip = _heading(prose.tokens[number + 1], prose.source), [], 2
        else:
            tokens.append(token)
    yield heading, Prose(tuple(tokens), prose.source)


def _heading(token: Token, source: Source) -> Line:
    line = token.map[0] + 1 if token.map else 1
    return Line(token.content, source.find(token.content, line))


def _page(title: Line | None, parts: list[Prose | Fence], reader: _Reader, taken: set[str]) -> Page:
    match = ANCHOR.search(title.text) if title else None
    if title and match:
        title = Line(title.text[: match.start()], title.at)
    wish = match[1] if match else slug(title.text) if title else ""
    id, number = wish or ("seite" if title else ""), 2
    # A written id stays as it is, even if another page has it: learners' progress hangs on it, and a check tells.
    while id in taken and not match:
        id, number = f"{wish or 'seite'}-{number}", number + 1
    taken.add(id)
    return Page(id, title, reader.read(parts), bool(match) or title is None)
