"""Clock times, sums and half days, computed from the durations of a plan."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lehrwerk.model.plan import Day, Step
from lehrwerk.model.trainer import Method

UE = 45
"""Minutes of an Unterrichtseinheit; breaks do not count."""

HALF = 30
"""A break from so many minutes parts a day into halves."""


@dataclass(frozen=True)
class Slot:
    """A step with its place in the day."""

    number: int
    """Counted from 1 within the day."""
    step: Step
    start: int
    """Minutes after midnight."""
    minutes: int

    @property
    def end(self) -> int:
        """Minutes after midnight."""
        return self.start + self.minutes

    @property
    def is_break(self) -> bool:
        """Whether nothing is taught."""
        return self.step.break_ is not None


def duration(step: Step, methods: Mapping[str, Method]) -> int:
    """How long a step takes in minutes: its own figure, or its method's; 0 when nobody says."""
    if step.break_ is not None:
        return step.break_
    method = methods.get(step.method or "")
    return step.minutes or (method.facts.minutes if method else 0)


def slots(day: Day, methods: Mapping[str, Method]) -> tuple[Slot, ...]:
    """The steps of a day, one after the other from its start."""
    return tuple(_slots(day, methods))


def _slots(day: Day, methods: Mapping[str, Method]) -> Iterator[Slot]:
    now = day.start
    for number, step in enumerate(day.steps, 1):
        minutes = duration(step, methods)
        yield Slot(number, step, now, minutes)
        now += minutes


def halves(day: tuple[Slot, ...]) -> list[tuple[Slot, ...]]:
    """The day as one or two half days, parted at its longest break of half an hour or more."""
    breaks = [slot for slot in day if slot.is_break and slot.minutes >= HALF]
    if not breaks:
        return [day]
    cut = day.index(max(breaks, key=lambda slot: slot.minutes))
    return [part for part in (day[:cut], day[cut + 1 :]) if part]


def taught(day: tuple[Slot, ...]) -> int:
    """The minutes of a day without its breaks."""
    return sum(slot.minutes for slot in day if not slot.is_break)


def units_of_teaching(minutes: int) -> float:
    """Minutes as UE, to a hundredth."""
    return round(minutes / UE, 2)
