"""What stands round the pages, for everybody: axe-core, small screens, large letters, every choice of colours."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, expect

from browser.framed import framed
from browser.learner import Learner
from browser.serving import Host
from browser.test_accessibility import faults

LOOKS: dict[str, tuple[int, dict[str, Any], dict[str, str]]] = {
    "a phone": (390, {}, {}),
    "a phone in the dark": (390, {"color_scheme": "dark"}, {}),
    "a desk in the dark": (1280, {"color_scheme": "dark"}, {}),
    "a choice of dark": (1280, {}, {"colours": "dark"}),
    "a choice of light in the dark": (390, {"color_scheme": "dark"}, {"colours": "light"}),
    "high contrast": (390, {}, {"colours": "high"}),
    "forced colours": (1280, {"forced_colors": "active"}, {}),
    "400 %": (320, {}, {}),
    "letters of twice their size": (390, {}, {"size": "200"}),
    "right to left": (390, {}, {"dir": "rtl"}),
}


@pytest.fixture
def shown(profile: Callable[..., BrowserContext], host: Host) -> Callable[[str], Learner]:
    """The course in one of its looks."""
    host.offer("rahmen-web", framed("web", "interface: [de, en]"))

    def in_look(name: str) -> Learner:
        width, options, settings = LOOKS[name]
        context = profile(viewport={"width": width, "height": 800}, reduced_motion="reduce", **options)
        kept = json.dumps({key: value for key, value in settings.items() if key != "dir"})
        context.add_init_script(f"if (location.protocol === 'http:') localStorage.setItem('lehrwerk:settings', {kept!r})")
        learner = Learner(context, host, f"look-{name}")
        learner.opens_alone(f"{host.here}/package/rahmen-web/index.html")
        learner.course.wait_for_selector("html.lw-equipped", state="attached")
        if "dir" in settings:
            learner.course.evaluate("document.documentElement.dir = 'rtl'")
        return learner

    return in_look


def troubles(learner: Learner) -> list[str]:
    """What axe-core finds, and whether anything is wider than the window."""
    wide = learner.course.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    return [*faults(learner), *(["wider than the window"] if wide else [])]


@pytest.mark.parametrize("look", LOOKS)
def test_nothing_round_the_pages_has_a_fault(shown: Callable[[str], Learner], look: str) -> None:
    learner = shown(look)
    keys = [str(id) for id in learner.course.locator("article[data-page]").evaluate_all("(all) => all.map((one) => one.id)")]
    found: dict[str, list[str]] = {}

    def judged(what: str) -> None:
        found[what] = troubles(learner)

    def goes(anchor: str) -> None:
        learner.course.evaluate(f"location.hash = '{anchor}'")
        expect(learner.course.locator(f"#{anchor}")).to_be_visible()

    goes(keys[4])
    judged("a locked page")
    for name in ("Suchen", "Einstellungen"):
        learner.course.get_by_role("banner").get_by_role("button", name=name).click()
        learner.page.keyboard.type("leiter")
        judged(name)
        learner.page.keyboard.press("Escape")
    goes(keys[3])
    learner.shown.get_by_role("textbox").fill("Hilfe ist da.")
    judged("a private field")
    for key in keys:
        goes(key)
    for anchor in ("lw-results", "lw-certificate", "lw-notes"):
        goes(anchor)
        judged(anchor)
    learner.presses("Alle Notizen löschen")
    judged("a question")
    learner.page.keyboard.press("Escape")
    learner.course.get_by_role("banner").get_by_role("button", name="Beenden").click()
    expect(learner.course.locator(".lw-end")).to_be_visible()
    judged("the end")
    assert {what: list_ for what, list_ in found.items() if list_} == {}


@pytest.mark.parametrize("width", [390, 1280])
def test_buttons_of_the_frame_are_large_enough_for_a_finger(profile: Callable[..., BrowserContext], host: Host, width: int) -> None:
    """44 pixels, as the design asks; WCAG 2.2 asks for 24 (2.5.8)."""
    host.offer("rahmen-web", framed("web", "interface: [de, en]"))
    learner = Learner(profile(viewport={"width": width, "height": 800}), host, "finger")
    learner.opens_alone(f"{host.here}/package/rahmen-web/index.html")
    learner.course.get_by_role("button", name="Einstellungen").click()
    small = learner.course.evaluate("""() => [...document.querySelectorAll("header button, dialog[open] button, dialog[open] label")]
      .filter((one) => one.offsetParent && Math.min(one.getBoundingClientRect().height, one.getBoundingClientRect().width) < 43.5)
      .map((one) => `${one.textContent.trim()} ${one.getBoundingClientRect().width} ${one.getBoundingClientRect().height}`)""")
    assert small == []
