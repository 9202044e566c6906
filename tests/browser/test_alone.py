"""The course without a platform: from a stick, without a network, without a memory, without JavaScript."""

import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from browser import robot
from browser.learner import Learner
from browser.samples import EXAMPLE, package
from browser.serving import Host
from browser.snapshot import lost


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """The offline package, unpacked somewhere."""
    with zipfile.ZipFile(BytesIO(package(EXAMPLE, "web"))) as archive:
        archive.extractall(tmp_path / "Mein Stick ä")
    return tmp_path / "Mein Stick ä" / "index.html"


def test_from_a_stick_it_opens_by_double_click_and_remembers(learner: Learner, stick: Path) -> None:
    learner.context.set_offline(True)
    learner.opens_alone(stick.as_uri())
    learner.misses("nicht gespeichert")
    learner.goes_to("Fünf Stufen")
    for id in learner.exercises():
        robot.solve(learner.exercise(id))
    before = learner.snapshot()
    learner.leaves("close")
    learner.opens_alone(stick.as_uri())
    assert not lost(before, learner.snapshot())


def test_on_a_web_server_it_remembers_too(learner: Learner) -> None:
    address = f"{learner.host.here}/package/web/index.html"
    learner.opens_alone(address)
    learner.goes_to("Fünf Stufen")
    robot.solve(learner.exercise("hilfen"))
    before = learner.snapshot()
    learner.leaves("close")
    learner.opens_alone(address)
    assert not lost(before, learner.snapshot())


def test_a_browser_that_keeps_nothing_is_told_of_and_does_no_harm(learner: Learner) -> None:
    learner.context.add_init_script("""for (const name of ["localStorage", "sessionStorage"])
      Object.defineProperty(window, name, { get() { throw new DOMException("denied", "SecurityError"); } });""")
    learner.opens_alone(f"{learner.host.here}/package/web/index.html")
    learner.sees("Dieser Browser speichert nichts.")
    learner.goes_to("Was bleibt")
    for id in learner.exercises():
        robot.solve(learner.exercise(id))
    learner.goes_to("Abschlusstest")
    learner.presses("Test beginnen")


def test_a_platform_course_in_a_browser_that_keeps_nothing(learner: Learner) -> None:
    learner.context.add_init_script("""for (const name of ["localStorage", "sessionStorage"])
      Object.defineProperty(window, name, { get() { throw new DOMException("denied", "SecurityError"); } });""")
    learner.opens()
    learner.goes_to("Fünf Stufen")
    robot.solve(learner.exercise("erste-schritte"))
    learner.until(lambda: bool(learner.value("suspend_data")))
    page = learner.shown.get_attribute("data-page")
    learner.until(lambda: learner.value("core.lesson_location") == page)


@pytest.fixture
def plain(profile: Callable[..., BrowserContext], host: Host) -> Iterator[Page]:
    """The course in a browser without JavaScript."""
    page = profile(java_script_enabled=False, viewport={"width": 390, "height": 800}).new_page()
    page.goto(f"{host.here}/package/{EXAMPLE}/index.html")
    yield page


def test_without_javascript_all_pages_can_be_read(plain: Page) -> None:
    articles = plain.locator("article[data-page]")
    assert articles.count() == 6
    for article in articles.all():
        expect(article).to_be_visible()
        expect(article.get_by_role("heading").first).to_be_visible()
    for words in ("Womit beginnt die Verständigungsleiter?", "Was wäre, wenn der Mann perfekt Deutsch spräche?", "Person vor Ort"):
        expect(plain.get_by_text(words).first).to_be_visible()


def test_without_javascript_no_solution_or_feedback_is_open(plain: Page) -> None:
    assert plain.locator("details[open]").count() == 0
    for solution in plain.locator(".lw-solved > :not(summary), .lw-feedback > :not(summary)").all():
        expect(solution).to_be_hidden()
    assert plain.locator("input:checked").count() == 0


def test_without_javascript_no_answer_stands_in_its_right_order(plain: Page) -> None:
    keys = plain.locator(".lw-ordering .lw-item, lw-ordering .lw-item").evaluate_all("(all) => all.map((one) => one.dataset.key)")
    assert keys != sorted(keys)


def test_without_javascript_no_button_is_dead(plain: Page) -> None:
    for button in plain.get_by_role("button").all():
        assert button.evaluate("(one) => one.localName") == "summary", button.inner_text()


def test_without_javascript_solutions_open_on_request(plain: Page) -> None:
    solution = plain.locator("#x-erste-schritte .lw-solved")
    solution.locator("summary").click()
    expect(solution.get_by_text("Sprachmittlung am Telefon")).to_be_visible()


def test_without_javascript_a_case_can_be_followed(plain: Page) -> None:
    plain.get_by_role("link", name="EKG sofort, wortlos.").click()
    expect(plain.get_by_role("heading", name="Die Frage nach Medikamenten")).to_be_in_viewport()


def test_without_javascript_nothing_is_wider_than_the_phone(plain: Page) -> None:
    assert plain.locator("html").evaluate("(root) => root.scrollWidth") <= 390
