"""Lists: every item a label and a body, nothing else in the list (ISO 32000-1 §14.8.4.3.3, ISO 14289-1 §7.6)."""

from collections.abc import Iterable

from lehrwerk.pages.tagging.node import Kid, Node

NUMBERING = {
    "disc": "Disc",
    "circle": "Circle",
    "square": "Square",
    "decimal": "Decimal",
    "decimal-leading-zero": "Decimal",
    "lower-alpha": "LowerAlpha",
    "lower-latin": "LowerAlpha",
    "upper-alpha": "UpperAlpha",
    "upper-latin": "UpperAlpha",
    "lower-roman": "LowerRoman",
    "upper-roman": "UpperRoman",
}
"""`list-style-type` in the words of ISO 32000-1 table 347."""

BETWEEN = frozenset(("Div", "Sect", "Art"))
"""What may stand between a list and its items in HTML: `dl > div`, kept for its language."""

PARTS = {"LI": ("L",), "Lbl": ("LI",), "LBody": ("LI",)}
"""Parts of a list, and where they belong."""


def shape(root: Node) -> None:
    """Bring all lists into the form the PDF wants; what is a list's part outside a list becomes a plain group."""
    _shape_below(root)
    for node in root.walk():
        at_home = node.parent is None or node.parent.role in PARTS.get(node.role, (node.parent.role,))
        if not at_home and node.tag in ("li", "dt", "dd"):
            node.role = "Div"


def _shape_below(node: Node) -> None:
    for kid in node.nodes:
        _shape_below(kid)
    if node.role == "L":
        lifted = [part for kid in node.kids for part in _lifted(kid)]
        node.fill([_item(node, entry) for entry in _entries(lifted)])
        node.facts["ListNumbering"] = f"/{_numbering(node)}"


def _lifted(kid: Kid) -> list[Kid]:
    """What stands in the list; a group between the list and its items goes, its language stays with the items."""
    if not isinstance(kid, Node) or kid.role not in BETWEEN or not any(part.role in PARTS for part in kid.nodes):
        return [kid]
    for part in kid.nodes:
        part.language = part.language or kid.language
    return kid.kids


def _entries(kids: Iterable[Kid]) -> list[list[Kid]]:
    """One entry for each item; terms with the explanations that follow them are one entry too."""
    entries: list[list[Kid]] = []
    last = ""
    for kid in kids:
        role = kid.role if isinstance(kid, Node) else ""
        if (last, role) in (("Lbl", "Lbl"), ("Lbl", "LBody"), ("LBody", "LBody")):
            entries[-1].append(kid)
        else:
            entries.append([kid])
        last = role
    return entries


def _item(node: Node, entry: list[Kid]) -> Node:
    """The list item for one entry."""
    first = entry[0]
    role = first.role if isinstance(first, Node) else ""
    if isinstance(first, Node) and role == "LI":
        _split(first)
        return first
    item = node.wrap("LI", [])
    if role in ("Lbl", "LBody"):
        _define(item, [kid for kid in entry if isinstance(kid, Node)])
    else:
        item.fill([item.wrap("LBody", entry)])
    return item


def _split(item: Node) -> None:
    """Marker and body. With `list-style-position: inside` the marker stands in the first paragraph: lift it out."""
    label = next((node for node in item.walk() if node.tag == "li::marker" and node.element is item.element), None)
    if label is not None and label.parent is not None:
        label.parent.kids.remove(label)
    body = item.wrap("LBody", item.kids)
    labels: list[Kid] = [label] if label is not None and label.kids else []
    item.fill([*labels, *([body] if body.kids else [])])


def _define(item: Node, parts: list[Node]) -> None:
    """Terms are labels, the explanation is the body; of several explanations each is a part of it."""
    bodies: list[Kid] = [part for part in parts if part.role == "LBody"]
    if len(bodies) > 1:
        for part in parts:
            part.role = "Div" if part.role == "LBody" else part.role
        bodies = [item.wrap("LBody", bodies)]
    item.fill([*(part for part in parts if part.role == "Lbl"), *bodies])


def _numbering(node: Node) -> str:
    """How the items are counted: as their markers are drawn."""
    markers = [part for item in node.nodes for part in item.nodes if part.tag == "li::marker"]
    plain = "Decimal" if node.tag == "ol" else "Disc"
    return NUMBERING.get(markers[0].counting, plain) if markers else "None"
