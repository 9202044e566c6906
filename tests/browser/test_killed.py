"""The course is killed after any step, again and again, and nothing that was answered is lost."""

from collections.abc import Callable
from random import Random

import pytest
from playwright.sync_api import BrowserContext

from browser import robot
from browser.learner import Learner, Leaving
from browser.snapshot import lost

TEST = "Abschlusstest"
KILLS = 20
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


STEPS: list[Callable[[Learner, Random], None]] = [turn_page, answer, answer, answer, check, take_test, take_test]


@pytest.mark.parametrize("seed", range(10))
def test_nothing_is_lost_whenever_the_course_is_killed(learner: Learner, seed: int, profile: Callable[..., BrowserContext]) -> None:
    random = Random(seed)
    learner.opens()
    for kill in range(KILLS):
        for _ in range(random.randint(1, 3)):
            random.choice(STEPS)(learner, random)
        before = learner.snapshot()
        how = random.choice(WAYS)
        learner.leaves(how)
        if how != "reload":
            learner.opens()
        after = learner.snapshot()
        assert not lost(before, after), f"kill {kill} of seed {seed}: {how}"
    learner.settles()
    learner.leaves("crash")
    elsewhere = Learner(profile(), learner.host, learner.name)
    elsewhere.opens()
    assert not lost(after, elsewhere.snapshot(), elsewhere=True)
