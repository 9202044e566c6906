"""What platforms really do, one oddity at a time: nothing is lost, nothing is wrongly reported, nobody is locked out."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext

from browser import robot
from browser.learner import Learner
from browser.snapshot import lost

NOT_SAVED = "Noch nicht gespeichert"
TEST = "Abschlusstest"


def answer_some(learner: Learner) -> None:
    """A few steps, one at a time as people take them."""
    learner.goes_to("Fünf Stufen")
    for id in learner.exercises():
        robot.solve(learner.exercise(id))


def pass_test(learner: Learner) -> None:
    """The test, all right."""
    learner.goes_to(TEST)
    learner.presses("Test beginnen")
    for id in learner.exercises():
        robot.solve(learner.exercise(id))
    learner.presses("Test abgeben")
    learner.sees("Ihr Ergebnis: 100 %")


@pytest.mark.parametrize(
    "switch",
    [
        "strict",
        "real booleans",
        "slow",
        "unset is 403",
        "unset is 404",
        "mode is missing",
        "mode is empty",
        "initialize is false but works",
        "only core elements",
    ],
)
def test_an_odd_platform_that_works_keeps_everything(learner: Learner, switch: str, profile: Callable[..., BrowserContext]) -> None:
    learner.opens(switch=switch)
    answer_some(learner)
    pass_test(learner)
    learner.settles()
    learner.misses(NOT_SAVED)
    assert (learner.value("core.lesson_status"), learner.value("core.score.raw")) == ("incomplete", "100")
    before = learner.snapshot()
    learner.leaves("crash")
    elsewhere = Learner(profile(), learner.host, learner.name)
    elsewhere.opens(switch=switch)
    assert not lost(before, elsewhere.snapshot(), elsewhere=True)


def test_a_commit_that_fails_is_tried_again(learner: Learner) -> None:
    learner.opens(switch="every second commit fails")
    learner.starts()
    learner.sees(NOT_SAVED)
    learner.settles()
    learner.misses(NOT_SAVED)
    answer_some(learner)
    learner.settles()
    state = learner.value("suspend_data")
    before = learner.snapshot()
    learner.leaves("crash")
    learner.opens()
    assert learner.value("suspend_data").split(".")[2:] == state.split(".")[2:]
    assert not lost(before, learner.snapshot())


@pytest.mark.parametrize("switch", ["logged out", "throws at commit"])
def test_a_platform_that_stores_nothing_any_more_is_said_and_the_browser_keeps_the_answers(learner: Learner, switch: str) -> None:
    learner.opens(switch=switch)
    answer_some(learner)
    learner.sees(NOT_SAVED)
    before = learner.snapshot()
    learner.leaves("crash")
    learner.opens()
    assert not lost(before, learner.snapshot())
    learner.settles()
    learner.misses(NOT_SAVED)
    assert learner.value("suspend_data")


def test_a_platform_that_cuts_the_state_off_does_no_harm(learner: Learner) -> None:
    learner.opens(switch="truncates")
    answer_some(learner)
    pass_test(learner)
    learner.leaves("close")
    learner.until(lambda: bool(learner.value("core.session_time")))
    learner.opens(switch="truncates")
    answer_some(learner)
    assert learner.value("core.score.raw") == "100"


@pytest.mark.parametrize("mode", ["review", "browse"])
def test_who_only_looks_can_try_everything_and_nothing_is_stored(learner: Learner, mode: str) -> None:
    learner.opens(mode=mode)
    learner.sees("Sie sehen diesen Kurs nur an. Es wird nichts gespeichert.")
    answer_some(learner)
    robot.check(learner.exercise("erste-schritte"), "Richtig")
    pass_test(learner)
    learner.leaves()
    learner.has_finished()
    stored = {element: value for element, value in learner.record.values.items() if value != "browsed"}
    assert stored == {}
    assert ("browsed" in learner.record.values.values()) == (mode == "browse")
    assert not learner.course_keys()


def test_review_shows_the_answers_that_were_given(learner: Learner) -> None:
    learner.opens()
    answer_some(learner)
    learner.settles()
    before = learner.snapshot()
    learner.leaves("crash")
    learner.opens(mode="review")
    assert not lost(before, learner.snapshot())


@pytest.mark.parametrize("switch", ["throws", "initialize fails", "no api"])
def test_without_a_platform_the_course_works_and_says_that_nothing_is_kept(learner: Learner, switch: str) -> None:
    learner.opens(switch=switch)
    learner.sees("Keine Verbindung zu einer Lernplattform.")
    answer_some(learner)
    robot.check(learner.exercise("erste-schritte"), "Richtig")
    pass_test(learner)
    assert learner.record.values == {}


def test_a_state_that_is_not_ours_begins_afresh(learner: Learner) -> None:
    learner.record.values |= {
        "cmi.suspend_data": 'viewed=1,2,3|{"foreign":"state"}',
        "cmi.core.lesson_status": "passed",
        "cmi.core.score.raw": "90",
    }
    learner.opens()
    learner.goes_to("Fünf Stufen")
    robot.solve(learner.exercise("erste-schritte"))
    learner.settles()
    assert (learner.value("core.lesson_status"), learner.value("core.score.raw")) == ("passed", "90")
    assert learner.value("suspend_data").startswith("1.")


@pytest.mark.parametrize("status", ["completed", "passed", "failed"])
def test_a_status_the_platform_has_is_not_touched_by_opening(learner: Learner, status: str) -> None:
    learner.record.values["cmi.core.lesson_status"] = status
    learner.opens()
    learner.starts()
    learner.settles()
    assert learner.value("core.lesson_status") == status


def test_a_hostile_learner_name_and_id_do_no_harm(learner: Learner) -> None:
    learner.record.values |= {"cmi.core.student_name": "<img src=x onerror=alert(1)>", "cmi.core.student_id": "Ä 'ö\" <b> \u202e"}
    learner.opens()
    learner.starts()
    learner.settles()
    assert learner.value("core.lesson_status") == "incomplete"
