"""Set text → markup that any platform's own quiz shows: few elements, no style of ours, no link into the course."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree, html

KEPT = frozenset({"href", "src", "alt", "width", "height", "lang", "dir", "scope", "start", "data-gap"})
"""Attributes that mean something outside of a course."""

GONE = frozenset({"lw-cite", "lw-noteref"})
"""Classes of what points to a list that is not there."""

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
PIECES = ("p", "div", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "td", "th", "pre", "blockquote")
BLOCKS = frozenset((*PIECES, *HEADINGS))
"""Elements that stand on lines of their own."""

FORBIDDEN = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML may hold (XML 1.0 §2.2)."""

GAP = '<var data-gap="{key}"></var>'
"""Stands in for a gap while the text around it is set."""

GAP_MARK = re.compile(r'<var data-gap="([a-z0-9])"(?:/>|></var>)')
"""The same in a fragment."""


@dataclass(frozen=True)
class Fragment:
    """A text as markup."""

    html: str = ""
    """As HTML; without a paragraph around it when it is a single one."""
    xhtml: str = ""
    """The same as well-formed XML, without a namespace."""
    text: str = ""
    """Its plain words on one line; what its pictures show if there are none."""
    pictures: tuple[str, ...] = ()
    """The addresses of its pictures, in order."""

    def __bool__(self) -> bool:
        return bool(self.html)


NOTHING = Fragment()


def fragment(markup: str) -> Fragment:
    """What a typesetter for paper has set, cleaned."""
    root = html.fragment_fromstring(FORBIDDEN.sub("", markup), create_parent="div")
    for element in list(root.iter()):
        _clean(element)
    _flow(root)
    _lift(root)
    return Fragment(_inner(root, "html"), _inner(root, "xml"), _text(root), tuple(str(picture.get("src")) for picture in root.iter("img")))


def joined(fragments: Iterable[Fragment]) -> Fragment:
    """Several texts, each a paragraph or some."""
    pieces = [piece for piece in fragments if piece]
    if len(pieces) < 2:
        return pieces[0] if pieces else NOTHING
    return Fragment(
        "".join(paragraphs(piece.html) for piece in pieces),
        "".join(paragraphs(piece.xhtml) for piece in pieces),
        " ".join(piece.text for piece in pieces),
        tuple(address for piece in pieces for address in piece.pictures),
    )


def worded(text: str) -> str:
    """A text on one line, as it can stand anywhere in XML."""
    return " ".join(FORBIDDEN.sub("", text).split())


def plain(text: str) -> str:
    """A text as the content of an element; what XML forbids is left out."""
    clean = FORBIDDEN.sub("", text)
    return clean.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def paragraphs(markup: str) -> str:
    """Markup as blocks: a line on its own becomes a paragraph."""
    return markup if re.match(r"<(p|ul|ol|table|blockquote|pre|h[1-6]|dl|div)\b", markup) else f"<p>{markup}</p>"


def _clean(element: etree._Element) -> None:
    if not isinstance(element.tag, str):
        element.drop_tree()
        return
    classes = set((element.get("class") or "").split())
    for name in set(element.attrib) - KEPT:
        del element.attrib[name]
    if classes & GONE:
        element.drop_tree()
    elif "lw-footnote" in classes:
        element.text = f" ({element.text or ''}"
        last = element[-1] if len(element) else None
        if last is None:
            element.text += ")"
        else:
            last.tail = f"{last.tail or ''})"
        element.drop_tag()
    elif element.tag == "figure":
        element.tag = "p"
    elif element.tag == "figcaption":
        element.tag = "small"
        element.addprevious(etree.Element("br"))
    elif _says_nothing(element):
        element.drop_tag()


def _says_nothing(element: etree._Element) -> bool:
    """Whether it is a link into the course or a wrapping without meaning."""
    if element.tag == "a":
        return not (element.get("href") or "").startswith(("http:", "https:", "mailto:", "tel:"))
    return element.tag == "span" and not element.attrib


def _flow(element: etree._Element) -> None:
    """Lines go on where they were broken only in the author's file; several readers would show each break."""
    if element.tag == "pre":
        return
    element.text = _one_line(element.text)
    for child in element:
        _flow(child)
        child.tail = _one_line(child.tail)
        if child.tag in BLOCKS and not (child.tail or "").strip():
            child.tail = None


def _one_line(text: str | None) -> str | None:
    return re.sub(r"[ \t]*[\r\n][ \t\r\n]*", " ", text) if text else text


def _lift(root: etree._Element) -> None:
    """Takes the paragraph away from around a single one."""
    alone = len(root) == 1 and root[0].tag == "p" and not (root.text or "").strip() and not (root[0].tail or "").strip()
    if alone:
        root.text, root[0].tail = None, None
        root[0].drop_tag()
    root.text = (root.text or "").lstrip() or None
    last = root[-1] if len(root) else None
    if last is None:
        root.text = (root.text or "").rstrip() or None
    else:
        last.tail = (last.tail or "").rstrip() or None


def _inner(root: etree._Element, method: str) -> str:
    text = plain(root.text or "")
    return text + "".join(etree.tostring(child, encoding="unicode", method=method, with_tail=True) for child in root)


def _text(root: etree._Element) -> str:
    words = " ".join("".join(_spoken(root)).split())
    return words or " ".join(picture.get("alt") or "" for picture in root.iter("img"))


def _spoken(element: etree._Element) -> Iterable[str]:
    """The words of an element; the credit line of a picture is none of them."""
    if element.tag == "var":
        yield "…"
    if element.tag != "small":
        yield element.text or ""
        for child in element:
            yield from _spoken(child)
            yield child.tail or ""
    if element.tag in BLOCKS or element.tag == "br":
        yield " "
