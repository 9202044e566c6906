"""A figure with a tolerance, as it is read."""

import pytest

from blocks.test_reads import read
from lehrwerk.blocks.number.number import Number


@pytest.mark.parametrize(
    ("written", "value", "tolerance", "unit"),
    [
        ("= 45", 45, 0, ""),
        ("=45 min", 45, 0, "min"),
        ("= 45 ± 5 min", 45, 5, "min"),
        ("= 45±5%", 45, 5, "%"),
        ("= 2,5 +- 0.25 Liter pro Minute", 2.5, 0.25, "Liter pro Minute"),
        ("= 1500 +/- 10 ml", 1500, 10, "ml"),
        ("= 1 500 ml", 1500, 0, "ml"),
        ("= −3,5 °C", -3.5, 0, "°C"),
        ("= 0,125 mg", 0.125, 0, "mg"),
    ],
)
def test_a_figure_its_tolerance_and_its_unit(written: str, value: float, tolerance: float, unit: str) -> None:
    block = read(f"::: zahl {{#z}}\nWie viel?\n\n{written}\n\nhint: Rechnen Sie.\n:::\n")

    assert isinstance(block, Number)
    assert block.solution() == {"value": value, "tolerance": tolerance, "unit": unit}
    assert block.payload() == 16
    assert [hint.text for hint in block.hints] == ["Rechnen Sie."]


@pytest.mark.parametrize(("written", "below"), [("= 3", False), ("= -3", True), ("= 2 ± 5", True), ("= 5 ± 5", False)])
def test_a_keyboard_without_minus_is_not_offered_where_one_is_needed(written: str, below: bool) -> None:
    assert read(f"::: number {{#z}}\nWie viel?\n\n{written}\n:::\n").below_zero is below
