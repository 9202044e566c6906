"""Does the tool speak the languages in which learners are to have its buttons?"""

from collections.abc import Iterator
from dataclasses import dataclass

from lehrwerk.checks.places import entry
from lehrwerk.diagnostics.diagnostic import Diagnostic, Level, Saying
from lehrwerk.model.course import Course
from lehrwerk.reading.words import read_words


@dataclass(frozen=True, kw_only=True)
class InterfaceUnspoken(Diagnostic):
    """`interface` names a language that the tool has no words in.

    Learners who choose it would get English.

    Instead: remove it, or write the words into a file of `languages/`.

    de: `interface` nennt eine Sprache, in der lehrwerk keine Worte für Knöpfe und Meldungen hat.

    Wer sie wählt, bekäme Englisch.

    Stattdessen: Streichen Sie die Sprache, oder schreiben Sie die Worte in eine Datei von `languages/`.
    """

    code, name, level = "LW336", "interface-unspoken", Level.WARNING
    de = Saying("Für Knöpfe und Meldungen gibt es die Sprache {q}{language}{Q} noch nicht.", "Streichen Sie sie aus {q}interface{Q}.")
    en = Saying("There are no buttons and messages in {q}{language}{Q} yet.", "Remove it from {q}interface{Q}.")

    language: str


def check(course: Course) -> Iterator[Diagnostic]:
    """Every language of `interface`."""
    for number, language in enumerate(course.facts.interface):
        if read_words(language).language != language.split("-")[0]:
            yield InterfaceUnspoken(at=entry(course.places, "interface", number), language=language)
