"""The plan as people read it: half days of rows with clock times, and what has to be packed for it."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from lehrwerk.blocks.walk import blocks, unit_parts
from lehrwerk.model.course import Course, Unit
from lehrwerk.model.edition import Audience, Edition
from lehrwerk.model.material import amount, packing
from lehrwerk.model.plan import Step, Variant
from lehrwerk.model.timing import Slot, halves, slots, taught, units_of_teaching
from lehrwerk.model.trainer import CaseSheet, Method

NOON, EVENING = 12 * 60, 17 * 60
"""Where the afternoon and the evening begin."""

SIZES = (12.0, 11.5, 11.0, 10.5, 10.0, 9.5, 9.0)
"""Type sizes of the plan in points, the largest that fits its page first."""

ROOM = 152.0
"""Millimetres that the rows of a half day have on its page."""

WIDTHS = {"what": 46, "material": 40, "notes": 87}
"""Millimetres of the columns that may take several lines (paper.css, `.lw-c-*`)."""


@dataclass(frozen=True)
class Row:
    """A step of the plan with everything that its method and its unit say of it."""

    slot: Slot
    method: Method | None
    unit: Unit | None
    cases: tuple[CaseSheet, ...]
    material: Mapping[str, int]
    """What is needed, counted for the group."""

    @property
    def step(self) -> Step:
        """What stands in the plan."""
        return self.slot.step

    @property
    def start(self) -> str:
        """`09:15`."""
        return clock(self.slot.start)

    @property
    def end(self) -> str:
        """`10:00`."""
        return clock(self.slot.end)

    @property
    def title(self) -> str:
        """The step's own title, or that of its method or unit."""
        named = self.method.facts.title if self.method else self.unit.facts.title if self.unit else ""
        return self.step.title or named

    @property
    def phase(self) -> str:
        """The didactic phase; empty when nobody says."""
        return self.step.phase or (self.method.facts.phase if self.method else "")

    @property
    def form(self) -> str:
        """Who works with whom; empty when nobody says."""
        return self.step.form or (self.method.facts.form if self.method else "")

    @property
    def objectives(self) -> tuple[str, ...]:
        """The goals it serves: the step's, or those of its unit."""
        return self.step.objectives or (self.unit.facts.objectives if self.unit else ())


@dataclass(frozen=True)
class HalfDay:
    """What is printed on one page."""

    day: int
    """Counted from 1."""
    days: int
    title: str
    """The day's topic; may be empty."""
    part: str
    """morning, afternoon, evening; `day` for a day that is not parted."""
    rows: tuple[Row, ...]
    pause: int
    """Minutes of the long break after it; 0 if none follows."""

    @property
    def start(self) -> str:
        """When it begins."""
        return self.rows[0].start

    @property
    def end(self) -> str:
        """When it is over."""
        return self.rows[-1].end

    @property
    def minutes(self) -> int:
        """Taught minutes, without breaks."""
        return taught(tuple(row.slot for row in self.rows))

    @property
    def units(self) -> float:
        """The same as UE of 45 minutes."""
        return units_of_teaching(self.minutes)

    @cached_property
    def size(self) -> float:
        """The type size in points with which its rows should fill a page and no more."""
        return next((size for size in SIZES if sum(_height(row, size) for row in self.rows) <= ROOM), SIZES[-1])


@dataclass(frozen=True)
class Need:
    """A thing to pack."""

    name: str
    count: int
    used: tuple[str, ...]
    """The steps that need it, by title."""


def clock(minutes: int) -> str:
    """Minutes after midnight as people write them."""
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"


def counted(material: Mapping[str, str], people: int) -> dict[str, int]:
    """How many of each thing a group needs."""
    return {name: found.times(people) for name, text in material.items() if (found := amount(text))}


def variant_of(edition: Edition) -> Variant | None:
    """The variant of the plan that this edition prints."""
    variants = edition.course.plan.variants if edition.course.plan else {}
    return variants.get(edition.variant or "") or next(iter(variants.values()), None)


def timetable(edition: Edition, variant: Variant | None) -> tuple[HalfDay, ...]:
    """The half days of a variant, in order."""
    return tuple(_halves(edition, variant)) if variant else ()


def taught_minutes(plan: tuple[HalfDay, ...]) -> int:
    """All minutes that are taught."""
    return sum(half.minutes for half in plan)


def needs(edition: Edition, plan: tuple[HalfDay, ...]) -> tuple[Need, ...]:
    """What to bring for the group, each thing with the steps that use it."""
    rows = [row for half in plan for row in half.rows]
    counts = packing((_material(row.step, row.method) for row in rows), edition.group)
    return tuple(
        Need(name, count, tuple(dict.fromkeys(row.title for row in rows if name in row.material))) for name, count in counts.items()
    )


def methods_used(course: Course, plan: tuple[HalfDay, ...]) -> tuple[Method, ...]:
    """The method cards that the plan and the units name, by their numbers."""
    shown = (b for unit in course.units() for b in blocks(unit_parts(unit)) if b.shown_to(Audience.TRAINER))
    named = {getattr(block, "method", None) for block in shown}
    planned = {row.method.id for half in plan for row in half.rows if row.method}
    used = [method for id, method in course.trainer.methods.items() if id in named | planned]
    return tuple(sorted(used, key=lambda method: (method.facts.number or "~", method.facts.title)))


def cases_used(course: Course, plan: tuple[HalfDay, ...]) -> tuple[CaseSheet, ...]:
    """The shared cases that the plan and the units name, by their numbers."""
    shown = (b for unit in course.units() for b in blocks(unit_parts(unit)) if b.shown_to(Audience.TRAINER))
    sheets = {sheet.id for block in shown if isinstance(sheet := getattr(block, "sheet", None), CaseSheet)}
    planned = {case.id for half in plan for row in half.rows for case in row.cases}
    used = [case for id, case in course.trainer.cases.items() if id in sheets | planned]
    return tuple(sorted(used, key=lambda case: (case.facts.number or "~", case.facts.title)))


def _halves(edition: Edition, variant: Variant) -> Iterator[HalfDay]:
    for number, day in enumerate(variant.days, 1):
        whole = slots(day, edition.course.trainer.methods)
        parts = halves(whole)
        for part in parts:
            rows = tuple(_row(slot, edition) for slot in part)
            name = _part(part[0].start) if len(parts) > 1 else "day"
            after = whole[part[-1].number].minutes if part[-1].number < len(whole) else 0
            yield HalfDay(number, len(variant.days), day.title or "", name, rows, after)


def _part(start: int) -> str:
    return "morning" if start < NOON else "afternoon" if start < EVENING else "evening"


def _row(slot: Slot, edition: Edition) -> Row:
    course, step = edition.course, slot.step
    method = course.trainer.methods.get(step.method or "")
    cases = tuple(course.trainer.cases[name] for name in step.cases if name in course.trainer.cases)
    return Row(slot, method, course.unit(step.unit or ""), cases, counted(_material(step, method), edition.group))


def _height(row: Row, size: float) -> float:
    """About how many millimetres a row takes in a type size."""
    letter, line = size * 0.19, size * 0.46
    texts = {
        "what": len(row.title) * 1.06,
        "material": sum(len(name) + 7 for name in row.material),
        "notes": len(row.step.notes or "") + len(row.step.plan_b or "") + (8 if row.step.plan_b else 0),
    }
    lines = {column: math.ceil(letters * letter / (WIDTHS[column] - 3)) for column, letters in texts.items()}
    cases = sum(math.ceil((len(case.facts.title) + 9) * letter / (WIDTHS["what"] - 3)) for case in row.cases)
    return max(1, lines["what"] + cases, lines["material"], lines["notes"]) * line + 2.4


def _material(step: Step, method: Method | None) -> dict[str, str]:
    """What a step needs: its method's things and its own."""
    return {**(method.facts.material if method else {}), **step.material}
