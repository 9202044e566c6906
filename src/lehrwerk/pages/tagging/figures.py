"""Pictures: what they show in words (ISO 14289-1 §7.3)."""

from xml.etree.ElementTree import Element

from lehrwerk.pages.tagging.node import Node
from lehrwerk.pages.trouble import Trouble

TITLE = "{http://www.w3.org/2000/svg}title"


def describe(root: Node) -> list[Trouble]:
    """Give every picture its words; the troubles are the pictures that have none."""
    troubles = list[Trouble]()
    for node in root.walk():
        if node.role == "Figure" and node.element is not None:
            node.alt = words(node.element)
            if not node.alt:
                name = node.get("src") or node.get("id") or node.tag.rpartition("}")[2]
                troubles.append(Trouble("picture", str(name), page=node.page + 1))
    return troubles


def words(picture: Element) -> str:
    """The words of an `img` or `svg`: its label, its alternative text, its title."""
    title = picture.find(TITLE)
    found = picture.get("aria-label") or picture.get("alt") or ("" if title is None else "".join(title.itertext()))
    return " ".join(found.split())
