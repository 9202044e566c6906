"""Lines that drop, windows that are turned away from, pages that come out of the browser's cache, two windows at once."""

import pytest
from playwright.sync_api import expect

from browser import robot
from browser.conftest import Watch
from browser.learner import Learner
from browser.snapshot import lost

NOT_SAVED = "Noch nicht gespeichert"
OFFLINE = r"ERR_INTERNET_DISCONNECTED"


def test_offline_nothing_is_sent_and_afterwards_everything(learner: Learner) -> None:
    learner.opens()
    learner.starts()
    learner.settles()
    learner.context.set_offline(True)
    commits = learner.record.commits
    learner.goes_on()
    robot.solve(learner.exercise("erste-schritte"))
    robot.check(learner.exercise("erste-schritte"), "Richtig")
    learner.sees(NOT_SAVED)
    assert learner.record.commits == commits
    learner.context.set_offline(False)
    learner.settles()
    learner.misses(NOT_SAVED)
    assert learner.record.commits > commits
    before = learner.snapshot()
    learner.leaves("crash")
    learner.opens()
    assert not lost(before, learner.snapshot())


def test_whoever_closes_the_window_offline_goes_on_later_with_everything(learner: Learner, watch: Watch) -> None:
    watch.forgiven.append(OFFLINE)
    learner.opens()
    learner.starts()
    learner.settles()
    learner.context.set_offline(True)
    learner.goes_on()
    robot.solve(learner.exercise("hilfen"))
    before = learner.snapshot()
    learner.leaves("close")
    learner.context.set_offline(False)
    learner.opens()
    assert not lost(before, learner.snapshot())


def test_a_host_that_is_down_for_a_while_loses_nothing(learner: Learner, watch: Watch) -> None:
    watch.forgiven.append("503")
    learner.opens()
    learner.settles()
    learner.host.down = True
    try:
        learner.goes_to("Fünf Stufen")
        robot.solve(learner.exercise("erste-schritte"))
        learner.sees(NOT_SAVED)
    finally:
        learner.host.down = False
    learner.settles()
    learner.misses(NOT_SAVED)
    before = learner.snapshot()
    learner.leaves("crash")
    learner.opens()
    assert not lost(before, learner.snapshot())


def test_turning_to_another_tab_stores_at_once(learner: Learner) -> None:
    learner.opens()
    learner.settles()
    learner.goes_to("Fünf Stufen")
    learner.exercise("erste-schritte").get_by_role("radio").first.check()
    learner.course.evaluate("""() => {
      Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }""")
    commits = learner.record.commits
    learner.until(lambda: learner.record.commits >= commits and bool(learner.value("suspend_data")))


def test_the_last_step_before_leaving_reaches_the_platform(learner: Learner) -> None:
    learner.opens()
    learner.settles()
    learner.goes_to("Was bleibt")
    page = learner.shown.get_attribute("data-page") or ""
    learner.page.goto("about:blank")
    learner.has_finished()
    learner.until(lambda: learner.value("core.lesson_location") == page)
    learner.until(lambda: learner.value("suspend_data").split(".")[2] == page)


def test_each_visit_begins_and_ends_once_and_its_time_is_told(learner: Learner) -> None:
    for visit in (1, 2, 3):
        learner.opens()
        learner.starts()
        learner.settles()
        learner.leaves("close")
        learner.has_finished(visit)
    assert learner.record.calls.count('LMSInitialize("")') == 3
    assert learner.value("core.session_time").startswith("00:00:")


def test_the_browser_s_back_button_turns_pages(learner: Learner) -> None:
    learner.opens()
    learner.starts()
    first = learner.heading
    learner.goes_on()
    second = learner.heading
    learner.course.evaluate("history.back()")
    expect(learner.shown.get_by_role("heading").first).to_have_text(first)
    learner.course.evaluate("history.forward()")
    expect(learner.shown.get_by_role("heading").first).to_have_text(second)


def test_back_to_the_platform_begins_a_new_session_with_everything(learner: Learner) -> None:
    learner.opens()
    learner.goes_to("Fünf Stufen")
    robot.solve(learner.exercise("erste-schritte"))
    before = learner.snapshot()
    learner.page.goto(f"{learner.host.here}/platforms/between.html?src=about:blank")
    learner.page.go_back()
    learner.arrives()
    assert not lost(before, learner.snapshot())
    learner.goes_to("Was bleibt")
    learner.settles()


def test_a_page_out_of_the_browser_s_cache_begins_anew(learner: Learner) -> None:
    """Its session is finished: without a new one nothing would be stored any more."""
    learner.opens()
    learner.starts()
    learner.settles()
    finished = len(learner.record.calls)
    with learner.page.expect_event("framenavigated"):
        learner.course.evaluate("""() => {
          dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
          parent.platform.phase = "closed";
          dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
        }""")
    learner.arrives()
    learner.goes_to("Fünf Stufen")
    learner.settles()
    assert 'LMSInitialize("")' in learner.record.calls[finished:]


@pytest.mark.parametrize("choice", ["take", "look"])
def test_a_second_window_asks_where_to_go_on(learner: Learner, choice: str) -> None:
    learner.opens()
    learner.goes_to("Fünf Stufen")
    robot.solve(learner.exercise("erste-schritte"))
    learner.settles()
    before = learner.snapshot()
    second = Learner(learner.context, learner.host, learner.name)
    second.visits()
    second.course = second.find_course()
    second.sees("Dieser Kurs ist schon in einem anderen Fenster offen.")
    second.course.get_by_role("button", name="Hier weiterlernen" if choice == "take" else "Nur lesen").click()
    second.arrives()
    assert not lost(before, second.snapshot())
    if choice == "take":
        learner.sees("Der Kurs geht in einem anderen Fenster weiter.")
        second.goes_to("Was bleibt")
        second.settles()
    else:
        second.sees("Sie sehen diesen Kurs nur an.")
        learner.goes_to("Was bleibt")
        learner.settles()
