"""Exercises by mouse, finger and keyboard: what they show, what they keep, how often they may be checked."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from browser.learner import Learner
from browser.samples import SAMPLE, packed
from browser.serving import Host
from examples import example
from workspaces import written

COURSE = "uebungen"
KINDS = ("sorting", "number", "answer", "marking", "matrix", "hotspot")
EXAMPLES = {kind: example(kind) for kind in KINDS}
STRICT = """
::: choice {#streng points=2 partial=false attempts=3}
Was darf ein Kind in der Not übersetzen?

- [x] „Hilfe ist da“
- [x] Welche Sprache die Familie spricht
- [ ] Die Diagnose
:::
"""
FACTS = """title: Übungen
version: 1.0.0
language: de
summary: Jede Art einmal.
target_group: alle
group_size: 8
license: CC-BY-SA-4.0
modules: [{id: m, title: Modul, units: [eins]}]
"""


@pytest.fixture(scope="module")
def course(host: Host, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A course with a page for each kind."""
    pages = "".join(f"\n## {kind.title()}\n\n{text}" for kind, text in {**EXAMPLES, "streng": STRICT}.items())
    picture = (SAMPLE / "courses/sprache-im-einsatz/verstaendigung/bilder/leiter.svg").read_text("utf-8")
    unit = f"---\ntitle: Eins\nminutes: 8\n---\n\nSechs Arten.\n{pages}"
    place = written(
        tmp_path_factory.mktemp("uebungen"),
        {f"courses/{COURSE}/course.yaml": FACTS, f"courses/{COURSE}/m/eins.md": unit, f"courses/{COURSE}/m/bilder/leiter.svg": picture},
    )
    host.offer(COURSE, packed(COURSE, "scorm12", place))
    return COURSE


@pytest.fixture
def at(learner: Learner, course: str) -> Callable[[str, str], Locator]:
    """Opens the page of a kind; gives one of its exercises."""
    learner.opens(package=course)

    def open_page(title: str, id: str) -> Locator:
        learner.goes_to(title)
        return learner.exercise(id)

    return open_page


def again(learner: Learner, title: str, id: str) -> Locator:
    """The exercise after the course was opened anew."""
    learner.leaves()
    learner.opens()
    learner.goes_to(title)
    return learner.exercise(id)


def entries(exercise: Locator, group: str) -> list[str]:
    """What lies in a group."""
    return exercise.get_by_role("group", name=group, exact=True).locator(".lw-sorting-item").all_inner_texts()


ALONE, TRAINED = "Auch ohne Ausbildung möglich", "Nur mit ausgebildeter Sprachmittlung"


def test_an_entry_is_tapped_then_its_group(learner: Learner, at: Callable[[str, str], Locator]) -> None:
    exercise = at("Sorting", "wer-uebersetzt")
    exercise.get_by_role("button", name="Nach dem Namen fragen").click()
    exercise.get_by_role("button", name=f"Hierher: {ALONE}").click()
    exercise.get_by_role("button", name="Eine Diagnose mitteilen").click()
    exercise.get_by_role("group", name=TRAINED).locator(".lw-sorting-items").click()

    assert entries(exercise, ALONE) == ["Nach dem Namen fragen"]
    assert entries(exercise, TRAINED) == ["Eine Diagnose mitteilen"]
    exercise = again(learner, "Sorting", "wer-uebersetzt")
    assert entries(exercise, TRAINED) == ["Eine Diagnose mitteilen"]
    assert len(entries(exercise, "Noch zu sortieren")) == 3


def test_sorting_goes_by_keyboard_and_the_focus_is_never_lost(learner: Learner, at: Callable[[str, str], Locator]) -> None:
    exercise = at("Sorting", "wer-uebersetzt")
    first = exercise.locator(".lw-sorting-tray .lw-sorting-item").first
    name = first.inner_text()
    first.focus()
    first.press("Enter")
    expect(exercise.get_by_role("button", name=f"Hierher: {ALONE}")).to_be_focused()
    learner.page.keyboard.press("Escape")
    expect(first).to_be_focused()
    expect(first).to_have_attribute("aria-pressed", "false")
    first.press("Enter")
    learner.page.keyboard.press("Tab")
    learner.page.keyboard.press("Enter")

    assert entries(exercise, TRAINED) == [name]
    expect(exercise.locator(".lw-sorting-tray .lw-sorting-item").first).to_be_focused()
    expect(exercise.get_by_role("status").filter(has_text=name)).to_contain_text(TRAINED)


def test_a_mouse_may_drag(learner: Learner, at: Callable[[str, str], Locator]) -> None:
    exercise = at("Sorting", "wer-uebersetzt")
    entry = exercise.get_by_role("button", name="Über eine Operation aufklären")
    entry.drag_to(exercise.get_by_role("group", name=TRAINED))

    assert entries(exercise, TRAINED) == ["Über eine Operation aufklären"]
    expect(entry).to_have_attribute("aria-pressed", "false")


def test_a_number_may_be_checked_so_often_then_the_solution_is_offered(learner: Learner, at: Callable[[str, str], Locator]) -> None:
    exercise = at("Number", "aufnahme")
    field, solution = exercise.get_by_role("textbox"), exercise.locator(".lw-solved")
    check, retry = exercise.get_by_role("button", name="Antwort prüfen"), exercise.get_by_role("button", name="Noch einmal")
    field.fill("viel")
    check.click()
    expect(exercise.get_by_text("Bitte geben Sie zuerst eine Zahl ein.")).to_be_visible()
    for left in (2, 1):
        field.fill("30")
        check.click()
        expect(exercise.get_by_text(f"Verbleibende Versuche: {left}")).to_be_visible()
        expect(solution).to_be_hidden()
        retry.click()
    field.fill("31,5")
    check.click()

    expect(solution).to_be_visible()
    expect(retry).to_be_hidden()
    expect(exercise.locator(".lw-outcome")).to_be_focused()
    exercise = again(learner, "Number", "aufnahme")
    expect(exercise.get_by_role("textbox")).to_have_value("31,5")
    expect(exercise.get_by_role("textbox")).to_be_disabled()
    expect(exercise.locator(".lw-solved")).to_be_visible()


@pytest.mark.parametrize("figure", ["20", "22,5", "17.5", "20 min"])
def test_a_number_is_right_within_its_tolerance(at: Callable[[str, str], Locator], figure: str) -> None:
    exercise = at("Number", "aufnahme")
    exercise.get_by_role("textbox").fill(figure)
    exercise.get_by_role("button", name="Antwort prüfen").click()

    expect(exercise.locator(".lw-badge-right")).to_be_visible()


def test_a_short_answer_forgives_a_slip(learner: Learner, at: Callable[[str, str], Locator]) -> None:
    exercise = at("Answer", "nachfragen")
    exercise.get_by_role("textbox").fill(" teachbak")
    exercise.get_by_role("button", name="Antwort prüfen").click()
    expect(exercise.locator(".lw-badge-right")).to_be_visible()

    expect(again(learner, "Answer", "nachfragen").get_by_role("textbox")).to_have_value("teachbak")


def test_words_are_marked_by_keyboard(learner: Learner, at: Callable[[str, str], Locator]) -> None:
    exercise = at("Marking", "deutungen")
    keys = learner.page.keyboard
    exercise.get_by_role("button", name="Der", exact=True).focus()
    for key in ("ArrowRight", "ArrowRight", "ArrowRight", "Space", "ArrowDown", "ArrowUp", "ArrowLeft", "End", "Home"):
        keys.press(key)
    expect(exercise.get_by_role("button", name="Der", exact=True)).to_be_focused()
    expect(exercise.get_by_role("button", pressed=True)).to_have_text(["uneinsichtig"])
    keys.press("Tab")
    expect(exercise.locator(".lw-word:focus")).to_have_count(0)

    exercise = again(learner, "Marking", "deutungen")
    exercise.get_by_role("button", name="laut", exact=True).click()
    exercise.get_by_role("button", name="hysterisch").click()
    exercise.get_by_role("button", name="Antwort prüfen").click()
    expect(exercise.get_by_role("button", pressed=True)).to_have_text(
        ["uneinsichtig (Richtig)", "laut (Nicht richtig)", "hysterisch (Richtig)"]
    )


def test_a_matrix_has_a_choice_in_each_row(learner: Learner, at: Callable[[str, str], Locator]) -> None:
    exercise = at("Matrix", "stimmt-das")
    statement = "Wer laut spricht, wird besser verstanden."
    exercise.get_by_role("radio", name=f"{statement} Stimmt", exact=True).check()
    exercise.get_by_role("radio", name=f"{statement} Stimmt nicht").check()

    exercise = again(learner, "Matrix", "stimmt-das")
    expect(exercise.get_by_role("radio", name=f"{statement} Stimmt nicht")).to_be_checked()
    expect(exercise.get_by_role("radio", checked=True)).to_have_count(1)


def test_the_picture_and_its_list_stay_in_step(learner: Learner, at: Callable[[str, str], Locator]) -> None:
    exercise = at("Hotspot", "unterste-sprosse")
    expect(exercise.get_by_role("button", name="Unterste Sprosse")).to_be_visible()
    exercise.get_by_role("button", name="Unterste Sprosse").click()
    expect(exercise.get_by_role("radio", name="Unterste Sprosse")).to_be_checked()
    exercise.get_by_role("radio", name="Mittlere Sprosse").check()
    expect(exercise.get_by_role("button", pressed=True)).to_have_accessible_name("Mittlere Sprosse")

    exercise = again(learner, "Hotspot", "unterste-sprosse")
    expect(exercise.get_by_role("button", pressed=True)).to_have_accessible_name("Mittlere Sprosse")


def test_all_or_nothing_says_so(at: Callable[[str, str], Locator]) -> None:
    exercise = at("Streng", "streng")
    exercise.get_by_role("checkbox", name="Hilfe").check()
    exercise.get_by_role("button", name="Antwort prüfen").click()
    expect(exercise.get_by_text("Diese Aufgabe zählt nur, wenn alles stimmt.")).to_be_visible()
    expect(exercise.get_by_text("Verbleibende Versuche: 2")).to_be_visible()


def test_taking_everything_back_wins_no_attempt(learner: Learner, at: Callable[[str, str], Locator]) -> None:
    exercise = at("Streng", "streng")
    exercise.get_by_role("checkbox", name="Hilfe").check()
    exercise.get_by_role("button", name="Antwort prüfen").click()
    exercise.get_by_role("button", name="Noch einmal").click()
    exercise.get_by_role("checkbox", name="Hilfe").uncheck()

    exercise = again(learner, "Streng", "streng")
    expect(exercise.get_by_role("checkbox", checked=True)).to_have_count(0)
    exercise.get_by_role("checkbox", name="Diagnose").check()
    exercise.get_by_role("button", name="Antwort prüfen").click()
    expect(exercise.get_by_text("Verbleibende Versuche: 1")).to_be_visible()
