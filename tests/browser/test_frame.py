"""What stands round the pages: search, certificate, notes, settings, reading aloud, printing."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, expect

from browser import robot
from browser.framed import NOTE, alone, asks, dialog, equipped, goes, reads_all, someone, tool, writes_note
from browser.learner import Learner
from browser.serving import Host

VOICES = """
  window.spoken = [];
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  Object.defineProperty(window, "speechSynthesis", { value: {
    getVoices: () => [{ lang: "de-DE" }],
    addEventListener() {},
    cancel() {},
    speak(utterance) { window.spoken.push([utterance.text, utterance.lang]); window.ends = () => utterance.onend(); },
  } });
"""


@pytest.fixture
def learner(profile: Callable[..., BrowserContext], host: Host) -> Iterator[Learner]:
    """Someone who takes the course on a platform."""
    yield from someone(profile, host)


# Search


def test_search_finds_words_without_their_accents_and_opens_the_place(learner: Learner) -> None:
    learner.opens()
    equipped(learner)
    tool(learner, "Suchen").click()
    learner.page.keyboard.type("aerztinnen")
    expect(dialog(learner).get_by_role("status")).to_have_text("Fundstellen: 1")
    result = dialog(learner).get_by_role("link")
    expect(result.locator("mark")).to_have_text("Ärztinnen")
    learner.page.keyboard.press("Tab")
    expect(result).to_be_focused()
    learner.page.keyboard.press("Enter")
    expect(dialog(learner)).to_have_count(0)
    expect(learner.shown.get_by_text("Ärztinnen und Sanitäter")).to_be_focused()


def test_search_opens_what_is_folded(learner: Learner) -> None:
    learner.opens()
    equipped(learner)
    tool(learner, "Suchen").click()
    learner.page.keyboard.type("verliert zeit")
    dialog(learner).get_by_role("link").click()
    expect(learner.shown.get_by_text("verliert keine Zeit")).to_be_focused()


@pytest.mark.parametrize("word", ["Schachteln", "Womit beginnt", "Erst lesen", "zzz"])
def test_search_tells_no_solution_no_question_of_a_test_and_nothing_locked(learner: Learner, word: str) -> None:
    learner.opens()
    equipped(learner)
    tool(learner, "Suchen").click()
    learner.page.keyboard.type(word)
    expect(dialog(learner).get_by_role("status")).to_contain_text("Nichts gefunden")
    learner.page.keyboard.press("Escape")
    expect(tool(learner, "Suchen")).to_be_focused()


# Results and certificate


def test_the_certificate_comes_with_completion_and_keeps_no_name(learner: Learner) -> None:
    learner.opens()
    goes(learner, "lw-certificate")
    learner.sees("Die Bescheinigung gibt es, wenn der Kurs abgeschlossen ist.")
    learner.goes_to("Ergebnisse")
    learner.sees("Abgeschlossen ist der Kurs, wenn alle Seiten gelesen sind.")
    expect(learner.shown.get_by_role("link", name="Bescheinigung")).to_be_hidden()
    reads_all(learner)
    learner.goes_to("Ergebnisse")
    learner.shown.get_by_role("link", name="Bescheinigung").click()
    name = learner.shown.get_by_label("Ihr Name auf der Bescheinigung")
    expect(name).to_have_value("Zoë „Z“ O'Neil Ärztin")
    name.fill("Kim Muster")
    page = learner.shown.get_by_role("region", name="Bescheinigung")
    for words in ("Kim Muster", "hat diesen Kurs abgeschlossen:", "Der Rahmen", "nennt drei Stufen"):
        expect(page.get_by_text(words)).to_be_visible()
    learner.settles()
    assert "Muster" not in str(learner.record.calls) + learner.course.evaluate("JSON.stringify([localStorage, sessionStorage])")


# Notes


def test_private_answers_stay_on_the_device_and_are_told_so(learner: Learner) -> None:
    learner.opens()
    writes_note(learner)
    expect(learner.shown.locator(".lw-private").first).to_contain_text("Bleibt auf diesem Gerät, bis Sie es unter „Meine Notizen“ löschen")
    learner.settles()
    learner.leaves("close")
    learner.opens()
    learner.goes_to("Für mich")
    expect(learner.shown.get_by_role("textbox")).to_have_value(NOTE)
    learner.goes_to("Meine Notizen")
    expect(learner.shown.get_by_text("Welchen Satz nehmen Sie mit?")).to_be_visible()
    expect(learner.shown.get_by_text(NOTE)).to_be_visible()
    assert "langsam" not in str(learner.record.calls) + str(learner.record.values)


def test_nobody_else_on_the_device_sees_them(learner: Learner) -> None:
    learner.opens()
    writes_note(learner)
    learner.leaves("close")
    other = Learner(learner.context, learner.host, f"{learner.name}-other", "rahmen")
    other.opens()
    other.goes_to("Meine Notizen")
    other.sees("Hier stehen Ihre privaten Antworten")
    other.misses(NOTE)


def test_all_notes_can_be_deleted_after_a_question(learner: Learner) -> None:
    learner.opens()
    writes_note(learner)
    learner.goes_to("Meine Notizen")
    learner.presses("Alle Notizen löschen")
    learner.page.keyboard.press("Escape")
    learner.sees(NOTE)
    learner.presses("Alle Notizen löschen")
    asks(learner, "Löschen")
    learner.sees("Hier stehen Ihre privaten Antworten")
    learner.goes_to("Für mich")
    expect(learner.shown.get_by_role("textbox")).to_have_value("")
    assert "langsam" not in learner.course.evaluate("JSON.stringify([localStorage, sessionStorage])")


def test_notes_of_a_session_end_with_the_window(learner: Learner) -> None:
    learner.opens(package="rahmen-session")
    writes_note(learner)
    expect(learner.shown.locator(".lw-private").first).to_contain_text("Bleibt in diesem Fenster, bis Sie es schließen")
    learner.leaves("reload")
    learner.goes_to("Meine Notizen")
    learner.sees(NOTE)
    learner.leaves("close")
    learner.opens(package="rahmen-session")
    learner.goes_to("Meine Notizen")
    learner.misses(NOTE)


def test_notes_on_the_platform_follow_to_another_machine_as_far_as_the_notice_says(
    learner: Learner, profile: Callable[..., BrowserContext]
) -> None:
    text = "Ä" * 50 + "b" * 300
    learner.opens(package="rahmen-platform")
    writes_note(learner, text)
    expect(learner.shown.locator(".lw-private").first).to_contain_text("von Texten die ersten 280 Zeichen (Umlaute zählen doppelt)")
    learner.settles()
    assert len(learner.value("suspend_data")) < 4096
    learner.leaves("close")
    elsewhere = Learner(profile(), learner.host, learner.name, "rahmen-platform")
    elsewhere.opens()
    elsewhere.goes_to("Für mich")
    expect(elsewhere.shown.get_by_role("textbox")).to_have_value(text[: 50 + 180])
    elsewhere.leaves("close")
    learner.opens()
    learner.goes_to("Für mich")
    expect(learner.shown.get_by_role("textbox")).to_have_value(text)


# Settings


def test_settings_are_kept_on_the_device(learner: Learner) -> None:
    alone(learner)
    tool(learner, "Einstellungen").click()
    for choice in ("175 %", "Dunkel", "Aus"):
        dialog(learner).get_by_role("radio", name=choice).check()
    learner.leaves("reload")
    root = learner.course.locator("html")
    expect(root).to_have_css("font-size", "31.5px")
    expect(learner.course.locator("body")).to_have_css("background-color", "rgb(18, 24, 31)")
    expect(learner.shown).to_have_css("animation-name", "none")
    tool(learner, "Einstellungen").click()
    for choice in ("175 %", "Dunkel"):
        expect(dialog(learner).get_by_role("radio", name=choice)).to_be_checked()


def test_a_browser_without_memory_takes_settings_for_the_moment(learner: Learner) -> None:
    learner.context.add_init_script("""for (const name of ["localStorage", "sessionStorage"])
      Object.defineProperty(window, name, { get() { throw new DOMException("denied", "SecurityError"); } });""")
    alone(learner)
    tool(learner, "Einstellungen").click()
    dialog(learner).get_by_role("radio", name="Hoher Kontrast").check()
    expect(learner.course.locator("html")).to_have_attribute("data-colours", "high")
    learner.page.keyboard.press("Escape")
    learner.goes_to("Für mich")
    learner.sees("Wird nirgends gespeichert und ist weg, wenn Sie diese Seite schließen.")


def test_buttons_and_messages_change_their_language_at_once_and_for_good(learner: Learner) -> None:
    alone(learner)
    learner.goes_to("Über die Stufen")
    tool(learner, "Einstellungen").click()
    dialog(learner).get_by_role("radio", name="English").check()
    expect(dialog(learner).get_by_role("heading", name="Settings")).to_be_visible()
    learner.page.keyboard.press("Escape")
    robot.solve(learner.exercise("eins"))
    learner.exercise("eins").get_by_role("button", name="Check answer").click()
    expect(learner.exercise("eins").locator(".lw-outcome")).to_contain_text("Correct")
    expect(learner.course.locator(".lw-position")).to_contain_text("Page 3 of 5")
    learner.leaves("reload")
    equipped(learner)
    expect(tool(learner, "Search")).to_be_visible()
    expect(learner.shown.get_by_role("heading", name="Über die Stufen")).to_be_visible()
    expect(learner.course.get_by_role("navigation", name="Contents")).to_have_count(1)


# Reading aloud and printing


def test_a_page_is_read_piece_by_piece_in_its_language(learner: Learner) -> None:
    learner.context.add_init_script(VOICES)
    alone(learner)
    learner.goes_to("Die Leiter")
    tool(learner, "Einstellungen").click()
    asks(learner, "Vorlesen")
    bar = learner.course.get_by_role("group", name="Vorlesen")
    learner.course.evaluate("window.ends()")
    assert learner.course.evaluate("window.spoken")[0] == ["Die Leiter", "de"]
    assert learner.course.evaluate("window.spoken.length") == 2
    bar.get_by_role("button", name="Pause").click()
    learner.course.evaluate("window.ends()")
    assert learner.course.evaluate("window.spoken.length") == 2
    bar.get_by_role("button", name="Weiter vorlesen").click()
    again = learner.course.evaluate("window.spoken")
    assert again[2] == again[1]
    learner.goes_to("Für mich")
    expect(bar).to_be_hidden()


def test_without_voices_nothing_is_offered(learner: Learner) -> None:
    alone(learner)
    tool(learner, "Einstellungen").click()
    expect(dialog(learner).get_by_role("button", name="Diese Seite drucken")).to_be_visible()
    expect(dialog(learner).get_by_role("button", name="Vorlesen")).to_be_hidden()


def test_printing_shows_this_page_alone_with_everything_open(learner: Learner) -> None:
    learner.context.add_init_script("window.print = () => { dispatchEvent(new Event('beforeprint')); window.printed = true; };")
    alone(learner)
    learner.goes_to("Die Leiter")
    tool(learner, "Einstellungen").click()
    asks(learner, "Diese Seite drucken")
    assert learner.course.evaluate("window.printed")
    learner.page.emulate_media(media="print")
    learner.sees("Wer unten anfängt, verliert keine Zeit mit Geräten.")
    for hidden in ("header", "nav.lw-menu", "nav.lw-steps", "#lw-start", "footer"):
        expect(learner.course.locator(hidden).first).to_be_hidden()
    learner.page.emulate_media(media="screen")
    learner.course.evaluate("dispatchEvent(new Event('afterprint'))")
    learner.misses("Wer unten anfängt, verliert keine Zeit mit Geräten.")
