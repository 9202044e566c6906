"""Clock times, sums and the packing list, computed from durations."""

from typing import Any

import pytest

from lehrwerk.model.material import Amount, amount, packing
from lehrwerk.model.plan import Day
from lehrwerk.model.prose import Prose
from lehrwerk.model.timing import duration, halves, slots, taught, units_of_teaching
from lehrwerk.model.trainer import Method, MethodFacts
from lehrwerk.source import Source

SOURCE = Source("a.md", "")
FACTS = MethodFacts.model_validate(
    {"title": "Runde", "goal": "Ankommen", "minutes": "25 min", "phase": "opening", "form": "pairs", "group": "4–16"}
)
METHODS = {"runde": Method("runde", FACTS, Prose((), SOURCE), SOURCE.span(0))}


def day(*steps: dict[str, Any]) -> Day:
    """A day that begins at nine."""
    return Day.model_validate({"start": "09:00", "steps": list(steps)})


DAY = day({"title": "Beginn", "minutes": "15"}, {"method": "runde"}, {"break": "30"}, {"unit": "m/e", "minutes": "65"})


def test_steps_follow_each_other() -> None:
    run = slots(DAY, METHODS)

    assert [(slot.number, slot.start, slot.end) for slot in run] == [(1, 540, 555), (2, 555, 580), (3, 580, 610), (4, 610, 675)]
    assert [slot.is_break for slot in run] == [False, False, True, False]


def test_a_step_has_its_own_minutes_or_its_methods() -> None:
    own, theirs, nobodys = day({"method": "runde", "minutes": "40"}, {"method": "runde"}, {"method": "fehlt"}).steps

    assert [duration(step, METHODS) for step in (own, theirs, nobodys)] == [40, 25, 0]


def test_breaks_are_not_taught() -> None:
    assert taught(slots(DAY, METHODS)) == 105
    assert units_of_teaching(105) == 2.33


def test_a_day_is_parted_at_its_longest_break() -> None:
    first, second = halves(slots(DAY, METHODS))

    assert ([slot.number for slot in first], [slot.number for slot in second]) == ([1, 2], [4])


def test_a_short_break_parts_nothing() -> None:
    run = slots(day({"title": "a", "minutes": "5"}, {"break": "15"}, {"title": "b", "minutes": "5"}), METHODS)

    assert halves(run) == [run]


@pytest.mark.parametrize(
    ("text", "read"),
    [("2", Amount(2)), ("1 per person", Amount(1, 1)), ("4 per  group of 4", Amount(4, 4)), ("viele", None), ("", None), ("1 per", None)],
)
def test_amounts_are_read(text: str, read: Amount | None) -> None:
    assert amount(text) == read


def test_groups_are_rounded_up() -> None:
    assert [Amount(4, 4).times(people) for people in (8, 9)] == [8, 12]


def test_a_thing_used_twice_is_packed_once() -> None:
    assert packing([{"Stift": "1 per person", "Plakat": "1"}, {"Stift": "3"}, {"Karte": "?"}], 12) == {"Plakat": 1, "Stift": 12}
