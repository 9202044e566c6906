"""Paragraphs and groups: no empty element, no element without meaning, and no loose text in a group."""

from lehrwerk.pages.tagging.node import Kid, Mark, Node
from lehrwerk.pages.tagging.roles import GROUPS, IN_LINE

SPEAKING = frozenset(("figure", "details"))
"""HTML elements that are plain groups in a PDF but hold together what belongs together."""

CELLS = frozenset(("TR", "TH", "TD"))
"""They keep their place in the grid even when nothing stands in them (ISO 14289-1 §7.5)."""


def dissolve(node: Node) -> None:
    """Give the content of meaningless elements to those around them; a block of text alone becomes a paragraph."""
    kids: list[Kid] = []
    for kid in node.kids:
        if not isinstance(kid, Node):
            kids.append(kid)
            continue
        dissolve(kid)
        if kid.role == "Div" and all(map(in_line, kid.kids)) and any(map(_reads, kid.kids)):
            kid.role = "P"
        kids += kid.kids if _idle(kid) else [kid]
    node.fill(kids)


def _idle(node: Node) -> bool:
    """Whether an element says nothing that its content does not say."""
    if node.language:
        return False
    together = node.tag in SPEAKING and len(node.kids) > 1
    return not node.role or (node.role == "Div" and not together)


def prune(node: Node) -> None:
    """Drop elements in which nothing is left."""
    for kid in node.nodes:
        prune(kid)
    node.fill([kid for kid in node.kids if not isinstance(kid, Node) or kid.kids or kid.role in CELLS])


def paragraphs(node: Node) -> None:
    """Put a paragraph around text that stands in a group by itself (ISO 32000-1 §14.8.4.2)."""
    for kid in node.nodes:
        paragraphs(kid)
    if node.role in GROUPS:
        node.fill(runs(node, "P"))


def runs(node: Node, role: str) -> list[Kid]:
    """The kids, with an element of this role around each run of text among them."""
    kids: list[Kid] = []
    run: list[Kid] = []
    for kid in [*node.kids, None]:
        if kid is not None and in_line(kid):
            run.append(kid)
            continue
        if run:
            kids += [node.wrap(role, run)] if any(map(_reads, run)) else run
            run = []
        if kid is not None:
            kids.append(kid)
    return kids


def in_line(kid: Kid) -> bool:
    """Whether it may stand within a line of text. A picture may, and may stand alone as well."""
    return not isinstance(kid, Node) or kid.role in IN_LINE or kid.role == "Figure"


def _reads(kid: Kid) -> bool:
    """Whether it makes a run of it: text does, a picture alone does not."""
    return isinstance(kid, Mark) or (isinstance(kid, Node) and kid.role != "Figure")
