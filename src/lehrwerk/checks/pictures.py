"""Can everyone make sense of each picture, may it be used, and will every platform show it?"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import unquote

from lehrwerk.checks.drawings import drawing
from lehrwerk.checks.places import in_line
from lehrwerk.checks.texts import course_lines
from lehrwerk.diagnostics.diagnostic import Diagnostic, Saying
from lehrwerk.model.course import Course
from lehrwerk.reading.files import resolved
from lehrwerk.source import Source, Span

KINDS = ("svg", "png", "jpg", "jpeg", "webp", "gif")
"""What browsers show and WeasyPrint prints."""

BEGINNINGS = {"png": b"\x89PNG\r\n", "jpg": b"\xff\xd8\xff", "jpeg": b"\xff\xd8\xff", "gif": b"GIF8", "webp": b"RIFF"}
"""The first bytes of each kind but SVG."""


@dataclass(frozen=True, kw_only=True)
class PictureWithoutText(Diagnostic):
    """A picture has no alternative text.

    People who cannot see it would not learn what it shows (WCAG 2.2, 1.1.1).

    Instead: write between the square brackets what is to be seen and why it is here.

    de: Einem Bild fehlt der Alternativtext.

    Wer das Bild nicht sieht, erführe nicht, was es zeigt (WCAG 2.2, 1.1.1).

    Stattdessen: Schreiben Sie zwischen die eckigen Klammern, was zu sehen ist und warum es hier steht.
    """

    code, name = "LW502", "picture-without-text"
    de = Saying(
        "Dem Bild {q}{path}{Q} fehlt der Alternativtext.",
        "Schreiben Sie zwischen die eckigen Klammern, was zu sehen ist: {q}![Leiter mit fünf Sprossen](…){Q}.",
    )
    en = Saying(
        "The picture {q}{path}{Q} has no alternative text.",
        "Write between the square brackets what it shows: {q}![Ladder with five rungs](…){Q}.",
    )

    path: str


@dataclass(frozen=True, kw_only=True)
class PictureWithoutCredit(Diagnostic):
    """A picture has no line that says who made it and under which licence.

    Without it nobody may pass the course on.

    Instead: write the line in quotation marks behind the path: `![…](picture.svg "Who, licence")`.

    de: Bei einem Bild steht nicht, von wem es ist und unter welcher Lizenz.

    Ohne diese Zeile darf niemand den Kurs weitergeben.

    Stattdessen: Schreiben Sie die Zeile in Anführungszeichen hinter den Pfad: `![…](bild.svg "Wer, Lizenz")`.
    """

    code, name = "LW503", "picture-without-credit"
    de = Saying(
        "Beim Bild {q}{path}{Q} fehlen Urheber und Lizenz.",
        'Schreiben Sie beides in Anführungszeichen hinter den Pfad: {q}(… "Eigene Zeichnung, CC BY-SA 4.0"){Q}.',
    )
    en = Saying(
        "The picture {q}{path}{Q} does not say who made it and under which licence.",
        'Write both in quotation marks behind the path: {q}(… "Own drawing, CC BY-SA 4.0"){Q}.',
    )

    path: str


@dataclass(frozen=True, kw_only=True)
class PictureKind(Diagnostic):
    """A picture is of a kind that not every browser shows.

    Some learners would see nothing in its place.

    Instead: save it as SVG, PNG, JPEG, WebP or GIF.

    de: Ein Bild ist von einer Art, die nicht jeder Browser zeigt.

    Manche Lernende sähen an seiner Stelle nichts.

    Stattdessen: Speichern Sie es als SVG, PNG, JPEG, WebP oder GIF.
    """

    code, name = "LW341", "picture-kind"
    de = Saying("Bilder der Art {q}{kind}{Q} zeigt nicht jeder Browser.", "Speichern Sie das Bild als svg, png, jpg, webp oder gif.")
    en = Saying("Not every browser shows pictures of the kind {q}{kind}{Q}.", "Save the picture as svg, png, jpg, webp or gif.")

    kind: str


@dataclass(frozen=True, kw_only=True)
class PictureUnreadable(Diagnostic):
    """A picture is of another kind than its name says, or no picture at all.

    Photos of some phones (HEIC) keep their kind when they are only renamed; learners would see nothing.

    Instead: open it in a picture program, and export it as JPEG or PNG.

    de: Ein Bild ist von anderer Art, als sein Name sagt, oder gar kein Bild.

    Fotos mancher Handys (HEIC) bleiben, was sie sind, wenn man sie nur umbenennt; die Lernenden sähen nichts.

    Stattdessen: Öffnen Sie es in einem Bildprogramm, und exportieren Sie es als JPEG oder PNG.
    """

    code, name = "LW344", "picture-unreadable"
    de = Saying(
        "{q}{path}{Q} heißt wie ein Bild der Art {q}{kind}{Q}, ist aber keins.",
        "Öffnen Sie es in einem Bildprogramm, und exportieren Sie es als JPEG oder PNG; umbenennen genügt nicht.",
    )
    en = Saying(
        "{q}{path}{Q} is named like a picture of the kind {q}{kind}{Q}, but is none.",
        "Open it in a picture program, and export it as JPEG or PNG; renaming is not enough.",
    )

    path: str
    kind: str


def check(course: Course) -> Iterator[Diagnostic]:
    """Every picture in the texts, the logo, and what drawings hold."""
    for line in course_lines(course):
        for piece in line.pieces():
            if piece.type == "image":
                path = unquote(str(piece.attrs.get("src", "")))
                at = in_line(line, path)
                yield from _picture(path, piece.content, str(piece.attrs.get("title", "")), at)
                yield from _readable(path, course.assets.get(resolved(line.at.source.path, path) or ""), at)
    organisation = course.trainer.organisation
    if organisation and organisation.logo:
        at = Source(f"trainer/{organisation.logo}", "").span(0)
        yield from _kind(organisation.logo, at)
        yield from _readable(organisation.logo, course.assets.get(f"trainer/{organisation.logo}"), at)
    for path, content in course.assets.items():
        if path.lower().endswith(".svg"):
            yield from drawing(path, content)


def _picture(path: str, alternative: str, credit: str, at: Span) -> Iterator[Diagnostic]:
    if not alternative.strip():
        yield PictureWithoutText(at=at, path=path)
    if not credit.strip():
        yield PictureWithoutCredit(at=at, path=path)
    yield from _kind(path, at)


def _kind(path: str, at: Span) -> Iterator[Diagnostic]:
    kind = _ending(path)
    if kind not in KINDS:
        yield PictureKind(at=at, kind=kind or "–")


def _readable(path: str, content: bytes | None, at: Span) -> Iterator[Diagnostic]:
    beginning = BEGINNINGS.get(_ending(path), b"")
    if content is not None and not content.startswith(beginning):
        yield PictureUnreadable(at=at, path=path, kind=_ending(path))


def _ending(path: str) -> str:
    return PurePosixPath(path).suffix.removeprefix(".").lower()
