"""Are the outputs that a course names there?"""

from collections.abc import Iterator
from dataclasses import dataclass

from lehrwerk.diagnostics.closest import closest
from lehrwerk.diagnostics.diagnostic import Diagnostic, Saying
from lehrwerk.formats.table import FORMATS
from lehrwerk.model.course import Course


@dataclass(frozen=True, kw_only=True)
class FormatUnknown(Diagnostic):
    """A course asks for an output that does not exist.

    It would never be made, and nobody would notice before it is missing.

    Instead: write one of the names that the message lists.

    de: Ein Kurs verlangt eine Ausgabe, die es nicht gibt.

    Sie würde nie gemacht, und niemand merkte es, bevor sie fehlt.

    Stattdessen: Schreiben Sie einen der Namen, die die Meldung aufzählt.
    """

    code, name = "LW723", "format-unknown"
    de = Saying("Die Ausgabe {q}{format}{Q} gibt es nicht.", "Es gibt: {known}.", "Meinten Sie {q}{closest}{Q}?")
    en = Saying("There is no output {q}{format}{Q}.", "There are: {known}.", "Did you mean {q}{closest}{Q}?")

    format: str
    closest: str
    known: str


def unknown_formats(course: Course) -> Iterator[FormatUnknown]:
    """A finding for each name of course.yaml that no output has."""
    known = [format.name for format in FORMATS]
    written: list[tuple[tuple[str | int, ...], str]] = [
        (("formats", number), name) for number, name in enumerate(course.facts.formats or ())
    ]
    written += [(("packages", "also", number), name) for number, name in enumerate(course.facts.packages.also)]
    for place, name in written:
        if name not in known:
            at = course.places.get(place, course.at)
            yield FormatUnknown(at=at, format=name, closest=closest(name, known) or "", known=", ".join(known))
