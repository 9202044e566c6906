"""One delivery of a course as papers say it: its half days with their dates, who leads, where, how much is taught."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.lists import format_list

from lehrwerk.model.course import Course
from lehrwerk.model.edition import Edition
from lehrwerk.model.run import Delivery, Run
from lehrwerk.model.timing import units_of_teaching
from lehrwerk.model.trainer import Person
from lehrwerk.pages.studio import Studio
from lehrwerk.pages.timetable import HalfDay, taught_minutes, timetable, variant_of


@dataclass(frozen=True)
class Session:
    """A half day on its date. What is not known of it is empty."""

    on: date | None
    day: int
    """Counted from 1."""
    part: str
    """morning, afternoon, evening; `day` for one that is not parted."""
    times: str = ""
    """`09:00–12:15`."""
    title: str = ""
    """The day's topic."""
    units: float | None = None
    """UE that are taught; None when nobody says."""


@dataclass(frozen=True)
class Amount:
    """How much is taught."""

    minutes: int

    @property
    def units(self) -> float:
        """As UE of 45 minutes."""
        return units_of_teaching(self.minutes)

    @property
    def hours(self) -> float:
        """As hours of 60 minutes, to a hundredth."""
        return round(self.minutes / 60, 2)


@dataclass(frozen=True)
class Occasion:
    """A run, ready for a template."""

    run: Run
    plan: tuple[HalfDay, ...]
    sessions: tuple[Session, ...]
    dates: str
    """All days as one text; empty when they are not known."""
    times: str
    """`09:00–16:15`, when all days have the same; else empty."""
    trainers: tuple[Person, ...]
    amount: Amount | None
    """None when nobody says."""

    @property
    def last(self) -> date | None:
        """The last day."""
        return max(self.run.dates, default=None)


def occasion(place: Studio, delivery: Delivery) -> Occasion:
    """The run of an edition; an empty one when nothing is known of it."""
    edition, run = place.edition, delivery.run or Run()
    plan = timetable(edition, variant_of(edition))
    minutes = taught_minutes(plan) or run.taught or 0
    return Occasion(
        run=run,
        plan=plan,
        sessions=tuple(_sessions(run, plan)),
        dates=dates(run.dates, edition),
        times=_times(plan),
        trainers=leading(edition.course, run),
        amount=Amount(minutes) if minutes else None,
    )


def leading(course: Course, run: Run) -> tuple[Person, ...]:
    """Who leads: those of the run, by file or by name, or those of the course."""
    people = course.trainer.people
    if run.trainers:
        return tuple(people.get(name) or Person(name=name) for name in run.trainers)
    return tuple(people[name] for name in course.facts.people if name in people)


def dates(days: tuple[date, ...], edition: Edition) -> str:
    """Days as people write them: `1.–2. September 2026`, or each for itself."""
    locale = _locale(edition)
    if len(days) > 1 and all(after - before == timedelta(days=1) for before, after in pairwise(days)):
        return _from_to(days[0], days[-1], locale)
    return format_list([format_date(day, "long", locale=locale) for day in days], locale=locale) if days else ""


def full(day: date, edition: Edition) -> str:
    """A day with its name: `Dienstag, 1. September 2026`."""
    return format_date(day, "full", locale=_locale(edition))


def _from_to(first: date, last: date, locale: Locale) -> str:
    """Two days and all between them; CLDR has this with short months alone."""
    differs = "y" if first.year != last.year else "M" if first.month != last.month else "d"
    parts = locale.interval_formats["yMMMd"][differs]
    return "".join(format_date(day, part.replace("MMM", "MMMM"), locale=locale) for day, part in zip((first, last), parts, strict=True))


def _locale(edition: Edition) -> Locale:
    return Locale.parse(edition.language.split("-", maxsplit=1)[0])


def short(day: date, edition: Edition) -> str:
    """A day for the head of a column: `Di., 1. Sept.`."""
    return format_skeleton("MMMEd", day, locale=_locale(edition))


def _sessions(run: Run, plan: tuple[HalfDay, ...]) -> Iterator[Session]:
    for half in plan:
        on = run.dates[half.day - 1] if half.day <= len(run.dates) else None
        yield Session(on, half.day, half.part, f"{half.start}–{half.end}", half.title, half.units)
    if not plan:
        yield from (Session(day, number, "day") for number, day in enumerate(run.dates, 1))


def _times(plan: tuple[HalfDay, ...]) -> str:
    days: dict[int, list[HalfDay]] = {}
    for half in plan:
        days.setdefault(half.day, []).append(half)
    found = {f"{halves[0].start}–{halves[-1].end}" for halves in days.values()}
    return found.pop() if len(found) == 1 else ""
