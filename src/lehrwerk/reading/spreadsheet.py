"""A table as spreadsheets save it (CSV) → rows of clean cells, each with its line.

RFC 4180, and what is met beside it: semicolons and tabs, Windows-1252, UTF-16 of “Unicode text”, a first line `sep=;`."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lehrwerk.reading.columns import headings

DELIMITERS = ";,\t|"
SIGNS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]|[\ud800-\udfff]")
"""What no text holds: control characters beside tab and line break, halves of characters."""

LOOK = 10
"""Rows among which the row of headings is looked for; some programs write titles above it."""


class NotText(Exception):  # noqa: N818  the name says what is the matter
    """The file is no text."""


@dataclass(frozen=True)
class Row:
    """A row of the table."""

    line: int
    """The line on which it begins, counted from 1."""
    cells: tuple[str, ...] = field(repr=False)
    """Their texts; line breaks and needless space have become single spaces."""
    open: bool = False
    """Whether a quotation mark in it is never closed; its cells are not to be relied on."""
    signs: bool = False
    """Whether there were control characters in it, which are taken out."""


def decoded(content: bytes) -> str:
    """The text of a file in the encoding it seems to have; `NotText` when it has none."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _as(content, "utf-16")
    if b"\x00\x00\x00" in content or content.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise NotText
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _as(content, "cp1252")


def rows(text: str) -> list[Row]:
    """All rows that are not empty, in order."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    first = 1 if re.fullmatch(r"sep=.", lines[0].strip().strip('"'), re.IGNORECASE) else 0
    delimiter = lines[0].strip().strip('"')[-1] if first else _delimiter(lines)
    return [row for row in _rows(lines, first, delimiter) if row.open or any(row.cells)]


def _as(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotText from error


def _delimiter(lines: list[str]) -> str:
    """The one with which most headings are understood; of equals, the one that parts most cells."""

    def score(delimiter: str) -> tuple[int, int]:
        seen = [row.cells for row in _rows(lines[: LOOK * 4], 0, delimiter)][:LOOK]
        known = (sum(column is not None for column in headings(cells).columns) for cells in seen)
        return max(known, default=0), sum(len(cells) for cells in seen)

    return max(DELIMITERS, key=score)


def _rows(lines: list[str], first: int, delimiter: str) -> Iterator[Row]:
    """Rows from a line (counted from 0) on. After a quotation mark that is never closed the next line begins anew."""
    while first < len(lines):
        reader = csv.reader((line + "\n" for line in lines[first:]), delimiter=delimiter, skipinitialspace=delimiter != "\t", strict=False)
        begun, start = first, first
        for start, cells in _records(reader, begun):
            last = begun + reader.line_num
            if cells is None or (last >= len(lines) and last - start > 1 and _open(lines[start:last])):
                break
            yield _row(start, cells)
        else:
            return
        yield Row(start + 1, (), open=True)
        first = start + 1


def _records(reader: Iterator[list[str]], begun: int) -> Iterator[tuple[int, list[str] | None]]:
    """Each record with the line it begins on; None for one that the csv module cannot take."""
    while True:
        start = begun + reader.line_num  # type: ignore[attr-defined]
        try:
            yield start, next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield start, None
            return


def _open(lines: list[str]) -> bool:
    """Whether the quotation marks of a record at the end of the file are odd: it swallowed everything after them."""
    return "\n".join(lines).count('"') % 2 == 1


def _row(start: int, cells: list[str]) -> Row:
    clean = tuple(" ".join(SIGNS.sub("", cell).split()) for cell in cells)
    return Row(start + 1, clean, signs=any(SIGNS.search(cell) for cell in cells))
