"""A translation as translators make it: a gettext catalogue (PO). The course's structure and its right answers stand
once, in the language it was written in; a catalogue gives its passages in another."""

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from babel.messages.pofile import PoFileError, read_po

from lehrwerk.diagnostics.diagnostic import Diagnostic, Level, Saying
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.reading.files import Files

PASSAGE = re.compile(r"(\[[ xX]\]\s+|[A-Za-z]+:\s+)?(.+?)((?:\s*\{#[a-z0-9-]+\})?(?:\s*\{x=[^{}]*\})?(?:\s*->.*)?)", re.DOTALL)
"""What stands before and behind a passage is structure, and not for translators."""


@dataclass(frozen=True, kw_only=True)
class CatalogueBroken(Diagnostic):
    """A translation cannot be read.

    The course cannot be built in this language.

    Instead: open it with a program for translators (Poedit, Weblate, …); it shows the place and saves it right.

    de: Eine Übersetzung ist nicht zu lesen.

    In dieser Sprache lässt sich der Kurs nicht bauen.

    Stattdessen: Öffnen Sie die Datei mit einem Programm zum Übersetzen (Poedit, Weblate …); es zeigt die Stelle und speichert die Datei
    richtig.
    """

    code, name = "LW121", "catalogue-broken"
    de = Saying(
        "Die Übersetzung {q}{path}{Q} ist nicht zu lesen (Zeile {line}).",
        "Öffnen Sie sie mit einem Programm wie Poedit, und speichern Sie sie neu.",
    )
    en = Saying("The translation {q}{path}{Q} cannot be read (line {line}).", "Open it with a program such as Poedit and save it anew.")

    path: str
    line: int


@dataclass(frozen=True, kw_only=True)
class TranslationIncomplete(Diagnostic):
    """Passages of a course are not translated yet.

    They stay in the language they were written in.

    Instead: translate what is missing, or remove the language from `translations` until it is ready.

    de: Textstellen eines Kurses sind noch nicht übersetzt.

    Sie bleiben in der Sprache, in der sie geschrieben sind.

    Stattdessen: Übersetzen Sie, was fehlt, oder streichen Sie die Sprache aus `translations`, bis sie fertig ist.
    """

    code, name, level = "LW501", "translation-incomplete", Level.WARNING
    de = Saying(
        "Auf {q}{language}{Q} fehlen {missing} von {all} Textstellen; sie bleiben unübersetzt.", "Übersetzen Sie {q}{path}{Q} weiter."
    )
    en = Saying("In {q}{language}{Q} {missing} of {all} passages are missing; they stay untranslated.", "Go on translating {q}{path}{Q}.")

    language: str
    missing: int
    all: int
    path: str


@dataclass
class Catalogue:
    """Passages in another language. It keeps account of what it was asked for."""

    texts: Mapping[str, str]
    asked: dict[str, bool] = field(default_factory=dict)
    """Each passage, and whether it is translated."""

    def line(self, text: str) -> str:
        """A written line in the other language, its marks kept; as it is when it is not translated."""
        if text in self.texts:
            self.asked[text] = True
            return self.texts[text]
        match = PASSAGE.fullmatch(text)
        before, passage, behind = (match[1] or "", match[2], match[3]) if match else ("", text, "")
        self.asked[passage] = passage in self.texts
        return f"{before}{self.texts.get(passage, passage)}{behind}"

    def data(self, value: Any) -> Any:
        """Facts with every text that is a passage put into the other language. Only texts with a translation count:
        most facts are not for readers."""
        if isinstance(value, dict):
            return {key: self.data(inner) for key, inner in value.items()}
        if isinstance(value, list):
            return [self.data(inner) for inner in value]
        return self.texts.get(value, value)

    @property
    def missing(self) -> int:
        """How many passages were asked for in vain."""
        return sum(not found for found in self.asked.values())


SOURCE = Catalogue({})
"""The language the course was written in: nothing is put into another."""


def catalogue(files: Files, course: str, language: str, found: Diagnostics) -> Catalogue | None:
    """The catalogue of a course for a language; None after a finding."""
    path = f"courses/{course}/languages/{language}.po"
    source = files.text(path, found)
    if source is None:
        return None
    try:
        read = read_po(io.StringIO(source.text), abort_invalid=True)
    except (PoFileError, ValueError, IndexError) as error:
        found.add(CatalogueBroken(at=source.span(0), path=path, line=getattr(error, "lineno", 0) or 1))
        return None
    return Catalogue({str(message.id): str(message.string) for message in read if message.id and message.string})
