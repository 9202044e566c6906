"""Every page for everybody: axe-core over WCAG 2.2 A and AA, small screens, keyboards."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, expect

from browser import robot
from browser.learner import Learner
from browser.serving import Host
from node.judges import judge

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
TEST = "Abschlusstest"


def faults(learner: Learner) -> list[str]:
    """What axe-core finds on the page as it is now."""
    if not learner.course.evaluate("Boolean(window.axe)"):
        # Evaluated by the debugger: the page's own policy lets no foreign script in.
        learner.course.evaluate(judge("axe-core", "axe.min.js").read_text("utf-8") + "; undefined")
    found: list[dict[str, Any]] = learner.course.evaluate(
        "async (tags) => (await axe.run(document, { runOnly: tags, resultTypes: ['violations'] })).violations", TAGS
    )
    return [f"{fault['id']}: {node['html'][:160]} ({node['failureSummary'][:200]})" for fault in found for node in fault["nodes"]]


@pytest.fixture
def reader(profile: Callable[..., BrowserContext], host: Host) -> Callable[..., Learner]:
    """Opens the course alone, on a device of some size."""

    def open_on(width: int, scheme: str = "light", **options: Any) -> Learner:
        context = profile(viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce", **options)
        learner = Learner(context, host, f"reader-{width}-{scheme}")
        learner.opens_alone(f"{host.here}/package/web/index.html")
        return learner

    return open_on


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_no_page_has_a_fault_that_axe_knows(reader: Callable[..., Learner], width: int, scheme: str) -> None:
    learner = reader(width, scheme)
    found = {"start": faults(learner)}
    learner.starts()
    while True:
        found[learner.heading] = faults(learner)
        for id in learner.exercises():
            robot.fail(learner.exercise(id))
            check = learner.exercise(id).get_by_role("button", name="Antwort prüfen")
            if check.is_visible():
                check.click()
        if learner.exercises():
            found[f"{learner.heading}, answered"] = faults(learner)
        if not learner.can_go_on():
            break
        learner.goes_on()
    assert {page: list_ for page, list_ in found.items() if list_} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_a_test_has_no_fault_in_any_of_its_states(reader: Callable[..., Learner], width: int, scheme: str) -> None:
    learner = reader(width, scheme)
    learner.goes_to(TEST)
    learner.presses("Test beginnen")
    under_way = faults(learner)
    for id in learner.exercises():
        robot.fail(learner.exercise(id))
    learner.presses("Test abgeben")
    learner.sees("Ihr Ergebnis")
    assert under_way + faults(learner) == []


def test_the_open_menu_of_a_phone_has_no_fault(reader: Callable[..., Learner]) -> None:
    learner = reader(390)
    learner.course.get_by_role("button", name="Menü").click()
    expect(learner.course.get_by_role("navigation", name="Inhalt")).to_be_visible()
    assert faults(learner) == []


@pytest.mark.parametrize("width", [320, 390])
def test_no_page_scrolls_sideways(reader: Callable[..., Learner], width: int) -> None:
    """WCAG 2.2, 1.4.10: 320 CSS pixels are 1280 at 400 %."""
    learner = reader(width)
    learner.starts()
    wide = []
    while True:
        for id in learner.exercises():
            robot.fail(learner.exercise(id))
        if learner.course.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            wide.append(learner.heading)
        if not learner.can_go_on():
            break
        learner.goes_on()
    assert wide == []


def test_targets_are_large_enough_for_a_finger(reader: Callable[..., Learner]) -> None:
    """44 pixels, as the design asks; WCAG 2.2 asks for 24 (2.5.8)."""
    learner = reader(390)
    learner.starts()
    small: set[str] = set()
    while True:
        small |= set(
            learner.course.evaluate("""() => [...document.querySelectorAll("button, select, .lw-button, summary, .lw-choice-label, .lw-decide")]
          .filter((one) => one.offsetParent && one.getBoundingClientRect().height < 43.5)
          .map((one) => `${one.localName}.${one.className}: ${one.textContent.trim().slice(0, 30)}: ${one.getBoundingClientRect().height}`)""")
        )
        if not learner.can_go_on():
            break
        learner.goes_on()
    assert sorted(small) == []


def test_focus_goes_to_the_heading_of_a_new_page_and_the_title_follows(reader: Callable[..., Learner]) -> None:
    learner = reader(1280)
    learner.starts()
    while learner.can_go_on():
        learner.goes_on()
        heading = learner.shown.get_by_role("heading").first
        expect(heading).to_be_focused()
        assert learner.page.title().startswith(heading.inner_text())


def test_motion_and_forced_colours_do_no_harm(reader: Callable[..., Learner]) -> None:
    learner = reader(1280, forced_colors="active")
    learner.starts()
    learner.goes_on()
    robot.solve(learner.exercise("erste-schritte"))
    robot.check(learner.exercise("erste-schritte"), "Richtig")
    assert faults(learner) == []
