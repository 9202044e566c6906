"""A learner on platforms with SCORM 2004 (scorm-again) and with cmi5 (a record store of our own, its statements judged)."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from browser import robot
from browser.cmi5_rules import faults
from browser.conftest import Watch
from browser.learner import Learner
from browser.lrs import RecordStore, Session
from browser.samples import EXAMPLE, SAMPLE, copied, package, packed
from browser.serving import Host
from browser.snapshot import lost
from node.judges import judge

TEST = "Abschlusstest"


@pytest.fixture(autouse=True)
def _packages(host: Host) -> None:
    for form in ("scorm2004", "cmi5"):
        if form not in host.packages:
            host.offer(form, package(EXAMPLE, form))


def solves_all_but_the_test(learner: Learner) -> None:
    """From the first page to the test, which is begun and answered."""
    learner.starts()
    while learner.heading != TEST:
        for id in learner.exercises():
            robot.solve(learner.exercise(id))
        learner.goes_on()
    learner.presses("Test beginnen")
    for id in learner.exercises():
        robot.solve(learner.exercise(id))


def fails_the_test(learner: Learner) -> None:
    """Until no attempt is left."""
    learner.goes_to(TEST)
    for word in ("Test beginnen", "Noch einmal versuchen", "Noch einmal versuchen"):
        learner.presses(word)
        for id in learner.exercises():
            robot.fail(learner.exercise(id))
        learner.presses("Test abgeben")
        learner.sees("Noch nicht bestanden")


# SCORM 2004


def opens_2004(learner: Learner, **options: str) -> None:
    judge("scorm-again", "dist", "scorm2004.min.js")
    learner.opens("scorm-again-2004", "scorm2004", **options)


def cmi(learner: Learner) -> dict[str, Any]:
    """What the platform has stored."""
    stored: dict[str, Any] = json.loads(learner.record.values.get("cmi", "{}"))
    return stored


def status(learner: Learner) -> tuple[str, str, str]:
    """Completion, success, score."""
    known = cmi(learner)
    return known.get("completion_status", ""), known.get("success_status", ""), known.get("score", {}).get("scaled", "")


def test_2004_a_whole_course_with_a_break_in_the_middle(learner: Learner) -> None:
    opens_2004(learner)
    learner.until(lambda: status(learner)[0] == "incomplete")
    assert cmi(learner)["exit"] == "suspend"
    solves_all_but_the_test(learner)
    before = learner.snapshot()
    learner.settles()
    learner.leaves("crash")
    opens_2004(learner)
    assert not lost(before, learner.snapshot())
    learner.goes_to(TEST)
    learner.presses("Test abgeben")
    learner.until(lambda: status(learner) == ("completed", "passed", "1"))
    assert cmi(learner)["progress_measure"] == "1"
    assert cmi(learner)["score"] | {"raw": "100", "min": "0", "max": "100"} == cmi(learner)["score"]
    learner.leaves("close")
    opens_2004(learner)
    learner.goes_to(TEST)
    learner.sees("Ihr Ergebnis: 100 %")
    learner.settles()
    assert status(learner) == ("completed", "passed", "1")


def test_2004_failing(learner: Learner) -> None:
    opens_2004(learner)
    fails_the_test(learner)
    learner.until(lambda: status(learner) == ("incomplete", "failed", "0"))


def test_2004_leaving_asks_the_platform_to_go_back(learner: Learner) -> None:
    opens_2004(learner)
    learner.starts()
    learner.settles()
    learner.course.locator("button.lw-leave").first.click()
    learner.sees("Ihr Stand ist gespeichert.")
    learner.until(lambda: learner.record.values.get("ended") == "true")
    assert learner.record.calls[-1] == "adl.nav.request=suspendAll"
    assert re.fullmatch(r"cmi.session_time=PT0H0M[\d.]+S", learner.record.calls[-2])


def test_2004_in_review_nothing_is_written(learner: Learner) -> None:
    opens_2004(learner, mode="review")
    learner.sees("Sie sehen diesen Kurs nur an.")
    learner.starts()
    learner.leaves("close")
    learner.until(lambda: learner.record.values.get("ended") == "true")
    assert learner.record.calls == []


# cmi5


@pytest.fixture
def lrs(watch: Watch) -> Iterator[RecordStore]:
    """The platform; what it recorded breaks no rule. What is not there yet is answered with 404, and a browser logs that."""
    watch.forgiven.append("status of 404")
    store = RecordStore()
    yield store
    store.close()
    assert faults(store.sessions) == []


def launches(learner: Learner, lrs: RecordStore, **launch: Any) -> Session:
    """The platform opens the course for the learner."""
    url, session = lrs.launches(f"{learner.host.here}/package/cmi5/index.html", learner.name, **{"returnURL": f"{lrs.here}/back", **launch})
    learner.opens_alone(url)
    return session


def test_cmi5_a_whole_course_with_a_break_in_the_middle(learner: Learner, lrs: RecordStore) -> None:
    first = launches(learner, lrs)
    assert first.verbs == ["initialized"]
    solves_all_but_the_test(learner)
    before = learner.snapshot()
    learner.settles()
    learner.leaves("crash")
    second = launches(learner, lrs)
    assert not lost(before, learner.snapshot())
    learner.goes_to(TEST)
    learner.presses("Test abgeben")
    learner.until(lambda: second.verbs == ["initialized", "completed", "passed"])
    learner.settles()
    learner.course.locator("button.lw-leave").first.click()
    expect(learner.page.get_by_role("heading", name="Alle Kurse")).to_be_visible()
    assert second.verbs == ["initialized", "completed", "passed", "terminated"]
    assert second.requests[-1] == "said terminated"
    third = launches(learner, lrs)
    learner.goes_to(TEST)
    learner.sees("Ihr Ergebnis: 100 %")
    learner.settles()
    learner.leaves("close")
    learner.until(lambda: third.verbs == ["initialized", "terminated"])


def test_cmi5_closing_the_window_ends_the_session(learner: Learner, lrs: RecordStore) -> None:
    session = launches(learner, lrs)
    learner.goes_to("Fünf Stufen")
    robot.solve(learner.exercise("erste-schritte"))
    before = learner.snapshot()
    learner.page.close(run_before_unload=True)
    learner.until(lambda: session.verbs == ["initialized", "terminated"])
    launches(learner, lrs)
    assert not lost(before, learner.snapshot())


def test_cmi5_failing(learner: Learner, lrs: RecordStore) -> None:
    session = launches(learner, lrs)
    fails_the_test(learner)
    learner.until(lambda: session.verbs == ["initialized", "failed"])
    assert session.statements[-1]["result"]["score"]["scaled"] == 0


def test_cmi5_the_platform_s_own_mark_counts(learner: Learner, lrs: RecordStore) -> None:
    session = launches(learner, lrs, masteryScore=0.5)
    learner.goes_to(TEST)
    learner.presses("Test beginnen")
    right, wrong = learner.exercises()
    robot.solve(learner.exercise(right))
    robot.fail(learner.exercise(wrong))
    learner.presses("Test abgeben")
    learner.until(lambda: "passed" in session.verbs)


def test_cmi5_a_reload_ends_the_session_and_says_so(learner: Learner, lrs: RecordStore) -> None:
    session = launches(learner, lrs)
    learner.starts()
    learner.settles()
    learner.leaves("reload")
    learner.sees("Diese Sitzung ist beendet.")
    learner.course.locator("button.lw-leave").first.click()
    expect(learner.page.get_by_role("heading", name="Alle Kurse")).to_be_visible()
    assert session.verbs == ["initialized", "terminated"]


def test_cmi5_buttons_speak_the_learner_s_language_until_another_is_chosen(
    learner: Learner, lrs: RecordStore, host: Host, tmp_path: Path
) -> None:
    place = copied(SAMPLE, tmp_path)
    facts = place / "courses" / EXAMPLE / "course.yaml"
    facts.write_text(facts.read_text("utf-8") + "\ninterface: [de, en]\n", "utf-8")
    host.offer("cmi5-languages", packed(EXAMPLE, "cmi5", place))
    lrs.preferences = {"languagePreference": "xx,en-GB", "audioPreference": "off"}
    url, _ = lrs.launches(f"{host.here}/package/cmi5-languages/index.html", learner.name)
    learner.opens_alone(url)
    expect(learner.course.locator(".lw-go-word")).to_have_text(re.compile(r"Start\W*$"))
    assert learner.course.locator('[name="lw-language"]:checked').input_value() == "en"
    assert not learner.course.evaluate("localStorage.getItem('lehrwerk:settings')")


@pytest.mark.parametrize("mode", ["Review", "Browse"])
def test_cmi5_looking_only(learner: Learner, lrs: RecordStore, mode: str) -> None:
    session = launches(learner, lrs, launchMode=mode)
    learner.sees("Sie sehen diesen Kurs nur an.")
    learner.goes_to("Fünf Stufen")
    robot.solve(learner.exercise("erste-schritte"))
    learner.leaves("close")
    learner.until(lambda: session.verbs == ["initialized", "terminated"])
    assert not lrs.documents


def test_cmi5_a_platform_that_fails_is_tried_again(learner: Learner, lrs: RecordStore, watch: Watch) -> None:
    watch.forgiven.append("status of 503")
    session = launches(learner, lrs)
    learner.starts()
    learner.settles()
    lrs.down = True
    learner.goes_on()
    learner.sees("Noch nicht gespeichert.")
    lrs.down = False
    learner.settles()
    assert json.loads(lrs.documents[session.registration, session.activity, "lehrwerk"])["state"]


def test_cmi5_without_a_platform_the_course_says_so(learner: Learner) -> None:
    learner.opens_alone(f"{learner.host.here}/package/cmi5/index.html")
    learner.sees("Keine Verbindung zu einer Lernplattform.")
    learner.starts()
    expect(learner.shown.get_by_role("heading", name="Die Verständigungsleiter")).to_be_visible()
