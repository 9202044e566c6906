"""Written text with its place: whole paragraphs, single lines, and named fences as they were read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from lehrwerk.model.dialect import pieces
from lehrwerk.source import Source, Span


@dataclass(frozen=True)
class Line:
    """One line of text: a heading, an option, a cell. Markdown within a line is allowed."""

    text: str
    at: Span = field(repr=False, compare=False)

    def __bool__(self) -> bool:
        return bool(self.text)

    def pieces(self) -> Sequence[Token]:
        """Its parts: text, emphasis, links …"""
        return pieces(self.text) if self.text else ()


class Part:
    """What a page consists of: prose, or a block of a drawer (a floor above)."""


@dataclass(frozen=True)
class Prose(Part):
    """Paragraphs, lists, tables, headings one after the other, as tokens of the block pass."""

    tokens: tuple[Token, ...]
    source: Source = field(repr=False, compare=False)

    def __bool__(self) -> bool:
        return bool(self.tokens)

    @property
    def at(self) -> Span:
        """Where it begins."""
        first = next((t.map for t in self.tokens if t.map), None)
        return self.source.lines(first[0] + 1, first[0] + 1) if first else self.source.span(0)

    def lines(self) -> Iterator[Line]:
        """Every piece of running text in it, in order."""
        for token in self.tokens:
            if token.type == "inline" and token.map:
                yield Line(token.content, self.source.find(token.content, token.map[0] + 1, token.map[1]))

    def chunks(self) -> list["Chunk"]:
        """Its top-level pieces: a paragraph, a list, a table …"""
        tree = SyntaxTreeNode(self.tokens)
        return [Chunk(node, self.source) for node in tree.children]


@dataclass(frozen=True)
class Chunk:
    """One top-level piece of prose, with a view into it for blocks that read structure out of text."""

    node: SyntaxTreeNode = field(repr=False)
    source: Source = field(repr=False)

    @property
    def kind(self) -> str:
        """markdown-it's word: paragraph, bullet_list, ordered_list, table, blockquote, heading …"""
        return self.node.type

    @property
    def at(self) -> Span:
        """The lines it stands on."""
        first, last = self.node.map or (0, 1)
        return self.source.lines(first + 1, max(first + 1, last))

    @property
    def text(self) -> str:
        """The text as written, when it is a paragraph or a heading; else empty."""
        return self.node.children[0].content if self.kind in {"paragraph", "heading"} else ""

    def line(self) -> Line:
        """The paragraph's or heading's text with its place."""
        return Line(self.text, self.source.find(self.text.split("\n")[0], self.at.line, self.at.end_line))

    def children(self) -> list["Chunk"]:
        """The pieces inside: a list's items, an item's paragraphs, a table's rows …"""
        return [Chunk(node, self.source) for node in self.node.children]

    def prose(self) -> Prose:
        """The piece as prose again."""
        return Prose(tuple(self.node.to_tokens()), self.source)


def joined(chunks: Sequence[Chunk], source: Source) -> Prose:
    """Several pieces as one prose."""
    return Prose(tuple(token for chunk in chunks for token in chunk.node.to_tokens()), source)


@dataclass(frozen=True)
class Attribute:
    """`key=value`, a bare flag (value empty) or `#id` (key `id`) from a fence's braces."""

    key: str
    value: str
    at: Span = field(repr=False, compare=False)


@dataclass(frozen=True)
class Fence:
    """A named fence as written: what it means is for the block of its name to say."""

    name: str
    argument: str
    """What stands between the name and the braces."""
    attributes: tuple[Attribute, ...]
    parts: "tuple[Prose | Fence, ...]"
    at: Span = field(repr=False, compare=False)
    """The opening line."""

    def prose(self) -> Prose:
        """All of its own text, without fences inside."""
        tokens = [token for part in self.parts if isinstance(part, Prose) for token in part.tokens]
        return Prose(tuple(tokens), self.at.source)
