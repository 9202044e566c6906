"""A list of people, as CSV → participants. Every bad row gives a finding with its line; the good ones are used.

What the findings point at holds no text: a list of people is never quoted."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.model.people import Participant
from lehrwerk.model.timing import UE
from lehrwerk.reading.columns import Column, Headings, family_first, headings
from lehrwerk.reading.files import MB, TEXT_LIMIT
from lehrwerk.reading.findings import TooBig
from lehrwerk.reading.people_findings import (
    ColumnTwice,
    ColumnUnused,
    PeopleNone,
    PeopleUnreadable,
    PeopleWithoutNames,
    RowOpen,
    RowStrange,
    RowTooLong,
    RowTwice,
    RowUnnamed,
    RowValueWrong,
)
from lehrwerk.reading.spreadsheet import LOOK, NotText, Row, decoded, rows
from lehrwerk.source import Source, Span

LONG = 200
"""Letters of a cell from which it is strange."""

SHOWN = 40
"""Letters of a heading that a finding shows."""

YES = frozenset({"ja", "j", "yes", "y", "x", "1", "true", "wahr", "bestanden", "passed"})
NO = frozenset({"nein", "n", "no", "0", "false", "falsch", "nicht bestanden", "failed", "-"})

LARGEST = 100_000
"""Minutes that an amount may have: more is a slip."""


class _Unfit(Exception):  # noqa: N818  a cell that its column cannot take
    def __init__(self, column: Column) -> None:
        super().__init__()
        self.column = column


def read_people(path: Path, found: Diagnostics) -> tuple[Participant, ...] | None:
    """The people of a file anywhere on the disk; None after a finding that leaves nothing to use."""
    size = path.stat().st_size
    if size > TEXT_LIMIT * MB:
        found.add(TooBig(path=path.name, size=size // MB, limit=TEXT_LIMIT))
        return None
    return people(path.name, path.read_bytes(), found)


def people(file: str, content: bytes, found: Diagnostics) -> tuple[Participant, ...] | None:
    """The people of a file's content."""
    try:
        text = decoded(content)
    except NotText:
        found.add(PeopleUnreadable(at=_places(file, 1).span(0), file=file))
        return None
    table = rows(text)
    lines = _places(file, text.count("\n") + text.count("\r") + 1)
    head = _head(table)
    if head is None:
        found.add(PeopleWithoutNames(at=lines.span(0), file=file))
        return None
    means = headings(table[head].cells)
    return _people(_Table(lines, means, table[head], found), table[head + 1 :]) if _fit(means, lines, table[head].line, found) else None


def _head(table: Sequence[Row]) -> int | None:
    """Which row holds the headings: of the first that name people, the one of which most is understood."""
    seen = {number: headings(row.cells) for number, row in enumerate(table[:LOOK])}
    known = {number: sum(column is not None for column in means.columns) for number, means in seen.items() if means.names}
    return max(known, key=lambda number: known[number], default=None)


def _places(file: str, lines: int) -> Source:
    """The file without its text: findings show the line they are about, and this one has nothing to show."""
    return Source(file, "\n" * lines)


def _fit(means: Headings, lines: Source, line: int, found: Diagnostics) -> bool:
    """Whether the headings can be used; findings about those that cannot, and those that are not."""
    at = lines.lines(line, line)
    found.extend(ColumnTwice(at=at, heading=heading[:SHOWN]) for heading in means.twice)
    if means.unused:
        found.add(ColumnUnused(at=at, headings=", ".join(heading[:SHOWN] for heading in means.unused)))
    return not means.twice


def _people(table: "_Table", body: Sequence[Row]) -> tuple[Participant, ...] | None:
    good = tuple(table.people(body))
    if not good:
        table.found.add(PeopleNone(at=table.lines.span(0), file=table.lines.path))
    return good or None


class _Table:
    """The list while its rows are read."""

    def __init__(self, lines: Source, means: Headings, head: Row, found: Diagnostics) -> None:
        self.lines, self.means, self.head, self.found = lines, means, head, found
        self.seen: dict[tuple[str, ...], int] = {}

    def people(self, body: Sequence[Row]) -> Iterator[Participant]:
        """The good rows; a finding for each bad one."""
        for number, row in enumerate(body, 1):
            person = None if self._is_bad(row) else self._person(number, row)
            if person:
                yield person

    def _at(self, row: Row) -> Span:
        return self.lines.lines(row.line, row.line)

    def _is_bad(self, row: Row) -> bool:
        """Whether a row cannot be relied on as a whole."""
        last = max((place for place, cell in enumerate(row.cells, 1) if cell), default=0)
        if row.open:
            self.found.add(RowOpen(at=self._at(row), line=row.line))
        elif last > len(self.head.cells):
            self.found.add(RowTooLong(at=self._at(row), line=row.line, cells=last, columns=len(self.head.cells)))
        elif row.cells in self.seen:
            self.found.add(RowTwice(at=self._at(row), line=row.line, first=self.seen[row.cells]))
        else:
            self.seen[row.cells] = row.line
            return False
        return True

    def _person(self, number: int, row: Row) -> Participant | None:
        cells = {column: cell for column, cell in zip(self.means.columns, row.cells, strict=False) if column}
        given, family = self._names(cells)
        if not given and not family:
            self.found.add(RowUnnamed(at=self._at(row), line=row.line))
            return None
        if row.signs or any(len(cell) > LONG for cell in row.cells):
            self.found.add(RowStrange(at=self._at(row), line=row.line))
        try:
            return Participant(
                number=number,
                family=family,
                given=given,
                title=cells.get("title", ""),
                pronoun=cells.get("pronoun", ""),
                organisation=cells.get("organisation", ""),
                born=_day(cells.get("born", "")),
                minutes=_minutes(cells),
                passed=_answer(cells.get("passed", "")),
                serial=cells.get("serial", ""),
                at=self._at(row),
            )
        except _Unfit as unfit:
            heading = self.head.cells[self.means.columns.index(unfit.column)][:SHOWN]
            self.found.add(RowValueWrong(at=self._at(row), line=row.line, heading=heading))
            return None

    def _names(self, cells: dict[Column, str]) -> tuple[str, str]:
        """First and family name; a whole name is parted where its heading or a comma says so, and nowhere else."""
        whole = cells.get("name", "")
        if not whole or cells.get("given") or cells.get("family"):
            return cells.get("given", ""), cells.get("family", "")
        family, comma, given = whole.partition(",")
        if comma and given.strip():
            return given.strip(), family.strip()
        if family_first(self.head.cells[self.means.columns.index("name")]) and " " in whole:
            family, _, given = whole.partition(" ")
            return given, family
        return "", whole


def _day(written: str) -> date | None:
    """A date: 1990-12-31, 31.12.1990, or as spreadsheets write it with a time of nothing behind."""
    if not written:
        return None
    text = written.removesuffix(" 00:00:00")
    german = re.fullmatch(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})", text)
    try:
        return date(int(german[3]), int(german[2]), int(german[1])) if german else date.fromisoformat(text)
    except ValueError:
        raise _Unfit("born") from None


def _minutes(cells: dict[Column, str]) -> int | None:
    """The minutes attended, from whichever column says so."""
    units: tuple[tuple[Column, int], ...] = (("minutes", 1), ("units", UE), ("hours", 60))
    for column, weight in units:
        written = cells.get(column, "")
        if written:
            amount = re.fullmatch(r"(\d{1,6}(?:[.,]\d{1,2})?)( ?(?:UE|h|Std\.?|min\.?|Stunden|Minuten))?", written, re.IGNORECASE)
            minutes = round(float(amount[1].replace(",", ".")) * weight) if amount else LARGEST + 1
            if minutes > LARGEST:
                raise _Unfit(column)
            return minutes
    return None


def _answer(written: str) -> bool | None:
    """Yes or no; None when nothing is said."""
    if not written:
        return None
    said = written.casefold()
    if said not in YES | NO:
        raise _Unfit("passed")
    return said in YES
