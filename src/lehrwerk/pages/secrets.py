"""What must not stand in an output: passages written for other readers, and where they have got into it."""

import re
from collections.abc import Iterable, Iterator
from html import unescape

from lehrwerk.blocks.block import Block
from lehrwerk.blocks.case.case import Case
from lehrwerk.blocks.choice.choice import Choice
from lehrwerk.blocks.exercise import Exercise
from lehrwerk.blocks.hotspot.hotspot import Hotspot
from lehrwerk.blocks.walk import lines, texts, unit_parts
from lehrwerk.model.course import Course, Unit
from lehrwerk.model.edition import Audience, Edition
from lehrwerk.model.prose import Line, Part, Prose

LEAST = 20
"""Letters from which a passage is one: shorter ones stand anywhere by chance."""

BREAKS = frozenset({"cite", "note", "gap", "image"})
"""Pieces of a line that an output writes in another way; a passage ends there."""

TAG = re.compile(r"<[^>]*>")
SPACE = re.compile(r"\s+")


def secrets(edition: Edition) -> frozenset[str]:
    """Plain passages that this edition's readers must not get to read. What also stands in public text is none."""
    course, audience = edition.course, edition.audience
    if audience is Audience.TRAINER:
        return frozenset()
    public = "\n".join([*_passages(_public(course, audience), least=1), *_names(course)])
    hidden = [*_passages(_hidden(course, audience)), *_planned(course)]
    return frozenset(passage for passage in hidden if passage not in public)


def leaked(html: str, secrets: Iterable[str]) -> list[str]:
    """The secrets that stand in a page, in its text or in an attribute, in the order of the alphabet."""
    everything = SPACE.sub(" ", unescape(html)) + "\n" + SPACE.sub(" ", unescape(TAG.sub("", html)))
    return sorted(secret for secret in secrets if secret in everything)


def _hidden(course: Course, audience: Audience) -> Iterator[Prose | Line]:
    """Texts for other readers."""
    for unit in course.units():
        yield from _withheld(unit_parts(unit), audience)
        called = _called(unit, audience)
        yield from (text for label, text in unit.footnotes.items() if label not in called)
    for method in course.trainer.methods.values():
        yield method.body


def _names(course: Course) -> Iterator[str]:
    """Titles and sentences that describe the course, its units, methods and cases: anyone may read them."""
    facts = course.facts
    yield from (facts.title, facts.subtitle or "", facts.summary, facts.target_group, facts.prerequisites or "")
    yield from (objective.text for objective in facts.objectives.values())
    yield from (module.title for module in course.modules)
    for unit in course.units():
        yield from (unit.facts.title, unit.facts.summary or "", unit.facts.content_note or "")
        yield from (band.text for band in unit.facts.bands)
    for method in course.trainer.methods.values():
        yield from (method.facts.title, method.facts.goal)
    for case in course.trainer.cases.values():
        yield from (case.facts.title, case.facts.summary, case.facts.content_note or "")
    variants = course.plan.variants.values() if course.plan else ()
    yield from (step.title or "" for variant in variants for day in variant.days for step in day.steps)
    yield from (source.title for source in course.sources.values())


def _planned(course: Course) -> Iterator[str]:
    """What the plan says to the trainer."""
    variants = course.plan.variants.values() if course.plan else ()
    for step in (step for variant in variants for day in variant.days for step in day.steps):
        yield from (SPACE.sub(" ", text) for text in (step.notes, step.plan_b) if text and len(text) >= LEAST)


def _withheld(parts: Iterable[Part], audience: Audience) -> Iterator[Prose | Line]:
    for part in parts:
        if isinstance(part, Block) and not part.shown_to(audience):
            yield from texts([part])
        elif isinstance(part, Block):
            yield from _judging(part) if audience is Audience.PARTICIPANT else ()
            yield from _withheld(part.inner(), audience)


def _public(course: Course, audience: Audience) -> Iterator[Prose | Line]:
    """Texts for these readers."""
    for unit in course.units():
        yield from (page.title for page in unit.pages if page.title)
        yield from _shown(unit_parts(unit), audience)
        yield from (unit.footnotes[label] for label in _called(unit, audience))
    yield from (text for _, text in course.glossary)


def _called(unit: Unit, audience: Audience) -> frozenset[str]:
    """The footnotes that these readers' texts call, and those that such a footnote calls in turn."""
    called: set[str] = set()
    new = _labels(_shown(unit_parts(unit), audience), unit)
    while new:
        called |= new
        new = _labels((unit.footnotes[label] for label in new), unit) - called
    return frozenset(called)


def _labels(found: Iterable[Prose | Line], unit: Unit) -> set[str]:
    marks = {str(piece.meta["label"]) for line in lines(found) for piece in line.pieces() if piece.type == "note"}
    return marks & unit.footnotes.keys()


def _shown(parts: Iterable[Part], audience: Audience) -> Iterator[Prose | Line]:
    for part in parts:
        if isinstance(part, Block) and part.shown_to(audience):
            judging = set(map(id, _judging(part))) if audience is Audience.PARTICIPANT else set()
            yield from (text for text in part.texts() if id(text) not in judging)
            yield from _shown(part.inner(), audience)
        elif isinstance(part, Prose):
            yield part


def _judging(block: Block) -> Iterator[Prose | Line]:
    """What an exercise says of answers, and helps that would be no help if they stood beside the question."""
    if isinstance(block, Exercise):
        yield from block.helps()
    if isinstance(block, Choice | Hotspot):
        yield from (option.feedback for option in block.options)
    if isinstance(block, Case):
        yield from (decision.feedback for scene in block.scenes for decision in scene.decisions)


def _passages(found: Iterable[Prose | Line], least: int = LEAST) -> Iterator[str]:
    for line in lines(found):
        for passage in _runs(line):
            if len(passage) >= least:
                yield passage


def _runs(line: Line) -> Iterator[str]:
    """The plain text of a line, parted where an output writes something else."""
    run: list[str] = []
    for piece in line.pieces():
        if piece.type in BREAKS:
            yield SPACE.sub(" ", "".join(run)).strip()
            run = []
        elif piece.type in {"softbreak", "hardbreak"}:
            run.append(" ")
        elif piece.type in {"passage", "term"}:
            run.append(piece.meta["text"])
        else:
            run.append(piece.content)
    yield SPACE.sub(" ", "".join(run)).strip()
