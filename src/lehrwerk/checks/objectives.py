"""Is every learning goal taught, and every goal but attitudes practised?"""

from collections.abc import Iterator
from dataclasses import dataclass

from lehrwerk.blocks.walk import exercises
from lehrwerk.checks.places import entry
from lehrwerk.checks.texts import is_whole
from lehrwerk.diagnostics.diagnostic import Diagnostic, Level, Saying
from lehrwerk.model.course import Course


@dataclass(frozen=True, kw_only=True)
class ObjectiveUntaught(Diagnostic):
    """No unit and no step of the plan serves a learning goal.

    The course promises what it does not teach.

    Instead: name the goal in the unit or step that serves it (`objectives: [LZ1]`), or remove it.

    de: Ein Lernziel kommt in keiner Lerneinheit und in keinem Schritt des Ablaufplans vor.

    Der Kurs verspricht, was er nicht lehrt.

    Stattdessen: Nennen Sie das Ziel in der Lerneinheit oder im Schritt, der ihm dient (`objectives: [LZ1]`), oder streichen Sie es.
    """

    code, name, level = "LW411", "objective-untaught", Level.WARNING
    de = Saying(
        "Das Lernziel {q}{objective}{Q} kommt in keiner Lerneinheit und keinem Schritt des Ablaufplans vor.",
        "Nennen Sie es dort, wo es gelernt wird: {q}objectives: [{objective}]{Q}.",
    )
    en = Saying(
        "The objective {q}{objective}{Q} is served by no unit and no step of the plan.",
        "Name it where it is taught: {q}objectives: [{objective}]{Q}.",
    )

    objective: str


@dataclass(frozen=True, kw_only=True)
class ObjectiveUntested(Diagnostic):
    """No exercise and no step of the plan practises a learning goal.

    Nobody would notice whether it is reached. Attitude goals need none.

    Instead: give an exercise the goal (`objective=LZ1`), or name it in a step of the plan.

    de: Ein Lernziel wird in keiner Übung und in keinem Schritt des Ablaufplans geübt.

    Ob es erreicht ist, würde niemand merken. Haltungsziele brauchen keine Übung.

    Stattdessen: Geben Sie einer Übung das Ziel (`objective=LZ1`), oder nennen Sie es in einem Schritt des Ablaufplans.
    """

    code, name, level = "LW412", "objective-untested", Level.WARNING
    de = Saying(
        "Das Lernziel {q}{objective}{Q} wird in keiner Übung und keinem Schritt des Ablaufplans geübt.",
        "Geben Sie einer Übung {q}objective={objective}{Q}.",
    )
    en = Saying(
        "The objective {q}{objective}{Q} is practised in no exercise and no step of the plan.",
        "Give an exercise {q}objective={objective}{Q}.",
    )

    objective: str


def check(course: Course) -> Iterator[Diagnostic]:
    """Each goal of course.yaml, once all units could be read."""
    if not is_whole(course):
        return
    planned = _planned(course)
    taught = planned | {name for unit in course.units() for name in unit.facts.objectives}
    tested = planned | {exercise.objective for unit in course.units() for exercise, _ in exercises(unit) if exercise.objective}
    for name, objective in course.facts.objectives.items():
        at = entry(course.places, "objectives", name, "key")
        if name not in taught:
            yield ObjectiveUntaught(at=at, objective=name)
        elif name not in tested and objective.kind != "attitude":
            yield ObjectiveUntested(at=at, objective=name)


def _planned(course: Course) -> set[str]:
    variants = course.plan.variants.values() if course.plan else ()
    return {name for variant in variants for day in variant.days for step in day.steps for name in step.objectives}
