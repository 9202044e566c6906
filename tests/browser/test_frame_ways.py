"""Ways in and out: leaving, starting over, the debug panel, units that open later, two windows."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, expect

from browser import robot
from browser.framed import alone, asks, dialog, equipped, someone, tool, writes_note
from browser.learner import Learner
from browser.serving import Host


@pytest.fixture
def learner(profile: Callable[..., BrowserContext], host: Host) -> Iterator[Learner]:
    """Someone who takes the course on a platform."""
    yield from someone(profile, host)


# Leaving and starting over


def test_leaving_stores_finishes_and_says_nothing_afterwards(learner: Learner) -> None:
    learner.opens()
    learner.goes_to("Die Leiter")
    tool(learner, "Beenden").click()
    expect(learner.course.get_by_role("heading", name="Sie können dieses Fenster jetzt schließen.")).to_be_focused()
    learner.sees("Ihr Stand ist gespeichert.")
    learner.until(lambda: learner.record.calls[-1] == 'LMSFinish("")')
    calls = len(learner.record.calls)
    learner.course.evaluate("location.hash = 'lw-results'")
    learner.leaves("close")
    assert len(learner.record.calls) == calls
    learner.opens()
    expect(learner.course.get_by_role("link", name="Fortsetzen")).to_be_visible()


def test_leaving_closes_a_window_that_the_platform_opened(learner: Learner) -> None:
    page = learner.context.new_page()
    page.goto(f"{learner.host.here}/platforms/double.html?package=rahmen&learner={learner.name}&in=popup")
    with learner.context.expect_page() as opened:
        page.get_by_role("button", name="Kurs öffnen").click()
    popup = opened.value
    popup.wait_for_selector("html.lw-equipped", state="attached")
    with popup.expect_event("close"):
        popup.get_by_role("banner").get_by_role("button", name="Beenden").click()
    learner.until(lambda: learner.record.calls[-1] == 'LMSFinish("")')


def test_leaving_with_something_unsaved_asks_first(learner: Learner, watch: object) -> None:
    watch.forgiven.append("503")  # type: ignore[attr-defined]
    learner.opens()
    learner.host.down = True
    try:
        learner.goes_to("Die Leiter")
        tool(learner, "Beenden").click()
        expect(dialog(learner)).to_contain_text("noch nicht auf der Lernplattform gespeichert")
        asks(learner, "Abbrechen")
        expect(learner.shown.get_by_role("heading", name="Die Leiter")).to_be_visible()
        tool(learner, "Beenden").click()
        asks(learner, "Trotzdem beenden")
        learner.sees("Ihr letzter Stand ist nicht gespeichert.")
    finally:
        learner.host.down = False


def test_without_a_platform_one_can_start_over(learner: Learner) -> None:
    alone(learner)
    writes_note(learner)
    tool(learner, "Einstellungen").click()
    asks(learner, "Neu beginnen")
    asks(learner, "Neu beginnen")
    expect(learner.course.get_by_role("link", name="Starten")).to_be_visible()
    learner.sees("0 von 5 Seiten")
    learner.goes_to("Für mich")
    expect(learner.shown.get_by_role("textbox")).to_have_value("")


def test_on_a_platform_starting_over_is_the_platforms_business(learner: Learner) -> None:
    learner.opens()
    tool(learner, "Einstellungen").click()
    expect(dialog(learner).get_by_role("button", name="Neu beginnen")).to_be_hidden()


# Debugging


def test_the_debug_panel_comes_only_when_asked_for(learner: Learner) -> None:
    learner.opens()
    equipped(learner)
    expect(learner.course.locator(".lw-debug")).to_have_count(0)
    assert learner.course.evaluate("performance.getEntriesByType('resource').every((one) => !one.name.endsWith('debug.js'))")
    learner.leaves("close")
    learner.context.add_init_script("if (location.pathname.startsWith('/package/')) history.replaceState(null, '', '?debug');")
    learner.opens()
    panel = learner.course.locator(".lw-debug pre")
    for words in ("connection  Scorm12 mode=normal", "of 4096", 'LMSGetValue("cmi.suspend_data")', "facts       {"):
        expect(panel).to_contain_text(words)


# Locks and skips


def test_a_unit_opens_when_the_one_before_it_is_done(learner: Learner) -> None:
    learner.opens()
    entry = learner.menu.locator('[data-unit="weiter/vertiefen"]')
    expect(entry).to_contain_text("Noch nicht offen")
    learner.goes_to("Vertiefen")
    learner.sees("Diese Lerneinheit öffnet sich, wenn eine andere erledigt ist.")
    learner.misses("Erst lesen, dann vertiefen.")
    learner.shown.get_by_role("link", name="Die Leiter").click()
    learner.goes_to("Über die Stufen")
    learner.goes_to("Für mich")
    expect(entry).to_contain_text("Noch nicht begonnen")
    learner.goes_to("Vertiefen")
    learner.sees("Erst lesen, dann vertiefen.")


def test_without_javascript_nothing_is_locked(profile: Callable[..., BrowserContext], host: Host) -> None:
    page = profile(java_script_enabled=False).new_page()
    page.goto(f"{host.here}/package/rahmen/index.html")
    expect(page.get_by_text("Erst lesen, dann vertiefen.")).to_be_visible()


def test_who_passes_the_first_test_can_skip(learner: Learner) -> None:
    learner.opens()
    learner.goes_to("Was wissen Sie schon?")
    learner.sees("Wer besteht, kann überspringen: Die Leiter")
    learner.presses("Test beginnen")
    robot.fail(learner.exercise("t-erste"))
    learner.presses("Test abgeben")
    learner.sees("Noch nicht bestanden")
    expect(learner.menu.locator('[data-unit="start/lesen"]')).to_have_attribute("data-state", "not_started")
    learner.presses("Noch einmal versuchen")
    robot.solve(learner.exercise("t-erste"))
    learner.presses("Test abgeben")
    learner.sees("Ihr Ergebnis: 100 %")
    expect(learner.menu.locator('[data-unit="start/lesen"]')).to_have_attribute("data-state", "done")
    learner.goes_to("Vertiefen")
    learner.sees("Erst lesen, dann vertiefen.")


# Two windows


def second(learner: Learner) -> Learner:
    """The same person opens the course again, in another window."""
    other = Learner(learner.context, learner.host, learner.name, learner.package)
    other.page = other.context.new_page()
    other.page.goto(learner.page.url)
    other.course = other.find_course()
    expect(dialog(other)).to_contain_text("schon in einem anderen Fenster offen")
    return other


def test_the_second_window_takes_over_with_everything_of_the_first(learner: Learner) -> None:
    learner.opens()
    learner.goes_to("Über die Stufen")
    other = second(learner)
    robot.solve(learner.exercise("eins"))
    asks(other, "Hier weiterlernen")
    other.arrives()
    learner.sees("Der Kurs geht in einem anderen Fenster weiter.")
    other.goes_to("Über die Stufen")
    expect(other.exercise("eins").get_by_role("radio", name="Sprechen")).to_be_checked()
    other.goes_to("Für mich")
    other.settles()
    state = learner.value("suspend_data")
    learner.leaves("close")
    other.leaves("close")
    assert learner.value("suspend_data") == state


def test_the_second_window_may_only_look(learner: Learner) -> None:
    learner.opens()
    learner.goes_to("Die Leiter")
    learner.settles()
    other = second(learner)
    asks(other, "Nur lesen")
    other.arrives()
    other.sees("Sie sehen diesen Kurs nur an. Es wird nichts gespeichert.")
    other.goes_to("Über die Stufen")
    robot.solve(other.exercise("eins"))
    other.leaves("close")
    learner.goes_to("Für mich")
    learner.settles()
    learner.leaves("reload")
    learner.goes_to("Über die Stufen")
    expect(learner.exercise("eins").get_by_role("radio", name="Sprechen")).not_to_be_checked()


def test_a_window_that_crashed_is_not_waited_for(learner: Learner) -> None:
    learner.opens()
    learner.goes_to("Die Leiter")
    learner.settles()
    learner.leaves("crash")
    learner.opens()
    expect(dialog(learner)).to_have_count(0)
    learner.goes_to("Über die Stufen")


# What comes later


def test_what_comes_later_is_asked_for_again_when_the_line_was_gone(learner: Learner, watch: object) -> None:
    watch.forgiven.append("ERR_FAILED")  # type: ignore[attr-defined]
    learner.context.route("**/tools.js", lambda route: route.abort(), times=1)
    learner.opens()
    learner.goes_to("Die Leiter")
    equipped(learner)
    learner.goes_to("Ergebnisse")
    learner.sees("Gelesene Seiten")
