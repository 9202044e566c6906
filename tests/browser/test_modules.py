"""A course whose modules the platform launches one by one: each with a state, a status and a score of its own."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from playwright.sync_api import expect

from browser import robot
from browser.cmi5_rules import faults
from browser.conftest import Watch
from browser.learner import Learner, Leaving
from browser.lrs import RecordStore, Session
from browser.samples import EXAMPLE, SAMPLE, copied, packed
from browser.serving import Host
from browser.snapshot import lost
from node.judges import judge
from standards.linter5 import SPACE

FIRST, LAST = "Verständigung", "Abschluss"
ITEMS = {FIRST: f"item_{EXAMPLE.replace('-', '_')}_verstaendigung", LAST: f"item_{EXAMPLE.replace('-', '_')}_abschluss"}
LINK = "\n\nMehr im [Abschlusstest](../abschluss/test.md).\n"
MODULES = "\npackages: {scorm12: {organization: modules}, cmi5: {units: modules}}\n"
FORMS = ("scorm12", "cmi5")


@pytest.fixture(scope="session")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample course, cut into modules, with a link from one to the other."""
    place = copied(SAMPLE, tmp_path_factory.mktemp("modules"))
    course = place / "courses" / EXAMPLE
    for file, more in ((course / "course.yaml", MODULES), (course / "verstaendigung" / "gespraech-zu-dritt.md", LINK)):
        file.write_text(file.read_text("utf-8") + more, "utf-8")
    return place


@pytest.fixture(autouse=True)
def _packages(host: Host, workspace: Path) -> None:
    for form in FORMS:
        if f"{form}-modules" not in host.packages:
            host.offer(f"{form}-modules", packed(EXAMPLE, form, workspace))


def reads_and_solves(learner: Learner) -> None:
    """From the first page to the last, with every exercise on the way; results is the last."""
    learner.starts()
    while True:
        for id in learner.exercises():
            robot.solve(learner.exercise(id))
        if not learner.can_go_on():
            return
        learner.goes_on()


def takes_the_test(learner: Learner, *, right: bool = True) -> None:
    """Begins it, answers, hands it in."""
    learner.goes_to("Abschlusstest")
    learner.presses("Test beginnen")
    for id in learner.exercises():
        (robot.solve if right else robot.fail)(learner.exercise(id))
    learner.presses("Test abgeben")


def moves_to(learner: Learner, module: str) -> None:
    """Another module of the platform's contents."""
    before = learner.course.url
    learner.page.get_by_role("button", name=module, exact=True).click()
    learner.page.wait_for_function(
        "([before]) => { const frame = document.querySelector('#sco'); return frame && frame.contentWindow.location.href !== before; }",
        arg=[before],
    )
    learner.arrives()


# SCORM 1.2


def core(learner: Learner, module: str) -> tuple[str, str]:
    """Status and score of a module, as the platform has stored them."""
    known: dict[str, Any] = json.loads(learner.record.values.get(ITEMS[module], "{}")).get("core", {})
    return known.get("lesson_status", ""), known.get("score", {}).get("raw", "")


def opens_12(learner: Learner) -> None:
    judge("scorm-again", "dist", "scorm12.min.js")
    learner.opens("scorm-again-modules", "scorm12-modules")


def test_12_module_by_module_with_a_break_in_the_middle(learner: Learner) -> None:
    opens_12(learner)
    learner.until(lambda: core(learner, FIRST) == ("incomplete", ""))
    reads_and_solves(learner)
    learner.until(lambda: core(learner, FIRST) == ("completed", ""))
    learner.sees("Weiter geht es mit dem Modul „Abschluss“")
    before = learner.snapshot()
    moves_to(learner, LAST)
    learner.starts()
    learner.presses("Test beginnen")
    for id in learner.exercises():
        robot.solve(learner.exercise(id))
    begun = learner.snapshot()
    assert core(learner, LAST)[0] == "incomplete"
    learner.settles()
    learner.leaves("crash")
    opens_12(learner)
    assert not lost(before, learner.snapshot())
    moves_to(learner, LAST)
    assert not lost(begun, learner.snapshot())
    learner.goes_to("Abschlusstest")
    learner.presses("Test abgeben")
    learner.until(lambda: core(learner, LAST) == ("passed", "100"))
    learner.settles()
    learner.leaves("close")
    opens_12(learner)
    moves_to(learner, LAST)
    learner.goes_to("Abschlusstest")
    learner.sees("Ihr Ergebnis: 100 %")
    learner.settles()
    assert (core(learner, FIRST), core(learner, LAST)) == (("completed", ""), ("passed", "100"))


def test_12_a_module_left_half_way_goes_on_where_it_was(learner: Learner) -> None:
    opens_12(learner)
    learner.goes_to("Fünf Stufen")
    robot.solve(learner.exercise("erste-schritte"))
    before = learner.snapshot()
    moves_to(learner, LAST)
    learner.until(lambda: core(learner, LAST)[0] == "incomplete")
    moves_to(learner, FIRST)
    assert not lost(before, learner.snapshot())
    expect(learner.course.get_by_role("link", name="Fortsetzen")).to_be_visible()
    assert core(learner, FIRST) == ("incomplete", ""), "graded exercises of a module without the test give no score"


def test_12_failing_the_test_leaves_the_other_module_alone(learner: Learner) -> None:
    opens_12(learner)
    reads_and_solves(learner)
    moves_to(learner, LAST)
    takes_the_test(learner, right=False)
    for _ in range(2):
        learner.presses("Noch einmal versuchen")
        for id in learner.exercises():
            robot.fail(learner.exercise(id))
        learner.presses("Test abgeben")
    learner.until(lambda: core(learner, LAST) == ("failed", "0"))
    assert core(learner, FIRST) == ("completed", "")


def test_a_module_has_its_own_menu_and_speaks_of_itself(learner: Learner) -> None:
    opens_12(learner)
    expect(learner.course.locator(".lw-course-title")).to_have_text(FIRST)
    expect(learner.course.locator(".lw-subtitle")).to_have_text("Verständigung ohne gemeinsame Sprache")
    assert learner.course.locator("li[data-unit]").count() == 2
    link = learner.course.locator(".lw-elsewhere")
    expect(link).to_contain_text("Abschlusstest (im Modul „Abschluss“)")
    assert learner.course.get_by_text("Wer dieses Modul bearbeitet hat").count() == 1
    moves_to(learner, LAST)
    assert learner.course.locator(".lw-goals").count() == 0, "goals that the module does not serve"
    assert learner.course.locator("li[data-unit]").count() == 1
    assert learner.course.locator(".lw-onward").count() == 0


def test_two_modules_in_two_windows_do_not_hinder_each_other(learner: Learner) -> None:
    opens_12(learner)
    learner.starts()
    first = learner.page
    learner.visits("scorm-again-modules")
    learner.course = learner.find_course()
    learner.sees("Dieses Modul ist schon in einem anderen Fenster offen.")
    learner.course.get_by_role("button", name="Nur lesen").click()
    learner.arrives()
    moves_to(learner, LAST)
    expect(learner.course.locator("#lw-ask")).to_be_hidden()
    learner.starts()
    learner.until(lambda: core(learner, LAST)[0] == "incomplete")
    first.close()


@pytest.mark.parametrize("leaving", ["close", "crash"])
def test_12_a_module_keeps_every_rule_of_the_strict_platform(leaving: Leaving, learner: Learner) -> None:
    learner.opens(package="scorm12-modules", page="verstaendigung.html")
    learner.goes_to("Fünf Stufen")
    robot.solve(learner.exercise("erste-schritte"))
    before = learner.snapshot()
    learner.settles()
    learner.leaves(leaving)
    learner.opens(package="scorm12-modules", page="verstaendigung.html")
    assert not lost(before, learner.snapshot())
    reads_and_solves(learner)
    learner.until(lambda: learner.value("core.lesson_status") == "completed")
    assert learner.value("core.score.raw") == ""


def test_the_sentence_that_leads_on_is_said_in_the_learner_s_language(
    learner: Learner, host: Host, workspace: Path, tmp_path: Path
) -> None:
    place = copied(workspace, tmp_path)
    facts = place / "courses" / EXAMPLE / "course.yaml"
    facts.write_text(facts.read_text("utf-8") + "\ninterface: [de, en]\n", "utf-8")
    host.offer("modules-languages", packed(EXAMPLE, "scorm12", place))
    learner.opens(package="modules-languages", page="verstaendigung.html")
    learner.course.locator('a[href="#lw-results"]').first.click()
    learner.sees("Weiter geht es mit dem Modul „Abschluss“")
    learner.course.locator('[data-opens="lw-settings"]').click()
    learner.course.locator('[data-setting="language"] input[value="en"]').check(force=True)
    learner.course.locator("#lw-settings .lw-close").click()
    learner.sees("Go on with the module “Abschluss”: choose it on the learning platform.")
    learner.sees("The module is completed when all its pages have been read.")


# cmi5


@pytest.fixture
def lrs(watch: Watch) -> Iterator[RecordStore]:
    """The platform; what it recorded breaks no rule. What is not there yet is answered with 404, and a browser logs that."""
    watch.forgiven.append("status of 404")
    store = RecordStore()
    yield store
    store.close()
    assert faults(store.sessions) == []


def launches(learner: Learner, lrs: RecordStore, module: str) -> Session:
    """The platform launches a module as its course structure has it."""
    structure = etree.fromstring(learner.host.packages["cmi5-modules"]["cmi5.xml"])
    [unit] = [one for one in structure.iter(f"{SPACE}au") if one.findtext(f"{SPACE}title/{SPACE}langstring") == module]
    page = f"{learner.host.here}/package/cmi5-modules/{unit.findtext(f'{SPACE}url')}"
    mark = unit.get("masteryScore")
    url, session = lrs.launches(
        page,
        learner.name,
        activity=f"https://lms.example/{unit.get('id')}",
        moveOn=unit.get("moveOn"),
        masteryScore=float(mark) if mark else None,
        returnURL=f"{lrs.here}/back",
    )
    learner.opens_alone(url)
    return session


def returns(learner: Learner) -> None:
    """Leaves the module; the platform takes the learner back."""
    learner.settles()
    learner.course.locator("button.lw-leave").first.click()
    expect(learner.page.get_by_role("heading", name="Alle Kurse")).to_be_visible()


def test_cmi5_module_by_module_with_a_break_in_the_middle(learner: Learner, lrs: RecordStore) -> None:
    first = launches(learner, lrs, FIRST)
    reads_and_solves(learner)
    returns(learner)
    assert first.verbs == ["initialized", "completed", "terminated"]
    second = launches(learner, lrs, LAST)
    learner.starts()
    learner.presses("Test beginnen")
    for id in learner.exercises():
        robot.solve(learner.exercise(id))
    before = learner.snapshot()
    learner.settles()
    learner.leaves("crash")
    assert second.verbs == ["initialized"]
    third = launches(learner, lrs, LAST)
    assert not lost(before, learner.snapshot())
    learner.goes_to("Abschlusstest")
    learner.presses("Test abgeben")
    learner.until(lambda: third.verbs == ["initialized", "completed", "passed"])
    returns(learner)
    again = launches(learner, lrs, FIRST)
    expect(learner.course.get_by_role("link", name="Fortsetzen")).to_be_visible()
    returns(learner)
    assert again.verbs == ["initialized", "terminated"], "what is said once in a registration is not said again"
    states = {activity.rsplit(":", 1)[-1] for _, activity, name in lrs.documents if name == "lehrwerk"}
    assert states == {"verstaendigung", "abschluss"}


def test_cmi5_failing_the_test_leaves_the_other_module_alone(learner: Learner, lrs: RecordStore) -> None:
    session = launches(learner, lrs, LAST)
    takes_the_test(learner, right=False)
    for _ in range(2):
        learner.presses("Noch einmal versuchen")
        for id in learner.exercises():
            robot.fail(learner.exercise(id))
        learner.presses("Test abgeben")
    learner.until(lambda: "failed" in session.verbs)
    returns(learner)
    other = launches(learner, lrs, FIRST)
    reads_and_solves(learner)
    learner.until(lambda: other.verbs == ["initialized", "completed"])
