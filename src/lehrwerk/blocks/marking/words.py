"""A text taken apart: what can be marked in it, and what stands between."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from lehrwerk.model.key import key

MARKED = re.compile(r"==([^=]+)==(?:\{#([a-z0-9])\})?")
"""`==so==`: what is right to mark."""

WORD = "?"
"""Stands in for the key of a word until the whole text is known."""


@dataclass(frozen=True)
class Bit:
    """A word, a marked phrase, or what stands between them."""

    text: str
    key: str = ""
    """A letter for what is right, two characters for any other word, empty for what cannot be marked."""
    right: bool = False


def bits(text: str, letters: Iterator[str]) -> Iterator[Bit]:
    """A paragraph's bits; the words have no keys yet, for those depend on the whole text. `letters` are the keys of the
    marked phrases, in order."""
    end = 0
    for match in MARKED.finditer(text):
        yield from _words(text[end : match.start()])
        yield Bit(match[1], next(letters), right=True)
        end = match.end()
    yield from _words(text[end:])


def with_keys(paragraphs: list[list[Bit]]) -> tuple[tuple[Bit, ...], ...]:
    """The paragraphs with a key for each word: from the word and how often it came before, not from its place, so that
    a changed sentence leaves the marks in the others where they are."""
    taken: set[str] = set()
    before: Counter[str] = Counter()

    def keyed(bit: Bit) -> Bit:
        if bit.key != WORD:
            return bit
        before[bit.text] += 1
        own = _free(f"{bit.text}/{before[bit.text]}", taken)
        taken.add(own)
        return Bit(bit.text, own)

    return tuple(tuple(keyed(bit) for bit in paragraph) for paragraph in paragraphs)


def _words(text: str) -> Iterator[Bit]:
    """What stands between blanks, without the punctuation around it."""
    for run in re.findall(r"\s+|\S+", text):
        start, end = 0, len(run)
        while start < end and _is_mark(run[start]):
            start += 1
        while end > start and _is_mark(run[end - 1]):
            end -= 1
        for piece, is_word in ((run[:start], False), (run[start:end], True), (run[end:], False)):
            if piece:
                yield Bit(piece, WORD if is_word and not piece.isspace() else "")


def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "PS"


def _free(name: str, taken: set[str]) -> str:
    """Two characters made from a name; there are 4,096, so in a long text some must step aside."""
    tries = (key(f"{name}{'+' * count}")[:2] for count in range(len(taken) + 4096))
    return next(own for own in tries if own not in taken)
