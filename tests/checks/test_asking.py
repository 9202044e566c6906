"""The list of questions, and what they do with figures and dates."""

from datetime import date
from importlib.resources import files

import pytest

from lehrwerk.checks.reviews import months
from lehrwerk.checks.table import CHECKS


def test_every_question_stands_in_the_list() -> None:
    asking = {
        path.name.removesuffix(".py")
        for path in (files("lehrwerk") / "checks").iterdir()
        if path.is_file() and "\ndef check(" in path.read_text("utf-8")
    }

    assert {check.__module__.split(".")[-1] for check in CHECKS} == asking


@pytest.mark.parametrize(("earlier", "more"), [(date(2024, 9, 1), False), (date(2024, 8, 31), True), (date(2024, 9, 2), False)])
def test_two_years_are_counted_by_the_day(earlier: date, more: bool) -> None:
    assert (months(earlier, date(2026, 9, 1)) > 24) is more
