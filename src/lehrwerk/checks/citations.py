"""Does every citation have its source, every footnote its text, and the other way round?"""

from collections.abc import Iterator
from dataclasses import dataclass

from lehrwerk.blocks.walk import unit_lines
from lehrwerk.checks.places import entry, in_line, within
from lehrwerk.checks.texts import course_lines, is_whole
from lehrwerk.diagnostics.closest import closest
from lehrwerk.diagnostics.diagnostic import Diagnostic, Level, Saying
from lehrwerk.model.course import Course, Unit
from lehrwerk.model.prose import Line


@dataclass(frozen=True, kw_only=True)
class SourceUnknown(Diagnostic):
    """A source is cited that sources.yaml does not list.

    Nobody could look it up.

    Instead: list it there, or correct the key.

    de: Eine Quelle wird angeführt, die nicht in sources.yaml steht.

    Niemand könnte sie nachschlagen.

    Stattdessen: Nehmen Sie sie dort auf, oder berichtigen Sie das Kürzel.
    """

    code, name = "LW325", "source-unknown"
    de = Saying("Die Quelle {q}@{key}{Q} gibt es nicht.", "Quellen stehen in sources.yaml.", "Meinten Sie {q}@{closest}{Q}?")
    en = Saying("There is no source {q}@{key}{Q}.", "Sources stand in sources.yaml.", "Did you mean {q}@{closest}{Q}?")

    key: str
    closest: str


@dataclass(frozen=True, kw_only=True)
class SourceUncited(Diagnostic):
    """A source is listed but cited nowhere.

    It would stand in the list of sources without a reason.

    Instead: cite it with `[@key]`, or remove it.

    de: Eine Quelle steht in der Liste, wird aber nirgends angeführt.

    Sie stünde ohne Grund im Verzeichnis der Quellen.

    Stattdessen: Führen Sie sie mit `[@kürzel]` an, oder löschen Sie sie.
    """

    code, name, level = "LW326", "source-uncited", Level.NOTE
    de = Saying(
        "Die Quelle {q}{key}{Q} wird nirgends angeführt.",
        "Schreiben Sie {q}[@{key}]{Q} an die Stelle, die sie belegt, oder löschen Sie sie.",
    )
    en = Saying("The source {q}{key}{Q} is cited nowhere.", "Write {q}[@{key}]{Q} where it belongs, or remove it.")

    key: str


@dataclass(frozen=True, kw_only=True)
class FootnoteWithoutText(Diagnostic):
    """A footnote is referred to that has no text.

    Its mark would lead nowhere.

    Instead: write its text in the same file, in a paragraph of its own: `[^1]: …`.

    de: Zum Zeichen einer Fußnote fehlt die Fußnote selbst.

    Das Zeichen führte ins Leere.

    Stattdessen: Schreiben Sie die Fußnote in dieselbe Datei, in einen Absatz für sich: `[^1]: …`.
    """

    code, name = "LW327", "footnote-without-text"
    de = Saying(
        "Zur Fußnote {q}[^{label}]{Q} fehlt der Text.",
        "Schreiben Sie in dieselbe Datei einen Absatz {q}[^{label}]: …{Q}.",
        "Meinten Sie {q}[^{closest}]{Q}?",
    )
    en = Saying(
        "The footnote {q}[^{label}]{Q} has no text.",
        "Write a paragraph {q}[^{label}]: …{Q} in the same file.",
        "Did you mean {q}[^{closest}]{Q}?",
    )

    label: str
    closest: str


@dataclass(frozen=True, kw_only=True)
class FootnoteUnused(Diagnostic):
    """A footnote's text is there, but nothing refers to it.

    Nobody would see it.

    Instead: write its mark (`[^1]`) where it belongs, or remove it.

    de: Eine Fußnote ist da, aber nichts verweist auf sie.

    Niemand bekäme sie zu sehen.

    Stattdessen: Schreiben Sie ihr Zeichen (`[^1]`) dorthin, wo sie hingehört, oder löschen Sie sie.
    """

    code, name = "LW328", "footnote-unused"
    de = Saying(
        "Auf die Fußnote {q}[^{label}]{Q} verweist nichts.",
        "Schreiben Sie {q}[^{label}]{Q} an die Stelle, zu der sie gehört, oder löschen Sie sie.",
    )
    en = Saying("Nothing refers to the footnote {q}[^{label}]{Q}.", "Write {q}[^{label}]{Q} where it belongs, or remove it.")

    label: str


def check(course: Course) -> Iterator[Diagnostic]:
    """Sources over the whole course, footnotes in each unit."""
    cited: set[str] = set()
    for line in course_lines(course):
        for key in _cited(line):
            cited.add(key)
            # Cards and cases serve several courses; what they cite is asked of the course that shows them.
            if key not in course.sources and line.at.source.path.startswith("courses/"):
                yield SourceUnknown(at=in_line(line, f"@{key}"), key=key, closest=closest(key, course.sources))
    if is_whole(course):
        for key in course.sources:
            if key not in cited:
                yield SourceUncited(at=entry(course.source_places, key, "key"), key=key)
    for unit in course.units():
        yield from _footnotes(unit)


def _cited(line: Line) -> Iterator[str]:
    for piece in line.pieces():
        if piece.type == "cite":
            yield from piece.meta["keys"]


def _footnotes(unit: Unit) -> Iterator[Diagnostic]:
    used: set[str] = set()
    for line in unit_lines(unit):
        for piece in line.pieces():
            if piece.type == "note" and line.at.source.path == unit.at.source.path:
                label = str(piece.meta["label"])
                used.add(label)
                if label not in unit.footnotes:
                    yield FootnoteWithoutText(at=in_line(line, piece.content), label=label, closest=closest(label, unit.footnotes))
    for label, text in unit.footnotes.items():
        if label not in used:
            yield FootnoteUnused(at=within(text.at, f"[^{label}]"), label=label)
