"""Where something was written: a file's text, and a stretch of it."""

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True)
class Source:
    """One file as it was read."""

    path: str
    """Relative to the workspace, with forward slashes: how findings name the file."""

    text: str = field(repr=False)
    """The whole text; line ends are `\\n`, a byte order mark is gone."""

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Offsets at which the lines begin."""
        starts = [0]
        for offset, character in enumerate(self.text):
            if character == "\n":
                starts.append(offset + 1)
        return tuple(starts)

    def line(self, number: int) -> str:
        """The text of a line, counted from 1, without its end."""
        start = self.starts[number - 1]
        end = self.text.find("\n", start)
        return self.text[start:] if end < 0 else self.text[start:end]

    def span(self, start: int, end: int | None = None) -> "Span":
        """The stretch from one offset to another, at least one character long."""
        size = len(self.text)
        start = max(0, min(start, size))
        return Span(self, start, max(start, min(end if end is not None else start + 1, size)))

    def lines(self, first: int, last: int) -> "Span":
        """The stretch of whole lines, both counted from 1, without the last one's end."""
        first = max(1, min(first, len(self.starts)))
        last = max(first, min(last, len(self.starts)))
        return Span(self, self.starts[first - 1], self.starts[last - 1] + len(self.line(last)))

    def find(self, text: str, line: int, last: int | None = None) -> "Span":
        """Where a text stands in or after a line; the whole line if it is not there literally."""
        area = self.lines(line, last or line)
        at = self.text.find(text, area.start, area.end) if text else -1
        return self.span(at, at + len(text)) if at >= 0 else self.lines(line, line)


@dataclass(frozen=True)
class Span:
    """A stretch of a source, given by offsets; lines and columns are counted from 1."""

    source: Source = field(repr=False)
    start: int
    end: int

    @property
    def line(self) -> int:
        """The line on which it begins."""
        return bisect_right(self.source.starts, self.start)

    @property
    def column(self) -> int:
        """The column at which it begins."""
        return self.start - self.source.starts[self.line - 1] + 1

    @property
    def end_line(self) -> int:
        """The line on which it ends."""
        return bisect_right(self.source.starts, max(self.start, self.end - 1))

    @property
    def text(self) -> str:
        """What stands there."""
        return self.source.text[self.start : self.end]

    def __str__(self) -> str:
        return f"{self.source.path}:{self.line}:{self.column}"
