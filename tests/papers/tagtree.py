"""Read the tag tree of a PDF: its elements, with the text that belongs to each, as a screen reader would."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pikepdf

Place = tuple[int, int]
"""A marked content: the number of the stream it is in (`StructParents`), and its own."""


@dataclass
class Tag:
    """One structure element."""

    type: str
    """Its type by the standard, after the role map."""

    raw: str
    """Its type as written."""

    entry: Any
    """The dictionary."""

    marks: list[Place] = field(default_factory=list)
    objects: list[Any] = field(default_factory=list)
    """Annotations."""

    kids: list["Tag"] = field(default_factory=list)
    parent: "Tag | None" = field(default=None, repr=False)
    text: str = ""
    """Its own text, without that of its kids."""

    def walk(self) -> Iterator["Tag"]:
        """Itself and all below, in reading order."""
        yield self
        for kid in self.kids:
            yield from kid.walk()

    @property
    def all_text(self) -> str:
        """Its text with that of its kids."""
        return self.text + "".join(kid.all_text for kid in self.kids)

    def fact(self, name: str) -> Any:
        """An attribute of the structure element (`Scope`, `BBox` …)."""
        facts = self.entry.get("/A", {})
        return facts.get(f"/{name}") if isinstance(facts, pikepdf.Dictionary) else None


def open_pdf(content: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(content))


def read(pdf: pikepdf.Pdf) -> Tag:
    """The tree of a tagged PDF; its root is the `Document`."""
    root = pdf.Root.StructTreeRoot
    roles = {str(name)[1:]: str(role)[1:] for name, role in root.get("/RoleMap", {}).items()}
    texts = _texts(pdf)

    def tag(entry: Any, parent: Tag | None) -> Tag:
        raw = str(entry.S)[1:]
        made = Tag(roles.get(raw, raw), raw, entry, parent=parent)
        kids = entry.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, int):
                made.marks.append((int(entry.Pg.StructParents), kid))
            elif kid.get("/Type") == "/MCR":
                made.marks.append((int((kid.Stm if "/Stm" in kid else kid.Pg).StructParents), int(kid.MCID)))
            elif kid.get("/Type") == "/OBJR":
                made.objects.append(kid.Obj)
            else:
                made.kids.append(tag(kid, made))
        made.text = "".join(texts.get(mark, "") for mark in made.marks)
        return made

    first = root.K
    return tag(first[0] if isinstance(first, pikepdf.Array) else first, None)


def outline(content: bytes) -> str:
    """The tree as text: an element a line, its kids indented below it. What the standard calls it, what it says."""
    with open_pdf(content) as pdf:
        return "\n".join(_lines(read(pdf), 0))


def _lines(tag: Tag, depth: int) -> Iterator[str]:
    said = [tag.raw]
    said += [f"{key[1:].lower()}={tag.entry[key]}" for key in ("/Lang", "/Alt", "/E") if key in tag.entry]
    said += [f"{name.lower()}={fact}" for name in ("Scope", "ColSpan", "RowSpan") if (fact := tag.fact(name))]
    said += [f"→ {spot.get('/Contents')}" for spot in tag.objects[:1]]
    said += [f"“{tag.text.strip()}”"] if tag.text.strip() else []
    yield "  " * depth + " ".join(said)
    for kid in tag.kids:
        yield from _lines(kid, depth + 1)


def _texts(pdf: pikepdf.Pdf) -> dict[Place, str]:
    """The text of each marked content."""
    texts: dict[Place, str] = {}
    for stream, key, resources in streams(pdf):
        fonts = {name: _letters(font) for name, font in resources.get("/Font", {}).items()}
        open_marks: list[int | None] = []
        spelled = False
        letters: dict[int, str] = {}
        for step in pikepdf.parse_content_stream(stream):
            word = str(step.operator)
            if word in ("BDC", "BMC"):
                properties: Any = step.operands[1] if word == "BDC" else {}
                open_marks.append(int(properties["/MCID"]) if "/MCID" in properties else None)
                spelled = "/ActualText" in properties
                if spelled and open_marks[-1] is not None:
                    texts[key, open_marks[-1]] = str(properties["/ActualText"])
            elif word == "EMC":
                open_marks.pop()
                spelled = False
            elif word == "Tf":
                letters = fonts[str(step.operands[0])]
            elif word in ("Tj", "TJ"):
                mark = next((mark for mark in reversed(open_marks) if mark is not None), None)
                if mark is not None and None not in open_marks and not spelled:
                    place = (key, mark)
                    texts[place] = texts.get(place, "") + _decode(step.operands[0], letters)
    return texts


def streams(pdf: pikepdf.Pdf) -> Iterator[tuple[Any, int, Any]]:
    """Pages, and groups that hold marked content of their own: each with its key in the parent tree."""
    for page in pdf.pages:
        yield page, int(page.obj.StructParents), page.obj.Resources
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == "/Form" and "/StructParents" in thing:
            yield thing, int(thing.StructParents), thing.Resources


def _letters(font: Any) -> dict[int, str]:
    """From glyph numbers to text."""
    pairs = re.findall(rb"<([0-9a-fA-F]{4})>\s*<([0-9a-fA-F]*)>", font.ToUnicode.read_bytes())
    return {int(glyph, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for glyph, text in pairs}


def _decode(shown: Any, letters: dict[int, str]) -> str:
    """The text of a string, or of an array of strings and distances."""
    parts = shown if isinstance(shown, pikepdf.Array) else [shown]
    codes = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
    return "".join(letters.get(int.from_bytes(codes[at : at + 2], "big"), "?") for at in range(0, len(codes), 2))
