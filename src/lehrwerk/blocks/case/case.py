"""A story that branches: scenes, decisions, counters, several endings."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from lehrwerk.blocks.block import BlockUnfit, Desk, attributes, no_argument, only_text
from lehrwerk.blocks.case.findings import CaseTwice, CaseUnknown
from lehrwerk.blocks.case.scenes import HIGHEST, Scene, Story, counters, story
from lehrwerk.blocks.case.traces import rules, ways
from lehrwerk.blocks.case.ways import faults
from lehrwerk.blocks.exercise import Exercise, ExerciseAttributes
from lehrwerk.diagnostics.closest import closest
from lehrwerk.model.fingerprint import Kept
from lehrwerk.model.prose import Fence, Line, Prose
from lehrwerk.model.trainer import CaseSheet
from lehrwerk.model.values import Slug


class CaseAttributes(ExerciseAttributes):
    """What a case takes between its braces."""

    counters: str | None = None
    """What decisions change, with the value at the start: `Safety=5 Trust=5`.
    de: Was Entscheidungen verändern, mit Anfangswert: `Sicherheit=5 Vertrauen=5`."""
    from_: Slug | None = None
    """A shared case of `trainer/cases/`.
    de: Ein gemeinsamer Fall aus `trainer/cases/`."""

    model_config = {"alias_generator": lambda name: name.rstrip("_")}


@dataclass(frozen=True, kw_only=True)
class Case(Exercise):
    """A case, written in the unit or taken from the trainer's folder."""

    kind = "case"
    names: ClassVar = {"en": ("case",), "de": ("fall",)}
    checks = False
    takes = CaseAttributes

    sheet: CaseSheet | None
    """The shared case it was taken from."""
    counters: Mapping[str, int]
    """Their values at the start."""
    scenes: tuple[Scene, ...]
    debrief: Prose

    @classmethod
    def read(cls, fence: Fence, desk: Desk) -> Self | None:
        """Scenes between the marks, or `from=` and nothing."""
        no_argument(fence, desk)
        taken = attributes(CaseAttributes, fence, desk)
        if taken is None:
            return None
        sheet = _sheet(taken, fence, desk)
        if taken.from_ and fence.parts:
            desk.found.add(CaseTwice(at=fence.at, case=taken.from_))
        body = sheet.body if sheet else only_text(fence, desk) if not taken.from_ else None
        if body is None:
            return None
        start = counters(taken.counters or (sheet.facts.counters if sheet else None) or "", fence.at, desk.found)
        told = story(body, start, desk.found)
        if not told.scenes:
            desk.found.add(_unfit(fence))
            return None
        desk.found.extend(faults(told))
        return cls._made(fence, taken, sheet, start, told)

    @classmethod
    def _made(cls, fence: Fence, taken: CaseAttributes, sheet: CaseSheet | None, start: Mapping[str, int], told: Story) -> Self:
        return cls(
            at=fence.at,
            id=taken.id or "",
            points=taken.points,
            objective=taken.objective,
            assessed=taken.assessed,
            prompt=told.intro,
            sheet=sheet,
            counters=start,
            scenes=told.scenes,
            debrief=told.debrief,
        )

    def solution(self) -> Mapping[str, Any]:
        """The map of the scenes (see player/README.md)."""
        return {
            "start": self.scenes[0].id,
            "highest": HIGHEST,
            "counters": dict(self.counters),
            "scenes": [_mapped(number, scene) for number, scene in enumerate(self.scenes)],
        }

    def movable(self) -> Iterator[tuple[str, Line]]:
        """The decisions."""
        return (movable for group in self.groups() for movable in group)

    def groups(self) -> Iterator[tuple[tuple[str, Line], ...]]:
        """The decisions of each scene."""
        return (tuple((d.key, d.text) for d in scene.decisions) for scene in self.scenes)

    def tracked(self) -> Kept:
        """By which names platforms keep an answer."""
        return Kept(form="way", parts=ways(self.scenes), shape=rules(self.scenes, self.counters))

    def payload(self) -> int:
        """One character a decision; a way never meets a scene twice."""
        return len({scene.id for scene in self.scenes if scene.decisions})

    def texts(self) -> Iterator[Prose | Line]:
        """Everything that can be read on some way."""
        yield from super().texts()
        for scene in self.scenes:
            yield scene.title
            yield scene.text
            for decision in scene.decisions:
                yield decision.text
                yield decision.feedback
        yield self.debrief


def _sheet(taken: CaseAttributes, fence: Fence, desk: Desk) -> CaseSheet | None:
    if not taken.from_:
        return None
    sheet = desk.cases.get(taken.from_)
    if sheet is None and f"cases/{taken.from_}" not in desk.broken:
        at = next((a.at for a in fence.attributes if a.key == "from"), fence.at)
        desk.found.add(CaseUnknown(at=at, case=taken.from_, closest=closest(taken.from_, desk.cases)))
    return sheet


def _mapped(number: int, scene: Scene) -> dict[str, Any]:
    options = [{"key": d.key, "to": d.to, "effects": dict(d.effects), "rating": d.rating} for d in scene.decisions]
    return {"id": scene.id, "index": number, "if": [list(c) for c in scene.conditions], "options": options}


def _unfit(fence: Fence) -> BlockUnfit:
    return BlockUnfit(
        at=fence.at,
        block=fence.name,
        need_de="mindestens eine Szene",
        need_en="at least one scene",
        tip_de="Schreiben Sie „### name: Titel“, den Text und Antworten „- … -> nächste-szene {rating=good}“.",
        tip_en="Write “### name: Title”, the text and options “- … -> next-scene {rating=good}”.",
    )
