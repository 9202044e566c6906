"""Where things stand that a check speaks of."""

from collections.abc import Mapping

from lehrwerk.model.prose import Line
from lehrwerk.source import Span

Places = Mapping[tuple[str | int, ...], Span]


def within(at: Span, *texts: str) -> Span:
    """The first of some texts that stands on the lines of a place; the place itself when none does."""
    for text in texts:
        found = at.source.find(text, at.line, at.end_line)
        if text and found.text == text:
            return found
    return at


def in_line(line: Line, *texts: str) -> Span:
    """The same for a line of text, which may run over several lines of its file."""
    source, first = line.at.source, line.at.line
    return within(source.lines(first, first + line.text.count("\n")), *texts)


def entry(places: Places, *loc: str | int) -> Span | None:
    """The place of a written entry, or of the nearest one around it."""
    for length in range(len(loc), 0, -1):
        if loc[:length] in places:
            return places[loc[:length]]
    return places.get(())
