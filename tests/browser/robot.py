"""Answers exercises of every kind, rightly or by chance: what is right stands in the page, in `lw-solution`."""

import json
from collections.abc import Callable
from random import Random
from typing import Any

from playwright.sync_api import Locator, expect

Solution = dict[str, Any]


def solve(exercise: Locator) -> None:
    """The right answer."""
    kind, solution = _known(exercise)
    RIGHT[kind](exercise, solution)


def fail(exercise: Locator) -> None:
    """An answer without a right part; of a kind of which there is none, nothing."""
    kind, solution = _known(exercise)
    if kind in WRONG:
        WRONG[kind](exercise, solution)


def dabble(exercise: Locator, random: Random) -> None:
    """Changes something in the answer."""
    kind, _ = _known(exercise)
    CHANCE[kind](exercise, random)


def check(exercise: Locator, outcome: str) -> None:
    """Presses Check and waits for a word."""
    exercise.get_by_role("button", name="Antwort prüfen").click()
    expect(exercise.locator(".lw-outcome")).to_contain_text(outcome)


def _known(exercise: Locator) -> tuple[str, Solution]:
    kind = exercise.evaluate("(one) => one.localName").removeprefix("lw-")
    return kind, json.loads(exercise.locator("script.lw-solution").text_content() or "{}")


def _tick(exercise: Locator, keys: list[str]) -> None:
    for box in exercise.get_by_role("checkbox").or_(exercise.get_by_role("radio")).all():
        if box.input_value() in keys:
            box.check()


def _choice(exercise: Locator, solution: Solution) -> None:
    _tick(exercise, solution["right"])


def _choice_wrong(exercise: Locator, solution: Solution) -> None:
    wrong = [key for key in solution["options"] if key not in solution["right"]]
    _tick(exercise, wrong if solution["several"] else wrong[:1])


def _gaps(exercise: Locator, solution: Solution) -> None:
    for key, gap in solution["gaps"].items():
        field = exercise.locator(f'.lw-gap > [name="{key}"]')
        if "accept" in gap:
            field.fill(gap["accept"][-1])
        else:
            field.select_option(gap["right"][0])


def _gaps_wrong(exercise: Locator, solution: Solution) -> None:
    for key, gap in solution["gaps"].items():
        field = exercise.locator(f'.lw-gap > [name="{key}"]')
        if "accept" in gap:
            field.fill("völlig anders")
        else:
            field.select_option(next(option for option in gap["options"] if option not in gap["right"]))


def _order(exercise: Locator, keys: list[str]) -> None:
    for place, key in enumerate(keys):
        item = exercise.locator(f'.lw-item[data-key="{key}"]')
        while _keys(exercise).index(key) > place:
            item.get_by_role("button", name="nach oben").click()
    if len(keys) > 1:
        # An order that stood right by chance is an answer only when something was moved.
        last = exercise.locator(".lw-item").last
        last.get_by_role("button", name="nach oben").click()
        exercise.locator(f'.lw-item[data-key="{keys[-1]}"]').get_by_role("button", name="nach unten").click()


def _keys(exercise: Locator) -> list[str]:
    return [str(key) for key in exercise.locator(".lw-item").evaluate_all("(all) => all.map((one) => one.dataset.key)")]


def _matching(exercise: Locator, solution: Solution) -> None:
    for left, right in solution["pairs"].items():
        exercise.locator(f'select[name="{left}"]').select_option(right)


def _matching_wrong(exercise: Locator, solution: Solution) -> None:
    rights = list(solution["pairs"].values())
    turned = rights[1:] + rights[:1]
    for left, right in zip(solution["pairs"], turned, strict=True):
        exercise.locator(f'select[name="{left}"]').select_option(right)


def _case(exercise: Locator, pick: Callable[[int], int]) -> None:
    for _ in range(30):
        decisions = exercise.locator(".lw-decide[href]").filter(visible=True)
        if decisions.count() == 0:
            return
        decisions.nth(pick(decisions.count())).click()


def _case_step(exercise: Locator, random: Random) -> None:
    decisions = exercise.locator(".lw-decide[href]").filter(visible=True)
    back = exercise.get_by_role("button", name="Hier anders entscheiden").filter(visible=True)
    if decisions.count() and (back.count() == 0 or random.random() < 0.7):
        decisions.nth(random.randrange(decisions.count())).click()
    elif back.count():
        back.nth(random.randrange(back.count())).click()


def _scale(exercise: Locator, number: int) -> None:
    steps = exercise.get_by_role("radio")
    steps.nth(number % steps.count()).check(force=True)


def _reflection(exercise: Locator, text: str) -> None:
    field = exercise.get_by_role("textbox")
    field.fill(text)
    field.blur()


def _order_step(exercise: Locator, random: Random) -> None:
    moves = exercise.locator("button.lw-move:enabled")
    if moves.count():
        moves.nth(random.randrange(moves.count())).click()


def _select_step(exercise: Locator, random: Random) -> None:
    fields = exercise.locator("select:enabled")
    if fields.count():
        field = fields.nth(random.randrange(fields.count()))
        field.select_option(index=random.randrange(field.locator("option").count()))


def _gap_step(exercise: Locator, random: Random) -> None:
    typed = exercise.locator(".lw-gap > input:enabled")
    if typed.count() and random.random() < 0.6:
        words = ["112", "eine", "ä ö ü", "السلام", "x" * 30, "😀", "", "a.b-c_d"]
        typed.nth(random.randrange(typed.count())).fill(random.choice(words))
    else:
        _select_step(exercise, random)


def _choice_step(exercise: Locator, random: Random) -> None:
    boxes = exercise.locator("input:enabled")
    if boxes.count():
        box = boxes.nth(random.randrange(boxes.count()))
        box.set_checked(not box.is_checked() or box.get_attribute("type") == "radio")


def _sort(exercise: Locator, groups: dict[str, str]) -> None:
    """By tapping: an entry, then its group."""
    for item, group in groups.items():
        entry = exercise.locator(f'.lw-sorting-item[name="{item}"]')
        zone = exercise.locator(f'.lw-sorting-zone[data-group="{group}"]')
        if not zone.locator(f'.lw-sorting-item[name="{item}"]').count():
            entry.click()
            zone.locator(".lw-sorting-put").click()


def _sort_wrong(exercise: Locator, solution: Solution) -> None:
    groups = solution["groups"]
    _sort(exercise, {item: next(other for other in groups if other != group) for item, group in solution["items"].items()})


def _sort_step(exercise: Locator, random: Random) -> None:
    entries = exercise.locator(".lw-sorting-item:enabled")
    if entries.count():
        entries.nth(random.randrange(entries.count())).click()
        zones = exercise.locator(".lw-sorting-put:visible")
        zones.nth(random.randrange(zones.count())).click()


def _type(exercise: Locator, text: str) -> None:
    exercise.locator(".lw-typed > input").fill(text)


def _type_step(exercise: Locator, text: str) -> None:
    if exercise.locator(".lw-typed > input:enabled").count():
        _type(exercise, text)


FIGURES = ["", "20", "22,5", "−3", "1.000", "٤٥"]
"""What is no figure is no answer to a question for a number: it is not kept."""
WORDS = ["", "teachback", "Rückfrage", "ä ö ü", "السلام", "x" * 60, "😀"]


def _mark(exercise: Locator, keys: list[str]) -> None:
    for word in exercise.locator("button.lw-word").all():
        if (word.get_attribute("value") in keys) != (word.get_attribute("aria-pressed") == "true"):
            word.click()


def _mark_step(exercise: Locator, random: Random) -> None:
    words = exercise.locator("button.lw-word:enabled")
    if words.count():
        words.nth(random.randrange(words.count())).click()


def _matrix(exercise: Locator, rows: dict[str, list[str]]) -> None:
    for row, keys in rows.items():
        for key in keys:
            exercise.locator(f'input[data-row="{row}"][value="{key}"]').check()


def _matrix_wrong(exercise: Locator, solution: Solution) -> None:
    _matrix(exercise, {row: [key for key in solution["options"] if key not in right][:1] for row, right in solution["rows"].items()})


def _rate(exercise: Locator, step: Callable[[int], int]) -> None:
    for row in exercise.locator("fieldset.lw-rating").all():
        steps = row.get_by_role("radio")
        steps.nth(step(steps.count())).check(force=True)


def _survey(exercise: Locator, step: Callable[[int], int], text: str) -> None:
    _rate(exercise, step)
    for field in exercise.get_by_role("textbox").all():
        field.fill(text)


RIGHT: dict[str, Callable[[Locator, Solution], None]] = {
    "choice": _choice,
    "gaps": _gaps,
    "ordering": lambda exercise, solution: _order(exercise, solution["order"]),
    "matching": _matching,
    "case": lambda exercise, _: _case(exercise, lambda count: count - 1),
    "scale": lambda exercise, _: _scale(exercise, 7),
    "reflection": lambda exercise, _: _reflection(exercise, "Ganz langsam sprechen."),
    "sorting": lambda exercise, solution: _sort(exercise, solution["items"]),
    "number": lambda exercise, solution: _type(exercise, f"{solution['value']}".replace(".", ",")),
    "answer": lambda exercise, solution: _type(exercise, solution["accept"][0]),
    "marking": lambda exercise, solution: _mark(exercise, solution["right"]),
    "matrix": lambda exercise, solution: _matrix(exercise, solution["rows"]),
    "hotspot": _choice,
    "checklist": lambda exercise, solution: _tick(exercise, solution["items"]),
    "selfcheck": lambda exercise, _: _rate(exercise, lambda count: count - 2),
    "survey": lambda exercise, _: _survey(exercise, lambda count: count - 1, "Mehr Zeit, größere Gruppen."),
}
WRONG: dict[str, Callable[[Locator, Solution], None]] = {
    "choice": _choice_wrong,
    "gaps": _gaps_wrong,
    "ordering": lambda exercise, solution: _order(exercise, solution["order"][::-1]),
    "matching": _matching_wrong,
    "case": lambda exercise, _: _case(exercise, lambda _: 0),
    "sorting": _sort_wrong,
    "number": lambda exercise, solution: _type(exercise, str(round(solution["value"]) + 100)),
    "answer": lambda exercise, _: _type(exercise, "völlig anders"),
    "marking": lambda exercise, solution: _mark(exercise, [solution["words"][:2]]),
    "matrix": _matrix_wrong,
    "hotspot": _choice_wrong,
}
CHANCE: dict[str, Callable[[Locator, Random], None]] = {
    "choice": _choice_step,
    "gaps": _gap_step,
    "ordering": _order_step,
    "matching": _select_step,
    "case": _case_step,
    "scale": lambda exercise, random: _scale(exercise, random.randrange(20)),
    "reflection": lambda exercise, random: _reflection(exercise, f"Gedanke {random.random()}"),
    "sorting": _sort_step,
    "number": lambda exercise, random: _type_step(exercise, random.choice(FIGURES)),
    "answer": lambda exercise, random: _type_step(exercise, random.choice(WORDS)),
    "marking": _mark_step,
    "matrix": _choice_step,
    "hotspot": lambda exercise, random: _choice_step(exercise.locator(".lw-options"), random),
    "checklist": _choice_step,
    "selfcheck": lambda exercise, random: _rate(exercise, random.randrange),
    "survey": lambda exercise, random: _survey(exercise, random.randrange, f"Gedanke {random.random()}"),
}
