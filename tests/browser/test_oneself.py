"""What learners tell themselves: lists to tick off, self-checks with sums, lights and a picture, surveys."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Locator, expect

import examples
from browser.learner import Learner
from browser.samples import packed
from browser.serving import Host
from workspaces import written

COURSE = "selbst"
OPEN = examples.example("survey").replace("{#rueckmeldung}", "{#offen assessed=formative}")


@pytest.fixture(scope="module")
def course(host: Host, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A page for each kind, and a survey that the platform may keep."""
    unit = f"Drei Arten.\n\n{examples.pages(['checklist', 'selfcheck', 'survey'])}\n\n## Offen\n\n{OPEN}"
    host.offer(COURSE, packed("beispiele", "scorm12", written(tmp_path_factory.mktemp("selbst"), examples.workspace(unit))))
    return COURSE


@pytest.fixture
def at(learner: Learner, course: str) -> Callable[[str, str], Locator]:
    """Opens the page of a kind; gives its exercise."""
    learner.opens(package=course)

    def open_page(title: str, id: str) -> Locator:
        learner.goes_to(title)
        return learner.exercise(id)

    return open_page


def again(learner: Learner, title: str, id: str) -> Locator:
    """The exercise after the course was torn away and opened anew."""
    learner.leaves("crash")
    learner.opens()
    learner.goes_to(title)
    return learner.exercise(id)


def on_another_machine(learner: Learner, profile: Callable[..., BrowserContext]) -> Learner:
    """The same learner, elsewhere."""
    learner.settles()
    learner.leaves()
    elsewhere = Learner(profile(), learner.host, learner.name, COURSE)
    elsewhere.opens()
    return elsewhere


def rates(exercise: Locator, statement: str, step: str) -> None:
    """Chooses a step for a statement."""
    exercise.get_by_role("group", name=statement).get_by_role("radio", name=step, exact=True).check()


BOARD, CARD = "Zeigetafel in der Seitentasche", "Taschenkarte mit den wichtigsten Sätzen"


def test_a_checklist_counts_aloud_and_remembers(learner: Learner, at: Callable[[str, str], Locator]) -> None:
    exercise = at("checklist", "vor-der-schicht")
    count = exercise.get_by_role("status").filter(has_text="abgehakt")
    expect(count).to_have_text("0 von 4 abgehakt")
    exercise.get_by_role("checkbox", name=BOARD).check()
    exercise.get_by_role("checkbox", name=CARD).press("Space")
    expect(count).to_have_text("2 von 4 abgehakt")
    exercise.get_by_role("checkbox", name=BOARD).uncheck()

    exercise = again(learner, "checklist", "vor-der-schicht")
    expect(exercise.get_by_role("checkbox", checked=True)).to_have_count(1)
    expect(exercise.get_by_role("checkbox", name=CARD)).to_be_checked()
    expect(exercise.get_by_role("status").filter(has_text="abgehakt")).to_have_text("1 von 4 abgehakt")


def test_a_private_checklist_stays_on_the_device(
    learner: Learner, at: Callable[[str, str], Locator], profile: Callable[..., BrowserContext]
) -> None:
    at("checklist", "vor-der-schicht").get_by_role("checkbox", name=BOARD).check()
    elsewhere = on_another_machine(learner, profile)
    elsewhere.goes_to("checklist")
    expect(elsewhere.exercise("vor-der-schicht").get_by_role("checkbox", checked=True)).to_have_count(0)


STATEMENTS = {
    "Ich spreche in kurzen Sätzen, auch wenn es eilt.": "3",
    "Ich prüfe, ob ich verstanden wurde.": "2",
    "Ich sage an, was ich gleich tue, bevor ich jemanden berühre.": "1",
    "Ich spreche mit der Person, nicht über sie.": "0",
    "Ich sage etwas, wenn abfällig gesprochen wird.": "3",
    "Ich frage nach, wenn mir etwas fremd ist.": "weiß nicht",
}


def rows(exercise: Locator) -> list[list[str]]:
    """What the result says of each field."""
    cells = "(all) => all.map((row) => [...row.children].map((cell) => cell.innerText.replace(/\\s+/g, ' ').trim()))"
    found: list[list[str]] = exercise.locator(".lw-selfcheck-sums tbody tr").evaluate_all(cells)
    return found


def test_a_self_check_adds_up_shows_lights_and_draws_a_net(learner: Learner, at: Callable[[str, str], Locator]) -> None:
    exercise = at("selfcheck", "wo-stehe-ich")
    for statement, step in STATEMENTS.items():
        rates(exercise, statement, step)
    exercise.get_by_role("button", name="Auswertung zeigen").click()

    expect(exercise.get_by_role("heading", name="Ihre Auswertung")).to_be_focused()
    result = [
        ["1 Verständigung", "5 von 6", "Grün"],
        ["2 Würde", "1 von 6", "Rot"],
        # "Don't know" may be anything from 0 to 3: yellow or green.
        ["3 Haltung im Team", "3 von 6 weiß nicht: 1", "Offen"],
    ]
    assert rows(exercise) == result
    expect(exercise.get_by_text("Mit „weiß nicht“ ist die Farbe noch nicht eindeutig.")).to_be_visible()
    net = exercise.get_by_role("img", name="Netz mit einer Achse je Feld")
    # The first axis points up: 5 of 6 of 100; the second and third lie clockwise from it.
    assert net.locator(".lw-radar-area").get_attribute("points") == "0,-83.33 14.43,8.33 -43.3,25"

    rates(exercise, "Ich frage nach, wenn mir etwas fremd ist.", "3")
    assert rows(exercise)[2] == ["3 Haltung im Team", "6 von 6", "Grün"]
    exercise = again(learner, "selfcheck", "wo-stehe-ich")
    assert rows(exercise)[2] == ["3 Haltung im Team", "6 von 6", "Grün"], "the result is there when everything is answered"


def test_an_unfinished_self_check_says_what_is_missing(at: Callable[[str, str], Locator]) -> None:
    exercise = at("selfcheck", "wo-stehe-ich")
    rates(exercise, "Ich prüfe, ob ich verstanden wurde.", "2")
    exercise.get_by_role("button", name="Auswertung zeigen").click()
    assert rows(exercise)[:2] == [
        ["1 Verständigung", "2 von 6 noch nicht beantwortet: 1", "Offen"],
        ["2 Würde", "0 von 6 noch nicht beantwortet: 2", "Offen"],
    ]


def test_nobody_hears_of_a_self_check(learner: Learner, at: Callable[[str, str], Locator], profile: Callable[..., BrowserContext]) -> None:
    exercise = at("selfcheck", "wo-stehe-ich")
    for statement, step in STATEMENTS.items():
        rates(exercise, statement, step)
    elsewhere = on_another_machine(learner, profile)
    elsewhere.goes_to("selfcheck")
    exercise = elsewhere.exercise("wo-stehe-ich")
    expect(exercise.get_by_role("radio", checked=True)).to_have_count(0)
    expect(exercise.locator(".lw-selfcheck-result")).to_be_hidden()


BETTER = "Mehr Übung im Gespräch zu dritt, größere Gruppen."


def answers_survey(exercise: Locator) -> None:
    """One statement, one question."""
    rates(exercise, "Ich traue mir zu, die Zeigetafel einzusetzen.", "4")
    exercise.get_by_role("textbox", name="Was hat Ihnen gefehlt?").fill(BETTER)


def says(exercise: Locator) -> None:
    """Looks whether it is answered so."""
    expect(exercise.get_by_role("radio", checked=True)).to_have_count(1)
    expect(exercise.get_by_role("group", name="Ich traue mir zu").get_by_role("radio", name="4")).to_be_checked()
    expect(exercise.get_by_role("textbox", name="Was hat Ihnen gefehlt?")).to_have_value(BETTER)


def test_a_survey_is_kept_where_it_says(
    learner: Learner, at: Callable[[str, str], Locator], profile: Callable[..., BrowserContext]
) -> None:
    private = at("survey", "rueckmeldung")
    expect(private).to_contain_text("Bleibt auf diesem Gerät")
    answers_survey(private)
    opened = at("Offen", "offen")
    expect(opened).to_contain_text("auf der Lernplattform gespeichert")
    answers_survey(opened)
    says(again(learner, "survey", "rueckmeldung"))
    learner.goes_to("Offen")
    says(learner.exercise("offen"))

    elsewhere = on_another_machine(learner, profile)
    elsewhere.goes_to("Offen")
    says(elsewhere.exercise("offen"))
    elsewhere.goes_to("survey")
    expect(elsewhere.exercise("rueckmeldung").get_by_role("radio", checked=True)).to_have_count(0)


def test_a_survey_takes_no_more_than_is_kept(learner: Learner, at: Callable[[str, str], Locator]) -> None:
    exercise = at("Offen", "offen")
    field = exercise.get_by_role("textbox", name="Was nehmen Sie")
    field.press_sequentially("ü" * 3)
    field.fill("x" * 200)
    expect(field).to_have_value("x" * 140)
    expect(again(learner, "Offen", "offen").get_by_role("textbox", name="Was nehmen Sie")).to_have_value("x" * 140)
