"""A platform that somebody else wrote: scorm-again, which OpenOlat uses."""

import json
from typing import Any

from browser import robot
from browser.learner import Learner
from browser.snapshot import lost
from node.judges import judge


def core(learner: Learner) -> dict[str, Any]:
    """What the platform has stored."""
    stored: dict[str, Any] = json.loads(learner.record.values.get("cmi", "{}")).get("core", {})
    return stored


def status(learner: Learner) -> tuple[str, str]:
    """Status and score."""
    return core(learner).get("lesson_status", ""), core(learner).get("score", {}).get("raw", "")


def opens(learner: Learner) -> None:
    judge("scorm-again", "dist", "scorm12.min.js")
    learner.opens("scorm-again")


def test_a_whole_course(learner: Learner) -> None:
    opens(learner)
    learner.until(lambda: status(learner) == ("incomplete", ""))
    learner.starts()
    while learner.heading != "Abschlusstest":
        for id in learner.exercises():
            robot.solve(learner.exercise(id))
        learner.goes_on()
    learner.presses("Test beginnen")
    for id in learner.exercises():
        robot.solve(learner.exercise(id))
    before = learner.snapshot()
    learner.settles()
    learner.leaves("close")
    opens(learner)
    assert not lost(before, learner.snapshot())
    learner.goes_to("Abschlusstest")
    learner.presses("Test abgeben")
    learner.until(lambda: status(learner) == ("passed", "100"))
    learner.leaves("close")
    opens(learner)
    learner.goes_to("Abschlusstest")
    learner.sees("Ihr Ergebnis: 100 %")
    learner.settles()
    assert status(learner) == ("passed", "100")


def test_failing(learner: Learner) -> None:
    opens(learner)
    learner.goes_to("Abschlusstest")
    for word in ("Test beginnen", "Noch einmal versuchen", "Noch einmal versuchen"):
        learner.presses(word)
        for id in learner.exercises():
            robot.fail(learner.exercise(id))
        learner.presses("Test abgeben")
        learner.sees("Noch nicht bestanden")
    learner.until(lambda: status(learner) == ("failed", "0"))


def test_killed_in_the_middle(learner: Learner) -> None:
    opens(learner)
    learner.goes_to("Fünf Stufen")
    for id in learner.exercises():
        robot.fail(learner.exercise(id))
        before = learner.snapshot()
        learner.leaves("crash")
        opens(learner)
        assert not lost(before, learner.snapshot())
        learner.goes_to("Fünf Stufen")
