"""Tables: which cells are heads, for what, and how far cells reach (ISO 32000-1 §14.8.5.7, ISO 14289-1 §7.5)."""

from lehrwerk.pages.tagging.node import Node

SCOPES = {"col": "Column", "colgroup": "Column", "row": "Row", "rowgroup": "Row"}
"""`th scope=…` in the words of ISO 32000-1 table 349."""


def shape(root: Node) -> None:
    """Say of every cell what it is."""
    for node in list(root.walk()):
        if node.role == "Table":
            _caption_first(node)
        if node.role == "TR":
            for cell in node.nodes:
                _reach(cell)
                if cell.role == "TH":
                    cell.facts["Scope"] = f"/{_scope(cell, node)}"


def _caption_first(table: Node) -> None:
    """A caption is the first kid, wherever it is drawn."""
    table.fill(sorted(table.kids, key=lambda kid: not (isinstance(kid, Node) and kid.role == "Caption")))


def _reach(cell: Node) -> None:
    """Over how many columns and rows a cell reaches."""
    for attribute, fact in (("colspan", "ColSpan"), ("rowspan", "RowSpan")):
        span = cell.get(attribute)
        if span.isdecimal() and int(span) > 1:
            cell.facts[fact] = int(span)


def _scope(cell: Node, row: Node) -> str:
    """For what a head stands: as written; else by its place, a row of heads alone stands over its columns."""
    written = SCOPES.get(cell.get("scope"))
    if written:
        return written
    above = row.parent is not None and row.parent.role == "THead"
    heads_only = all(other.role == "TH" for other in row.nodes)
    return "Column" if above or heads_only else "Row"
