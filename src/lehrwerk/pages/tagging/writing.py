"""Write the tree of elements into the PDF (ISO 32000-1 §14.7): structure elements and the tree back from content."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pydyf

from lehrwerk.pages.tagging.node import Frame, Hotspot, Kid, Mark, Node
from lehrwerk.pages.tagging.roles import OURS
from lehrwerk.pages.tagging.sheet import Sheet

OWNERS = {"L": "List", "Table": "Table", "TH": "Table", "TD": "Table"}
"""Whose attributes an element of this type has (ISO 32000-1 §14.8.5.2)."""

POINT = 0.75
"""Points in a CSS pixel."""


def write(root: Node, pdf: Any, sheets: Sequence[Sheet], heights: Sequence[float], said: Mapping[Hotspot, str]) -> None:
    """Fill the empty structure tree that WeasyPrint has made. `heights`: of the pages, in CSS pixels."""
    scribe = _Scribe(pdf, sheets, heights, said, pdf.page_references)
    tree = _object(pdf, pdf.catalog["StructTreeRoot"])
    document = _object(pdf, tree["K"][0])
    scribe.fill(document, root)
    tables = _object(pdf, tree["ParentTree"])
    tables["Nums"] = scribe.parent_tree(len(sheets))
    tree["ParentTreeNextKey"] = len(tables["Nums"]) // 2
    if scribe.roles:
        tree["RoleMap"] = pydyf.Dictionary({role: f"/{OURS[role]}" for role in sorted(scribe.roles)})
    if scribe.names:
        names = [word for name, reference in sorted(scribe.names) for word in (pydyf.String(name), reference)]
        tree["IDTree"] = pydyf.Dictionary({"Names": pydyf.Array(names)})


def _object(pdf: Any, reference: bytes) -> Any:
    """The object behind `12 0 R`."""
    return pdf.objects[int(reference.split()[0])]


@dataclass
class _Scribe:
    """What is gathered while writing."""

    pdf: Any
    sheets: Sequence[Sheet]
    heights: Sequence[float]
    said: Mapping[Hotspot, str]
    references: Sequence[bytes]
    """Of the pages."""

    owners: dict[tuple[int, int], bytes] = field(default_factory=dict)
    """The element of each mark, by page and number."""

    areas: list[tuple[Hotspot, bytes]] = field(default_factory=list)
    names: list[tuple[str, bytes]] = field(default_factory=list)
    roles: set[str] = field(default_factory=set)

    def fill(self, entry: Any, node: Node) -> None:
        """Write what an element says of itself, and its content."""
        page = next((kid.page for kid in node.kids if isinstance(kid, Mark)), node.page)
        if node.parent is not None:
            entry["Pg"] = self.references[page]
        self._say(entry, node)
        entry["K"] = pydyf.Array([self._kid(kid, entry.reference, page) for kid in node.kids])

    def _say(self, entry: Any, node: Node) -> None:
        for key, text in (("Lang", node.language), ("Alt", node.alt), ("E", node.expansion), ("ID", node.identifier)):
            if text:
                entry[key] = pydyf.String(text)
        if node.identifier:
            self.names.append((node.identifier, entry.reference))
        if node.role in OURS:
            self.roles.add(node.role)
        if node.facts:
            entry["A"] = pydyf.Dictionary({"O": f"/{OWNERS[node.role]}", **node.facts})
        if node.frame is not None and node.role == "Figure":
            entry["A"] = pydyf.Dictionary({"O": "/Layout", "BBox": self._box(node.frame)})

    def _kid(self, kid: Kid, owner: bytes, page: int) -> Any:
        """An element's kid as it stands in `K`. `page`: the one that needs no saying."""
        if isinstance(kid, Node):
            entry = pydyf.Dictionary({"Type": "/StructElem", "S": f"/{kid.role}", "P": owner})
            self.pdf.add_object(entry)
            self.fill(entry, kid)
            return entry.reference
        if isinstance(kid, Hotspot):
            kid.annotation["Contents"] = pydyf.String(self.said[kid])
            self.areas.append((kid, owner))
            return pydyf.Dictionary(
                {"Type": "/OBJR", "Obj": kid.annotation.reference, "Pg": self.references[kid.page]},
            )
        self.owners[kid.page, kid.mcid] = owner
        return self._mark(kid, page)

    def _mark(self, mark: Mark, page: int) -> Any:
        """A number alone when page and stream are the expected ones, else a reference with both (§14.7.4.2)."""
        sheet = self.sheets[mark.page]
        stream = sheet.places[mark.mcid].stream
        if mark.page == page and stream is sheet.stream:
            return mark.mcid
        entry = pydyf.Dictionary({"Type": "/MCR", "Pg": self.references[mark.page], "MCID": mark.mcid})
        if stream is not sheet.stream:
            entry["Stm"] = stream.reference
        return entry

    def _box(self, frame: Frame) -> Any:
        """Left, bottom, right, top in points from the lower left corner (§14.8.5.4.3)."""
        top = self.heights[frame.page] - frame.y
        edges = (frame.x, top - frame.height, frame.x + frame.width, top)
        return pydyf.Array([round(edge * POINT, 3) for edge in edges])

    def parent_tree(self, pages: int) -> Any:
        """From content back to elements: first the pages, then links, then groups drawn on pages (§14.7.4.4)."""
        numbers: list[Any] = []
        streams: list[tuple[Any, int]] = [(sheet.stream, number) for number, sheet in enumerate(self.sheets)]
        for key, (stream, page) in enumerate(streams):
            numbers += [key, self._marks(stream, page)]
        for key, (spot, owner) in enumerate(self.areas, pages):
            spot.annotation["StructParent"] = key
            numbers += [key, owner]
        for key, (stream, page) in enumerate(self._groups(), pages + len(self.areas)):
            stream.extra["StructParents"] = key
            numbers += [key, self._marks(stream, page)]
        return pydyf.Array(numbers)

    def _groups(self) -> list[tuple[Any, int]]:
        """Streams other than the page's own in which content begins, each once."""
        found: dict[int, tuple[Any, int]] = {}
        for page, sheet in enumerate(self.sheets):
            for place in sheet.places.values():
                if place.stream is not sheet.stream:
                    found.setdefault(id(place.stream), (place.stream, page))
        return list(found.values())

    def _marks(self, stream: Any, page: int) -> Any:
        """The element of each mark of a stream, `null` for numbers that are not content."""
        places = self.sheets[page].places
        mine = [mcid for mcid, place in places.items() if place.stream is stream and (page, mcid) in self.owners]
        owners = {mcid: self.owners[page, mcid] for mcid in mine}
        return pydyf.Array([owners.get(mcid, "null") for mcid in range(max(owners, default=-1) + 1)])
