"""Single answers, where a course has them recorded: judged by the strict platform, told once, never private ones."""

from collections import defaultdict
from contextlib import suppress

import pytest

from browser import robot
from browser.drawer import ORDER, answers_all, drawer, turns_to
from browser.learner import Learner
from browser.samples import altered
from browser.serving import Host

RECORDED = "packages: {interactions: %s}"


@pytest.fixture(autouse=True)
def _packages(host: Host) -> None:
    for wanted in ("answers", "results"):
        if f"drawer-{wanted}" not in host.packages:
            host.offer(f"drawer-{wanted}", drawer("scorm12", RECORDED % wanted))
    if "recorded" not in host.packages:
        host.offer("recorded", altered(RECORDED % "answers"))


def told(learner: Learner) -> dict[str, dict[str, str]]:
    """What the platform knows of each question."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for element, value in learner.record.values.items():
        if element.startswith("cmi.interactions."):
            _, _, index, field = element.split(".", 3)
            found[index][field] = value
    ids = [answer["id"] for answer in found.values()]
    assert len(set(ids)) == len(ids), "one index for each question"
    return {answer["id"]: answer for answer in found.values()}


def told_shortly(learner: Learner) -> dict[str, tuple[str, str, str]]:
    """Of each question: type, answer, result."""
    return {id: (answer["type"], answer.get("student_response", ""), answer["result"]) for id, answer in told(learner).items()}


def hears(learner: Learner, wanted: dict[str, tuple[str, str, str]]) -> None:
    """Waits until the platform knows just this."""
    with suppress(AssertionError):
        learner.until(lambda: told_shortly(learner) == wanted)
    assert told_shortly(learner) == wanted


EVERYTHING = {
    "helm": ("choice", "a", "correct"),
    "erste_schritte": ("choice", "b", "correct"),
    "was_darf_ein_kind": ("choice", "a,b", "correct"),
    "einfach_sprechen": ("fill-in", "eins eins zwei; a", "correct"),
    "hilfen": ("matching", "a.a,b.b,c.c", "correct"),
    "leiter_ordnen": ("sequencing", "a,b,c", "correct"),
    "wer_uebersetzt": ("matching", "a.a,b.a,c.a,d.b,e.b", "correct"),
    "unterrichtseinheit": ("numeric", "45", "correct"),
    "aufnahme": ("numeric", "20", "correct"),
    "nachfragen": ("fill-in", "Teach-back", "correct"),
    "deutungen": ("performance", "a,b,c", "correct"),
    "stimmt_das": ("matching", "a.a,b.b,c.b", "correct"),
    "wofuer_was": ("matching", "a.a,b.a,b.b", "correct"),
    "unterste_sprosse": ("choice", "c", "correct"),
    "der_sohn": ("performance", "b", "correct"),
    "t_stufe_eins": ("choice", "a", "correct"),
}
"""The exercises of all examples, all right; none that is private."""


def solves_all(learner: Learner) -> None:
    """Every exercise of every block."""
    for kind in ORDER:
        turns_to(learner, kind)
        learner.shown.locator("details.lw-cue").evaluate_all("(all) => all.forEach((one) => (one.open = true))")
        answers_all(learner, robot.solve)


def test_every_kind_of_answer_is_told_in_the_words_of_the_standard(learner: Learner) -> None:
    learner.opens(package="drawer-answers")
    solves_all(learner)
    hears(learner, EVERYTHING)
    assert told(learner)["der_sohn"].get("correct_responses.0.pattern") is None, "there is no one right way through a case"
    assert told(learner)["hilfen"]["correct_responses.0.pattern"] == "a.a,b.b,c.c"
    assert told(learner)["aufnahme"]["weighting"] == "2"


def test_where_only_results_are_wanted_no_answer_is_told(learner: Learner) -> None:
    learner.opens(package="drawer-results")
    solves_all(learner)
    results = {id: (type_, "", result) for id, (type_, _, result) in EVERYTHING.items()}
    hears(learner, results)
    assert not any("pattern" in field for answer in told(learner).values() for field in answer)


def test_nothing_is_told_unless_the_course_wants_it(learner: Learner) -> None:
    learner.opens()
    learner.goes_to("Fünf Stufen")
    for id in learner.exercises():
        robot.solve(learner.exercise(id))
    learner.settles()
    assert told(learner) == {}
    assert not [call for call in learner.record.calls if "interactions" in call]


def test_a_better_answer_takes_the_place_of_the_one_before(learner: Learner) -> None:
    learner.opens(package="recorded")
    learner.goes_to("Fünf Stufen")
    exercise = learner.exercise("erste-schritte")
    robot.fail(exercise)
    robot.check(exercise, "Nicht richtig")
    learner.until(lambda: told(learner).get("erste_schritte", {}).get("result") == "wrong")
    exercise.get_by_role("button", name="Noch einmal versuchen").click()
    robot.solve(exercise)
    robot.check(exercise, "Richtig")
    learner.until(lambda: told(learner)["erste_schritte"]["result"] == "correct")


def takes_the_test(learner: Learner) -> list[str]:
    """Answers the test rightly; gives the ids that were asked."""
    learner.goes_to("Abschlusstest")
    learner.presses("Test beginnen")
    asked = learner.exercises()
    for id in asked:
        robot.solve(learner.exercise(id))
    learner.presses("Test abgeben")
    learner.sees("Ihr Ergebnis: 100 %")
    return [id.replace("-", "_") for id in asked]


def test_answers_of_a_test_are_told_when_it_is_handed_in_one_after_the_other(learner: Learner) -> None:
    learner.opens(package="recorded")
    asked = takes_the_test(learner)
    learner.until(lambda: set(told(learner)) == set(asked))
    assert {answer["result"] for answer in told(learner).values()} == {"correct"}


def test_what_is_left_to_tell_is_told_on_leaving(learner: Learner) -> None:
    learner.opens(package="recorded")
    asked = takes_the_test(learner)
    learner.leaves()
    # What is sent at the last moment may arrive in any order.
    learner.until(lambda: set(told(learner)) == set(asked))


def test_after_coming_back_new_answers_follow_the_old_ones(learner: Learner) -> None:
    learner.opens(package="recorded")
    asked = takes_the_test(learner)
    learner.until(lambda: set(told(learner)) == set(asked))
    learner.leaves()
    learner.has_finished()
    learner.opens()
    learner.goes_to("Fünf Stufen")
    robot.solve(learner.exercise("hilfen"))
    robot.check(learner.exercise("hilfen"), "Richtig")
    learner.until(lambda: set(told(learner)) == {*asked, "hilfen"})


def test_what_was_left_to_tell_when_the_page_was_torn_away_is_told_on_coming_back(learner: Learner) -> None:
    learner.opens(package="recorded", switch="every second commit fails")
    asked = takes_the_test(learner)
    learner.leaves("crash")
    assert set(told(learner)) != set(asked), "the test was too slow: everything was told before"
    learner.opens()
    learner.until(lambda: set(told(learner)) == set(asked))
    learner.until(lambda: not [key for key in learner.course_keys() if key.endswith("-answers")])
