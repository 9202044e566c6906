"""Whoever goes and comes back finds everything as it was, however they went."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, expect

from browser import robot
from browser.learner import Learner, Leaving
from browser.samples import altered
from browser.snapshot import lost

WAYS: list[Leaving] = ["reload", "close", "crash"]
TEST = "Abschlusstest"


def comes_back(learner: Learner, how: Leaving) -> None:
    """Leaves one way or another and opens the course again."""
    learner.leaves(how)
    if how != "reload":
        learner.opens()


def answer_everything(learner: Learner, answer: Callable[..., None]) -> None:
    """Every exercise outside of the test."""
    for title in learner.page_titles()[:-1]:
        learner.goes_to(title)
        for id in learner.exercises():
            answer(learner.exercise(id))


@pytest.mark.parametrize("how", WAYS)
@pytest.mark.parametrize("answer", [robot.solve, robot.fail])
def test_every_kind_of_exercise_is_restored_exactly(learner: Learner, how: Leaving, answer: Callable[..., None]) -> None:
    learner.opens()
    answer_everything(learner, answer)
    before = learner.snapshot()
    comes_back(learner, how)
    assert not lost(before, learner.snapshot())


@pytest.mark.parametrize("how", WAYS)
def test_a_test_under_way_goes_on_with_the_same_questions_and_answers(learner: Learner, how: Leaving) -> None:
    learner.opens()
    learner.goes_to(TEST)
    learner.presses("Test beginnen")
    robot.solve(learner.exercise(learner.exercises()[0]))
    before = learner.snapshot()
    assert before["tests"][0]["bar"] == "Beantwortet: 1 von 2"
    comes_back(learner, how)
    assert not lost(before, learner.snapshot())
    learner.goes_to(TEST)
    robot.solve(learner.exercise(learner.exercises()[1]))
    learner.presses("Test abgeben")
    learner.sees("Ihr Ergebnis: 100 %")


def test_coming_back_costs_no_attempt(learner: Learner) -> None:
    learner.opens()
    learner.goes_to(TEST)
    learner.presses("Test beginnen")
    for how in WAYS:
        comes_back(learner, how)
    learner.goes_to(TEST)
    for id in learner.exercises():
        robot.fail(learner.exercise(id))
    learner.presses("Test abgeben")
    learner.sees("Verbleibende Versuche: 2")


@pytest.mark.parametrize("how", WAYS)
def test_the_course_offers_to_go_on_where_one_was(learner: Learner, how: Leaving) -> None:
    learner.opens()
    learner.goes_to("Was bleibt")
    comes_back(learner, how)
    assert learner.heading == "Verständigung ohne gemeinsame Sprache"
    learner.starts()
    expect(learner.shown.get_by_role("heading", name="Was bleibt")).to_be_visible()


def test_a_solved_exercise_stays_solved(learner: Learner) -> None:
    learner.opens()
    learner.goes_to("Fünf Stufen")
    robot.solve(learner.exercise("erste-schritte"))
    robot.check(learner.exercise("erste-schritte"), "Richtig")
    comes_back(learner, "crash")
    learner.goes_to("Fünf Stufen")
    exercise = learner.exercise("erste-schritte")
    expect(exercise.locator(".lw-outcome")).to_contain_text("Richtig")
    expect(exercise.get_by_role("button", name="Noch einmal versuchen")).to_be_visible()


def test_another_machine_has_what_the_platform_has(learner: Learner, profile: Callable[..., BrowserContext]) -> None:
    learner.opens()
    answer_everything(learner, robot.solve)
    learner.settles()
    before = learner.snapshot()
    learner.leaves("crash")
    elsewhere = Learner(profile(), learner.host, learner.name)
    elsewhere.opens()
    assert not lost(before, elsewhere.snapshot(), elsewhere=True)


def answer_privately(learner: Learner) -> str:
    """What nobody else is to know; gives what then stands in the page."""
    learner.goes_to("Was bleibt")
    for id in learner.exercises():
        robot.solve(learner.exercise(id))
    kept = str(learner.snapshot()["private"])
    assert "Ganz langsam sprechen." in kept
    assert "7:true" in kept
    return kept


def never_sent(learner: Learner) -> bool:
    """Whether the platform was told nothing of it, not even in base64."""
    sent = str(learner.record.calls) + str(learner.record.values)
    return "langsam" not in sent and "R2Fueg" not in sent


@pytest.mark.parametrize("how", WAYS)
def test_private_answers_stay_on_the_device_and_are_not_sent(learner: Learner, how: Leaving) -> None:
    learner.opens()
    kept = answer_privately(learner)
    learner.settles()
    comes_back(learner, how)
    assert str(learner.snapshot()["private"]) == kept
    assert never_sent(learner)


def test_where_the_author_wants_it_private_answers_end_with_the_window(learner: Learner) -> None:
    learner.host.offer("session", altered("notes: session"))
    learner.opens(package="session")
    kept = answer_privately(learner)
    learner.settles()
    comes_back(learner, "reload")
    assert str(learner.snapshot()["private"]) == kept
    comes_back(learner, "close")
    assert "langsam" not in str(learner.snapshot()["private"])
    assert never_sent(learner)


def test_another_learner_on_the_same_machine_sees_nothing_of_the_first(learner: Learner) -> None:
    learner.opens()
    learner.goes_to("Fünf Stufen")
    robot.solve(learner.exercise("erste-schritte"))
    learner.leaves("crash")
    other = Learner(learner.context, learner.host, f"{learner.name}-other")
    other.opens()
    fresh = other.snapshot()
    assert "b:true" not in fresh["answers"]["erste-schritte"]
    assert fresh["place"] == ""
    assert other.record.violations == []


def test_a_gap_takes_no_more_than_comes_back(learner: Learner) -> None:
    learner.opens()
    learner.goes_to("Fünf Stufen")
    learner.exercise("einfach-sprechen").locator("input").first.press_sequentially("ä" * 40)
    before = learner.snapshot()
    learner.settles()
    comes_back(learner, "crash")
    assert "ä" * 15 in str(before)
    assert "ä" * 16 not in str(before)
    assert not lost(before, learner.snapshot())
