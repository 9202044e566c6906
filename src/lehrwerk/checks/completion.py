"""Can the course be completed and passed the way course.yaml says?"""

from collections.abc import Iterator
from dataclasses import dataclass

from lehrwerk.blocks.walk import exercises
from lehrwerk.checks.places import entry
from lehrwerk.checks.texts import is_whole
from lehrwerk.diagnostics.diagnostic import Diagnostic, Saying
from lehrwerk.model.course import Course


@dataclass(frozen=True, kw_only=True)
class RulesMissing(Diagnostic):
    """The unit that decides whether the course is passed is no test.

    Nobody could pass.

    Instead: add `test:` to the facts at the top of that unit, or name another one.

    de: Die Lerneinheit, die über das Bestehen entscheidet, ist kein Test.

    Niemand könnte bestehen.

    Stattdessen: Ergänzen Sie `test:` oben in den Angaben dieser Lerneinheit, oder nennen Sie eine andere.
    """

    code, name = "LW329", "test-without-rules"
    de = Saying(
        "{q}{unit}{Q} soll über das Bestehen entscheiden, ist aber kein Test.", "Ergänzen Sie dort oben {q}test: {{attempts: 3}}{Q}."
    )
    en = Saying("{q}{unit}{Q} is to decide who passes, but is no test.", "Add {q}test: {{attempts: 3}}{Q} at its top.")

    unit: str


@dataclass(frozen=True, kw_only=True)
class NothingGraded(Diagnostic):
    """A pass mark is set, but the course has neither a test nor graded exercises.

    Nobody could reach it.

    Instead: name a test (`completion: {test: module/unit}`), mark exercises with `assessed=graded`, or remove the pass mark.

    de: Es gibt eine Bestehensgrenze, aber weder einen Test noch bewertete Übungen.

    Niemand könnte sie erreichen.

    Stattdessen: Nennen Sie einen Test (`completion: {test: modul/einheit}`), kennzeichnen Sie Übungen mit `assessed=graded`, oder
    löschen Sie die Grenze.
    """

    code, name = "LW330", "nothing-graded"
    de = Saying(
        "Es gibt eine Bestehensgrenze, aber nichts, was bewertet wird.",
        "Nennen Sie unter {q}completion{Q} einen Test, oder löschen Sie {q}pass_mark{Q}.",
    )
    en = Saying("There is a pass mark, but nothing is graded.", "Name a test under {q}completion{Q}, or remove {q}pass_mark{Q}.")


def check(course: Course) -> Iterator[Diagnostic]:
    """The test that is named, or the exercises that count in its place."""
    completion = course.facts.completion
    if completion.test:
        unit = course.unit(completion.test)
        if unit and unit.facts.test is None:
            yield RulesMissing(at=entry(course.places, "completion", "test"), unit=unit.id)
    elif completion.pass_mark is not None and is_whole(course) and not _graded(course):
        yield NothingGraded(at=entry(course.places, "completion", "pass_mark"))


def _graded(course: Course) -> bool:
    return any(exercise.assessment(pooled=pool is not None) == "graded" for unit in course.units() for exercise, pool in exercises(unit))
