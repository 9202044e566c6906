"""The table of contents: lists in a `nav role=doc-toc` (ISO 32000-1 §14.8.4.2)."""

from lehrwerk.pages.tagging.flow import runs
from lehrwerk.pages.tagging.node import Kid, Node


def shape(root: Node) -> None:
    """Lists in a table of contents become `TOC`s, their items `TOCI`s that refer to places."""
    for node in root.walk():
        if node.get("role") == "doc-toc":
            for inner in list(node.walk()):
                if inner.role == "L":
                    _rename(inner)


def _rename(listing: Node) -> None:
    """One list; its items were split into label and body before (see `lists`)."""
    listing.role = "TOC"
    del listing.facts["ListNumbering"]
    for item in listing.nodes:
        item.role = "TOCI"
        parts: list[Kid] = []
        for part in item.nodes:
            parts += _references(part) if part.role == "LBody" else [part]
        item.fill(parts)


def _references(body: Node) -> list[Kid]:
    """What an item points to: each line of text is one reference, deeper levels stay lists."""
    parts = runs(body, "Reference")
    for part in parts:
        if isinstance(part, Node) and part.role == "P":
            part.role = "Reference"
    return parts
