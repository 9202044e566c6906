"""Modules of a SCORM 2004 package before a sequencing engine that somebody else wrote: scorm-again's."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

from browser import robot
from browser.learner import Learner
from browser.samples import packed
from browser.serving import Host
from browser.snapshot import lost
from lehrwerk.formats.scorm2004.sequencing import passed
from node.judges import judge
from three_modules import pretest, unit, workspace

CHANGED = {
    "free": {},
    "ordered": {"mehr": unit("Mehr", "Mehr Text.", "after: eins/lesen\n")},
    "posttest": {},
    "pretest": {"ueben": pretest("zwei/mehr")},
}


@pytest.fixture
def template(request: pytest.FixtureRequest) -> str:
    """The sequencing of the package."""
    return str(request.param)


@pytest.fixture
def _offered(host: Host, template: str, tmp_path: Path) -> None:
    name = f"sequencing-{template}"
    if name not in host.packages:
        facts = f"packages: {{scorm2004: {{organization: modules, sequencing: {template}}}}}\n"
        host.offer(name, packed("k", "scorm2004", workspace(tmp_path, facts=facts, **CHANGED[template])))


def template_is(name: str) -> pytest.MarkDecorator:
    """For a test of one template."""
    return pytest.mark.parametrize("template", [name], indirect=True)


pytestmark = pytest.mark.usefixtures("_offered")


def opens(learner: Learner, template: str, **options: str) -> None:
    """Opens the platform; the engine chooses the module."""
    judge("scorm-again", "dist", "scorm2004.min.js")
    learner.opens("scorm-again-2004-modules", f"sequencing-{template}", **options)


def asks_for(learner: Learner, button: str) -> bool:
    """Presses something of the platform's; whether the engine lets the learner go there."""
    learner.page.evaluate("document.body.dataset.answer = ''")
    learner.page.get_by_role("button", name=button, exact=True).click()
    learner.page.wait_for_function("document.body.dataset.answer !== ''")
    allowed = str(learner.page.evaluate("document.body.dataset.answer")).endswith("true")
    if allowed:
        learner.arrives()
    return allowed


def here(learner: Learner) -> str:
    """The module that is open."""
    return str(learner.page.evaluate("document.body.dataset.current")).removeprefix("item_k_")


def status(learner: Learner, module: str = "") -> str:
    """Completion and success of a module or of the course, as the engine has rolled them up."""
    return learner.record.values.get(f"status item_k_{module}" if module else "status course_k", "")


def says(learner: Learner, module: str, wanted: str) -> None:
    """Waits for a status, which the engine knows when the module is left."""
    learner.until(lambda: status(learner, module) == wanted)


def finishes(learner: Learner) -> None:
    """All pages and exercises of the module that is open."""
    learner.starts()
    while True:
        for id in learner.exercises():
            robot.solve(learner.exercise(id))
        if not learner.can_go_on():
            break
        learner.goes_on()
    learner.settles()


def takes_the_test(learner: Learner, title: str, *, right: bool = True) -> None:
    """Of the module that is open."""
    learner.goes_to(title)
    learner.presses("Test beginnen")
    for id in learner.exercises():
        (robot.solve if right else robot.fail)(learner.exercise(id))
    learner.presses("Test abgeben")
    learner.settles()


@template_is("free")
def test_free_everything_is_open_and_the_test_alone_decides(learner: Learner, template: str) -> None:
    opens(learner, template)
    assert asks_for(learner, "Drittes")
    takes_the_test(learner, "Test")
    assert asks_for(learner, "Zweites")
    says(learner, "drei", "completed passed")
    says(learner, "", "incomplete passed")
    finishes(learner)
    assert asks_for(learner, "Erstes")
    finishes(learner)
    before = learner.snapshot()
    assert asks_for(learner, "Zweites")
    says(learner, "", "completed passed")
    assert (status(learner, "eins"), status(learner, "zwei")) == ("completed unknown", "completed unknown")
    learner.leaves("close")
    opens(learner, template)
    assert here(learner) == "eins"
    assert not lost(before, learner.snapshot())
    learner.settles()
    assert status(learner) == "completed passed"


@template_is("free")
def test_free_the_platform_leads_to_the_next_module(learner: Learner, template: str) -> None:
    opens(learner, template)
    assert here(learner) == "eins"
    assert asks_for(learner, "Weiter auf der Plattform")
    assert here(learner) == "zwei"


@template_is("free")
def test_free_a_module_torn_away_half_way_goes_on_where_it_was(learner: Learner, template: str) -> None:
    opens(learner, template)
    learner.goes_to("Üben")
    robot.solve(learner.exercise("a1"))
    learner.settles()
    assert asks_for(learner, "Zweites")
    learner.starts()
    robot.solve(learner.exercise("b1"))
    before = learner.snapshot()
    learner.settles()
    learner.leaves("crash")
    opens(learner, template, item="item_k_zwei")
    assert not lost(before, learner.snapshot())
    assert asks_for(learner, "Erstes")
    learner.goes_to("Üben")
    expect(learner.exercise("a1").locator("input:checked")).to_have_count(1)


@template_is("ordered")
def test_leaving_in_the_second_module_and_coming_back(learner: Learner, template: str) -> None:
    opens(learner, template)
    finishes(learner)
    assert asks_for(learner, "Zweites")
    learner.starts()
    before = learner.snapshot()
    learner.settles()
    learner.course.locator("button.lw-leave").first.click()
    learner.sees("oder auf der Lernplattform ein anderes Modul wählen.")
    learner.until(lambda: learner.record.values.get("ended") == "true")
    assert learner.record.calls[-1] == "adl.nav.request=suspendAll"
    learner.leaves("close")
    opens(learner, template)
    assert here(learner) == "zwei", "the platform resumes what was suspended"
    assert not lost(before, learner.snapshot())
    says(learner, "eins", "completed unknown")
    finishes(learner)
    assert asks_for(learner, "Drittes")


@template_is("ordered")
def test_ordered_a_module_opens_when_the_one_before_is_done(learner: Learner, template: str) -> None:
    opens(learner, template)
    learner.starts()
    assert not asks_for(learner, "Zweites")
    assert not asks_for(learner, "Drittes")
    assert asks_for(learner, "Erstes")
    finishes(learner)
    assert not asks_for(learner, "Drittes")
    assert asks_for(learner, "Zweites")
    finishes(learner)
    assert asks_for(learner, "Drittes")
    learner.leaves("close")
    opens(learner, template, item="item_k_drei")
    assert here(learner) == "drei", "what was open stays open"
    takes_the_test(learner, "Test")
    assert asks_for(learner, "Erstes"), "the way back is always open"
    says(learner, "", "completed passed")


@template_is("ordered")
def test_ordered_failing_closes_nothing_and_is_no_passing(learner: Learner, template: str) -> None:
    opens(learner, template)
    for next_one in ("Zweites", "Drittes"):
        finishes(learner)
        assert asks_for(learner, next_one)
    takes_the_test(learner, "Test", right=False)
    learner.presses("Noch einmal versuchen")
    for id in learner.exercises():
        robot.fail(learner.exercise(id))
    learner.presses("Test abgeben")
    learner.settles()
    assert asks_for(learner, "Erstes")
    says(learner, "", "completed failed")


@template_is("posttest")
def test_posttest_opens_when_all_others_are_done(learner: Learner, template: str) -> None:
    opens(learner, template)
    assert asks_for(learner, "Zweites"), "the others are open in any order"
    finishes(learner)
    assert not asks_for(learner, "Drittes")
    assert asks_for(learner, "Erstes")
    finishes(learner)
    assert asks_for(learner, "Drittes")
    takes_the_test(learner, "Test")
    assert asks_for(learner, "Erstes")
    says(learner, "", "completed passed")


@template_is("pretest")
def test_pretest_a_module_is_skipped_and_nobody_waits_for_it(learner: Learner, template: str) -> None:
    opens(learner, template)
    finishes_the_pretest(learner, right=True)
    assert asks_for(learner, "Weiter auf der Plattform")
    assert here(learner) == "drei"
    takes_the_test(learner, "Test")
    assert asks_for(learner, "Erstes")
    says(learner, "", "completed passed")
    assert json.loads(learner.record.values["engine"])["globalObjectiveMap"][f"k_{passed('eins/ueben')}"]["satisfiedStatus"]


@template_is("pretest")
def test_pretest_without_passing_nothing_is_skipped(learner: Learner, template: str) -> None:
    opens(learner, template)
    finishes_the_pretest(learner, right=False)
    assert asks_for(learner, "Weiter auf der Plattform")
    assert here(learner) == "zwei"
    assert asks_for(learner, "Drittes")
    takes_the_test(learner, "Test")
    assert asks_for(learner, "Erstes")
    says(learner, "", "incomplete passed")


def finishes_the_pretest(learner: Learner, *, right: bool) -> None:
    """The first module: its page, and its test."""
    learner.goes_to("Lesen")
    takes_the_test(learner, "Vorwissen", right=right)
