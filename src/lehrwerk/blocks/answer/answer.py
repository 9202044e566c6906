"""A short answer in one's own words, compared with those that are right."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from lehrwerk.blocks.block import BlockUnfit, Desk
from lehrwerk.blocks.exercise import Exercise, ExerciseAttributes, asked, question
from lehrwerk.blocks.typed import fits, room
from lehrwerk.diagnostics.diagnostic import Diagnostic, Saying
from lehrwerk.model.fingerprint import Kept
from lehrwerk.model.prose import Chunk, Fence
from lehrwerk.source import Span

KEPT = 60
"""The most bytes of a typed answer that are kept."""


@dataclass(frozen=True, kw_only=True)
class AnswerWithoutText(Diagnostic):
    """Among the right answers of a short answer one is empty.

    Nobody can type it.

    Instead: write the right answers with `|` between them, or remove the one `|` too many.

    de: Unter den richtigen Antworten einer Kurzantwort ist eine leer.

    Niemand kann sie tippen.

    Stattdessen: Schreiben Sie die richtigen Antworten mit `|` dazwischen, oder löschen Sie das `|`, das zu viel ist.
    """

    code, name = "LW453", "answer-without-text"
    de = Saying(
        "Hier fehlt eine richtige Antwort.", "Schreiben Sie {q}= Antwort | auch richtig{Q}; zwischen zwei {q}|{Q} steht immer etwas."
    )
    en = Saying("A right answer is missing here.", "Write {q}= answer | also right{Q}; something always stands between two {q}|{Q}.")


@dataclass(frozen=True)
class Accepted:
    """A text that counts as right."""

    text: str
    lenient: bool
    """Whether one slip in its spelling is allowed, two from eight letters on."""
    at: Span = field(repr=False, compare=False)


@dataclass(frozen=True, kw_only=True)
class Answer(Exercise):
    """A question that is answered in a few words."""

    kind = "answer"
    names: ClassVar = {"en": ("answer",), "de": ("kurzantwort",)}

    accepted: tuple[Accepted, ...]
    """The first one is shown as the solution."""

    @classmethod
    def read(cls, fence: Fence, desk: Desk) -> Self | None:
        """A question, then paragraphs `= right | also right`; `~` before one allows a slip in its spelling."""
        ask = asked(fence, desk, ExerciseAttributes)
        if ask is None:
            return None
        first = next((number for number, chunk in enumerate(ask.chunks) if _is_answers(chunk)), len(ask.chunks))
        given = ask.chunks[first:]
        if not given or not all(_is_answers(chunk) for chunk in given):
            desk.found.add(_unfit(fence))
            return None
        accepted = [_accepted(text, chunk, desk) for chunk in given for text in _alternatives(chunk)]
        good = tuple(text for text in accepted if text)
        prompt = question(ask.chunks[:first], fence, desk)
        return None if prompt is None or len(good) < len(accepted) else cls(**ask.given, prompt=prompt, accepted=good)

    @property
    def width(self) -> int:
        """How much room the answer needs, in letters; never tells its exact length."""
        return min(KEPT, max(20, -(-max(len(a.text) for a in self.accepted) // 8) * 8))

    def solution(self) -> Mapping[str, Any]:
        """{"accept": texts, "lenient": those of them that allow a slip}."""
        return {"accept": [a.text for a in self.accepted], "lenient": [a.text for a in self.accepted if a.lenient]}

    def tracked(self) -> Kept:
        """By which names platforms keep an answer."""
        return Kept(form="text")

    def payload(self) -> int:
        """What was typed, in base64."""
        return room(KEPT)


def _is_answers(chunk: Chunk) -> bool:
    """Whether it is a paragraph whose lines all begin with `=`."""
    return chunk.kind == "paragraph" and all(line.startswith("=") for line in chunk.text.split("\n"))


def _alternatives(chunk: Chunk) -> Iterator[str]:
    for line in chunk.text.split("\n"):
        yield from line.removeprefix("=").split("|")


def _accepted(written: str, chunk: Chunk, desk: Desk) -> Accepted | None:
    text = " ".join(written.strip().removeprefix("~").split())
    at = chunk.source.find(text or chunk.text.split("\n")[0], chunk.at.line, chunk.at.end_line)
    if not text:
        desk.found.add(AnswerWithoutText(at=at))
        return None
    return Accepted(text, written.strip().startswith("~"), at) if fits(text, KEPT, at, desk) else None


def _unfit(fence: Fence) -> BlockUnfit:
    return BlockUnfit(
        at=fence.at,
        block=fence.name,
        need_de="eine Frage und danach, nach einer Leerzeile, die richtigen Antworten: „= Antwort | auch richtig“",
        need_en="a question followed, after an empty line, by the right answers: “= answer | also right”",
    )
