"""The repository's own course, from its first page to its result, as a robot reads it: every page, every exercise."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext

from browser import robot
from browser.conftest import Watch
from browser.learner import Learner
from browser.samples import REPOSITORY, package
from browser.snapshot import lost

COURSE = "rettungsdienst-vielfalt"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not (REPOSITORY / "courses" / COURSE / "course.yaml").is_file(), reason=f"courses/{COURSE} is not there"),
]


def in_test(learner: Learner) -> bool:
    """Whether the page that is shown is the test."""
    return learner.shown.locator("lw-test").count() > 0


def answer_page(learner: Learner) -> None:
    """Every exercise in sight, rightly; what can be checked is checked."""
    for id in learner.exercises():
        exercise = learner.exercise(id)
        robot.solve(exercise)
        check = exercise.get_by_role("button", name="Antwort prüfen")
        if check.is_visible():
            robot.check(exercise, "Richtig")


def test_a_robot_reads_answers_and_passes(learner: Learner, watch: Watch, profile: Callable[..., BrowserContext]) -> None:
    learner.host.offer(COURSE, package(COURSE, "scorm12", REPOSITORY))
    learner.context.set_default_timeout(20_000)
    learner.opens(package=COURSE)
    learner.starts()
    titles = set()
    tests = 0
    while learner.can_go_on():
        titles.add(learner.heading)
        if in_test(learner):
            tests += 1
            learner.presses("Test beginnen")
            for id in learner.exercises():
                robot.solve(learner.exercise(id))
            learner.presses("Test abgeben")
            learner.sees("Ihr Ergebnis: 100 %")
        else:
            answer_page(learner)
        learner.goes_on()
    assert titles >= set(learner.page_titles())
    assert tests >= 1
    learner.settles()
    assert (learner.value("core.lesson_status"), learner.value("core.score.raw")) == ("passed", "100")
    assert len(learner.value("suspend_data")) <= 4096
    before = learner.snapshot()
    learner.leaves("crash")
    elsewhere = Learner(profile(), learner.host, learner.name, COURSE)
    elsewhere.opens()
    assert not lost(before, elsewhere.snapshot(), elsewhere=True)
    assert watch.faults == []
