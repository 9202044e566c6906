"""Text with gaps: typed, or chosen from a list."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from lehrwerk.blocks.block import BlockUnfit, Desk
from lehrwerk.blocks.exercise import KEYS, Exercise, ExerciseAttributes, asked, prose_of
from lehrwerk.blocks.shuffle import shuffled
from lehrwerk.blocks.typed import fits, room
from lehrwerk.diagnostics.diagnostic import Diagnostic, Saying
from lehrwerk.model.fingerprint import Kept, letters
from lehrwerk.model.prose import Fence, Line, Prose
from lehrwerk.source import Source, Span

TYPED_BYTES = 30
"""The most bytes (UTF-8) of a typed answer that are kept."""


@dataclass(frozen=True, kw_only=True)
class GapWithoutText(Diagnostic):
    """A gap holds no right answer.

    Nobody could fill it.

    Instead: write the answer between the brackets, alternatives after `|`, wrong ones to choose from after `|!`.

    de: In einer Lücke steht keine richtige Antwort.

    Niemand könnte sie füllen.

    Stattdessen: Schreiben Sie die Antwort zwischen die Klammern, andere richtige hinter `|`, falsche zum Auswählen hinter `|!`.
    """

    code, name = "LW425", "gap-without-text"
    de = Saying(
        "In dieser Lücke steht keine richtige Antwort.", "Schreiben Sie {q}[[Antwort]]{Q} oder zum Auswählen {q}[[richtig|!falsch]]{Q}."
    )
    en = Saying("This gap holds no right answer.", "Write {q}[[answer]]{Q} or, to choose from, {q}[[right|!wrong]]{Q}.")


@dataclass(frozen=True)
class Alternative:
    """A text that a gap accepts or offers."""

    key: str
    text: str
    right: bool


@dataclass(frozen=True)
class Gap:
    """One gap. With a wrong alternative it is chosen from a list, else typed."""

    key: str
    alternatives: tuple[Alternative, ...]
    at: Span = field(repr=False, compare=False)
    """The brackets."""
    marked: bool
    """Whether its key stands behind them."""

    @property
    def chosen(self) -> bool:
        """Whether it is a list to choose from."""
        return any(not a.right for a in self.alternatives)

    @property
    def answer(self) -> str:
        """The right answer as it is shown."""
        return next(a.text for a in self.alternatives if a.right)

    @property
    def width(self) -> int:
        """How much room the answer needs, in letters; never tells its exact length."""
        return max(6, -(-max(len(a.text) for a in self.alternatives) // 4) * 4)


@dataclass(frozen=True, kw_only=True)
class Gaps(Exercise):
    """A text with gaps."""

    kind = "gaps"
    names: ClassVar = {"en": ("gaps",), "de": ("lücken", "luecken")}

    gaps: tuple[Gap, ...]
    """In the order in which they stand in the prompt."""

    @classmethod
    def read(cls, fence: Fence, desk: Desk) -> Self | None:
        """Text with `[[answer|also right|!wrong]]`."""
        ask = asked(fence, desk, ExerciseAttributes)
        if ask is None:
            return None
        prompt = prose_of(ask.chunks, fence)
        marks = [
            (piece.meta["text"], piece.meta["key"], _place(line, piece.content))
            for line in prompt.lines()
            for piece in line.pieces()
            if piece.type == "gap"
        ]
        if not marks:
            desk.found.add(_unfit(fence))
            return None
        free = iter(key for key in KEYS if key not in {key for _, key, _ in marks})
        gaps = [_gap(text, key or next(free, ""), at, bool(key), desk) for text, key, at in marks]
        good = tuple(gap for gap in gaps if gap)
        return cls(**ask.given, prompt=prompt, gaps=good) if len(good) == len(gaps) else None

    def mixed(self, gap: Gap) -> list[Alternative]:
        """A list's alternatives as they are offered."""
        by_key = {a.key: a for a in gap.alternatives}
        return [by_key[key] for key in shuffled(by_key, f"{self.id}/{gap.key}")]

    def solution(self) -> Mapping[str, Any]:
        """{"gaps": {key: {"accept": texts} or {"right": key, "options": keys}}}."""
        return {"gaps": {gap.key: _judged(gap) for gap in self.gaps}}

    def unmarked(self) -> Iterator[tuple[Source, int, str]]:
        """Behind the brackets of each gap without a key."""
        return ((gap.at.source, gap.at.end, f"{{#{gap.key}}}") for gap in self.gaps if not gap.marked)

    def lettered(self) -> Iterator[Mapping[str, str]]:
        """What is right in each gap; the alternatives of each list."""
        yield {gap.key: next((a.text for a in gap.alternatives if not gap.chosen or a.right), "") for gap in self.gaps}
        yield from ({a.key: a.text for a in gap.alternatives} for gap in self.gaps if gap.chosen)

    def tracked(self) -> Kept:
        """By which names platforms keep an answer."""
        return Kept(form="gaps", parts={gap.key: letters(a.key for a in gap.alternatives) if gap.chosen else "" for gap in self.gaps})

    def payload(self) -> int:
        """A chosen gap takes two characters, a typed one a key, a length and its bytes in base64."""
        typed = 2 + room(TYPED_BYTES)
        return sum(2 if gap.chosen else typed for gap in self.gaps)

    def texts(self) -> Iterator[Prose | Line]:
        """The text with its gaps, and the helps."""
        yield self.prompt
        yield from self.helps()


def _gap(text: str, key: str, at: Span, marked: bool, desk: Desk) -> Gap | None:
    parts = [part.strip() for part in text.split("|")]
    words = [(part.removeprefix("!").strip(), not part.startswith("!")) for part in parts]
    if not any(right and word for word, right in words) or any(not word for word, _ in words):
        desk.found.add(GapWithoutText(at=at))
        return None
    gap = Gap(key, tuple(Alternative(k, word, right) for k, (word, right) in zip(KEYS, words, strict=False)), at, marked)
    if not gap.chosen and not all(fits(alternative.text, TYPED_BYTES, at, desk) for alternative in gap.alternatives):
        return None
    return gap


def _judged(gap: Gap) -> dict[str, Any]:
    if not gap.chosen:
        return {"accept": [a.text for a in gap.alternatives]}
    right = [a.key for a in gap.alternatives if a.right]
    return {"right": right, "options": [a.key for a in gap.alternatives]}


def _place(line: Line, written: str) -> Span:
    at = line.text.find(written)
    return line.at.source.span(line.at.start + at, line.at.start + at + len(written))


def _unfit(fence: Fence) -> BlockUnfit:
    return BlockUnfit(
        at=fence.at,
        block=fence.name,
        need_de="mindestens eine Lücke",
        need_en="at least one gap",
        tip_de="Schreiben Sie die Antwort in doppelte Klammern: „Der Notruf lautet [[112]].“",
        tip_en="Write the answer in double brackets: “The emergency number is [[112]].”",
    )
