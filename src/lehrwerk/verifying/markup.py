"""The door to XML of strangers: no entity is expanded, nothing is fetched, and what comes out is a plain value."""

import codecs
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO

from lxml import etree

from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.source import Source, Span
from lehrwerk.verifying import control_findings as findings

ENCODINGS = {"utf-8", "ascii", "iso8859-1", "iso8859-15", "cp1252", "utf-16", "utf-16-le", "utf-16-be"}
DECLARED = re.compile(rb"""^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
DOCTYPE = re.compile(r"<!DOCTYPE\b")
UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""What would do something to a terminal."""
SHOWN = 200
"""Characters of a line that a place takes in."""
ENTITY = re.compile(r"<!ENTITY\b")


@dataclass(frozen=True)
class Node:
    """An element."""

    name: str
    """Without a prefix."""
    space: str
    """Its namespace."""
    attributes: Mapping[str, str]
    """By name; one that has a namespace as `{namespace}name`."""
    text: str
    """What stands directly behind its start."""
    at: Span = field(repr=False, compare=False)
    inner: tuple["Node", ...] = ()

    def get(self, name: str, space: str = "") -> str | None:
        """An attribute."""
        return self.attributes.get(f"{{{space}}}{name}" if space else name)

    def loosely(self, name: str) -> str | None:
        """An attribute in whatever namespace and capitals."""
        return next((value for key, value in self.attributes.items() if key.rpartition("}")[2].lower() == name), None)

    def all(self, name: str) -> Iterator["Node"]:
        """The element itself and those within it that are called so, in whatever namespace."""
        return (node for node in self.every() if node.name == name)

    def every(self) -> Iterator["Node"]:
        """The element itself and those within it, in the order of the file."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.inner))

    def children(self, name: str) -> Iterator["Node"]:
        """The elements directly within it that are called so."""
        return (node for node in self.inner if node.name == name)

    def child(self, name: str) -> "Node | None":
        """The first of them."""
        return next(self.children(name), None)

    def words(self, name: str) -> str | None:
        """The text of the first of them."""
        node = self.child(name)
        return node.text if node else None


@dataclass(frozen=True)
class Document:
    """A file of XML that was read."""

    root: Node
    spaces: frozenset[tuple[str, str]]
    """Every prefix with its namespace; the empty prefix is the default."""
    source: Source


def read_xml(path: str, content: bytes, found: Diagnostics) -> Document | None:
    """The elements of a file; None after a finding."""
    text = _decoded(content)
    if text is None:
        found.add(findings.ControlEncoding(at=Source(path, "").span(0)))
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    source = Source(path, UNSEEN.sub("\ufffd", text))
    doctype = DOCTYPE.search(source.text)
    if doctype:
        entity = ENTITY.search(source.text)
        if entity:
            found.add(findings.ControlEntities(at=source.span(*entity.span())))
            return None
        found.add(findings.ControlDoctype(at=source.span(*doctype.span())))
    try:
        tree = etree.fromstring(text.encode(), parser())
    except (etree.XMLSyntaxError, UnicodeEncodeError) as error:
        line, reason = getattr(error, "lineno", None) or 1, str(getattr(error, "msg", error))
        found.add(findings.ControlBroken(at=source.lines(line, line), reason=reason))
        return None
    return Document(_node(tree, source), _spaces(text.encode()), source)


def parser() -> etree.XMLParser:
    """A parser that trusts nobody."""
    return etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, encoding="utf-8")


def _decoded(content: bytes) -> str | None:
    """The text in the encoding it says it has; None when there is no such, or it is another."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    elif content.startswith(codecs.BOM_UTF8):
        encoding = "utf-8-sig"
    else:
        named = DECLARED.match(content)
        encoding = named[1].decode() if named else "utf-8"
    try:
        known = codecs.lookup(encoding).name
        return content.decode(encoding) if known in ENCODINGS | {"utf-8-sig"} else None
    except (LookupError, UnicodeError):
        return None


def _node(element: etree._Element, source: Source) -> Node:
    """No deeper than the parser lets elements nest (256)."""
    name = etree.QName(element)
    inner = tuple(_node(child, source) for child in element.iterchildren(etree.Element))
    return Node(
        name.localname,
        name.namespace or "",
        dict(element.attrib),
        element.text or "",
        _place(element.sourceline or 1, name.localname, source),
        inner,
    )


def _spaces(content: bytes) -> frozenset[tuple[str, str]]:
    """Every prefix with its namespace, each declaration looked at once."""
    careful = {"resolve_entities": False, "load_dtd": False, "no_network": True, "huge_tree": False, "encoding": "utf-8"}
    return frozenset((prefix or "", space) for _, (prefix, space) in etree.iterparse(BytesIO(content), events=("start-ns",), **careful))


def _place(line: int, name: str, source: Source) -> Span:
    """The begin of an element's tag; else its line, and not more of it than is shown: a whole manifest can stand on one."""
    number = min(line, len(source.starts))
    start = source.starts[number - 1]
    end = source.starts[number] - 1 if number < len(source.starts) else len(source.text)
    end = min(end, start + SHOWN)
    tag = re.compile(rf"<([\w.-]+:)?{re.escape(name)}\b").search(source.text, start, end)
    return Span(source, *tag.span()) if tag else Span(source, start, end)
