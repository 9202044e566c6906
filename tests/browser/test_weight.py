"""What a browser loads before the first page can be used, and how much a platform is told."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext

from browser import robot
from browser.learner import Learner
from browser.samples import EXAMPLE, altered
from browser.serving import Host
from node.judges import judge

SET_CALLS = {"none": 1, "results": 6, "answers": 8}
"""For one answered question, by what the course has recorded (`packages: {interactions: …}`). An interaction with its answer has
seven elements of its own (SCORM 1.2 RTE §3.4.7)."""


def test_the_first_page_waits_for_one_script_and_one_style_sheet(profile: Callable[..., BrowserContext], host: Host) -> None:
    page = profile().new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.add_init_script("""new MutationObserver(() => {
      if (document.documentElement.classList.contains("lw-ready")) window.readyAt ??= performance.now();
    }).observe(document, { attributes: true, subtree: true });""")
    page.goto(f"{host.here}/package/{EXAMPLE}/index.html")
    page.wait_for_selector("html.lw-ready", state="attached")
    page.wait_for_load_state("networkidle")
    timings = page.evaluate("""() => performance.getEntriesByType("resource").map((one) =>
      ({ name: one.name.split("/").pop(), blocks: one.renderBlockingStatus === "blocking", early: one.startTime < window.readyAt }))""")

    assert [one["name"] for one in timings if one["blocks"]] == ["course.css"]
    early = {one["name"] for one in timings if one["early"]} - {"favicon.ico"}
    # The rest is fetched when the page stands, in the same moment in which it is marked as ready.
    assert {name for name in early if not name.endswith(".woff2")} <= {"course.css", "course.js", "tools.js"}
    assert sorted(name for name in asked if name.endswith((".js", ".css"))) == ["course.css", "course.js", "tools.js"]


COUNTING = """let api;
Object.defineProperty(window, "API", { configurable: true, get: () => api, set(given) {
  api = given;
  window.counted = { LMSSetValue: 0, LMSCommit: 0 };
  for (const name of Object.keys(window.counted)) {
    const call = given[name].bind(given);
    given[name] = (...words) => { window.counted[name] += 1; return call(...words); };
  }
} });"""


@pytest.mark.parametrize("recorded", ["none", "results", "answers"])
def test_an_answered_question_costs_few_calls(learner: Learner, recorded: str) -> None:
    judge("scorm-again", "dist", "scorm12.min.js")
    learner.context.add_init_script(COUNTING)
    learner.host.offer(f"recorded-{recorded}", altered(f"packages: {{interactions: {recorded}}}"))
    learner.opens("scorm-again", f"recorded-{recorded}")
    learner.starts()
    worst: list[tuple[int, int]] = []
    while learner.heading != "Abschlusstest":
        for id in learner.exercises():
            learner.settles()
            before = learner.page.evaluate("counted")
            exercise = learner.exercise(id)
            robot.solve(exercise)
            check = exercise.get_by_role("button", name="Antwort prüfen")
            if check.is_visible():
                check.click()
            learner.settles()
            after = learner.page.evaluate("counted")
            steps = after["LMSCommit"] - before["LMSCommit"]
            worst.append((after["LMSSetValue"] - before["LMSSetValue"], steps))
        learner.goes_on()

    assert len(worst) >= 5
    assert max(sets for sets, _ in worst) <= SET_CALLS[recorded]
    assert max(commits for _, commits in worst) <= 1
