"""Can every unit be reached: does what must come before it exist, and come first?"""

from collections.abc import Iterator
from dataclasses import dataclass

from lehrwerk.checks.places import entry
from lehrwerk.checks.references import UnitUnknown
from lehrwerk.checks.texts import listed
from lehrwerk.diagnostics.closest import closest
from lehrwerk.diagnostics.diagnostic import Diagnostic, Saying
from lehrwerk.model.course import Course, Unit


@dataclass(frozen=True, kw_only=True)
class AfterCircle(Diagnostic):
    """Units wait for each other.

    None of them would ever open.

    Instead: remove `after` from one of them.

    de: Lerneinheiten warten aufeinander.

    Keine von ihnen würde je aufgehen.

    Stattdessen: Streichen Sie `after` bei einer von ihnen.
    """

    code, name = "LW334", "after-circle"
    de = Saying("Diese Lerneinheiten warten aufeinander: {circle}.", "Streichen Sie bei einer von ihnen {q}after{Q}.")
    en = Saying("These units wait for each other: {circle}.", "Remove {q}after{Q} from one of them.")

    circle: str


@dataclass(frozen=True, kw_only=True)
class SkipTooLate(Diagnostic):
    """A test lets learners skip a unit that they must have done before they get to the test, or the test itself.

    Nobody could skip it.

    Instead: remove it from `skips`, or remove `after` so that the test can come first.

    de: Ein Test lässt eine Lerneinheit überspringen, die vor dem Test erledigt sein muss, oder den Test selbst.

    Niemand könnte sie überspringen.

    Stattdessen: Streichen Sie sie aus `skips`, oder streichen Sie `after`, damit der Test zuerst kommen kann.
    """

    code, name = "LW335", "skip-too-late"
    de = Saying(
        "{q}{unit}{Q} muss erledigt sein, bevor dieser Test offen ist; überspringen kann man es damit nicht.",
        "Streichen Sie es aus {q}skips{Q}, oder streichen Sie {q}after{Q}.",
    )
    en = Saying(
        "{q}{unit}{Q} must be done before this test opens, so the test cannot skip it.",
        "Remove it from {q}skips{Q}, or remove {q}after{Q}.",
    )

    unit: str


@dataclass(frozen=True, kw_only=True)
class SkipForFree(Diagnostic):
    """A test lets learners skip units, but nothing says from which share it is passed.

    Whoever hands it in empty would skip them.

    Instead: add `pass_mark` to the test.

    de: Ein Test lässt Lerneinheiten überspringen, aber nirgends steht, ab welchem Anteil er bestanden ist.

    Wer ihn leer abgibt, hätte sie übersprungen.

    Stattdessen: Ergänzen Sie beim Test `pass_mark`.
    """

    code, name = "LW337", "skip-for-free"
    de = Saying("Dieser Test lässt überspringen, hat aber keine Bestehensgrenze.", "Ergänzen Sie {q}test: {{pass_mark: 80%}}{Q}.")
    en = Saying("This test lets people skip, but has no pass mark.", "Add {q}test: {{pass_mark: 80%}}{Q}.")


def check(course: Course) -> Iterator[Diagnostic]:
    """`after` and `skips` of every unit."""
    known = listed(course)
    for unit in course.units():
        if unit.facts.after:
            yield from _after(unit, unit.facts.after, known, course)
        test = unit.facts.test
        if test and test.skips and not (test.pass_mark or course.facts.completion.pass_mark):
            yield SkipForFree(at=entry(unit.places, "test", "skips"))
        for number, skipped in enumerate(test.skips if test else ()):
            at = entry(unit.places, "test", "skips", number)
            if skipped not in known:
                yield UnitUnknown(at=at, unit=skipped, closest=closest(skipped, known))
            elif skipped in (unit.id, *_before(unit, course)):
                yield SkipTooLate(at=at, unit=skipped)


def _after(unit: Unit, after: str, known: list[str], course: Course) -> Iterator[Diagnostic]:
    at = entry(unit.places, "after")
    way = _before(unit, course)
    if after not in known:
        yield UnitUnknown(at=at, unit=after, closest=closest(after, known))
    elif unit.id in way:
        # Said once, at the first of them.
        ring = way[: way.index(unit.id) + 1]
        if unit.id == next(other.id for other in course.units() if other.id in ring):
            yield AfterCircle(at=at, circle=" → ".join((unit.id, *ring)))


def _before(unit: Unit, course: Course) -> list[str]:
    """The units that must be done before this one, the nearest first; itself among them if they stand in a circle."""
    way: list[str] = []
    here: Unit | None = unit
    while here and here.facts.after and here.facts.after not in way:
        way.append(here.facts.after)
        here = course.unit(here.facts.after)
    return way
