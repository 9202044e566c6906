"""Join what WeasyPrint has laid out, page by page and line by line, to one tree of HTML elements.

An element broken over pages or lines has many boxes, and a box without an element of its own (a line, a cell's
inside) bears the name of the one around it. Both are settled by one rule: same element and same name, same node.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from unicodedata import bidirectional

from lehrwerk.pages.tagging.node import Frame, Hotspot, Mark, Node
from lehrwerk.pages.tagging.sheet import Sheet

REPEATED = ("thead", "tfoot")
"""Drawn again on each page of a table; read once."""

HYPHEN, SOFT_HYPHEN = "\N{HYPHEN}", "\N{SOFT HYPHEN}"
"""The first is what CSS puts where it breaks a word; people write HYPHEN-MINUS."""

PICTURES = ("img", "{http://www.w3.org/2000/svg}svg")

AROUND = ("html", "body")
"""The document itself."""


@dataclass(frozen=True)
class Artefact:
    """Something drawn that is no content (ISO 14289-1 §7.1): decoration, or a running head."""

    mark: Mark
    kind: str
    """`Pagination` or `Layout` (ISO 32000-1 §14.8.2.2)."""

    place: str = ""
    """`Header` or `Footer`, for what stands in the margins."""


@dataclass
class Harvest:
    """Everything found on the pages."""

    root: Node = field(default_factory=lambda: Node("html", None, role="Document"))
    notes: Node = field(default_factory=lambda: Node("@footnote", None))
    """The footnotes, away from their calls, as they stand at the feet of the pages."""

    artefacts: list[Artefact] = field(default_factory=list)
    deaf: list[Hotspot] = field(default_factory=list)
    """Links in decoration and in running heads: nobody can reach them by reading, so they go."""

    spellings: dict[Mark, str] = field(default_factory=dict)
    """What drawn text reads, where its glyphs do not say it: see `_spelling`."""

    known: dict[tuple[int, str], Node] = field(default_factory=dict)
    """Nodes by element and name."""


class StrangeLayout(Exception):  # noqa: N818  the name says what is the matter
    """The pages hold something that this harvest does not know: WeasyPrint has changed."""


def harvest(sheets: Sequence[Sheet]) -> Harvest:
    """The one tree of all sheets."""
    found = Harvest()
    for number, sheet in enumerate(sheets):
        reaper = _Reaper(found, number, dict(sheet.tags))
        reaper.take(sheet.box, found.root, None)
        if reaper.left:
            message = f"page {number + 1} draws {len(reaper.left)} pieces that belong to no element"
            raise StrangeLayout(message)
    return found


@dataclass
class _Reaper:
    """One sheet's walk."""

    found: Harvest
    page: int
    left: dict[Any, dict[str, Any]]
    """Drawn boxes not yet met, with their marked-content numbers."""

    def take(self, box: Any, parent: Node, hidden: tuple[str, str] | None) -> None:
        """A box and what is in it. `hidden`: it is an artefact, of this kind and at this place."""
        # A box out of the flow leaves a placeholder in it that holds the real one.
        box = getattr(box, "_box", box)
        if hasattr(box, "at_keyword"):
            hidden = ("Pagination", _place(box.at_keyword))
        elif type(box).__name__ == "FootnoteAreaBox":
            parent = self.found.notes
        node = parent if hidden else self._node(box, parent)
        hidden = hidden or self._hides(box, node)
        self._content(box, node, hidden)
        for child in box.children:
            self.take(child, node, hidden)

    def _node(self, box: Any, parent: Node) -> Node:
        """The node of a box: its element's, made when first met."""
        if box.element is None or box.element_tag is None or box.element_tag in AROUND:
            return parent
        key = (id(box.element), box.element_tag)
        node = self.found.known.get(key)
        if node is None:
            node = Node(box.element_tag, box.element, self.page, parent=parent)
            node.counting = str(box.style["list_style_type"]) if node.tag == "li::marker" else ""
            self.found.known[key] = node
            parent.kids.append(node)
        return node

    def _hides(self, box: Any, node: Node) -> tuple[str, str] | None:
        """Whether a box and all in it are artefacts."""
        if node.tag in REPEATED and node.page < self.page:
            return ("Pagination", "")
        decoration = (
            node.get("aria-hidden") == "true"
            or (node.tag in PICTURES and _says_nothing(node))
            or box.is_leader
            or (node.tag.endswith("::marker") and node.tag != "li::marker")
        )
        return ("Layout", "") if decoration else None

    def _content(self, box: Any, node: Node, hidden: tuple[str, str] | None) -> None:
        """What the box itself draws, and its link."""
        if box in self.left:
            drawn = self.left.pop(box)
            mark = Mark(self.page, drawn["mcid"])
            # A picture from a style sheet (`content: url()`) is decoration: CSS has no words for it.
            if drawn["tag"] == "Figure" and "::" in node.tag:
                hidden = hidden or ("Layout", "")
            if hidden:
                self.found.artefacts.append(Artefact(mark, *hidden))
            else:
                node.kids.append(mark)
                self._details(box, node, mark)
        if box.link_annotation is not None:
            spot = Hotspot(self.page, box.link_annotation)
            if hidden:
                self.found.deaf.append(spot)
            else:
                node.kids.append(spot)

    def _details(self, box: Any, node: Node, mark: Mark) -> None:
        """Where a picture stands; how a text is spelled."""
        if not hasattr(box, "text"):
            node.frame = Frame(self.page, box.content_box_x(), box.content_box_y(), box.width, box.height)
        elif spelling := _spelling(box.text):
            self.found.spellings[mark] = spelling


def _says_nothing(picture: Node) -> bool:
    """Whether a picture says of itself that it is there for the eye alone: an alternative text, but an empty one."""
    empty = picture.element is not None and picture.element.get("alt") == ""
    return empty or picture.get("role") in ("presentation", "none")


def _spelling(text: str) -> str:
    """What a text reads, if not what its glyphs say one after the other; empty if they do.

    Arabic and Hebrew are drawn from left to right, as if the words were written backwards. A word broken at the end
    of a line gets a hyphen that it does not have (ISO 32000-1 §14.8.2.2.3: to be told apart as a soft one).
    """
    if text.endswith(HYPHEN):
        return text.removesuffix(HYPHEN) + SOFT_HYPHEN
    return text if any(bidirectional(letter) in ("R", "AL") for letter in text) else ""


def _place(margin: str) -> str:
    """Where a margin box such as `@top-left` stands."""
    return {"@top": "Header", "@bot": "Footer"}.get(margin[:4], "")
