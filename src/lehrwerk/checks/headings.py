"""Do headings tell the structure: one step at a time, none empty, pages only where pages can begin?"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markdown_it.token import Token

from lehrwerk.blocks.block import Block
from lehrwerk.checks.texts import cards
from lehrwerk.diagnostics.diagnostic import Diagnostic, Level, Saying
from lehrwerk.model.course import Course, Unit
from lehrwerk.model.edition import Audience
from lehrwerk.reading.markup import body
from lehrwerk.reading.unit import ANCHOR
from lehrwerk.source import Source, Span


@dataclass(frozen=True, kw_only=True)
class HeadingOne(Diagnostic):
    """A heading of the first level stands in a text.

    The first level is the title, which comes from the facts at the top of the file.

    Instead: begin a page with `##`, and a part of a page with `###`.

    de: In einem Text steht eine Überschrift der ersten Stufe.

    Die erste Stufe ist der Titel; er kommt aus den Angaben oben in der Datei.

    Stattdessen: Beginnen Sie eine Seite mit `##` und einen Abschnitt darin mit `###`.
    """

    code, name = "LW511", "heading-one"
    de = Saying(
        "Die oberste Überschrift {q}#{Q} ist der Titel und steht schon oben in den Angaben.",
        "Nehmen Sie {q}##{Q} für eine neue Seite oder {q}###{Q} für einen Abschnitt.",
    )
    en = Saying(
        "The top heading {q}#{Q} is the title, which the facts at the top give.",
        "Use {q}##{Q} for a new page or {q}###{Q} for a part of one.",
    )


@dataclass(frozen=True, kw_only=True)
class HeadingSkip(Diagnostic):
    """A heading is more than one level below the one before it.

    People who read by ear find their way by the levels; a missing one sounds like a missing part (WCAG 2.2, 1.3.1).

    Instead: use the next level.

    de: Eine Überschrift steht mehr als eine Stufe unter der vorigen.

    Wer nach Gehör liest, findet sich an den Stufen zurecht; eine fehlende klingt, als fehle ein Stück (WCAG 2.2, 1.3.1).

    Stattdessen: Nehmen Sie die nächste Stufe.
    """

    code, name = "LW512", "heading-skip"
    de = Saying("Hier wird eine Stufe der Überschriften übersprungen.", "Schreiben Sie {q}{wanted}{Q} statt {q}{written}{Q}.")
    en = Saying("A level of headings is skipped here.", "Write {q}{wanted}{Q} instead of {q}{written}{Q}.")

    wanted: str
    written: str


@dataclass(frozen=True, kw_only=True)
class HeadingEmpty(Diagnostic):
    """A heading has no words.

    It would be an entry without a name in the menu.

    Instead: write the heading's words, or remove the line.

    de: Eine Überschrift hat keine Worte.

    Im Menü wäre sie ein Eintrag ohne Namen.

    Stattdessen: Schreiben Sie ihre Worte dahinter, oder löschen Sie die Zeile.
    """

    code, name = "LW513", "heading-empty"
    de = Saying("Diese Überschrift ist leer.", "Schreiben Sie Worte hinter {q}{written}{Q}, oder löschen Sie die Zeile.")
    en = Saying("This heading is empty.", "Write words behind {q}{written}{Q}, or remove the line.")

    written: str


@dataclass(frozen=True, kw_only=True)
class HeadingInBlock(Diagnostic):
    """A page heading (`##`) stands inside a block, a list or a quotation.

    A page cannot begin there.

    Instead: close the block before it, or use `###`.

    de: Eine Seitenüberschrift (`##`) steht in einem Block, einer Liste oder einem Zitat.

    Dort kann keine Seite beginnen.

    Stattdessen: Schließen Sie den Block vorher, oder nehmen Sie `###`.
    """

    code, name = "LW514", "heading-in-block"
    de = Saying(
        "Eine neue Seite ({q}##{Q}) kann nicht in einem Block, einer Liste oder einem Zitat beginnen.",
        "Schließen Sie den Block vorher mit {q}:::{Q}, oder nehmen Sie {q}###{Q}.",
    )
    en = Saying(
        "A new page ({q}##{Q}) cannot begin inside a block, a list or a quotation.",
        "Close the block before with {q}:::{Q}, or use {q}###{Q}.",
    )


@dataclass(frozen=True, kw_only=True)
class FirstPageEmpty(Diagnostic):
    """A unit's first page has nothing that learners see.

    It is the page behind the unit's title: they would meet the title alone.

    Instead: write a sentence or two before the first `##` on what the unit is about.

    de: Auf der ersten Seite einer Lerneinheit steht nichts für die Lernenden.

    Es ist die Seite hinter dem Titel der Lerneinheit: Dort träfen sie nur auf den Titel.

    Stattdessen: Schreiben Sie vor das erste `##` ein, zwei Sätze, worum es geht.
    """

    code, name, level = "LW515", "first-page-empty", Level.WARNING
    de = Saying("Vor der ersten Seitenüberschrift steht nichts für Lernende.", "Schreiben Sie ein, zwei Sätze davor, worum es geht.")
    en = Saying("Nothing for learners stands before the first page heading.", "Write a sentence or two before it on what this is about.")


@dataclass(frozen=True, kw_only=True)
class PageEmpty(Diagnostic):
    """A page has nothing but its heading for learners.

    Learners would open the page for nothing.

    Instead: write the page's text, or remove the heading.

    de: Auf einer Seite steht für die Lernenden nur die Überschrift.

    Sie würden die Seite umsonst aufschlagen.

    Stattdessen: Schreiben Sie den Text der Seite, oder löschen Sie die Überschrift.
    """

    code, name, level = "LW516", "page-empty", Level.WARNING
    de = Saying("Auf dieser Seite steht nichts für Lernende.", "Schreiben Sie den Text der Seite, oder löschen Sie die Überschrift.")
    en = Saying("There is nothing for learners on this page.", "Write the page's text, or remove the heading.")


def check(course: Course) -> Iterator[Diagnostic]:
    """The headings of all units, methods and cases, and pages without anything behind their heading."""
    for unit in course.units():
        yield from headings(unit.at.source, pages=True)
        yield from _pages(unit)
    for card in cards(course):
        yield from headings(card.at.source, pages=False)


def headings(source: Source, *, pages: bool) -> Iterator[Diagnostic]:
    """What is wrong with a file's headings. A fence's headings go on from those around it."""
    levels = [2]
    tokens = body(source)
    for number, token in enumerate(tokens):
        if token.type == "fence_named_open":
            levels.append(levels[-1])
        elif token.type == "fence_named_close":
            levels.pop()
        elif token.type == "heading_open":
            yield from _heading(token, tokens[number + 1].content, levels, source, pages=pages)


def _heading(token: Token, words: str, levels: list[int], source: Source, *, pages: bool) -> Iterator[Diagnostic]:
    level = int(token.tag[1:])
    at, marks = _line(token, source), "#" * level
    inside = token.level > 0 and pages
    if not ANCHOR.sub("", words).strip():
        yield HeadingEmpty(at=at, written=marks)
    if level == 1:
        yield HeadingOne(at=at)
    elif level == 2 and inside:
        yield HeadingInBlock(at=at)
    elif level > levels[-1] + 1:
        yield HeadingSkip(at=at, wanted="#" * (levels[-1] + 1), written=marks)
    levels[-1] = max(2, level)


def _pages(unit: Unit) -> Iterator[Diagnostic]:
    first = unit.pages[0] if unit.pages else None
    if first is None or first.title or not _shown(first.parts):
        yield FirstPageEmpty(at=first.title.at if first and first.title else unit.at)
    for page in unit.pages:
        if page.title and not _shown(page.parts):
            yield PageEmpty(at=page.title.at)


def _shown(parts: Iterable[object]) -> bool:
    """Whether learners see anything of some parts."""
    return any(not isinstance(part, Block) or part.shown_to(Audience.LEARNER) for part in parts)


def _line(token: Token, source: Source) -> Span:
    line = token.map[0] + 1 if token.map else 1
    return source.lines(line, line)
