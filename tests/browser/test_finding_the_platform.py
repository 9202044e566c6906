"""The way to the platform's API: up through the parents, other hosts between, then the window that opened this one."""

import pytest
from playwright.sync_api import expect

from browser.learner import READY, Learner


@pytest.mark.parametrize("place", ["frame", "nested"])
def test_the_api_is_found_above(learner: Learner, place: str) -> None:
    learner.opens(**{"in": place})
    learner.starts()
    learner.settles()
    assert learner.value("core.lesson_status") == "incomplete"


def test_the_api_is_found_above_a_frame_of_another_host(learner: Learner) -> None:
    learner.opens(**{"in": "between", "host": learner.host.abroad})
    learner.starts()
    learner.until(lambda: bool(learner.value("suspend_data")))


def test_on_another_host_than_its_platform_the_course_says_that_it_is_alone(learner: Learner) -> None:
    learner.opens(**{"in": "abroad", "host": learner.host.abroad})
    learner.sees("Keine Verbindung zu einer Lernplattform.")
    learner.starts()
    expect(learner.shown.get_by_role("heading", name="Die Verständigungsleiter")).to_be_visible()


@pytest.mark.parametrize("place", ["popup", "popup frame"])
def test_the_api_is_found_in_the_window_that_opened_this_one(learner: Learner, place: str) -> None:
    learner.visits(**{"in": place})
    with learner.page.expect_popup() as popup:
        learner.page.get_by_role("button", name="Kurs öffnen").click()
    platform, learner.page = learner.page, popup.value
    learner.arrives()
    learner.starts()
    learner.settles()
    assert learner.value("core.lesson_status") == "incomplete"
    learner.leaves("close")
    learner.has_finished()
    platform.close()


def test_an_api_that_comes_late_is_waited_for(learner: Learner) -> None:
    learner.visits(switch="no api")
    learner.page.evaluate("""async () => {
      const { switched } = await import("/platforms/switches.js");
      setTimeout(() => { window.API = switched("strict", window.platform); }, 700);
    }""")
    learner.arrives()
    learner.starts()
    learner.settles()
    assert learner.value("core.lesson_status") == "incomplete"


def test_an_answer_of_none_is_waited_for_no_longer_than_three_seconds(learner: Learner) -> None:
    learner.visits(switch="no api")
    learner.page.frame_locator("#sco").locator(READY).wait_for(state="attached", timeout=6_000)
