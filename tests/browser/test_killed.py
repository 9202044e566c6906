"""The course is killed after any step, again and again, and nothing that was answered is lost."""

from collections.abc import Callable
from random import Random

import pytest
from playwright.sync_api import BrowserContext

import examples
from browser import robot
from browser.drawer import ORDER, drawer, turns_to
from browser.learner import Learner, Leaving
from browser.samples import EXAMPLE
from browser.snapshot import lost

TEST = "Abschlusstest"
KILLS = 20
"""In each of ten ways through: two hundred in all."""
WAYS: list[Leaving] = ["crash", "crash", "close", "reload"]


def turn_page(learner: Learner, random: Random) -> None:
    """To any page."""
    learner.goes_to(random.choice(learner.page_titles()))


def answer(learner: Learner, random: Random) -> None:
    """Changes an answer on any page with exercises."""
    if not learner.exercises():
        learner.goes_to(random.choice(["Fünf Stufen", "Fünf Stufen", "Was bleibt", "Ein Fall"]))
    robot.dabble(learner.exercise(random.choice(learner.exercises())), random)


def check(learner: Learner, random: Random) -> None:
    """Checks an answer, or opens a checked one again."""
    buttons = learner.shown.locator(".lw-check:visible")
    if buttons.count():
        buttons.nth(random.randrange(buttons.count())).click()


def take_test(learner: Learner, random: Random) -> None:
    """A step of the test."""
    if learner.heading != TEST:
        learner.goes_to(TEST)
    beginning = learner.shown.get_by_role("button", name="Test beginnen").or_(
        learner.shown.get_by_role("button", name="Noch einmal versuchen")
    )
    if beginning.count() and beginning.first.is_visible():
        beginning.first.click()
    elif not learner.shown.get_by_role("button", name="Test abgeben").is_visible():
        turn_page(learner, random)
    elif random.random() < 0.75:
        answer(learner, random)
    else:
        learner.presses("Test abgeben")
        if not learner.shown.locator(".lw-test-result").is_visible():
            learner.presses("Test abgeben")


def turn_to_a_block(learner: Learner, random: Random) -> None:
    """To the page of any block."""
    turns_to(learner, random.choice(ORDER))


def answer_a_block(learner: Learner, random: Random) -> None:
    """Changes an answer of any kind."""
    turns_to(learner, random.choice(examples.EXERCISES))
    robot.dabble(learner.exercise(random.choice(learner.exercises())), random)


COURSES: dict[str, list[Callable[[Learner, Random], None]]] = {
    EXAMPLE: [turn_page, answer, answer, answer, check, take_test, take_test],
    "drawer": [turn_to_a_block, answer_a_block, answer_a_block, answer_a_block, check],
}
"""A course with a test, and one with every kind of exercise: what somebody does in them."""


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("course", COURSES)
def test_nothing_is_lost_whenever_the_course_is_killed(
    learner: Learner, course: str, seed: int, profile: Callable[..., BrowserContext]
) -> None:
    random = Random(seed)
    if course not in learner.host.packages:
        learner.host.offer(course, drawer("scorm12"))
    learner.opens(package=course)
    for kill in range(KILLS):
        for _ in range(random.randint(1, 3)):
            random.choice(COURSES[course])(learner, random)
        before = learner.snapshot()
        how = random.choice(WAYS)
        learner.leaves(how)
        if how != "reload":
            learner.opens()
        after = learner.snapshot()
        assert not lost(before, after), f"kill {kill} of seed {seed}: {how}"
    learner.settles()
    learner.leaves("crash")
    elsewhere = Learner(profile(), learner.host, learner.name, course)
    elsewhere.opens()
    assert not lost(after, elsewhere.snapshot(), elsewhere=True)
