"""Statements about oneself in a few fields. Learners see sums, a traffic light and a picture of their own; nobody else does."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from lehrwerk.blocks.block import BlockUnfit, Desk
from lehrwerk.blocks.exercise import Exercise, ExerciseAttributes, asked, question
from lehrwerk.blocks.ratings import Statement, Steps, is_steps, items, statements, steps, width
from lehrwerk.blocks.selfcheck.lights import Light, LightsUnfit, fitting, parsed, thirds
from lehrwerk.blocks.selfcheck.radar import drawing
from lehrwerk.diagnostics.diagnostic import Diagnostic, Saying
from lehrwerk.model.fingerprint import Kept, alike
from lehrwerk.model.prose import Chunk, Fence, Line, Prose
from lehrwerk.model.values import Text

MOST = 6
"""Steps: enough to tell oneself apart, few enough to choose quickly."""
LEAST_AXES = 3
"""Fewer fields make no picture."""


@dataclass(frozen=True, kw_only=True)
class FieldEmpty(Diagnostic):
    """A field of a self-check has no statements, or more below it than a list of them.

    There would be nothing to rate, or something that belongs to no statement.

    Instead: write one list of statements below the heading.

    de: Ein Feld eines Selbstchecks hat keine Aussagen, oder unter ihm steht mehr als eine Liste davon.

    Es gäbe nichts einzuschätzen, oder etwas gehörte zu keiner Aussage.

    Stattdessen: Schreiben Sie unter die Überschrift eine einzige Liste von Aussagen.
    """

    code, name = "LW475", "field-empty"
    de = Saying("Unter {q}{text}{Q} steht keine Liste von Aussagen.", "Schreiben Sie darunter Zeilen mit {q}- Ich …{Q}, und nichts sonst.")
    en = Saying("There is no list of statements below {q}{text}{Q}.", "Write lines with {q}- I …{Q} below it, and nothing else.")

    text: str


@dataclass(frozen=True, kw_only=True)
class SelfcheckShared(Diagnostic):
    """A self-check is to be graded or kept on the platform.

    Who looks at themselves honestly must be sure that nobody else does.

    Instead: remove `assessed`; use a `survey` if you want to know the answers.

    de: Ein Selbstcheck soll bewertet oder auf der Plattform aufbewahrt werden.

    Wer ehrlich auf sich schaut, muss sicher sein, dass es sonst niemand tut.

    Stattdessen: Löschen Sie `assessed`; nehmen Sie eine Umfrage, wenn Sie die Antworten kennen möchten.
    """

    code, name = "LW474", "selfcheck-shared"
    de = Saying(
        "Ein Selbstcheck bleibt bei den Lernenden; {q}assessed={written}{Q} geht hier nicht.",
        "Löschen Sie die Angabe; nehmen Sie eine Umfrage, wenn Sie die Antworten kennen möchten.",
    )
    en = Saying(
        "A self-check stays with the learners; it takes no {q}assessed={written}{Q}.",
        "Remove it; use a survey if you want to know the answers.",
    )

    written: str


class SelfcheckAttributes(ExerciseAttributes):
    """What a self-check takes between its braces."""

    lights: Text | None = None
    """Which sum of a field has which light: `0-4 red, 5-8 yellow, 9-12 green`; without it, thirds.
    de: Welche Summe eines Felds welche Ampelfarbe hat: `0-4 rot, 5-8 gelb, 9-12 grün`; ohne Angabe in Dritteln."""


@dataclass(frozen=True)
class Field:
    """Statements that belong together."""

    title: Line
    statements: tuple[Statement, ...]
    lights: tuple[Light, ...]
    """Which sums have which light, from the lowest."""


@dataclass(frozen=True, kw_only=True)
class Selfcheck(Exercise):
    """Fields of statements on the same steps."""

    kind = "selfcheck"
    names: ClassVar = {"en": ("selfcheck",), "de": ("selbstcheck",)}
    takes = SelfcheckAttributes
    private = True
    checks = False

    steps: Steps
    fields: tuple[Field, ...]

    @classmethod
    def read(cls, fence: Fence, desk: Desk) -> Self | None:
        """A prompt, `### Field` headings with a list each, and one paragraph `0 = does not apply, 3 = applies`."""
        ask = asked(fence, desk, SelfcheckAttributes)
        if ask is None:
            return None
        scales = [chunk for chunk in ask.chunks if is_steps(chunk)]
        found = steps(scales[0], MOST) if len(scales) == 1 else None
        chunks = tuple(chunk for chunk in ask.chunks if chunk not in scales)
        first = next((number for number, chunk in enumerate(chunks) if chunk.kind == "heading"), 0)
        if not found or not any(chunk.kind == "heading" for chunk in chunks):
            desk.found.add(_unfit(fence))
            return None
        prompt = question(chunks[:first], fence, desk)
        groups = _groups(chunks[first:], desk)
        fields = _fields(groups, found, ask.attributes.lights, fence, desk) if groups else None
        if prompt is None or fields is None or not _is_private(ask.attributes, fence, desk):
            return None
        return cls(**ask.given, prompt=prompt, steps=found, fields=fields)

    @property
    def statements(self) -> list[Statement]:
        """Those of all fields."""
        return [statement for field in self.fields for statement in field.statements]

    @property
    def drawing(self) -> str:
        """The empty picture to draw in on paper, as an address; empty when there are too few fields for one."""
        return drawing(len(self.fields)) if len(self.fields) >= LEAST_AXES else ""

    def solution(self) -> Mapping[str, Any]:
        """{"min", "max", "fields": [{"rows": statement keys, "lights": [[name, from, to]]}]}."""
        fields = [
            {"rows": [s.key for s in field.statements], "lights": [[light.name, light.low, light.high] for light in field.lights]}
            for field in self.fields
        ]
        return {"min": self.steps.low, "max": self.steps.high, "fields": fields}

    def movable(self) -> Iterator[tuple[str, Line]]:
        """The statements."""
        return ((statement.key, statement.text) for statement in self.statements)

    def tracked(self) -> Kept:
        """By which names platforms keep an answer."""
        return Kept(form="ratings", parts=alike(s.key for s in self.statements), low=self.steps.low, high=self.steps.high)

    def payload(self) -> int:
        """One character for each statement."""
        return width(self.statements)

    def texts(self) -> Iterator[Prose | Line]:
        """Prompt, fields, statements, ends, helps."""
        yield self.prompt
        for field in self.fields:
            yield field.title
            yield from (statement.text for statement in field.statements)
        yield from (self.steps.low_text, self.steps.high_text)
        yield from self.helps()


def _groups(chunks: tuple[Chunk, ...], desk: Desk) -> list[tuple[Line, list[Line]]] | None:
    """Each heading with its statements; None after a finding."""
    found: list[tuple[Line, list[Line]]] = []
    heads = [number for number, chunk in enumerate(chunks) if chunk.kind == "heading"]
    for here, after in zip(heads, [*heads[1:], len(chunks)], strict=True):
        below = chunks[here + 1 : after]
        lines = items(below[0]) if [chunk.kind for chunk in below] == ["bullet_list"] else None
        if not lines:
            desk.found.add(FieldEmpty(at=chunks[here].line().at, text=chunks[here].text))
        found.append((chunks[here].line(), lines or []))
    return found if all(lines for _, lines in found) else None


def _fields(groups: list[tuple[Line, list[Line]]], scale: Steps, written: str | None, fence: Fence, desk: Desk) -> tuple[Field, ...] | None:
    """The fields with their lights; None after a finding."""
    rated = iter(statements([line for _, lines in groups for line in lines]))
    lights = parsed(written) if written else None
    fields: list[Field] = []
    for title, lines in groups:
        low, high = len(lines) * scale.low, len(lines) * scale.high
        if written and (lights is None or not fitting(lights, low, high)):
            at = next(attribute.at for attribute in fence.attributes if attribute.key == "lights")
            desk.found.add(LightsUnfit(at=at, text=title.text, low=low, high=high))
            return None
        fields.append(Field(title, tuple(next(rated) for _ in lines), lights or thirds(low, high)))
    return tuple(fields)


def _is_private(taken: SelfcheckAttributes, fence: Fence, desk: Desk) -> bool:
    if taken.assessed in {None, "private"}:
        return True
    at = next(attribute.at for attribute in fence.attributes if attribute.key == "assessed")
    desk.found.add(SelfcheckShared(at=at, written=taken.assessed or ""))
    return False


def _unfit(fence: Fence) -> BlockUnfit:
    return BlockUnfit(
        at=fence.at,
        block=fence.name,
        need_de="Felder mit „### Name“ und je einer Liste von Aussagen, "
        f"und einen Absatz wie „0 = trifft nicht zu, 3 = trifft zu“ (2 bis {MOST} Stufen)",
        need_en="fields with “### Name” and a list of statements each, "
        f"and one paragraph such as “0 = does not apply, 3 = applies” (2 to {MOST} steps)",
    )
