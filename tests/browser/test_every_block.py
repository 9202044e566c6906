"""Every block of the drawer, before everybody: axe-core, fingers, narrow windows, every choice of colours."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext

from browser.drawer import ORDER, answers_all, drawer, opens_all, turns_to
from browser.learner import Learner
from browser.serving import Host
from browser.test_accessibility import TAGS
from node.judges import judge

FINGER = {"has_touch": True}
LOOKS: dict[str, tuple[int, dict[str, Any], dict[str, str]]] = {
    "a desk": (1280, {}, {}),
    "a desk in the dark": (1280, {"color_scheme": "dark"}, {}),
    "a phone": (390, FINGER, {}),
    "a phone in the dark": (390, {**FINGER, "color_scheme": "dark"}, {}),
    "a small phone": (320, FINGER, {}),
    "high contrast": (390, FINGER, {"colours": "high"}),
    "forced colours": (1280, {"forced_colors": "active"}, {}),
    "right to left": (390, FINGER, {"dir": "rtl"}),
    "letters of twice their size": (390, FINGER, {"size": "200"}),
}
LEAST = 43.5
"""Pixels: 44, as the design asks, less what rounding takes; WCAG 2.2 asks for 24 (2.5.8)."""
LOOK = """async ([tags, least, finger]) => {
  const page = document.querySelector("article[data-shown]");
  const { violations } = await axe.run(page, { runOnly: tags, resultTypes: ["violations"], preload: false });
  const faults = violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} (${failureSummary.slice(0, 160)})`));
  const wide = [document.documentElement, ...page.querySelectorAll("[data-exercise]")].filter((one) => one.scrollWidth > one.clientWidth + 1);
  const small = [];
  for (const one of page.querySelectorAll("a[href], button, select, textarea, summary, input, [tabindex='0']")) {
    // What stands in a sentence is as high as its line (WCAG 2.2, 2.5.8: inline).
    const target = one.matches("input") ? (one.closest("label") ?? one) : one;
    const { width, height } = target.getBoundingClientRect();
    if (!target.checkVisibility({ visibilityProperty: true }) || width === 0 || target.matches('.lw-term') || getComputedStyle(target).display === "inline") continue;
    if (height < least || (finger && width < least)) small.push(`${width} × ${height}: ${target.outerHTML.slice(0, 120)}`);
  }
  return [...faults, ...wide.map((one) => `wider than the window: ${one.localName}`), ...small.map((one) => `too small: ${one}`)];
}"""


@pytest.fixture
def shown(profile: Callable[..., BrowserContext], host: Host) -> Callable[[str], Learner]:
    """The course in one of its looks."""
    host.offer("drawer-web", drawer())

    def in_look(name: str) -> Learner:
        width, options, settings = LOOKS[name]
        context = profile(viewport={"width": width, "height": 800}, reduced_motion="reduce", **options)
        kept = json.dumps({key: value for key, value in settings.items() if key != "dir"})
        context.add_init_script(f"if (location.protocol === 'http:') localStorage.setItem('lehrwerk:settings', {kept!r})")
        learner = Learner(context, host, f"drawer-{name}")
        learner.opens_alone(f"{host.here}/package/drawer-web/index.html")
        learner.course.evaluate(judge("axe-core", "axe.min.js").read_text("utf-8") + "; undefined")
        if "dir" in settings:
            learner.course.evaluate("document.documentElement.dir = 'rtl'")
        return learner

    return in_look


@pytest.mark.parametrize("look", LOOKS)
def test_no_block_has_a_fault(shown: Callable[[str], Learner], look: str) -> None:
    learner = shown(look)
    finger = "has_touch" in LOOKS[look][1]
    found: dict[str, list[str]] = {}
    turns_to(learner, "Einheit")
    learner.shown.locator("button.lw-term").first.click()
    found["term"] = learner.course.evaluate(LOOK, [TAGS, LEAST, finger])
    for kind in ORDER:
        turns_to(learner, kind)
        first = learner.course.evaluate(LOOK, [TAGS, LEAST, finger])
        opens_all(learner)
        answers_all(learner)
        found[kind] = [*first, *learner.course.evaluate(LOOK, [TAGS, LEAST, finger])]
    assert {kind: troubles for kind, troubles in found.items() if troubles} == {}
