"""Statements, each of which gets one or several of the same options."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from lehrwerk.blocks.block import BlockUnfit, Desk
from lehrwerk.blocks.exercise import Exercise, ExerciseAttributes, asked, keyed, question
from lehrwerk.blocks.tables import Row, rows
from lehrwerk.diagnostics.diagnostic import Diagnostic, Saying
from lehrwerk.model.fingerprint import Kept, alike, letters
from lehrwerk.model.prose import Fence, Line, Prose

CROSSES = frozenset({"x", "X", "✓", "✔", "×"})
"""What an author may put into a cell that holds."""


@dataclass(frozen=True, kw_only=True)
class StatementWithoutMark(Diagnostic):
    """A row of a matrix has no mark.

    Nobody could answer that row rightly.

    Instead: put an `x` into each cell of the row that is right; add a column such as “neither” if none is.

    de: In einer Zeile einer Matrix ist nichts angekreuzt.

    Niemand könnte diese Zeile richtig beantworten.

    Stattdessen: Setzen Sie ein `x` in jedes richtige Feld der Zeile; trifft nichts zu, ergänzen Sie eine Spalte wie „weder noch“.
    """

    code, name = "LW455", "statement-without-mark"
    de = Saying(
        "Bei {q}{text}{Q} ist nichts angekreuzt.",
        "Schreiben Sie {q}x{Q} in jedes richtige Feld; trifft nichts zu, ergänzen Sie eine Spalte dafür.",
    )
    en = Saying("Nothing is marked for {q}{text}{Q}.", "Write {q}x{Q} into each right cell; if none is, add a column for that.")

    text: str


@dataclass(frozen=True, kw_only=True)
class CellUnclear(Diagnostic):
    """A cell of a matrix holds something else than a mark.

    Whether it counts as right would have to be guessed.

    Instead: write `x` into cells that are right, and leave the others empty.

    de: In einem Feld einer Matrix steht etwas anderes als ein Kreuz.

    Ob es als richtig gilt, müsste geraten werden.

    Stattdessen: Schreiben Sie `x` in die richtigen Felder, und lassen Sie die anderen leer.
    """

    code, name = "LW456", "cell-unclear"
    de = Saying(
        "Was {q}{text}{Q} in diesem Feld bedeutet, ist nicht klar.",
        "Schreiben Sie {q}x{Q} in richtige Felder, und lassen Sie die anderen leer.",
    )
    en = Saying("What {q}{text}{Q} means in this cell is not clear.", "Write {q}x{Q} into right cells, and leave the others empty.")

    text: str


class MatrixAttributes(ExerciseAttributes):
    """What a matrix takes between its braces."""

    several: bool = False
    """Whether several may be chosen in a row even if only one is right in each.
    de: Ob in einer Zeile mehrere gewählt werden dürfen, auch wenn überall nur eine richtig ist."""


@dataclass(frozen=True)
class Column:
    """An option that every statement has."""

    key: str
    text: Line


@dataclass(frozen=True)
class Statement:
    """A row."""

    key: str
    text: Line
    right: tuple[str, ...]
    """The keys of the columns that hold."""


@dataclass(frozen=True, kw_only=True)
class Matrix(Exercise):
    """A table of statements and options."""

    kind = "matrix"
    names: ClassVar = {"en": ("matrix",), "de": ("matrix",)}
    takes = MatrixAttributes

    head: Line
    """What stands above the statements; may be empty."""
    several: bool
    columns: tuple[Column, ...]
    statements: tuple[Statement, ...]

    @classmethod
    def read(cls, fence: Fence, desk: Desk) -> Self | None:
        """A prompt and a table: statements in the first column, an `x` below each option that holds."""
        ask = asked(fence, desk, MatrixAttributes)
        if ask is None:
            return None
        table = ask.first("table")
        lines = rows(table) if table else []
        if not table or ask.after(table) or not _is_fit(lines):
            desk.found.add(_unfit(fence))
            return None
        head, *body = lines
        if not _is_clear(body, desk):
            return None
        prompt = question(ask.before("table"), fence, desk)
        if prompt is None:
            return None
        columns = tuple(Column(key, text) for key, text in keyed(list(head.cells[1:])))
        texts = keyed([row.cells[0] for row in body])
        statements = tuple(Statement(key, text, _right(row, columns)) for (key, text), row in zip(texts, body, strict=True))
        several = ask.attributes.several or any(len(statement.right) != 1 for statement in statements)
        return cls(
            **ask.given,
            prompt=prompt,
            head=head.cells[0],
            several=several,
            columns=columns,
            statements=statements,
        )

    def solution(self) -> Mapping[str, Any]:
        """{"several", "rows": {statement key: right keys}, "options": keys}."""
        return {
            "several": self.several,
            "rows": {statement.key: list(statement.right) for statement in self.statements},
            "options": [column.key for column in self.columns],
        }

    def movable(self) -> Iterator[tuple[str, Line]]:
        """The statements, then the options."""
        for group in self.groups():
            yield from group

    def groups(self) -> Iterator[tuple[tuple[str, Line], ...]]:
        """Statements among themselves, options among themselves."""
        yield tuple((statement.key, statement.text) for statement in self.statements)
        yield tuple((column.key, column.text) for column in self.columns)

    def tracked(self) -> Kept:
        """By which names platforms keep an answer."""
        columns = letters(column.key for column in self.columns)
        rows = alike((statement.key for statement in self.statements), columns)
        return Kept(form="rows", parts=rows, shape="several" if self.several else "")

    def payload(self) -> int:
        """Two characters a row; where several may be chosen one more for each option."""
        return len(self.statements) * (2 + len(self.columns) if self.several else 2)

    def texts(self) -> Iterator[Prose | Line]:
        """Prompt, head, options, statements, helps."""
        yield self.prompt
        yield self.head
        yield from (column.text for column in self.columns)
        yield from (statement.text for statement in self.statements)
        yield from self.helps()


def _is_fit(lines: list[Row]) -> bool:
    """Whether there are at least two options and two statements, none of them without words."""
    if len(lines) < 3 or len(lines[0].cells) < 3:
        return False
    return all(lines[0].cells[1:]) and all(row.cells[0] for row in lines[1:])


def _is_clear(body: list[Row], desk: Desk) -> bool:
    """Whether every cell is marked or empty and every row has a mark; findings otherwise."""
    unclear = [(cell, row) for row in body for cell in row.cells[1:] if cell.text and cell.text not in CROSSES]
    desk.found.extend(CellUnclear(at=cell.at, text=cell.text) for cell, _ in unclear)
    bare = [row for row in body if not any(row.cells[1:])]
    desk.found.extend(StatementWithoutMark(at=row.cells[0].at, text=row.cells[0].text) for row in bare)
    return not unclear and not bare


def _right(row: Row, columns: tuple[Column, ...]) -> tuple[str, ...]:
    return tuple(column.key for column, cell in zip(columns, row.cells[1:], strict=True) if cell)


def _unfit(fence: Fence) -> BlockUnfit:
    return BlockUnfit(
        at=fence.at,
        block=fence.name,
        need_de="eine Aufgabe und danach eine Tabelle mit mindestens zwei Aussagen und zwei Spalten zum Ankreuzen",
        need_en="a task followed by a table of at least two statements and two columns to mark",
        tip_de="Schreiben Sie „| Aussage | Stimmt | Stimmt nicht |“, dann „|---|---|---|“ und Zeilen mit „x“ im richtigen Feld.",
        tip_en="Write “| Statement | True | False |”, then “|---|---|---|” and rows with “x” in the right cell.",
    )
