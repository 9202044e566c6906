"""Buttons and messages in several languages (course.yaml `interface`): each word of the page carries its number, unseen
and unheard, so that the player can exchange it (player/frame/languages.js)."""

from collections.abc import Iterable, Mapping

from lehrwerk.formats.web.wording import suited
from lehrwerk.model.course import Course
from lehrwerk.reading.words import read_words
from lehrwerk.words import Words

MARK = "\u2060"
"""Word joiner: begins and ends a word of the tool."""
DIGITS = "\u2061\u2062\u2063\u2064"
"""Invisible operators: the four digits behind the first mark, base 4. All five are default-ignorable (Unicode 16.0,
§5.21): no glyph, no width, no letter to read out."""


def languages(course: Course, language: str) -> list[str]:
    """The languages of the interface, the edition's own first; only that one when the author names no other."""
    return [language, *(other for other in course.facts.interface if other != language)]


def numbered(words: Words, names: Iterable[str]) -> Words:
    """The words, those named with their numbers."""
    coded = {name: f"{MARK}{_digits(number)}{words.texts[name]}{MARK}" for number, name in enumerate(names)}
    return Words(words.language, {**words.texts, **coded})


def others(course: Course, language: str, names: Iterable[str], *, module: bool) -> Mapping[str, Mapping[str, str]]:
    """The words named, in every other language of the interface."""
    spoken = {other: suited(read_words(other), module=module).texts for other in languages(course, language)[1:]}
    return {other: {name: texts[name] for name in names} for other, texts in spoken.items()}


def _digits(number: int) -> str:
    return "".join(DIGITS[number // 4**place % 4] for place in (3, 2, 1, 0))
