"""Does the glossary explain every word that a text marks as one of its terms?"""

from collections.abc import Iterator
from dataclasses import dataclass

from lehrwerk.checks.places import in_line
from lehrwerk.checks.texts import course_lines
from lehrwerk.diagnostics.closest import closest
from lehrwerk.diagnostics.diagnostic import Diagnostic, Saying
from lehrwerk.model.course import Course


@dataclass(frozen=True, kw_only=True)
class TermUnknown(Diagnostic):
    """A word is marked as a term that glossary.yaml does not explain.

    Who wants to know what it means would find nothing.

    Instead: explain it in glossary.yaml, or name the entry that does: `[words]{term=entry}`.

    de: Ein Wort ist als Begriff gekennzeichnet, den glossary.yaml nicht erklärt.

    Wer wissen will, was es heißt, fände nichts.

    Stattdessen: Erklären Sie es in glossary.yaml, oder nennen Sie den Eintrag, der es erklärt: `[Wörter]{term=Eintrag}`.
    """

    code, name = "LW308", "term-unknown"
    de = Saying(
        "Den Begriff {q}{term}{Q} erklärt das Glossar nicht.", "Ergänzen Sie ihn in {q}glossary.yaml{Q}.", "Meinten Sie {q}{closest}{Q}?"
    )
    en = Saying("The glossary does not explain {q}{term}{Q}.", "Add it to {q}glossary.yaml{Q}.", "Did you mean {q}{closest}{Q}?")

    term: str
    closest: str


def check(course: Course) -> Iterator[Diagnostic]:
    """Every marked word of the units and of the glossary itself. Cards and cases serve several courses: there, a word that
    this one does not explain is shown like any other."""
    known = {term.casefold() for term, _ in course.glossary}
    for line in course_lines(course):
        if not line.at.source.path.startswith("courses/"):
            continue
        for piece in line.pieces():
            term = str(piece.meta["term"]) if piece.type == "term" else ""
            if term and term.casefold() not in known:
                yield TermUnknown(
                    at=in_line(line, piece.content), term=term, closest=closest(term, [entry for entry, _ in course.glossary])
                )
