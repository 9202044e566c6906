"""What papers share: a course as numbered modules and units, ready for a template, and the facts around it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from lehrwerk.blocks.law.law import Law
from lehrwerk.blocks.walk import blocks, unit_lines, unit_parts
from lehrwerk.model.course import Course, Module, Unit
from lehrwerk.model.key import key, page_key
from lehrwerk.pages.licences import licence
from lehrwerk.pages.studio import Studio
from lehrwerk.pages.timetable import HalfDay, Row


@dataclass(frozen=True)
class PageSheet:
    """A page of a unit. On paper it is a stretch of text under a heading."""

    anchor: str
    title: Markup | None
    """None for the unit's first page: the unit's own title stands over it."""
    html: Markup


@dataclass(frozen=True)
class UnitSheet:
    """A unit with its number."""

    number: str
    """`2.1`: its module's number and its own."""
    anchor: str
    unit: Unit
    pages: tuple[PageSheet, ...]
    lessons: tuple[tuple[int, Row], ...]
    """When it is taught: the day and the row of the plan."""


@dataclass(frozen=True)
class ModuleSheet:
    """A module with its number."""

    number: int
    anchor: str
    module: Module
    units: tuple[UnitSheet, ...]
    objectives: tuple[str, ...]
    """The goals of its units, each once, in the course's order."""

    @property
    def teaches(self) -> bool:
        """Whether it holds more than a test."""
        return any(sheet.unit.facts.test is None for sheet in self.units)


def modules(place: Studio, plan: Iterable[HalfDay]) -> tuple[ModuleSheet, ...]:
    """The course, set for the readers of this edition."""
    lessons = [(half.day, row) for half in plan for row in half.rows if row.unit]
    return tuple(_module(place, number, module, lessons) for number, module in enumerate(place.edition.course.modules, 1))


def _module(place: Studio, number: int, module: Module, lessons: list[tuple[int, Row]]) -> ModuleSheet:
    units = tuple(_unit(place, f"{number}.{own}", unit, lessons) for own, unit in enumerate(module.units, 1))
    served = {name for unit in module.units for name in unit.facts.objectives}
    goals = tuple(name for name in place.edition.course.facts.objectives if name in served)
    return ModuleSheet(number, f"m-{module.id}", module, units, goals)


def _unit(place: Studio, number: str, unit: Unit, lessons: list[tuple[int, Row]]) -> UnitSheet:
    setter = place.setter(unit)
    pages = tuple(
        PageSheet(f"p-{page_key(unit.id, page.id)}", setter.line(page.title) if page.title else None, place.unit_page(page, unit))
        for page in unit.pages
    )
    taught = tuple((day, row) for day, row in lessons if row.unit and row.unit.id == unit.id)
    return UnitSheet(number, f"u-{key(unit.id)}", unit, pages, taught)


def surrounding_facts(place: Studio) -> dict[str, Any]:
    """What covers, last pages and running heads say."""
    course, organisation = place.edition.course, place.edition.course.trainer.organisation
    logo = place.pictures.get(f"trainer/{organisation.logo}") if organisation and organisation.logo else None
    return {
        "organisation": organisation,
        "logo": logo.forms[0].address if logo else "",
        "licence": licence(course.facts.license),
        "open_reviews": list(open_reviews(course)),
        "people": [course.trainer.people[name] for name in course.facts.people if name in course.trainer.people],
        "glossary": [(term, place.setter().line(text)) for term, text in course.glossary],
        "marks_terms": any(piece.type == "term" for unit in course.units() for line in unit_lines(unit) for piece in line.pieces()),
        "sources": [(place.around.source_anchor(name), source) for name, source in course.sources.items()],
    }


def open_reviews(course: Course) -> Iterator[str]:
    """What nobody has checked yet: kinds of review, as written in course.yaml, and law boxes without a date."""
    laws = (b for unit in course.units() for b in blocks(unit_parts(unit)) if isinstance(b, Law))
    unseen = any(law.reviewed is None for law in laws)
    for kind in ("content", "legal", "medical", "language"):
        review = course.facts.review.get(kind)
        if (review and review.open) or (kind == "legal" and unseen):
            yield kind
