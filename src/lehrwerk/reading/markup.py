"""A Markdown file → its facts and its text, with fences told from prose."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from markdown_it.token import Token

from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.model.dialect import blocks
from lehrwerk.model.prose import Attribute, Fence, Line, Prose
from lehrwerk.reading import yaml
from lehrwerk.reading.catalogue import SOURCE, Catalogue
from lehrwerk.reading.findings import TooDeep
from lehrwerk.reading.text_findings import (
    AttributeTwice,
    BracesBroken,
    CodeInText,
    CodeOpen,
    FenceIndented,
    FenceInText,
    FenceOpen,
    FenceStray,
    FootnoteTwice,
    FrontMatterMissing,
    RawHtml,
)
from lehrwerk.source import Source, Span

FRONT = re.compile(r"---[ \t]*\n(.*?)^---[ \t]*$", re.DOTALL | re.MULTILINE)
INFO = re.compile(r"([^\s{]+)([^{]*)(\{.*\})?")
DEEPEST = 30
"""Levels of lists and quotations in each other; the parser leaves out what lies deeper than 40."""
WORD = re.compile(r'#(?P<id>[^\s{}"=]+)|(?P<key>[^\s{}"=#]+)(?:=(?:"(?P<quoted>[^"]*)"|(?P<plain>[^\s{}"]+)))?')


@dataclass(frozen=True)
class Written:
    """A Markdown file, taken apart but not yet understood."""

    source: Source
    facts: yaml.Data
    """The front matter."""
    parts: tuple[Prose | Fence, ...]
    footnotes: dict[str, Prose]
    """The notes by their labels."""


def read(source: Source, found: Diagnostics, translated: Catalogue = SOURCE) -> Written | None:
    """The file's facts and text; None after a finding when there are no facts."""
    front = FRONT.match(source.text)
    if not front:
        found.add(FrontMatterMissing(at=source.lines(1, 1)))
        return None
    facts = yaml.read(source, found, front.start(1), front.end(1))
    if facts is None:
        return None
    tokens = body(source)
    deep = next((token.map for token in tokens if token.level > DEEPEST and token.map), None)
    if deep:
        found.add(TooDeep(at=source.lines(deep[0] + 1, deep[0] + 1), limit=DEEPEST))
        return None
    tree = _Tree(source, found, translated)
    parts, notes = tree.parts(tokens)
    return Written(source, replace(facts, value=translated.data(facts.value)), parts, notes)


def body(source: Source) -> list[Token]:
    """The tokens of a file's text. Its front matter counts as blank lines, so that the tokens count lines as the
    file does."""
    front = FRONT.match(source.text)
    end = front.end() if front else 0
    return blocks("\n" * source.text.count("\n", 0, end) + source.text[end:])


class _Tree:
    """Groups a flat list of tokens into prose and fences."""

    def __init__(self, source: Source, found: Diagnostics, translated: Catalogue) -> None:
        self.source, self.found, self.translated = source, found, translated

    def parts(self, tokens: list[Token]) -> tuple[tuple[Prose | Fence, ...], dict[str, Prose]]:
        """Prose and fences in order, and the footnotes taken out of them."""
        kept, notes = self._apart(tokens)
        return tuple(self._grouped(kept)), {label: self._note(note) for label, note in notes.items()}

    def _apart(self, tokens: list[Token]) -> tuple[list[Token], dict[str, list[Token]]]:
        """The tokens of the text, and those of each footnote by its label."""
        kept: list[Token] = []
        notes: dict[str, list[Token]] = {}
        into = kept
        for token in tokens:
            if token.type == "footnote_reference_open":
                label, into = str(token.meta["label"]), []
                if label in notes:
                    self.found.add(FootnoteTwice(at=self._line(token), label=label))
                notes.setdefault(label, into)
            elif token.type == "footnote_reference_close":
                into = kept
            else:
                into.append(token)
        return kept, notes

    def _note(self, tokens: list[Token]) -> Prose:
        """A footnote's text; a fence in it is refused like one in a list."""
        parts = [part for part in self._grouped(tokens, depth=1) if isinstance(part, Prose)]
        return Prose(tuple(token for part in parts for token in part.tokens), self.source)

    def _grouped(self, tokens: list[Token], depth: int = 0) -> Iterator[Prose | Fence]:
        prose: list[Token] = []
        number = 0
        while number < len(tokens):
            token = tokens[number]
            if token.type == "fence_named_open":
                end = _end(tokens, number)
                if depth:
                    self.found.add(FenceInText(at=self._line(token), block=_name(token)))
                else:
                    if prose:
                        yield self._prose(prose)
                        prose = []
                    yield self._fence(token, tokens[number + 1 : end])
                number = end + 1
                continue
            depth += token.nesting
            if self._fit(token):
                prose.append(token)
            number += 1
        if prose:
            yield self._prose(prose)

    def _fit(self, token: Token) -> bool:
        """Whether the token may stand in prose; a finding otherwise."""
        if token.type == "fence_stray":
            self.found.add(FenceStray(at=self._line(token)))
        elif token.type == "html_block":
            html = token.content.strip().split("\n")[0]
            self.found.add(RawHtml(at=self._line(token), html=_cut(html)))
        elif token.type == "code_block" and ":::" in token.content:
            self.found.add(FenceIndented(at=self._line(token)))
        elif token.type == "fence" and not self._closed(token):
            self.found.add(CodeOpen(at=self._line(token)))
        elif token.type == "code_block":
            self.found.add(CodeInText(at=self._line(token)))
            return True
        else:
            return True
        return False

    def _prose(self, tokens: list[Token]) -> Prose:
        prose = Prose(tuple(self._spoken(token) for token in tokens), self.source)
        for line in prose.lines():
            refuse_html(line, self.found)
        return prose

    def _closed(self, token: Token) -> bool:
        """Whether the last line of a piece of program code is its closing mark."""
        first, last = token.map or (0, 1)
        return last - first > 1 and self.source.line(last).lstrip(" \t>").startswith(token.markup)

    def _spoken(self, token: Token) -> Token:
        """The token in the language of the edition."""
        if token.type != "inline" or self.translated is SOURCE:
            return token
        return token.copy(content=self.translated.line(token.content))

    def _fence(self, token: Token, inside: list[Token]) -> Fence:
        at = self._line(token)
        if not token.meta["closed"]:
            self.found.add(FenceOpen(at=at, block=_name(token)))
        match = INFO.fullmatch(token.info)
        if not match:
            self.found.add(BracesBroken(at=at, braces=_cut(token.info)))
        name, argument, braces = (match[1], match[2].strip(), match[3] or "") if match else ("", "", "")
        refuse_html(Line(argument, at), self.found)
        attributes = tuple(self._attributes(braces, at))
        spoken = self.translated.line(argument) if argument and self.translated is not SOURCE else argument
        return Fence(name, spoken, attributes, tuple(self._grouped(inside)), at)

    def _attributes(self, braces: str, at: Span) -> Iterator[Attribute]:
        inner = braces[1:-1].strip()
        start = at.start + at.text.find(braces) + braces.find(inner) if inner else at.start
        position, seen = 0, set()
        while position < len(inner):
            match = WORD.match(inner, position)
            if not match:
                self.found.add(BracesBroken(at=at, braces=_cut(braces)))
                return
            key = "id" if match["id"] else match["key"]
            value = match["id"] or match["quoted"] or match["plain"] or ""
            place = self.source.span(start + match.start(), start + match.end())
            if key in seen:
                self.found.add(AttributeTwice(at=place, key=key))
            else:
                yield Attribute(key, value, place)
            seen.add(key)
            position = match.end() + len(inner[match.end() :]) - len(inner[match.end() :].lstrip())

    def _line(self, token: Token) -> Span:
        first = token.map[0] + 1 if token.map else 1
        return self.source.lines(first, first)


def refuse_html(line: Line, found: Diagnostics) -> None:
    """A finding for each piece of HTML in a line."""
    for piece in line.pieces():
        if piece.type == "html_inline":
            at = line.at.source.find(piece.content, line.at.line, line.at.line + line.text.count("\n"))
            found.add(RawHtml(at=at, html=_cut(piece.content)))


def _end(tokens: list[Token], start: int) -> int:
    """The index of the token that closes the fence opened at `start`."""
    depth = 0
    for number in range(start, len(tokens)):
        depth += {"fence_named_open": 1, "fence_named_close": -1}.get(tokens[number].type, 0)
        if depth == 0:
            return number
    return len(tokens) - 1


def _name(token: Token) -> str:
    return token.info.split()[0].split("{")[0]


def _cut(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"
