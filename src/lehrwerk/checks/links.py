"""Do links lead somewhere, and only where links may lead?"""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from lehrwerk.checks.places import entry, in_line
from lehrwerk.checks.texts import course_lines, listed
from lehrwerk.diagnostics.closest import closest
from lehrwerk.diagnostics.diagnostic import Diagnostic, Saying
from lehrwerk.model.course import Course
from lehrwerk.model.prose import Line
from lehrwerk.reading.files import resolved

SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
REFUSED = re.compile(r"\]\(\s*<?((?:javascript|vbscript|file|data):[^)\s]*)", re.IGNORECASE)
"""Addresses that markdown-it leaves as plain text."""
ALLOWED = ("https", "http", "mailto", "tel")


@dataclass(frozen=True, kw_only=True)
class LinkUnknown(Diagnostic):
    """A link names no unit of this course.

    Learners who follow it would get nowhere.

    Instead: link to a unit by its file, seen from this one: `[text](../module/unit.md)`.

    de: Ein Link führt zu keiner Lerneinheit dieses Kurses.

    Wer ihm folgt, käme nirgends an.

    Stattdessen: Nennen Sie die Datei der Lerneinheit, von dieser aus gesehen: `[Text](../modul/einheit.md)`.
    """

    code, name = "LW331", "link-unknown"
    de = Saying(
        "Der Link {q}{target}{Q} führt zu keiner Lerneinheit dieses Kurses.",
        "Schreiben Sie {q}einheit.md{Q} oder {q}../modul/einheit.md{Q}.",
        "Meinten Sie {q}{closest}{Q}?",
    )
    en = Saying(
        "The link {q}{target}{Q} leads to no unit of this course.",
        "Write {q}unit.md{Q} or {q}../module/unit.md{Q}.",
        "Did you mean {q}{closest}{Q}?",
    )

    target: str
    closest: str


@dataclass(frozen=True, kw_only=True)
class LinkPageUnknown(Diagnostic):
    """A link names a page that its unit does not have.

    Learners who follow it would not find what it promises.

    Instead: write the name that stands behind the page's heading: `{#name}`.

    de: Ein Link nennt eine Seite, die es in der Lerneinheit nicht gibt.

    Wer ihm folgt, fände nicht, was er verspricht.

    Stattdessen: Schreiben Sie den Namen, der hinter der Überschrift der Seite steht: `{#name}`.
    """

    code, name = "LW332", "link-page-unknown"
    de = Saying("Eine Seite {q}#{page}{Q} gibt es in {q}{unit}{Q} nicht.", "Dort gibt es: {known}.", "Meinten Sie {q}#{closest}{Q}?")
    en = Saying("There is no page {q}#{page}{Q} in {q}{unit}{Q}.", "Known there: {known}.", "Did you mean {q}#{closest}{Q}?")

    page: str
    unit: str
    known: str
    closest: str


@dataclass(frozen=True, kw_only=True)
class LinkScheme(Diagnostic):
    """A link leads to something other than a web page, a mail address or a phone number.

    Such links can run programs or open files that only exist on the author's computer.

    Instead: begin the address with `https://`, `mailto:` or `tel:`.

    de: Ein Link führt weder zu einer Webseite noch zu einer E-Mail-Adresse oder einer Telefonnummer.

    Solche Links können Programme starten oder Dateien öffnen, die es nur auf Ihrem Rechner gibt.

    Stattdessen: Beginnen Sie die Adresse mit `https://`, `mailto:` oder `tel:`.
    """

    code, name = "LW333", "link-scheme"
    de = Saying(
        "Der Link {q}{target}{Q} beginnt nicht mit https, http, mailto oder tel.",
        "Schreiben Sie die ganze Adresse, zum Beispiel {q}https://…{Q}.",
    )
    en = Saying(
        "The link {q}{target}{Q} does not begin with https, http, mailto or tel.", "Write the whole address, such as {q}https://…{Q}."
    )

    target: str


def check(course: Course) -> Iterator[Diagnostic]:
    """Links in texts, and the addresses of sources."""
    for line in course_lines(course):
        for target in _targets(line):
            yield from _link(unquote(target), line, course)
    for key, source in course.sources.items():
        if source.link and not source.link.startswith(("https://", "http://")):
            yield LinkScheme(at=entry(course.source_places, key, "link"), target=source.link)


def _targets(line: Line) -> Iterator[str]:
    for piece in line.pieces():
        if piece.type == "link_open":
            yield str(piece.attrs.get("href", ""))
        elif piece.type == "text":
            yield from REFUSED.findall(piece.content)


def _link(target: str, line: Line, course: Course) -> Iterator[Diagnostic]:
    scheme = SCHEME.match(target)
    if scheme or target.startswith("//"):
        if not scheme or scheme[1].lower() not in ALLOWED:
            yield LinkScheme(at=in_line(line, target), target=target)
        return
    path, _, page = target.partition("#")
    file = resolved(line.at.source.path, path) if path else line.at.source.path
    name = (file or "").removeprefix(f"courses/{course.id}/").removesuffix(".md")
    if file != f"courses/{course.id}/{name}.md" or name not in listed(course):
        near = closest(name, listed(course))
        here = posixpath.dirname(line.at.source.path)
        guess = near and posixpath.relpath(f"courses/{course.id}/{near}.md", here)
        yield LinkUnknown(at=in_line(line, target), target=target, closest=guess)
        return
    unit = course.unit(name)
    known = [own.id for own in unit.pages if own.id] if unit else [page]
    if page and page not in known:
        yield LinkPageUnknown(at=in_line(line, target), page=page, unit=name, known=", ".join(known) or "–", closest=closest(page, known))
