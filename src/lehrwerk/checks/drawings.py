"""What an SVG drawing may hold: shapes and words, nothing that runs or fetches."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.parsers import expat

from lehrwerk.checks.drawing_size import DEEPEST, MOST, Count
from lehrwerk.diagnostics.diagnostic import Diagnostic, Saying
from lehrwerk.model.theme import Theme
from lehrwerk.source import Source, Span

DECLARED = re.compile(r"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
"""Refused before anything is parsed: entities can grow without end (“billion laughs”) and read files."""
ACTIVE = frozenset({"script", "foreignobject", "iframe", "object", "embed", "handler", "listener"})
"""Elements that run or embed something, in small letters."""
REMOTE = re.compile(r"url\(\s*['\"]?\s*(?!#|data:image/(?:png|jpe?g|gif|webp))|@import", re.IGNORECASE)
WITHIN = re.compile(r"#|data:image/(?:png|jpe?g|gif|webp)[;,]", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class DrawingUnsafe(Diagnostic):
    """A drawing (SVG) holds something that runs or that fetches something from elsewhere.

    Platforms refuse such files, and a package must never call another host.

    Instead: open the drawing in Inkscape and save it as “Plain SVG”; embed pictures instead of linking them.

    de: Eine Zeichnung (SVG) enthält etwas, das Befehle ausführt oder von anderswo etwas holt.

    Plattformen weisen solche Dateien ab, und ein Paket darf nie einen fremden Rechner anrufen.

    Stattdessen: Öffnen Sie die Zeichnung in Inkscape, und speichern Sie sie als „Normales SVG“; betten Sie Bilder ein, statt auf sie zu
    verweisen.
    """

    code, name = "LW342", "drawing-unsafe"
    de = Saying(
        "Diese Zeichnung enthält {q}{what}{Q}; das ist in Kursen nicht erlaubt.",
        "Speichern Sie sie in Inkscape als „Normales SVG“, und betten Sie Bilder ein.",
    )
    en = Saying("This drawing holds {q}{what}{Q}, which courses must not.", "Save it as “Plain SVG” in Inkscape, and embed pictures.")

    what: str


@dataclass(frozen=True, kw_only=True)
class DrawingUnreadable(Diagnostic):
    """A drawing (SVG) cannot be read.

    Browsers would show nothing in its place.

    Instead: open it in the program it was made with, and save it again as SVG.

    de: Eine Zeichnung (SVG) ist nicht zu lesen.

    Browser würden an ihrer Stelle nichts zeigen.

    Stattdessen: Öffnen Sie sie in dem Programm, mit dem sie entstanden ist, und speichern Sie sie noch einmal als SVG.
    """

    code, name = "LW343", "drawing-unreadable"
    de = Saying("Diese Zeichnung ist kein lesbares SVG.", "Öffnen Sie sie im Zeichenprogramm, und speichern Sie sie neu als SVG.")
    en = Saying("This drawing is no readable SVG.", "Open it in the program it was made with, and save it again as SVG.")


@dataclass(frozen=True, kw_only=True)
class DrawingEndless(Diagnostic):
    """A drawing (SVG) comes to more shapes than a phone can paint.

    A few lines can repeat one another millions of times; browser and printer would stand still.

    Instead: save the drawing as “Plain SVG”, simplify its paths, or use a picture made of points.

    de: Eine Zeichnung (SVG) besteht aus mehr Formen, als ein Telefon zeichnen kann.

    Wenige Zeilen können einander millionenfach wiederholen; Browser und Drucker blieben stehen.

    Stattdessen: Speichern Sie die Zeichnung als „Normales SVG“, vereinfachen Sie ihre Pfade, oder nehmen Sie ein Bild aus Punkten.
    """

    code, name = "LW345", "drawing-endless"
    de = Saying(
        "Diese Zeichnung hat mehr als {most} Formen, sich selbst in sich, oder Gruppen in mehr als {deepest} Ebenen.",
        "Vereinfachen Sie sie, oder nehmen Sie ein Bild aus Punkten.",
    )
    en = Saying(
        "This drawing has more than {most} shapes, itself within itself, or groups more than {deepest} levels deep.",
        "Simplify it, or use a picture made of points.",
    )

    most: int
    deepest: int


def drawing(path: str, content: bytes) -> Iterator[Diagnostic]:
    """What is wrong with a drawing, at its lines."""
    try:
        source = Source(path, content.decode("utf-8-sig").replace("\r\n", "\n"))
    except UnicodeDecodeError:
        yield DrawingUnreadable(at=Source(path, "").span(0))
        return
    declared = DECLARED.search(source.text)
    if declared:
        yield DrawingUnsafe(at=source.span(declared.start(), declared.end()), what=declared[0])
        return
    reader = _Reader(source)
    yield from reader.read()


def theme_drawings(theme: Theme) -> Iterator[Diagnostic]:
    """The same for all drawings of a look."""
    for path, content in theme.files.items():
        if path.endswith(".svg"):
            yield from drawing(f"themes/{theme.name}/{path}", content)


class _Reader:
    """Looks at each element as expat meets it: expat knows lines, which xml.etree does not."""

    def __init__(self, source: Source) -> None:
        self.source, self.found = source, list[Diagnostic]()
        self.open: list[str] = []
        self.count = Count()
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.ProcessingInstructionHandler = self._instruction
        self.parser.buffer_text = True

    def read(self) -> list[Diagnostic]:
        """All that was found, or that it cannot be read."""
        try:
            self.parser.Parse(self.source.text.encode(), True)
        except expat.ExpatError as error:
            return [DrawingUnreadable(at=self.source.lines(error.lineno, error.lineno))]
        if self.count.too_much():
            self.found.append(DrawingEndless(at=self.source.span(0), most=MOST, deepest=DEEPEST))
        return self.found

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        local = name.rsplit(" ", maxsplit=1)[-1]
        if not self.open and local != "svg":
            self.found.append(DrawingUnreadable(at=self._here()))
        self.open.append(local.lower())
        self.count.begin(attributes, repeats=local == "use")
        if local.lower() in ACTIVE:
            self._unsafe(f"<{local}>")
        for key, value in attributes.items():
            self._attribute(key.rsplit(" ", maxsplit=1)[-1], value.strip())

    def _end(self, _: str) -> None:
        self.open.pop()
        self.count.end()

    def _attribute(self, name: str, value: str) -> None:
        if name.lower().startswith("on"):
            self._unsafe(f"{name}=")
        elif (name.lower() in {"href", "src"} and value and not WITHIN.match(value)) or REMOTE.search(value):
            self._unsafe(value)

    def _text(self, text: str) -> None:
        found = REMOTE.search(text) if self.open[-1:] == ["style"] else None
        if found:
            self._unsafe(text[found.start() :].split("\n", maxsplit=1)[0])

    def _instruction(self, target: str, _: str) -> None:
        if target == "xml-stylesheet":
            self._unsafe(f"<?{target}")

    def _unsafe(self, what: str) -> None:
        text = what if len(what) <= 40 else what[:39] + "…"
        self.found.append(DrawingUnsafe(at=self._here(), what=text))

    def _here(self) -> Span:
        line = self.parser.CurrentLineNumber
        return self.source.lines(line, line)
