"""A learner goes through a whole course, and the platform gets to know what it should."""

import pytest

from browser import robot
from browser.learner import Learner
from browser.samples import WITHOUT_TEST

TEST = "Abschlusstest"


def take_test(learner: Learner, *, right: bool) -> None:
    """An attempt at the test, from its first word to its result."""
    (learner.presses("Test beginnen") if learner.shown.locator(".lw-test-intro").is_visible() else learner.presses("Noch einmal versuchen"))
    for id in learner.exercises():
        (robot.solve if right else robot.fail)(learner.exercise(id))
    learner.presses("Test abgeben")
    learner.sees("Ihr Ergebnis")


def read_everything(learner: Learner, *, solving: bool = True) -> None:
    """Every page before the test, every exercise on them."""
    learner.starts()
    while True:
        for id in learner.exercises() if solving and learner.heading != TEST else []:
            exercise = learner.exercise(id)
            robot.solve(exercise)
            if exercise.get_by_role("button", name="Antwort prüfen").is_visible():
                robot.check(exercise, "Richtig")
        if learner.heading == TEST or not learner.can_go_on():
            return
        learner.goes_on()


def test_a_learner_reads_answers_and_passes(learner: Learner) -> None:
    learner.opens()
    learner.settles()
    assert learner.value("core.lesson_status") == "incomplete"
    read_everything(learner)
    learner.settles()
    assert learner.value("core.lesson_status") == "incomplete"
    assert learner.value("core.score.raw") == ""
    take_test(learner, right=True)
    learner.sees("Bestanden")
    learner.sees("Geschafft. Die Leiter sitzt.")
    learner.settles()
    assert learner.value("core.lesson_status") == "passed"
    assert learner.value("core.score.raw") == "100"
    assert (learner.value("core.score.min"), learner.value("core.score.max")) == ("0", "100")
    learner.goes_on()
    assert learner.heading == "Ergebnisse"
    learner.sees("Bestanden")
    learner.leaves()
    learner.has_finished()
    assert learner.value("core.session_time")
    assert learner.value("core.exit") == "suspend"


def test_wrong_answers_to_the_last_attempt_fail(learner: Learner) -> None:
    learner.opens()
    read_everything(learner, solving=False)
    for left in (2, 1, 0):
        take_test(learner, right=False)
        learner.sees("Noch nicht bestanden")
        learner.sees(f"Verbleibende Versuche: {left}")
        learner.settles()
        assert learner.value("core.lesson_status") == ("incomplete" if left else "failed")
    assert learner.value("core.score.raw") == "0"
    assert learner.shown.get_by_role("button", name="Noch einmal versuchen").count() == 0


def test_the_second_attempt_can_pass_and_the_best_counts(learner: Learner) -> None:
    learner.opens()
    read_everything(learner, solving=False)
    take_test(learner, right=False)
    take_test(learner, right=True)
    learner.settles()
    assert (learner.value("core.lesson_status"), learner.value("core.score.raw")) == ("passed", "100")
    take_test(learner, right=False)
    learner.settles()
    assert (learner.value("core.lesson_status"), learner.value("core.score.raw")) == ("passed", "100")


def test_a_passed_test_completes_only_when_every_page_was_seen(learner: Learner) -> None:
    learner.opens()
    learner.goes_to(TEST)
    take_test(learner, right=True)
    learner.settles()
    assert (learner.value("core.lesson_status"), learner.value("core.score.raw")) == ("incomplete", "100")
    for title in learner.page_titles():
        learner.goes_to(title)
    learner.settles()
    assert learner.value("core.lesson_status") == "passed"


def test_handing_in_with_open_questions_asks_once(learner: Learner) -> None:
    learner.opens()
    learner.goes_to(TEST)
    learner.presses("Test beginnen")
    learner.presses("Test abgeben")
    learner.sees("Noch offen: Frage 1, 2")
    learner.settles()
    assert learner.value("core.score.raw") == ""
    learner.presses("Test abgeben")
    learner.sees("Ihr Ergebnis: 0 %")


def test_a_course_without_test_is_completed_by_reading(learner: Learner) -> None:
    learner.opens(package=WITHOUT_TEST)
    learner.starts()
    learner.settles()
    assert learner.value("core.lesson_status") == "incomplete"
    learner.goes_on()
    learner.settles()
    assert learner.value("core.lesson_status") == "completed"
    assert learner.value("core.score.raw") == ""


def test_each_step_is_one_commit(learner: Learner) -> None:
    learner.opens()
    learner.settles()
    before = learner.record.commits
    learner.starts()
    learner.settles()
    assert learner.record.commits == before + 1


@pytest.mark.parametrize("again", ["solve", "fail"])
def test_someone_who_has_finished_is_never_downgraded(learner: Learner, again: str) -> None:
    learner.opens()
    read_everything(learner, solving=False)
    take_test(learner, right=True)
    learner.settles()
    learner.leaves()
    learner.opens()
    learner.goes_to(TEST)
    learner.sees("Ihr Ergebnis: 100 %")
    take_test(learner, right=again == "solve")
    learner.settles()
    learner.leaves()
    assert (learner.value("core.lesson_status"), learner.value("core.score.raw")) == ("passed", "100")
