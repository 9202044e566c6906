"""A text in which words are to be marked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from lehrwerk.blocks.block import BlockUnfit, Desk
from lehrwerk.blocks.exercise import KEYS, Exercise, ExerciseAttributes, asked, end_of, question
from lehrwerk.blocks.marking.words import MARKED, Bit, bits, with_keys
from lehrwerk.diagnostics.diagnostic import Diagnostic, Saying
from lehrwerk.model.fingerprint import Kept, alike
from lehrwerk.model.prose import Chunk, Fence, Line, Prose
from lehrwerk.source import Source, Span

MOST = 40
"""So many marks are kept; nobody needs more, and platforms give little room."""


@dataclass(frozen=True, kw_only=True)
class NothingToMark(Diagnostic):
    """In the text of a marking exercise nothing is written as right.

    Nobody could solve it.

    Instead: write what is to be marked between `==` and `==`.

    de: Im Text einer Markieraufgabe ist nichts als richtig gekennzeichnet.

    Niemand könnte sie lösen.

    Stattdessen: Schreiben Sie, was markiert werden soll, zwischen `==` und `==`.
    """

    code, name = "LW454", "nothing-to-mark"
    de = Saying(
        "In diesem Text ist nichts als richtig gekennzeichnet.", "Schreiben Sie {q}==so=={Q} um jedes Wort, das markiert werden soll."
    )
    en = Saying("Nothing in this text is written as right.", "Write {q}==so=={Q} around each word that is to be marked.")


@dataclass(frozen=True)
class Phrase:
    """A word or some words that are right to mark."""

    key: str
    text: Line
    at: Span = field(repr=False, compare=False)
    """With the signs around it."""
    marked: bool
    """Whether its key stands behind it."""


@dataclass(frozen=True, kw_only=True)
class Marking(Exercise):
    """A prompt, and a text whose words can be marked."""

    kind = "marking"
    names: ClassVar = {"en": ("marking",), "de": ("markieren",)}

    written: tuple[Line, ...]
    """The text's paragraphs as written."""
    phrases: tuple[Phrase, ...]
    paragraphs: tuple[tuple[Bit, ...], ...]
    """The text, taken apart."""

    @classmethod
    def read(cls, fence: Fence, desk: Desk) -> Self | None:
        """A prompt, a line `---`, and the text with `==what is right==`."""
        ask = asked(fence, desk, ExerciseAttributes)
        if ask is None:
            return None
        line = ask.first("hr")
        text = ask.after(line) if line else ()
        if not text or not all(_is_plain(chunk) for chunk in text):
            desk.found.add(_unfit(fence))
            return None
        phrases = _phrases(text)
        if not phrases:
            desk.found.add(NothingToMark(at=text[0].line().at))
            return None
        prompt = question(ask.before("hr"), fence, desk)
        if prompt is None:
            return None
        letters = iter([phrase.key for phrase in phrases])
        paragraphs = with_keys([list(bits(_spoken(chunk), letters)) for chunk in text])
        written = tuple(chunk.line() for chunk in text)
        return cls(**ask.given, prompt=prompt, written=written, phrases=phrases, paragraphs=paragraphs)

    @property
    def words(self) -> list[str]:
        """The keys of the words that are wrong to mark."""
        return [bit.key for paragraph in self.paragraphs for bit in paragraph if bit.key and not bit.right]

    def solution(self) -> Mapping[str, Any]:
        """{"right": keys, "words": the keys of all others, in one text}."""
        return {"right": [phrase.key for phrase in self.phrases], "words": "".join(self.words)}

    def movable(self) -> Iterator[tuple[str, Line]]:
        """The phrases."""
        return ((phrase.key, phrase.text) for phrase in self.phrases)

    def groups(self) -> Iterator[tuple[tuple[str, Line], ...]]:
        """The phrases; one that stands in the text twice is told apart by its number."""
        yield tuple((phrase.key, Line(f"{phrase.text.text} ({n})", phrase.text.at)) for n, phrase in enumerate(self.phrases))

    def unmarked(self) -> Iterator[tuple[Source, int, str]]:
        """Behind each phrase without a key."""
        for phrase in self.phrases:
            if not phrase.marked:
                yield phrase.at.source, end_of(Line(f"=={phrase.text.text}==", phrase.at)), f"{{#{phrase.key}}}"

    def tracked(self) -> Kept:
        """By which names platforms keep an answer."""
        return Kept(form="marks", parts=alike([*(phrase.key for phrase in self.phrases), *self.words]))

    def payload(self) -> int:
        """How many are right, one character for each of them, two for each other word."""
        wrong = min(MOST, len(self.words))
        return 1 + 2 * wrong + min(MOST - wrong, len(self.phrases))

    def texts(self) -> Iterator[Prose | Line]:
        """Prompt, text, helps."""
        yield self.prompt
        yield from self.written
        yield from self.helps()


def _is_plain(chunk: Chunk) -> bool:
    """Whether it is a paragraph without emphasis, links and the like: each word becomes a button."""
    return chunk.kind == "paragraph" and all(piece.type in {"text", "softbreak"} for piece in chunk.line().pieces())


def _spoken(chunk: Chunk) -> str:
    """The paragraph's text, its escapes undone."""
    return "".join(piece.content if piece.type == "text" else "\n" for piece in chunk.line().pieces())


def _phrases(chunks: tuple[Chunk, ...]) -> tuple[Phrase, ...]:
    marks = [(match, chunk) for chunk in chunks for match in MARKED.finditer(_spoken(chunk))]
    taken = {match[2] for match, _ in marks}
    free = iter(key for key in KEYS if key not in taken)
    found: list[Phrase] = []
    end = 0
    for match, chunk in marks:
        first = match[0].split("\n")[0]
        start = chunk.source.text.find(first, max(end, chunk.at.start), chunk.at.end)
        at = chunk.source.span(start, start + len(first)) if start >= 0 else chunk.line().at
        text = Line(match[1], chunk.source.span(at.start + 2, at.start + 2 + len(match[1])))
        found.append(Phrase(match[2] or next(free, ""), text, at, bool(match[2])))
        end = at.end
    return tuple(found)


def _unfit(fence: Fence) -> BlockUnfit:
    return BlockUnfit(
        at=fence.at,
        block=fence.name,
        need_de="eine Aufgabe, darunter zwischen Leerzeilen eine Zeile „---“, und danach den Text, ohne Hervorhebungen und Verweise",
        need_en="a task, below it a line “---” between empty lines, and then the text, without emphasis or links",
        tip_de="Was markiert werden soll, schreiben Sie „==so==“.",
        tip_en="What is to be marked is written “==like this==”.",
    )
