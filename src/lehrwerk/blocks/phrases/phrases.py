"""Sentences in several languages, from trainer/phrases: to read, to hear, to show."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar, Self

from pydantic import Field

from lehrwerk.blocks.block import Block, BlockUnfit, Desk, attributes
from lehrwerk.diagnostics.closest import closest
from lehrwerk.diagnostics.diagnostic import Diagnostic, Saying
from lehrwerk.model.prose import Fence, Line, Prose
from lehrwerk.model.trainer import Phrases as Book
from lehrwerk.model.values import Slug, Text, Written
from lehrwerk.source import Span


@dataclass(frozen=True, kw_only=True)
class PhrasesUnknown(Diagnostic):
    """A file of phrases is named that the folder `trainer/phrases/` does not have.

    There would be no sentence to show.

    Instead: write the file, or correct the name.

    de: Eine Datei mit Sätzen wird genannt, die es in `trainer/phrases/` nicht gibt.

    Es gäbe keinen Satz zu zeigen.

    Stattdessen: Schreiben Sie die Datei, oder berichtigen Sie den Namen.
    """

    code, name = "LW305", "phrases-unknown"
    de = Saying("Die Sätze {q}{book}{Q} gibt es nicht.", "Sätze stehen in {q}trainer/phrases/{Q}.", "Meinten Sie {q}{closest}{Q}?")
    en = Saying("There are no phrases {q}{book}{Q}.", "Phrases stand in {q}trainer/phrases/{Q}.", "Did you mean {q}{closest}{Q}?")

    book: str
    closest: str


@dataclass(frozen=True, kw_only=True)
class PhraseMissing(Diagnostic):
    """A sentence is to be shown in a language that it does not have.

    Where someone needs the sentence there would be an empty place.

    Instead: add the sentence in this language to the file, or take the language out of `languages`.

    de: Ein Satz soll in einer Sprache gezeigt werden, die er nicht hat.

    Wo jemand den Satz braucht, wäre eine leere Stelle.

    Stattdessen: Ergänzen Sie den Satz in dieser Sprache in der Datei, oder nehmen Sie die Sprache aus `languages`.
    """

    code, name = "LW449", "phrase-missing"
    de = Saying(
        "In der Sprache {q}{language}{Q} fehlen von {book}: {missing}.",
        "Ergänzen Sie sie in {q}trainer/phrases/{book}.yaml{Q}, oder nehmen Sie die Sprache aus {q}languages{Q}.",
        "Meinten Sie die Sprache {q}{closest}{Q}?",
    )
    en = Saying(
        "In the language {q}{language}{Q} these are missing in {book}: {missing}.",
        "Add them to {q}trainer/phrases/{book}.yaml{Q}, or take the language out of {q}languages{Q}.",
        "Did you mean the language {q}{closest}{Q}?",
    )

    book: str
    language: str
    missing: str
    """The short names of the sentences."""
    closest: str


class PhrasesAttributes(Written):
    """What a table of phrases takes between its braces."""

    from_: Slug = Field(alias="from")
    """The file in `trainer/phrases/`, without `.yaml`.
    de: Die Datei in `trainer/phrases/`, ohne `.yaml`."""
    languages: Text
    """The languages in the order of the columns, such as "de en ar".
    de: Die Sprachen in der Reihenfolge der Spalten, etwa "de en ar"."""


@dataclass(frozen=True, kw_only=True)
class Phrases(Block):
    """A table: a row for each sentence, a column for each language."""

    kind = "phrases"
    names: ClassVar = {"en": ("phrases",), "de": ("sätze",)}
    takes = PhrasesAttributes

    title: Line
    """The words after its name, or the file's title."""
    languages: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    """Each sentence in all the languages."""
    open: frozenset[str]
    """The languages that nobody has checked yet."""

    @classmethod
    def read(cls, fence: Fence, desk: Desk) -> Self | None:
        """Nothing stands inside; words after the name stand in for the file's title."""
        taken = attributes(PhrasesAttributes, fence, desk)
        if fence.parts:
            desk.found.add(_unfit(fence))
            return None
        book = desk.phrases.get(taken.from_) if taken else None
        if taken and book is None and f"phrases/{taken.from_}" not in desk.broken:
            desk.found.add(PhrasesUnknown(at=_at(fence, "from"), book=taken.from_, closest=closest(taken.from_, desk.phrases)))
        if taken is None or book is None:
            return None
        languages = tuple(dict.fromkeys(taken.languages.replace(",", " ").split()))
        found = [gap for language in languages if (gap := _gap(book, taken.from_, language, _at(fence, "languages")))]
        desk.found.extend(found)
        if found:
            return None
        return cls(
            at=fence.at,
            title=Line(fence.argument or book.title, fence.at),
            languages=languages,
            rows=tuple(tuple(phrase[language] for language in languages) for phrase in book.phrases.values()),
            open=frozenset(language for language, review in book.reviewed.items() if review.open),
        )

    def texts(self) -> Iterator[Prose | Line]:
        """The title. The sentences are no Markdown and nobody's text to translate: they are there in all languages."""
        yield self.title


def _gap(book: Book, name: str, language: str, at: Span) -> PhraseMissing | None:
    """What is missing in a language."""
    missing = [short for short, phrase in book.phrases.items() if language not in phrase]
    if not missing:
        return None
    known: Mapping[str, None] = dict.fromkeys(other for phrase in book.phrases.values() for other in phrase)
    guess = closest(language, known) if language not in known else ""
    return PhraseMissing(at=at, book=name, language=language, missing=", ".join(missing), closest=guess)


def _at(fence: Fence, key: str) -> Span:
    return next((attribute.at for attribute in fence.attributes if attribute.key == key), fence.at)


def _unfit(fence: Fence) -> BlockUnfit:
    return BlockUnfit(
        at=fence.at,
        block=fence.name,
        need_de="nichts zwischen seinen Zeilen: Die Sätze kommen aus „trainer/phrases/“",
        need_en="nothing between its lines: the sentences come from “trainer/phrases/”",
        tip_de="Schreiben Sie den Text davor oder dahinter.",
        tip_en="Write the text before or behind it.",
    )
