"""Findings as people read them: the place, the line with the place underlined, what is wrong, what to do."""

from collections.abc import Iterable
from unicodedata import combining, east_asian_width

from lehrwerk.diagnostics.diagnostic import Diagnostic, Level
from lehrwerk.diagnostics.show.levels import level_word
from lehrwerk.source import Span

WIDEST = 100
"""Columns of a source line that are shown; longer ones are cut around the place."""
BEFORE = 30
"""Columns kept in front of the place in a line that is cut."""

HEADS = {"de": ("Tipp", "mehr"), "en": ("tip", "more")}
PAINTS = {Level.ERROR: "31", Level.WARNING: "33", Level.NOTE: "36"}
"""ANSI colours (ECMA-48, SGR): red, yellow, cyan."""


def show(findings: Iterable[Diagnostic], language: str, *, colour: bool = False) -> str:
    """All findings, an empty line between them."""
    return "\n\n".join(_finding(finding, language, colour=colour) for finding in findings)


def _finding(finding: Diagnostic, language: str, *, colour: bool) -> str:
    paint = PAINTS[finding.level] if colour else ""
    level = _painted(level_word(finding.level, language), f"1;{paint}" if paint else "")
    place = f"{finding.at}: " if finding.at else ""
    lines = [f"{place}{level} {finding.code} ({finding.name})"]
    shown = finding.at and finding.at.source.line(finding.at.line).strip()
    number = str(finding.at.line) if finding.at and shown else ""
    gutter = " " * len(number)
    if finding.at and shown:
        lines += _excerpt(finding.at, number, finding.say(language), paint)
    else:
        lines.append(f"  {finding.say(language)}")
    tip_head, more_head = HEADS["de" if language == "de" else "en"]
    if tip := finding.tip(language):
        lines.append(f"{gutter} = {tip_head}: {tip}")
    return "\n".join([*lines, f"{gutter} = {more_head}: lehrwerk explain {finding.code}"])


def _excerpt(at: Span, number: str, said: str, paint: str) -> list[str]:
    """The source line and, under it, the mark with the sentence."""
    text, start, end = _cut(at)
    room, marks = width(text[:start]), max(1, width(text[start:end]))
    mark = _painted("^" * marks + f" {said}", paint)
    return [f"{number} │ {text}", f"{' ' * len(number)} │ {' ' * room}{mark}"]


def _cut(at: Span) -> tuple[str, int, int]:
    """The line without tabs, no wider than is shown, and where the place is in it."""
    line = at.source.line(at.line).replace("\t", " ").rstrip()
    start = min(at.column - 1, len(line))
    end = max(start, min(len(line), start + at.end - at.start))
    if len(line) <= WIDEST:
        return line, start, end
    first = max(0, min(start - BEFORE, len(line) - WIDEST))
    left, right = ("…" if first else ""), ("…" if first + WIDEST < len(line) else "")
    shown = left + line[first + len(left) : first + WIDEST - len(right)] + right
    return shown, start - first, min(end - first, WIDEST)


def width(text: str) -> int:
    """Columns a text takes in a terminal: none for combining marks, two for wide letters (UAX #11)."""
    return sum(0 if combining(c) else 2 if east_asian_width(c) in "WF" else 1 for c in text)


def _painted(text: str, paint: str) -> str:
    return f"\x1b[{paint}m{text}\x1b[0m" if paint else text
