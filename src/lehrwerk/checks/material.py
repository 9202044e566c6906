"""Can the packing list be counted?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lehrwerk.checks.places import Places, entry
from lehrwerk.diagnostics.diagnostic import Diagnostic, Saying
from lehrwerk.model.course import Course
from lehrwerk.model.material import amount


@dataclass(frozen=True, kw_only=True)
class AmountUnclear(Diagnostic):
    """An amount of material cannot be read.

    It would be missing on the packing list.

    Instead: write `2`, `1 per person` or `4 per group of 4`.

    de: Eine Menge ist nicht zu verstehen.

    Auf der Packliste würde sie fehlen.

    Stattdessen: Schreiben Sie `2`, `1 per person` oder `4 per group of 4`.
    """

    code, name = "LW446", "amount-unclear"
    de = Saying("{q}{amount}{Q} ist keine Menge.", "Schreiben Sie {q}2{Q}, {q}1 per person{Q} oder {q}4 per group of 4{Q}.")
    en = Saying("{q}{amount}{Q} is no amount.", "Write {q}2{Q}, {q}1 per person{Q} or {q}4 per group of 4{Q}.")

    amount: str


def check(course: Course) -> Iterator[Diagnostic]:
    """The material of steps and of method cards."""
    for name, variant in course.plan.variants.items() if course.plan else ():
        for number, day in enumerate(variant.days):
            for place, step in enumerate(day.steps):
                places = course.plan.places if course.plan else {}
                yield from _amounts(step.material, places, "variants", name, "days", number, "steps", place, "material")
    for method in course.trainer.methods.values():
        yield from _amounts(method.facts.material, method.places, "material")


def _amounts(material: Mapping[str, str], places: Places, *loc: str | int) -> Iterator[Diagnostic]:
    for thing, text in material.items():
        if amount(text) is None:
            yield AmountUnclear(at=entry(places, *loc, thing), amount=text)
