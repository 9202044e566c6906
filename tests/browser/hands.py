"""The two ways to answer without dragging, and without a mouse: a finger that taps, and a keyboard alone."""

import json
from collections.abc import Callable
from typing import Any, Protocol

from playwright.sync_api import Locator, expect

Solution = dict[str, Any]


class Hand(Protocol):
    """What somebody does with one thing on the page."""

    def presses(self, target: Locator) -> None: ...

    def chooses(self, field: Locator, value: str) -> None: ...

    def writes(self, field: Locator, text: str) -> None: ...


class Finger:
    """Taps. A phone offers the options of a list, and the letters, by itself."""

    def presses(self, target: Locator) -> None:
        target.tap()

    def chooses(self, field: Locator, value: str) -> None:
        field.select_option(value)

    def writes(self, field: Locator, text: str) -> None:
        field.tap()
        field.fill(text)


class Keyboard:
    """Presses keys where the focus is; where Tab never leads, arrows must (marked words, steps of a scale)."""

    def presses(self, target: Locator) -> None:
        target.focus()
        expect(target).to_be_focused()
        target.page.keyboard.press("Enter" if target.evaluate("(one) => one.matches('a')") else "Space")

    def chooses(self, field: Locator, value: str) -> None:
        field.focus()
        option = field.locator(f'option[value="{value}"]').text_content() or ""
        field.page.keyboard.type(option)
        expect(field).to_have_value(value)

    def writes(self, field: Locator, text: str) -> None:
        field.focus()
        field.page.keyboard.type(text)


def answers(hand: Hand, exercise: Locator) -> None:
    """The right answer, given by a hand."""
    kind = str(exercise.evaluate("(one) => one.localName")).removeprefix("lw-")
    ANSWERS[kind](hand, exercise, json.loads(exercise.locator("script.lw-solution").text_content() or "{}"))


def _ticks(hand: Hand, exercise: Locator, keys: list[str]) -> None:
    for key in keys:
        hand.presses(exercise.locator(f'.lw-options input[value="{key}"]'))


def _fills(hand: Hand, exercise: Locator, solution: Solution) -> None:
    for key, gap in solution["gaps"].items():
        field = exercise.locator(f'.lw-gap > [name="{key}"]')
        if "accept" in gap:
            hand.writes(field, gap["accept"][0])
        else:
            hand.chooses(field, gap["right"][0])


def _matches(hand: Hand, exercise: Locator, solution: Solution) -> None:
    for left, right in solution["pairs"].items():
        hand.chooses(exercise.locator(f'select[name="{left}"]'), right)


def _orders(hand: Hand, exercise: Locator, solution: Solution) -> None:
    keys = "(all) => all.map((one) => one.dataset.key)"
    for place, key in enumerate(solution["order"]):
        up = exercise.locator(f'.lw-item[data-key="{key}"] [data-way="up"]')
        while exercise.locator(".lw-item").evaluate_all(keys).index(key) > place:
            hand.presses(up)


def _sorts(hand: Hand, exercise: Locator, solution: Solution) -> None:
    for item, group in solution["items"].items():
        hand.presses(exercise.locator(f'.lw-sorting-item[name="{item}"]'))
        hand.presses(exercise.locator(f'.lw-sorting-zone[data-group="{group}"] .lw-sorting-put'))


def _marks(hand: Hand, exercise: Locator, solution: Solution) -> None:
    for key in solution["right"]:
        hand.presses(exercise.locator(f'button.lw-word[value="{key}"]'))


def _crosses(hand: Hand, exercise: Locator, solution: Solution) -> None:
    for row, keys in solution["rows"].items():
        for key in keys:
            cell = exercise.locator(f'input[data-row="{row}"][value="{key}"]')
            hand.presses(cell)


def _rates(hand: Hand, exercise: Locator) -> None:
    for row in exercise.locator("fieldset.lw-rating").all():
        hand.presses(row.get_by_role("radio").nth(1))


def _surveys(hand: Hand, exercise: Locator) -> None:
    _rates(hand, exercise)
    for field in exercise.get_by_role("textbox").all():
        hand.writes(field, "Mehr Zeit.")


def _decides(hand: Hand, exercise: Locator) -> None:
    decisions = exercise.locator(".lw-decide[href]:visible")
    while decisions.count():
        hand.presses(decisions.last)


ANSWERS: dict[str, Callable[[Hand, Locator, Solution], None]] = {
    "choice": lambda hand, exercise, solution: _ticks(hand, exercise, solution["right"]),
    "hotspot": lambda hand, exercise, solution: _ticks(hand, exercise, solution["right"]),
    "checklist": lambda hand, exercise, solution: _ticks(hand, exercise, solution["items"]),
    "gaps": _fills,
    "matching": _matches,
    "ordering": _orders,
    "sorting": _sorts,
    "number": lambda hand, exercise, solution: hand.writes(exercise.get_by_role("textbox"), f"{solution['value']}".replace(".", ",")),
    "answer": lambda hand, exercise, solution: hand.writes(exercise.get_by_role("textbox"), solution["accept"][0]),
    "marking": _marks,
    "matrix": _crosses,
    "scale": lambda hand, exercise, _: hand.presses(exercise.get_by_role("radio").nth(3)),
    "selfcheck": lambda hand, exercise, _: _rates(hand, exercise),
    "survey": lambda hand, exercise, _: _surveys(hand, exercise),
    "reflection": lambda hand, exercise, _: hand.writes(exercise.get_by_role("textbox"), "Ganz langsam sprechen."),
    "case": lambda hand, exercise, _: _decides(hand, exercise),
}
