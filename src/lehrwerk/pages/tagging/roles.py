"""What each HTML element is in a PDF: its structure type, and its language where that changes."""

from lehrwerk.pages.tagging.node import Node

ROLES = {
    # Grouping (ISO 32000-1 §14.8.4.2)
    "main": "Part",
    "article": "Art",
    "section": "Sect",
    "nav": "Sect",
    "aside": "Aside",
    "figure": "Div",
    "details": "Div",
    "blockquote": "BlockQuote",
    "caption": "Caption",
    "figcaption": "Caption",
    # Paragraphs and lists (§14.8.4.3)
    **{f"h{level}": f"H{level}" for level in range(1, 7)},
    "p": "P",
    "br": "",
    "pre": "P",
    "summary": "P",
    "legend": "P",
    "ul": "L",
    "ol": "L",
    "menu": "L",
    "dl": "L",
    "li": "LI",
    "li::marker": "Lbl",
    "dt": "Lbl",
    "dd": "LBody",
    "table": "Table",
    "thead": "THead",
    "tbody": "TBody",
    "tfoot": "TFoot",
    "tr": "TR",
    "th": "TH",
    "td": "TD",
    # Within lines (§14.8.4.4)
    "a": "Link",
    "em": "Em",
    "strong": "Strong",
    "q": "Quote",
    "code": "Code",
    "kbd": "Code",
    "samp": "Code",
    # Pictures (§14.8.4.5)
    "img": "Figure",
    "{http://www.w3.org/2000/svg}svg": "Figure",
}

LOOSE = frozenset(("address", "div", "dialog", "fieldset", "footer", "form", "header", "hgroup", "search"))
"""Blocks that mean nothing themselves; a paragraph when they hold nothing but text (see `flow`)."""

OURS = {"Aside": "Div", "Em": "Span", "Strong": "Span"}
"""Types of PDF 2.0 that we use already, each with the type of PDF 1.7 that stands for it (§14.7.3, the role map)."""

IN_LINE = frozenset(("Span", "Em", "Strong", "Link", "Quote", "Code", "Reference", "Note"))
"""Types whose place is in a paragraph."""

GROUPS = frozenset(("Document", "Part", "Art", "Sect", "Div", "Aside", "BlockQuote"))
"""Types that hold elements only, no content of their own (§14.8.4.2)."""


def assign(root: Node, language: str) -> None:
    """Give every node below its role, if it has none yet, and its language."""
    for node in root.nodes:
        inside = node.get("lang") or language
        node.role = node.role or _role(node)
        if inside.lower() != language.lower():
            node.language = inside
            node.role = node.role or "Span"
        assign(node, inside)


def _role(node: Node) -> str:
    """The role by name alone."""
    if node.tag in LOOSE:
        return "Div"
    if node.tag == "a" and not node.get("href"):
        return ""
    if node.tag == "abbr" and node.get("title"):
        node.expansion = node.get("title")
        return "Span"
    if node.tag.endswith("::footnote-call"):
        return "Reference"
    if node.tag.endswith("::footnote-marker"):
        return "Lbl"
    return ROLES.get(node.tag, "")
