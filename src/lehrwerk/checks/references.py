"""Is everything there that is named: goals, units, methods, people, sources, footnotes?"""

from collections.abc import Iterator
from dataclasses import dataclass

from lehrwerk.blocks.activity.activity import Activity
from lehrwerk.blocks.case.findings import CaseUnknown
from lehrwerk.blocks.trainer.trainer import TrainerNote
from lehrwerk.blocks.walk import blocks, exercises, unit_parts
from lehrwerk.checks.places import entry, within
from lehrwerk.checks.texts import listed
from lehrwerk.diagnostics.closest import closest
from lehrwerk.diagnostics.diagnostic import Diagnostic, Saying
from lehrwerk.model.course import Course, Unit
from lehrwerk.model.plan import Plan, Step
from lehrwerk.source import Span


@dataclass(frozen=True, kw_only=True)
class ObjectiveUnknown(Diagnostic):
    """A learning goal is named that course.yaml does not list.

    What serves it would count for no goal.

    Instead: list it under `objectives`, or correct the short name.

    de: Ein Lernziel wird genannt, das nicht in course.yaml steht.

    Was ihm dient, würde für kein Ziel zählen.

    Stattdessen: Nehmen Sie es dort unter `objectives` auf, oder berichtigen Sie das Kürzel.
    """

    code, name = "LW321", "objective-unknown"
    de = Saying(
        "Das Lernziel {q}{objective}{Q} gibt es nicht.", "Lernziele stehen in course.yaml: {known}.", "Meinten Sie {q}{closest}{Q}?"
    )
    en = Saying("There is no objective {q}{objective}{Q}.", "Objectives stand in course.yaml: {known}.", "Did you mean {q}{closest}{Q}?")

    objective: str
    known: str
    closest: str


@dataclass(frozen=True, kw_only=True)
class UnitUnknown(Diagnostic):
    """A unit is named that the course does not have.

    What refers to it would lead nowhere.

    Instead: write it as `module/unit`, the way course.yaml lists it.

    de: Eine Lerneinheit wird genannt, die der Kurs nicht hat.

    Der Verweis auf sie führte ins Leere.

    Stattdessen: Schreiben Sie sie als `modul/einheit`, so wie course.yaml sie nennt.
    """

    code, name = "LW322", "unit-unknown"
    de = Saying(
        "Die Lerneinheit {q}{unit}{Q} gibt es in diesem Kurs nicht.",
        "Schreiben Sie {q}modul/einheit{Q}, wie in course.yaml.",
        "Meinten Sie {q}{closest}{Q}?",
    )
    en = Saying("This course has no unit {q}{unit}{Q}.", "Write {q}module/unit{Q} as in course.yaml.", "Did you mean {q}{closest}{Q}?")

    unit: str
    closest: str


@dataclass(frozen=True, kw_only=True)
class MethodUnknown(Diagnostic):
    """A method card is named that the folder `trainer/methods/` does not have.

    Its steps would be missing in the handbook.

    Instead: write the card, or correct the name.

    de: Eine Methodenkarte wird genannt, die es in `trainer/methods/` nicht gibt.

    Im Handbuch würden ihre Schritte fehlen.

    Stattdessen: Schreiben Sie die Karte, oder berichtigen Sie den Namen.
    """

    code, name = "LW323", "method-unknown"
    de = Saying("Die Methode {q}{method}{Q} gibt es nicht.", "Methoden stehen in {q}trainer/methods/{Q}.", "Meinten Sie {q}{closest}{Q}?")
    en = Saying("There is no method {q}{method}{Q}.", "Methods stand in {q}trainer/methods/{Q}.", "Did you mean {q}{closest}{Q}?")

    method: str
    closest: str


@dataclass(frozen=True, kw_only=True)
class PersonUnknown(Diagnostic):
    """Someone is named as a leader whom the folder `trainer/people/` does not have.

    Their name would be missing on the papers.

    Instead: write the file, or correct the name.

    de: Als Leitung ist jemand genannt, zu dem es in `trainer/people/` keine Datei gibt.

    Auf den Unterlagen würde der Name fehlen.

    Stattdessen: Schreiben Sie die Datei, oder berichtigen Sie den Namen.
    """

    code, name = "LW324", "person-unknown"
    de = Saying("Die Person {q}{person}{Q} gibt es nicht.", "Personen stehen in {q}trainer/people/{Q}.", "Meinten Sie {q}{closest}{Q}?")
    en = Saying("There is no person {q}{person}{Q}.", "People stand in {q}trainer/people/{Q}.", "Did you mean {q}{closest}{Q}?")

    person: str
    closest: str


def check(course: Course) -> Iterator[Diagnostic]:
    """Names in course.yaml, in plan.yaml and in the units."""
    yield from _course(course)
    for unit in course.units():
        yield from _unit(unit, course)
    if course.plan:
        yield from _plan(course.plan, course)


def _course(course: Course) -> Iterator[Diagnostic]:
    if course.facts.completion.test:
        yield from _named_unit(course.facts.completion.test, entry(course.places, "completion", "test"), course)
    for number, person in enumerate(course.facts.people):
        if person not in course.trainer.people and f"people/{person}" not in course.trainer.broken:
            at = entry(course.places, "people", number)
            yield PersonUnknown(at=at, person=person, closest=closest(person, course.trainer.people))


def _unit(unit: Unit, course: Course) -> Iterator[Diagnostic]:
    for number, objective in enumerate(unit.facts.objectives):
        yield from _objective(objective, entry(unit.places, "objectives", number), course)
    for exercise, _ in exercises(unit):
        if exercise.objective:
            at = within(exercise.at, f"objective={exercise.objective}", f'objective="{exercise.objective}"')
            yield from _objective(exercise.objective, at, course)
    for block in blocks(unit_parts(unit)):
        if isinstance(block, (TrainerNote, Activity)) and block.method:
            yield from _method(block.method, within(block.at, f"method={block.method}"), course)


def _plan(plan: Plan, course: Course) -> Iterator[Diagnostic]:
    for name, variant in plan.variants.items():
        for number, day in enumerate(variant.days):
            for place, step in enumerate(day.steps):
                yield from _step(step, plan, ("variants", name, "days", number, "steps", place), course)


def _step(step: Step, plan: Plan, loc: tuple[str | int, ...], course: Course) -> Iterator[Diagnostic]:
    if step.method:
        yield from _method(step.method, entry(plan.places, *loc, "method"), course)
    if step.unit:
        yield from _named_unit(step.unit, entry(plan.places, *loc, "unit"), course)
    for number, objective in enumerate(step.objectives):
        yield from _objective(objective, entry(plan.places, *loc, "objectives", number), course)
    for number, case in enumerate(step.cases):
        if case not in course.trainer.cases and f"cases/{case}" not in course.trainer.broken:
            at = entry(plan.places, *loc, "cases", number)
            yield CaseUnknown(at=at, case=case, closest=closest(case, course.trainer.cases))


def _objective(name: str, at: Span | None, course: Course) -> Iterator[Diagnostic]:
    known = course.facts.objectives
    if name not in known:
        # Short names such as LZ1 and LZ9 are all alike: only one that differs in its capitals is worth a guess.
        guess = next((objective for objective in known if objective.casefold() == name.casefold()), "")
        yield ObjectiveUnknown(at=at, objective=name, known=", ".join(known) or "–", closest=guess)


def _named_unit(name: str, at: Span | None, course: Course) -> Iterator[Diagnostic]:
    known = listed(course)
    if name not in known:
        yield UnitUnknown(at=at, unit=name, closest=closest(name, known))


def _method(name: str, at: Span | None, course: Course) -> Iterator[Diagnostic]:
    if name not in course.trainer.methods and f"methods/{name}" not in course.trainer.broken:
        yield MethodUnknown(at=at, method=name, closest=closest(name, course.trainer.methods))
