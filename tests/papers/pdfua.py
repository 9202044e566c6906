"""What PDF/UA-1 asks of a file's structure, and what validators do not see but readers do. With pikepdf alone.

The numbers are those of the Matterhorn protocol 1.1, the PDF Association's list of ways to fail ISO 14289-1;
`quality` is ours. Fonts are judged only by being embedded and by saying their letters: for the rest ask veraPDF.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pikepdf

from papers.tagtree import Place, Tag, open_pdf, read, streams

STANDARD = frozenset(
    """Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6
    L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot
    Ruby RB RT RP Warichu WT WP Figure Formula Form""".split(),  # noqa: SIM905  read as a text
)
"""ISO 32000-1 §14.8.4."""

KIDS = {
    "Table": "TR THead TBody TFoot Caption",
    "THead": "TR",
    "TBody": "TR",
    "TFoot": "TR",
    "TR": "TH TD",
    "L": "LI L Caption",
    "LI": "Lbl LBody",
    "TOC": "TOC TOCI Caption",
    "TOCI": "Lbl Reference NonStruct P TOC",
}
"""What may stand in what."""

PARENTS = {
    "TR": "Table THead TBody TFoot",
    "TH": "TR",
    "TD": "TR",
    "THead": "Table",
    "TBody": "Table",
    "TFoot": "Table",
    "LI": "L",
    "LBody": "LI",
    "TOCI": "TOC",
}
"""What must stand in what."""

GROUPS = frozenset(("Document", "Part", "Art", "Sect", "Div", "BlockQuote", "L", "LI", *KIDS)) - {"TOCI"}
"""They hold elements, not content (§14.8.4.2)."""

PAINTERS = frozenset(("Tj", "TJ", "'", '"', *"SsfFBb", "f*", "B*", "b*", "sh", "Do", "EI", "INLINE IMAGE"))
"""Operators that draw (§A)."""


def faults(content: bytes) -> list[str]:
    """Everything that is wrong with a file, each fault once, with how often."""
    with open_pdf(content) as pdf:
        if "/StructTreeRoot" not in pdf.Root:
            return ["01-001 not tagged at all"]
        tree = read(pdf)
        found = [*_document(pdf), *_drawn(pdf, tree), *_grammar(tree), *_links(pdf, tree), *_fonts(pdf)]
        for check in (_heads, _figures, _cells, _grids, _names):
            found += check(pdf, tree)
    return [fault if times == 1 else f"{fault} ({times}x)" for fault, times in Counter(found).items()]


def _document(pdf: pikepdf.Pdf) -> Iterator[str]:
    """What a file says of itself."""
    root = pdf.Root
    metadata = root.Metadata.read_bytes().decode() if "/Metadata" in root else ""
    preferences: Any = root.get("/ViewerPreferences", {})
    info: Any = root.get("/MarkInfo", {})
    wanted = {
        "05-001 does not claim PDF/UA-1": "pdfuaid:part" in metadata,
        "06-003 no title in the metadata": "<dc:title" in metadata,
        "07-001 title not shown in the window": preferences.get("/DisplayDocTitle") is True,
        "06-001 not marked as tagged": info.get("/Marked") is True,
        "02-003 tags are suspect": info.get("/Suspects") is not True,
        "11-006 no language": bool(str(root.get("/Lang", ""))),
        "26-001 encrypted": not pdf.is_encrypted,
        "28-008 page without order of tabs": all(p.obj.get("/Tabs") == "/S" for p in pdf.pages if "/Annots" in p.obj),
    }
    return (fault for fault, fine in wanted.items() if not fine)


def _drawn(pdf: pikepdf.Pdf, tree: Tag) -> Iterator[str]:
    """Everything drawn is content of exactly one element or decoration, and element and page agree about it."""
    owners = {mark: tag for tag in tree.walk() for mark in tag.marks}
    back = dict(_numbers(pdf.Root.StructTreeRoot.ParentTree))
    drawn: set[Place] = set()
    for stream, key, resources in streams(pdf):
        for mark, inside in _sequences(stream, key, resources, drawn):
            if mark is None and not inside:
                yield "01-005 drawn, but neither content nor decoration"
            if inside == "nested":
                yield "01-003 content and decoration within each other"
    for mark in drawn:
        if mark not in owners:
            yield "quality: content that belongs to no element of the tree"
        elif back.get(mark[0], [])[mark[1]].objgen != owners[mark].entry.objgen:
            yield "01-006 page and tree disagree about the owner of content"
    yield from ("01-006 an element claims content that is not drawn" for mark in owners if mark not in drawn)
    counts = Counter(mark for tag in tree.walk() for mark in tag.marks)
    yield from ("quality: content of two elements" for times in counts.values() if times > 1)


def _sequences(stream: Any, key: int, resources: Any, drawn: set[Place]) -> Iterator[tuple[Place | None, str]]:
    """Steps that draw: in which content, and whether in anything at all. Fills `drawn`."""
    around: list[Place | str] = []
    for step in pikepdf.parse_content_stream(stream):
        word = str(step.operator)
        if word in ("BDC", "BMC"):
            properties: Any = step.operands[1] if word == "BDC" else {}
            kind: Place | str = str(step.operands[0])
            if "/MCID" in properties:
                kind = (key, int(properties["/MCID"]))
                drawn.add(kind)
            if around:
                yield None, "nested"
            around.append(kind)
        elif word == "EMC":
            around.pop()
        elif word in PAINTERS and not _has_own_marks(step, resources):
            yield None, "yes" if around else ""


def _has_own_marks(step: Any, resources: Any) -> bool:
    """Whether a step draws a group whose parts are marked inside it, be it as content or as decoration."""
    if str(step.operator) != "Do":
        return False
    group = resources.XObject[str(step.operands[0])]
    if group.get("/Subtype") != "/Form":
        return False
    inside = _sequences(group, -1, group.get("/Resources", resources), set())
    return "/StructParents" in group or all(marked for _, marked in inside)


def _numbers(node: Any) -> Iterator[tuple[int, Any]]:
    """The entries of a number tree (§7.9.7)."""
    flat = list(node.get("/Nums", []))
    yield from zip(map(int, flat[::2]), flat[1::2], strict=True)
    for kid in node.get("/Kids", []):
        yield from _numbers(kid)


def _grammar(tree: Tag) -> Iterator[str]:
    """What stands in what."""
    for tag in tree.walk():
        around = tag.parent.type if tag.parent else ""
        if tag.type not in STANDARD:
            yield f"02-001 {tag.raw} is not a standard type, nor mapped to one"
        if tag.type not in KIDS.get(around, tag.type).split():
            yield f"09 {tag.type} in {around}"
        if around not in PARENTS.get(tag.type, around or "").split() and tag.type in PARENTS:
            yield f"09 {tag.type} in {around}, its place is in {PARENTS[tag.type]}"
        if tag.type in GROUPS and tag.marks:
            yield f"quality: {tag.type} holds text itself"
        if not (tag.kids or tag.marks or tag.objects) and tag.type not in ("TD", "TH", "TR"):
            yield f"quality: {tag.type} is empty"


def _heads(_: pikepdf.Pdf, tree: Tag) -> Iterator[str]:
    """Headings begin at 1 and skip no level."""
    before = 0
    for tag in tree.walk():
        if re.fullmatch("H[1-6]", tag.type):
            level = int(tag.type[1])
            if level > before + 1:
                yield f"14-003 H{level} after H{before}"
            before = level


def _figures(pdf: pikepdf.Pdf, tree: Tag) -> Iterator[str]:
    """Pictures have words, and a place within their page."""
    for tag in tree.walk():
        if tag.type != "Figure":
            continue
        if not str(tag.entry.get("/Alt", "")) and "/ActualText" not in tag.entry:
            yield "13-004 picture without words"
        box = tag.fact("BBox")
        sheet = next((page for page in pdf.pages if page.obj.objgen == tag.entry.Pg.objgen), None)
        if box is None or sheet is None:
            yield "quality: picture without a place"
        elif not _within([float(edge) for edge in box], [float(edge) for edge in sheet.mediabox]):
            yield "quality: picture outside its page"


def _within(inner: list[float], outer: list[float]) -> bool:
    low = all(inner[i] >= outer[i] - 1 and inner[i] < inner[i + 2] for i in (0, 1))
    return low and all(inner[i] <= outer[i] + 1 for i in (2, 3))


def _cells(_: pikepdf.Pdf, tree: Tag) -> Iterator[str]:
    """Head cells say for what they are heads."""
    heads = (tag for tag in tree.walk() if tag.type == "TH")
    return ("15-003 head cell without scope" for tag in heads if str(tag.fact("Scope")) not in ("/Row", "/Column"))


def _grids(_: pikepdf.Pdf, tree: Tag) -> Iterator[str]:
    """All rows of a table are equally wide (veraPDF 7.2/41–43)."""
    for table in tree.walk():
        if table.type != "Table":
            continue
        hanging: Counter[int] = Counter()
        """By row, how many columns are taken by cells from above."""
        widths = set()
        for number, row in enumerate(_rows(table)):
            own = 0
            for cell in row.kids:
                columns, rows = int(cell.fact("ColSpan") or 1), int(cell.fact("RowSpan") or 1)
                own += columns
                hanging.update({number + below: columns for below in range(1, rows)})
            widths.add(own + hanging[number])
        if len(widths) > 1:
            yield f"quality: rows of {sorted(widths)} columns in one table"


def _rows(tag: Tag) -> Iterator[Tag]:
    """The rows of a table, without those of tables in it."""
    for kid in tag.kids:
        if kid.type == "TR":
            yield kid
        elif kid.type in ("THead", "TBody", "TFoot"):
            yield from _rows(kid)


def _names(pdf: pikepdf.Pdf, tree: Tag) -> Iterator[str]:
    """Notes have names, no name is used twice, and the tree of names knows them."""
    names = [bytes(tag.entry.ID) for tag in tree.walk() if "/ID" in tag.entry]
    tree_of_names: Any = pdf.Root.StructTreeRoot.get("/IDTree", pikepdf.Dictionary())
    known = tree_of_names.get("/Names", [])
    yield from ("19-003 note without a name" for tag in tree.walk() if tag.type == "Note" and "/ID" not in tag.entry)
    yield from (f"19-004 name {name!r} used twice" for name, times in Counter(names).items() if times > 1)
    if sorted(names) != [bytes(name) for name in list(known)[::2]]:
        yield "quality: the tree of names is not complete or not sorted"


def _links(pdf: pikepdf.Pdf, tree: Tag) -> Iterator[str]:
    """Every annotation is a link in a link element and says where it leads."""
    homes = {spot.objgen: tag for tag in tree.walk() for spot in tag.objects}
    back = dict(_numbers(pdf.Root.StructTreeRoot.ParentTree))
    for page in pdf.pages:
        for spot in page.obj.get("/Annots", []):
            home = homes.get(spot.objgen)
            said = str(spot.get("/Contents", ""))
            if home is None or home.type != "Link" or spot.get("/Subtype") != "/Link":
                yield "28-011 annotation outside a link element"
            elif back[int(spot.StructParent)].objgen != home.entry.objgen:
                yield "28-011 page and tree disagree about a link"
            if not said:
                yield "28-012 link without words"
            if re.match(r"[a-z]+://", said) or said == str(spot.get("/Dest", "")):
                yield f"quality: the words of a link are its target: {said}"


def _fonts(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Fonts are in the file and say their letters."""
    for font in pdf.objects:
        if not isinstance(font, pikepdf.Dictionary) or "/DescendantFonts" not in font:
            continue
        descriptor = font.DescendantFonts[0].FontDescriptor
        if not any(name in descriptor for name in ("/FontFile", "/FontFile2", "/FontFile3")):
            yield "31-009 font not embedded"
        if "/ToUnicode" not in font or re.search(rb"<[0-9a-fA-F]{4}>\s*<>", font.ToUnicode.read_bytes()):
            yield "31-027 letters that are not said"
