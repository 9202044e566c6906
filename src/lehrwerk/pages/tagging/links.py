"""Links: said as a person would say where they lead (ISO 14289-1 §7.18.5), and each of them once."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

from lehrwerk.pages.tagging import figures
from lehrwerk.pages.tagging.node import Hotspot, Node
from lehrwerk.pages.tagging.roles import IN_LINE, ROLES

PAGE = {"de": "Seite", "en": "page"}
"""The word for a page, where the document does not bring its own (`<html data-page-word="сторінка">`)."""

NEARLY = 1.0
"""Points by which a link's area may stand out of another and still be the same for a finger."""


@dataclass(frozen=True)
class Atlas:
    """What a link needs to know of its document."""

    pages: Mapping[str, int]
    """On which page each anchor lies, counted from 1."""

    titles: Mapping[str, str]
    """The text of the headings that are anchors."""

    page_word: str


def gather(root: Node) -> list[Hotspot]:
    """Bring the areas of each link to its element; return those that only repeat another, or belong to no link.

    WeasyPrint makes one for every box in a link: for the line, and again for each emphasis and picture in it.
    """
    spare: list[Hotspot] = []
    for node in list(root.walk()):
        if node.role == "Link":
            areas = [spot for inner in node.walk() for spot in _taken(inner)]
            kept = [spot for index, spot in enumerate(areas) if not _repeats(spot, areas[:index])]
            spare += [spot for spot in areas if spot not in kept]
            node.fill([*node.kids, *kept])
            # A link that leads nowhere has no area: it is words only.
            node.role = "Link" if kept else "Span"
    # The rest belongs to no link element.
    spare += [spot for node in root.walk() if node.role != "Link" for spot in _taken(node)]
    return spare


def _taken(node: Node) -> list[Hotspot]:
    spots = node.hotspots
    node.kids = [kid for kid in node.kids if not isinstance(kid, Hotspot)]
    return spots


def _repeats(spot: Hotspot, others: list[Hotspot]) -> bool:
    """Whether one of the others covers it."""
    left, low, right, high = _corners(spot)
    for other in others:
        other_left, other_low, other_right, other_high = _corners(other)
        across = other_left - NEARLY <= left and right <= other_right + NEARLY
        along = other_low - NEARLY <= low and high <= other_high + NEARLY
        if other.page == spot.page and across and along:
            return True
    return False


def _corners(spot: Hotspot) -> tuple[float, float, float, float]:
    x1, y1, x2, y2 = spot.annotation["Rect"]
    return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)


def say(root: Node, atlas: Atlas) -> dict[Hotspot, str]:
    """What each area says of itself."""
    return {
        spot: _description(node.element, spot.annotation, atlas)
        for node in root.walk()
        if node.role == "Link" and node.element is not None
        for spot in node.hotspots
    }


def _description(element: Element, annotation: Any, atlas: Atlas) -> str:
    """Its text and where it leads: a page here, a host or an address elsewhere."""
    text = element.get("aria-label") or element.get("title") or " ".join(_spoken(element).split())
    if "Dest" in annotation:
        anchor = annotation["Dest"].string
        text = text or atlas.titles.get(anchor, "")
        page = f"{atlas.page_word} {atlas.pages.get(anchor, '?')}"
        return f"{text}, {page}" if text else page
    address = urlsplit(element.get("href", ""))
    target = address.hostname or unquote(address.path)
    if not target or target in text:
        return text or element.get("href", "")
    return f"{text} ({target})" if text else target


def _spoken(element: Element) -> str:
    """The text of an element as a reader hears it: pictures by their words, decoration left out."""
    if not isinstance(element.tag, str) or element.get("aria-hidden") == "true":
        return ""
    if element.tag == "img" or element.tag.endswith("}svg"):
        return figures.words(element)
    text = "".join((element.text or "", *(f"{_spoken(kid)}{kid.tail or ''}" for kid in element)))
    # Lines and blocks are apart without a space between them in the source.
    return text if element.tag not in ROLES or ROLES[element.tag] in IN_LINE else f" {text} "


def atlas(document: Element, anchors: list[Mapping[str, object]], language: str) -> Atlas:
    """Look up where everything lies. `anchors`: those of each page, in order."""
    pages: dict[str, int] = {}
    for number, names in enumerate(anchors, 1):
        for name in names:
            pages.setdefault(name, number)
    titles = {
        element.get("id", ""): " ".join(_spoken(element).split())
        for element in document.iter()
        if isinstance(element.tag, str) and element.tag in ("h1", "h2", "h3", "h4", "h5", "h6") and element.get("id")
    }
    word = document.get("data-page-word") or PAGE.get(language.partition("-")[0].lower(), PAGE["en"])
    return Atlas(pages, titles, word)
