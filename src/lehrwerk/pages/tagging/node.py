"""The tree between the boxes of the pages and the tags of the PDF."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import Element


@dataclass(frozen=True)
class Mark:
    """Something drawn that belongs to an element: one marked-content sequence (ISO 32000-1 §14.6)."""

    page: int
    """The sheet it is drawn on, counted from 0."""

    mcid: int
    """Its marked-content identifier, unique on that sheet."""


@dataclass(frozen=True, eq=False)
class Hotspot:
    """A place that can be clicked: a link annotation (ISO 32000-1 §12.5.6.5)."""

    page: int
    """The sheet it lies on, counted from 0."""

    annotation: Any
    """WeasyPrint's dictionary of it; its `Rect` is in points from the lower left corner."""


@dataclass(frozen=True)
class Frame:
    """Where a picture stands: in CSS pixels from the upper left corner of its sheet."""

    page: int
    x: float
    y: float
    width: float
    height: float


@dataclass(eq=False)
class Node:
    """One element: first of HTML (`tag`), then of the PDF (`role`). It is changed in place from step to step."""

    tag: str
    """The HTML name; a pseudo-element has it behind: `li::marker`."""

    element: Element | None
    """Where it comes from; None for those that only the PDF needs (a list item's body)."""

    page: int = 0
    """The sheet of its first piece, counted from 0."""

    role: str = ""
    """The structure type (ISO 32000-1 §14.8.4); empty: not an element of its own, its content is its parent's."""

    language: str = ""
    """Said only where it differs from the language around it."""

    facts: dict[str, Any] = field(default_factory=dict)
    """Attributes of the structure element in PDF spelling: `Scope`, `ListNumbering`, `ColSpan` …"""

    alt: str | None = None
    """What a picture shows, in words."""

    expansion: str | None = None
    """What an abbreviation stands for (ISO 14289-1 §7.2)."""

    frame: Frame | None = None
    """Where a picture stands."""

    counting: str = ""
    """Of a list item's marker: how CSS counts (`list-style-type`)."""

    identifier: str = ""
    """A name in the file, for notes (ISO 14289-1 §7.9)."""

    kids: list["Node | Mark | Hotspot"] = field(default_factory=list)
    parent: "Node | None" = field(default=None, repr=False)

    @property
    def nodes(self) -> list["Node"]:
        """The kids that are elements."""
        return [kid for kid in self.kids if isinstance(kid, Node)]

    @property
    def hotspots(self) -> list[Hotspot]:
        """The kids that can be clicked."""
        return [kid for kid in self.kids if isinstance(kid, Hotspot)]

    def get(self, attribute: str) -> str:
        """An attribute of the HTML element; empty when it has none. A pseudo-element has no attributes."""
        return "" if self.element is None or "::" in self.tag else self.element.get(attribute, "")

    def fill(self, kids: list["Node | Mark | Hotspot"]) -> None:
        """Take these as kids, and tell them so."""
        self.kids = kids
        for kid in self.nodes:
            kid.parent = self

    def wrap(self, role: str, kids: list["Node | Mark | Hotspot"]) -> "Node":
        """A new element inside this one, around some of its content."""
        inner = Node("", None, self.page, role, parent=self)
        inner.fill(kids)
        return inner

    def walk(self) -> Iterator["Node"]:
        """Itself and everything below, in reading order."""
        yield self
        for kid in self.nodes:
            yield from kid.walk()


Kid = Node | Mark | Hotspot
