"""Every block in its forms on a screen: enhanced, by finger and by keyboard without dragging, and without JavaScript. The
fourth, paper with its solution in the handbook, stands in tests/blocks/test_contract.py."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

import examples
from browser.drawer import ORDER, drawer, turns_to
from browser.hands import ANSWERS, Finger, Hand, Keyboard, answers
from browser.learner import Learner
from browser.serving import Host
from lehrwerk.blocks.table import BLOCKS
from lehrwerk.formats.web.site import SCRIPTED

HANDS: dict[str, Hand] = {"finger": Finger(), "keyboard": Keyboard()}
CHECKED = [block.kind for block in BLOCKS if block.kind in examples.EXERCISES and block.checks]  # type: ignore[attr-defined]


@pytest.fixture(autouse=True)
def _package(host: Host) -> None:
    if "drawer-web" not in host.packages:
        host.offer("drawer-web", drawer())


@pytest.fixture
def opened(profile: Callable[..., BrowserContext], host: Host) -> Callable[[str], Learner]:
    """The course in the hand of somebody."""

    def open_it(hand: str) -> Learner:
        learner = Learner(profile(reduced_motion="reduce", has_touch=hand == "finger"), host, f"drawer-{hand}")
        learner.opens_alone(f"{host.here}/package/drawer-web/index.html")
        return learner

    return open_it


def test_every_exercise_has_a_way_for_finger_and_keyboard() -> None:
    assert set(ANSWERS) == set(examples.EXERCISES)


@pytest.mark.parametrize("hand", HANDS)
def test_every_exercise_is_solved_without_dragging(opened: Callable[[str], Learner], hand: str) -> None:
    learner = opened(hand)
    for kind in examples.EXERCISES:
        turns_to(learner, kind)
        for id in learner.exercises():
            exercise = learner.exercise(id)
            answers(HANDS[hand], exercise)
            if kind in CHECKED and kind != "case":
                HANDS[hand].presses(exercise.locator(".lw-check"))
                expect(exercise.locator(".lw-outcome .lw-badge-right"), id).to_be_visible()
    assert learner.shown.get_by_text("Ein sicherer Einsatz").is_visible(), "the case came last, and to its good end"


def _fits(learner: Learner, hand: Hand, steps: list[tuple[str, str, str]]) -> None:
    for kind, control, seen in steps:
        turns_to(learner, kind)
        hand.presses(learner.shown.locator(control).first)
        expect(learner.shown.get_by_text(seen).filter(visible=True).first).to_be_visible()


OPENED = [
    ("tabs", "[role=tab]:nth-child(1)", "sobald eine Hand frei ist"),
    ("cards", "[data-does=flip]", "in eigenen Worten zu wiederholen"),
    ("details", "summary", "verliert keine Zeit mit Geräten"),
    ("audio", "summary", "Wo genau ist der Notfall?"),
    ("video", ".lw-transcript > summary", "Anna. Rettungsdienst."),
    ("cue", ".lw-cue > summary", "Wann hätten Sie so einen Zettel gebraucht?"),
    ("sensitive", ".lw-sensitive-more > summary", "Ein Säugling atmet nicht mehr."),
]
"""Blocks that open something: what is pressed, what is read then."""


@pytest.mark.parametrize("hand", HANDS)
def test_every_block_that_opens_something_does(opened: Callable[[str], Learner], hand: str) -> None:
    _fits(opened(hand), HANDS[hand], OPENED)


def test_every_block_with_a_script_is_alive(opened: Callable[[str], Learner]) -> None:
    learner = opened("keyboard")
    tags = {f"lw-{kind}" for kind in SCRIPTED & set(examples.SHOWN)}
    asleep = "(all) => all.filter((one) => !customElements.get(one.localName)).map((one) => one.localName)"

    assert tags <= set(learner.course.locator("article[data-page] *").evaluate_all("(all) => all.map((one) => one.localName)"))
    assert learner.course.locator(", ".join(sorted(tags))).evaluate_all(asleep) == []
    assert learner.course.locator("[data-exercise]:not(.lw-live)").count() == 0


@pytest.fixture
def plain(profile: Callable[..., BrowserContext], host: Host) -> Iterator[Page]:
    """The course in a browser that runs no script."""
    page = profile(java_script_enabled=False).new_page()
    page.goto(f"{host.here}/package/drawer-web/index.html")
    yield page


def article(page: Page, kind: str) -> Locator:
    """The page of a kind."""
    return page.locator(f"article[data-title='{kind}']")


UNSEEN = """(page) => {
  page.querySelectorAll("details").forEach((one) => (one.open = true));
  const walk = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  const unseen = [];
  while (walk.nextNode()) {
    const { data, parentElement } = walk.currentNode;
    if (!data.trim() || parentElement.closest("script, option, .lw-live-only, .lw-sr, .lw-cards-done, .lw-matrix-name, .lw-phrase-here")) continue;
    if (!parentElement.checkVisibility({ visibilityProperty: true, opacityProperty: true })) unseen.push(data.trim().slice(0, 60));
  }
  return unseen;
}"""
"""Text that cannot be read although everything that unfolds is open. What is only there for scripts may be missing, and
what a wide window says in the head of a table."""


def test_without_a_script_every_block_can_be_read_and_no_button_is_dead(plain: Page) -> None:
    unseen = {kind: article(plain, kind).evaluate(UNSEEN) for kind in ORDER}
    dead = plain.locator("article :is(button, [role=button], [role=tab], [draggable=true]):visible")

    assert {kind: texts for kind, texts in unseen.items() if texts} == {}
    assert dead.evaluate_all("(all) => all.map((one) => one.outerHTML)") == []


def words_of(kind: str) -> set[str]:
    """The words of an example that learners are to read: without names of fences, attributes and keys."""
    text = re.sub(r"(?ms)^::: room.*?^:::", "", examples.example(kind))
    text = re.sub(r"(?m)^:::+ *[\w-]*|\{[^}]*\}|\]\([^)\s]*|^### [a-z]+:|^### debrief|^(hint|right|wrong):|-> \w+|[!~]", " ", text)
    return set(re.findall(r"[^\W\d_]{4,}", text))


@pytest.mark.parametrize("kind", ORDER)
def test_without_a_script_no_word_of_a_block_is_lost(plain: Page, kind: str) -> None:
    there = article(plain, kind).evaluate(
        "(page) => [page.textContent, ...[...page.querySelectorAll('img')].map(({ alt }) => alt)].join(' ')"
    )
    lost = {word for word in words_of(kind) if word not in there}

    assert lost == set()
