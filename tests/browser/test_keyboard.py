"""The whole course by keyboard alone: Tab, Enter, Space and the arrows."""

from playwright.sync_api import Locator, expect

from browser.learner import Learner

LONG_WAY = 120


def tabs_to(learner: Learner, target: Locator) -> None:
    """Presses Tab until the focus is there, as somebody does who sees where it is."""
    for _ in range(LONG_WAY):
        if target.evaluate("(one) => one === document.activeElement"):
            assert seen(target), "the focus cannot be seen"
            return
        learner.page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not reach {target}")


def seen(target: Locator) -> bool:
    """Whether the focus shows: by an outline or a shadow, here or around the element."""
    return bool(
        target.evaluate("""(one) => [one, one.parentElement, one.nextElementSibling].some((element) => {
          const style = element && getComputedStyle(element);
          return style && ((style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none");
        })""")
    )


def presses(learner: Learner, key: str) -> None:
    learner.page.keyboard.press(key)


def test_a_course_can_be_passed_without_a_mouse(learner: Learner) -> None:
    learner.opens()
    learner.settles()
    learner.course.locator("body").evaluate("() => window.focus()")
    tabs_to(learner, learner.course.get_by_role("link", name="Starten"))
    presses(learner, "Enter")
    expect(learner.shown.get_by_role("heading", name="Die Verständigungsleiter")).to_be_focused()
    tabs_to(learner, learner.next)
    presses(learner, "Enter")
    _choose(learner, "erste-schritte", 1)
    check = learner.exercise("erste-schritte").get_by_role("button", name="Antwort prüfen")
    tabs_to(learner, check)
    presses(learner, "Space")
    expect(learner.exercise("erste-schritte").locator(".lw-outcome")).to_contain_text("Richtig")
    _order(learner)
    _match(learner)
    _go_on(learner, "Was bleibt")
    _scale(learner)
    _go_on(learner, "Das Gespräch zu dritt")
    _go_on(learner, "Ein Fall")
    _decide(learner)
    _go_on(learner, "Abschlusstest")
    tabs_to(learner, learner.shown.get_by_role("button", name="Test beginnen"))
    presses(learner, "Enter")
    for id in learner.exercises():
        _answer(learner, id)
    tabs_to(learner, learner.shown.get_by_role("button", name="Test abgeben"))
    presses(learner, "Enter")
    learner.sees("Bestanden")
    expect(learner.shown.get_by_role("heading", name="Ihr Ergebnis")).to_be_focused()
    learner.settles()
    assert (learner.value("core.lesson_status"), learner.value("core.score.raw")) == ("passed", "100")


def test_the_first_tab_leads_past_the_menu(learner: Learner) -> None:
    learner.opens()
    presses(learner, "Tab")
    learner.course.locator("body").evaluate("() => window.focus()")
    skip = learner.course.get_by_role("link", name="Zum Inhalt springen")
    tabs_to(learner, skip)
    expect(skip).to_be_in_viewport()
    presses(learner, "Enter")
    expect(learner.course.get_by_role("main")).to_be_focused()


def test_the_menu_of_a_phone_opens_and_closes_by_keyboard(learner: Learner) -> None:
    learner.opens()
    learner.page.set_viewport_size({"width": 390, "height": 800})
    menu = learner.course.get_by_role("button", name="Menü")
    menu.focus()
    presses(learner, "Enter")
    expect(menu).to_have_attribute("aria-expanded", "true")
    presses(learner, "Escape")
    expect(menu).to_have_attribute("aria-expanded", "false")
    expect(menu).to_be_focused()


def _go_on(learner: Learner, title: str) -> None:
    tabs_to(learner, learner.next)
    presses(learner, "Enter")
    expect(learner.shown.get_by_role("heading", name=title, exact=True)).to_be_focused()


def _choose(learner: Learner, id: str, place: int) -> None:
    radios = learner.exercise(id).get_by_role("radio")
    tabs_to(learner, radios.first)
    presses(learner, "Space")
    for _ in range(place):
        presses(learner, "ArrowDown")
    expect(radios.nth(place)).to_be_checked()


def _answer(learner: Learner, id: str) -> None:
    exercise = learner.exercise(id)
    right = exercise.locator("script.lw-solution").evaluate("(one) => JSON.parse(one.textContent).right")
    boxes = exercise.get_by_role("checkbox")
    if boxes.count() == 0:
        values = exercise.get_by_role("radio").evaluate_all("(all) => all.map((one) => one.value)")
        _choose(learner, id, values.index(right[0]))
    for box in boxes.all():
        tabs_to(learner, box)
        if box.input_value() in right:
            presses(learner, "Space")


def _order(learner: Learner) -> None:
    exercise = learner.exercise("leiter-ordnen")
    first = exercise.get_by_role("button", name="„Einfach sprechen“ nach oben")
    tabs_to(learner, first)
    presses(learner, "Enter")
    expect(exercise.locator(".lw-item").first).to_contain_text("Einfach sprechen")
    expect(exercise.get_by_role("button", name="„Einfach sprechen“ nach unten")).to_be_focused()


def _match(learner: Learner) -> None:
    select = learner.exercise("hilfen").get_by_role("combobox", name="Zeigen")
    tabs_to(learner, select)
    learner.page.keyboard.type("Zeigetafel")
    expect(select.locator("option:checked")).to_have_text("Zeigetafel")


def _scale(learner: Learner) -> None:
    field = learner.exercise("mein-satz").get_by_role("textbox")
    tabs_to(learner, field)
    learner.page.keyboard.type("Langsam.")
    tabs_to(learner, learner.exercise("sicherheit").get_by_role("radio").first)
    presses(learner, "Space")
    presses(learner, "ArrowRight")
    expect(learner.exercise("sicherheit").get_by_role("radio").nth(1)).to_be_checked()


def _decide(learner: Learner) -> None:
    exercise = learner.exercise("der-sohn-uebersetzt")
    tabs_to(learner, exercise.get_by_role("link", name="EKG sofort, wortlos."))
    presses(learner, "Enter")
    expect(exercise.get_by_role("heading", name="Die Frage nach Medikamenten")).to_be_focused()
    tabs_to(learner, exercise.get_by_role("link", name="Das Kind drängt nach."))
    presses(learner, "Enter")
    expect(exercise.get_by_role("heading", name="Ein sicherer Einsatz")).to_be_focused()
