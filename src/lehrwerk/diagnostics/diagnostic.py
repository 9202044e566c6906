"""A finding: one problem at one place, which says itself in German and in English."""

from dataclasses import dataclass, fields
from enum import IntEnum
from string import Formatter
from typing import Any, ClassVar

from lehrwerk.source import Span

QUOTES = {"de": ("„", "“"), "en": ("“", "”")}


class Level(IntEnum):
    """How much a finding weighs."""

    NOTE = 1
    """Worth knowing; nothing is wrong."""
    WARNING = 2
    """The output is made, but an author should look; `--strict` makes it an error."""
    ERROR = 3
    """The course is not built."""


@dataclass(frozen=True)
class Saying:
    """What a kind of finding says in one language. Texts are format strings over its fields."""

    text: str
    """One sentence: what is wrong here."""
    tip: str = ""
    """What to do about it."""
    guess: str = ""
    """Said instead of the tip when the field `closest` holds a likely meaning."""


@dataclass(frozen=True, kw_only=True)
class Diagnostic:
    """The class all kinds of findings are made from. A kind's docstring is its documentation, in two halves of three
    paragraphs each, English first. What was found; why it matters; `Instead:`, the way out. Then, after `de:`, the same
    in German, the way out after `Stattdessen:`."""

    code: ClassVar[str]
    """`LW` and three digits; the first one tells the floor. Never used twice."""
    name: ClassVar[str]
    """What people say."""
    level: ClassVar[Level] = Level.ERROR
    de: ClassVar[Saying]
    en: ClassVar[Saying]

    at: Span | None = None
    """Where it is; None when it belongs to no file."""

    def say(self, language: str) -> str:
        """The sentence, in "de" or "en"."""
        return self._fill(self._saying(language).text, language)

    def tip(self, language: str) -> str:
        """The advice, or an empty text."""
        saying = self._saying(language)
        guessed = saying.guess and getattr(self, "closest", "")
        return self._fill(saying.guess if guessed else saying.tip, language)

    def facts(self) -> dict[str, Any]:
        """The fields of the finding without its place, for scripts."""
        return {f.name: getattr(self, f.name) for f in fields(self) if f.name != "at"}

    def _saying(self, language: str) -> Saying:
        return self.de if language == "de" else self.en

    def _fill(self, text: str, language: str) -> str:
        opening, closing = QUOTES["de" if language == "de" else "en"]
        facts = self.facts() | {"q": opening, "Q": closing}
        return Formatter().vformat(text, (), facts)
