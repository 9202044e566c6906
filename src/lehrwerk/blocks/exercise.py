"""What every exercise has, and how its text is told apart: the prompt, what is its own, hints and outcomes."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Literal

from lehrwerk.blocks.block import Block, Desk, attributes, no_argument, only_text
from lehrwerk.diagnostics.diagnostic import Diagnostic, Saying
from lehrwerk.model.fingerprint import Kept
from lehrwerk.model.prose import Chunk, Fence, Line, Prose, joined
from lehrwerk.model.values import Attempts, Count, Slug, Written
from lehrwerk.source import Source

Assessed = Literal["graded", "formative", "private"]

NOTES = {
    "hint": "hint",
    "hinweis": "hint",
    "tipp": "hint",
    "right": "right",
    "richtig": "right",
    "wrong": "wrong",
    "falsch": "wrong",
}
"""The words that begin a line of help, and what they mean."""

NOTE = re.compile(rf"({'|'.join(NOTES)}):\s+(.+)", re.IGNORECASE | re.DOTALL)
KEY = re.compile(r"\s*\{#([a-z0-9])\}$")
MARK = re.compile(r"[ \t]*\{#[a-z0-9]\}")
KEYS = "abcdefghijklmnopqrstuvwxyz0123456789"


@dataclass(frozen=True, kw_only=True)
class PromptMissing(Diagnostic):
    """An exercise does not say what is asked.

    What stands before the block does not come along when a test draws questions, nor for people who go from exercise to
    exercise by keyboard or by ear.

    Instead: write the question or the task inside the block, before the answers.

    de: Eine Übung sagt nicht, was gefragt ist.

    Was vor dem Block steht, kommt nicht mit, wenn ein Test Fragen zieht oder wenn jemand mit der Tastatur oder nach Gehör von Übung zu
    Übung geht.

    Stattdessen: Schreiben Sie die Frage oder die Aufgabe in den Block, vor die Antworten.
    """

    code, name = "LW429", "prompt-missing"
    de = Saying("In {q}{block}{Q} fehlt die Frage oder Aufgabe.", "Schreiben Sie sie in den Block, vor die Antworten.")
    en = Saying("{q}{block}{Q} has no question or task.", "Write it inside the block, before the answers.")

    block: str


class ExerciseAttributes(Written):
    """What every exercise takes between its braces."""

    id: Slug | None = None
    """Its name for good: learners' answers hang on it.
    de: Ihr Name für immer: Daran hängen die Antworten der Lernenden."""
    points: Count = 1
    """How much it counts.
    de: Wie viel sie zählt."""
    objective: str | None = None
    """The learning goal it serves.
    de: Das Lernziel, dem sie dient."""
    assessed: Assessed | None = None
    """Whether it counts, is for practice, or stays private.
    de: Ob sie zählt, zum Üben ist oder privat bleibt."""
    attempts: Attempts | None = None
    """How often an answer may be checked; then the solution is offered. Without it: as often as wished.
    de: Wie oft eine Antwort geprüft werden darf; danach wird die Lösung angeboten. Ohne Angabe: beliebig oft."""
    partial: bool = True
    """Whether a partly right answer counts in part; `false`: all or nothing.
    de: Ob eine teilweise richtige Antwort zum Teil zählt; `false`: ganz oder gar nicht."""


@dataclass(frozen=True, kw_only=True)
class Exercise(Block):
    """A block that asks something. Its answer is kept under its id."""

    takes: ClassVar[type[Written]] = ExerciseAttributes
    private: ClassVar[bool] = False
    """Whether answers stay with the learner when the author says nothing."""
    checks: ClassVar[bool] = True
    """Whether learners can have an answer checked (as `static checks` of its element)."""

    id: str
    """As written, or empty until the unit gives it a name by its place."""
    points: int
    objective: str | None
    assessed: Assessed | None
    """As written; None means: graded in a pool, else as the kind has it."""
    attempts: int | None = None
    """How often an answer may be checked; None: as often as wished."""
    partial: bool = True
    """Whether a partly right answer counts in part."""
    prompt: Prose
    """What is asked."""
    named: bool = True
    """Whether the id stands in the file, or was made from the exercise's place."""
    hints: tuple[Line, ...] = ()
    """Helps in the order in which they are offered."""
    right: Line | None = None
    """Said when the answer is right."""
    wrong: Line | None = None
    """Said when it is not."""

    def solution(self) -> Mapping[str, Any]:
        """What the player needs to judge an answer, as JSON (see player/README.md)."""
        raise NotImplementedError

    def tracked(self) -> Kept:
        """By which names platforms keep an answer: what a new version of the course must not lose."""
        raise NotImplementedError

    def lettered(self) -> Iterator[Mapping[str, str]]:
        """What stands behind the keys of an answer, in groups: it shows whether a key has come to mean something else."""
        return ({key: line.text for key, line in group} for group in self.groups())

    def payload(self) -> int:
        """The most characters a packed answer can take (see player/codec.js)."""
        raise NotImplementedError

    def movable(self) -> Iterator[tuple[str, Line]]:
        """What of it can be moved, with its keys: options, items, left sides, decisions."""
        return iter(())

    def groups(self) -> Iterator[tuple[tuple[str, Line], ...]]:
        """The movable things that stand side by side, and so need keys of their own."""
        yield tuple(self.movable())

    def assessment(self, *, pooled: bool) -> Assessed:
        """Graded, formative or private: as written, or as the place and the kind have it."""
        return self.assessed or ("graded" if pooled else "private" if self.private else "formative")

    def unmarked(self) -> Iterator[tuple[Source, int, str]]:
        """Where keys of movable things are not written yet: the file, the offset, and what belongs there."""
        for key, line in self.movable():
            source, end = line.at.source, end_of(line)
            if not MARK.match(source.text, end):
                yield source, end, f" {{#{key}}}"

    def helps(self) -> Iterator[Line]:
        """Hints and outcomes."""
        yield from self.hints
        yield from (line for line in (self.right, self.wrong) if line)

    def texts(self) -> Iterator[Prose | Line]:
        """The prompt and the helps; kinds add their own."""
        yield self.prompt
        yield from self.helps()


@dataclass(frozen=True)
class Asked:
    """An exercise's text, told apart."""

    given: Mapping[str, Any]
    """The fields that every exercise has, ready for its constructor."""
    attributes: Any
    """What stood between the braces."""
    chunks: tuple[Chunk, ...]
    """The pieces without the lines of help."""

    def before(self, *kinds: str) -> tuple[Chunk, ...]:
        """The pieces before the first of these kinds."""
        for number, chunk in enumerate(self.chunks):
            if chunk.kind in kinds:
                return self.chunks[:number]
        return self.chunks

    def first(self, *kinds: str) -> Chunk | None:
        """The first piece of these kinds."""
        return next((chunk for chunk in self.chunks if chunk.kind in kinds), None)

    def after(self, chunk: Chunk) -> tuple[Chunk, ...]:
        """The pieces behind one."""
        return self.chunks[self.chunks.index(chunk) + 1 :]


def asked(fence: Fence, desk: Desk, model: type[Written], *, empty: bool = False) -> Asked | None:
    """Reads what all exercises have in common; None after a finding. `empty` allows a fence without text."""
    no_argument(fence, desk)
    taken = attributes(model, fence, desk)
    prose = fence.prose() if empty and not fence.parts else only_text(fence, desk)
    if taken is None or prose is None:
        return None
    own: list[Chunk] = []
    notes: dict[str, list[Line]] = {"hint": [], "right": [], "wrong": []}
    for chunk in prose.chunks():
        note = NOTE.fullmatch(chunk.text) if chunk.kind == "paragraph" else None
        if note:
            at = chunk.source.find(note[2].split("\n")[0], chunk.at.line, chunk.at.end_line)
            notes[NOTES[note[1].lower()]].append(Line(note[2], at))
        else:
            own.append(chunk)
    facts = taken.model_dump(include={"id", "points", "objective", "assessed", "attempts", "partial"})
    given = facts | {
        "id": facts["id"] or "",
        "at": fence.at,
        "hints": tuple(notes["hint"]),
        "right": next(iter(notes["right"]), None),
        "wrong": next(iter(notes["wrong"]), None),
    }
    return Asked(given, taken, tuple(own))


def question(chunks: tuple[Chunk, ...], fence: Fence, desk: Desk) -> Prose | None:
    """The prompt of a kind that says nothing without one; None after a finding when there is none."""
    if chunks:
        return prose_of(chunks, fence)
    desk.found.add(PromptMissing(at=fence.at, block=fence.name))
    return None


def prose_of(chunks: tuple[Chunk, ...], fence: Fence) -> Prose:
    """Pieces put together again."""
    return joined(chunks, fence.at.source)


def end_of(line: Line) -> int:
    """The offset behind a text in its file; its lines may be indented there."""
    end = line.at.start
    for part in line.text.split("\n"):
        end = line.at.source.text.index(part, end) + len(part)
    return end


def keyed(lines: list[Line]) -> list[tuple[str, Line]]:
    """Each line with its key: the one written at its end as `{#b}`, or the next free letter."""
    written = [KEY.search(line.text) for line in lines]
    taken = {match[1] for match in written if match}
    free = iter(key for key in KEYS if key not in taken)
    return [
        (match[1], Line(line.text[: match.start()], line.at)) if match else (next(free, ""), line)
        for match, line in zip(written, lines, strict=True)
    ]
