"""Tables that hold structure: pairs, or statements and what holds for them."""

from dataclasses import dataclass

from lehrwerk.model.prose import Chunk, Line
from lehrwerk.source import Span


@dataclass(frozen=True)
class Row:
    """A row of a table."""

    at: Span
    cells: tuple[Line, ...]


def rows(table: Chunk) -> list[Row]:
    """The table's rows, the head first."""
    found = []
    for part in table.children():
        for row in part.children():
            texts = [cell.node.children[0].content if cell.node.children else "" for cell in row.children()]
            found.append(Row(row.at, tuple(Line(text, row.source.find(text, row.at.line)) for text in texts)))
    return found
