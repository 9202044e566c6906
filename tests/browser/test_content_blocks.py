"""Tabs, cards, comparison, phrases, sensitive sections and terms, as learners use them: opened by double-click."""

import re
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from browser.drawer import drawer
from browser.serving import Host

VOICES = """
const voices = [{ lang: "de-DE", name: "Deutsch" }, { lang: "ar-SA", name: "Arabisch" }];
window.said = [];
Object.defineProperty(window, "speechSynthesis", {
  value: { getVoices: () => voices, speak: (one) => window.said.push([one.lang, one.text]), cancel: () => window.said.push("cancel"), addEventListener() {} },
});
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package, unpacked as from a USB stick."""
    place = tmp_path_factory.mktemp("paket")
    zipfile.ZipFile(BytesIO(drawer())).extractall(place)
    return place / "index.html"


@pytest.fixture
def at(profile: Callable[..., BrowserContext], unpacked: Path) -> Callable[..., Page]:
    """Opens the page with a block."""

    def open_at(block: str = "Einheit", width: int = 1280, **options: object) -> Page:
        page = profile(viewport={"width": width, "height": 800}, reduced_motion="reduce", **options).new_page()
        page.add_init_script(VOICES)
        page.goto(unpacked.as_uri())
        if options.get("java_script_enabled", True):
            page.locator(".lw-ready").wait_for()
            page.evaluate("(title) => { location.hash = document.querySelector(`article[data-title='${title}']`).id; }", block)
        return page

    return open_at


def test_without_a_script_everything_can_be_read(at: Callable[..., Page]) -> None:
    page = at(java_script_enabled=False)

    expect(page.get_by_role("heading", name="Mit Angehörigen")).to_be_visible()
    expect(page.get_by_text("Zwei Stimmen zugleich")).to_be_visible()
    expect(page.locator(".lw-side img")).to_have_count(2)
    expect(page.get_by_text("Size yardım edeceğim.").first).to_be_visible()
    expect(page.get_by_role("button", name="Vorlesen")).to_have_count(0)
    expect(page.get_by_text("Ein Säugling")).not_to_be_visible()
    page.get_by_text("Abschnitt zeigen").click()
    expect(page.get_by_text("Ein Säugling")).to_be_visible()
    page.get_by_role("link", name="Teach-back").click()
    assert page.url.endswith("#g-1")


def test_tabs_are_walked_with_arrows_and_hold_one_stop(at: Callable[..., Page]) -> None:
    page = at("tabs")
    tabs = page.get_by_role("tab")

    expect(page.get_by_role("tabpanel")).to_have_count(1)
    tabs.first.focus()
    page.keyboard.press("ArrowRight")
    expect(tabs.nth(1)).to_be_focused()
    expect(tabs.nth(1)).to_have_attribute("aria-selected", "true")
    expect(page.get_by_role("tabpanel", name="Zu zweit")).to_contain_text("Zwei Stimmen zugleich")
    page.keyboard.press("End")
    expect(page.get_by_role("tabpanel", name="Mit Angehörigen")).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tabpanel", name="Allein vor Ort")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("tabpanel", name="Allein vor Ort")).to_be_focused()


def test_search_opens_the_tab_and_turns_the_card(at: Callable[..., Page]) -> None:
    page = at()
    for query, seen in (("Zwei Stimmen", "Zwei Stimmen zugleich"), ("verschwiegen", "vollständig, ohne Eigenes")):
        page.get_by_role("button", name="Suchen").click()
        page.locator("#lw-query").fill(query)
        page.locator(".lw-found a").first.click()
        expect(page.locator("article[data-shown]").get_by_text(seen)).to_be_visible()
    page.get_by_role("button", name="Suchen").click()
    page.locator("#lw-query").fill("Säugling")
    expect(page.locator(".lw-found a")).to_have_count(0)
    page.locator("#lw-query").fill("um ein Teach-back")
    expect(page.locator(".lw-found a")).to_have_count(1)


def test_cards_are_turned_and_leave_the_pile_when_known(at: Callable[..., Page]) -> None:
    page = at("cards")
    back = page.get_by_text("in eigenen Worten zu wiederholen")

    expect(back).not_to_be_visible()
    expect(page.get_by_role("button", name="Gewusst")).to_have_count(0)
    page.get_by_role("button", name="Rückseite zeigen").press("Enter")
    expect(back).to_be_visible()
    page.get_by_role("button", name="Noch nicht").click()
    expect(page.get_by_text("Sprachmittlung", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="Rückseite zeigen")).to_be_focused()
    for left in (2, 1, 0):
        page.get_by_role("button", name="Rückseite zeigen").click()
        page.get_by_role("button", name="Gewusst").click()
        expect(page.locator(".lw-cards-left")).to_have_text(str(left))
    expect(page.get_by_text("Alle Karten gewusst.")).to_be_focused()
    page.get_by_role("button", name="Von vorn").click()
    expect(page.locator(".lw-cards-left")).to_have_text("3")
    page.get_by_role("button", name="Vorige Karte").click()
    expect(page.get_by_text("Notbrücke", exact=True)).to_be_visible()


def test_the_slider_uncovers_the_second_picture(at: Callable[..., Page]) -> None:
    page = at("comparison")
    slider = page.get_by_role("slider", name="Schieben Sie von A nach B.")

    slider.focus()
    page.keyboard.press("End")
    expect(slider).to_have_attribute("aria-valuetext", "A 0 %, B 100 %")
    assert page.locator(".lw-comparison").evaluate("one => one.style.getPropertyValue('--lw-split')") == "100%"
    expect(page.get_by_role("img", name="Dasselbe Wohnzimmer")).to_be_visible()


def test_a_file_is_saved_under_its_own_name(profile: Callable[..., BrowserContext], host: Host) -> None:
    host.offer("blocks", drawer())
    page = profile().new_page()
    page.goto(f"{host.here}/package/blocks/index.html")
    page.locator(".lw-ready").wait_for()
    page.evaluate("location.hash = document.querySelector('.lw-download').closest('article').id")

    with page.expect_download() as saved:
        page.get_by_role("link", name=re.compile(r"^Herunterladen: Taschenkarte PDF, 1,2\sMB$")).click()
    assert saved.value.suggested_filename == "taschenkarte.pdf"


def test_the_course_stays_where_a_browser_opens_the_file_instead(at: Callable[..., Page]) -> None:
    link = at("download").locator(".lw-download-link")

    expect(link).to_have_attribute("target", "_blank")


def test_sentences_are_spoken_where_there_is_a_voice(at: Callable[..., Page]) -> None:
    page = at("phrases")
    buttons = page.get_by_role("button", name="Vorlesen")

    expect(buttons).to_have_count(4)
    arabic = page.get_by_role("button", name="Vorlesen: أين الألم؟")
    arabic.click()
    expect(arabic).to_have_attribute("aria-pressed", "true")
    arabic.click()
    assert page.evaluate("window.said") == ["cancel", ["ar", "أين الألم؟"], "cancel"]
    expect(page.locator("article[data-shown]").get_by_text("noch nicht geprüft").first).to_be_visible()


def test_what_weighs_is_hidden_until_wanted_and_then_stays_open(at: Callable[..., Page]) -> None:
    page = at("sensitive")
    hidden = page.get_by_text("Ein Säugling")

    expect(hidden).not_to_be_visible()
    page.get_by_role("link", name="Abschnitt überspringen").press("Enter")
    expect(page.get_by_text("Ende des Abschnitts")).to_be_focused()
    expect(hidden).not_to_be_visible()
    page.get_by_text("Abschnitt zeigen").click()
    expect(hidden).to_be_visible()
    page.reload()
    page.locator(".lw-ready").wait_for()
    page.evaluate("location.hash = document.querySelector('.lw-sensitive').closest('article').id")
    expect(hidden).to_be_visible()
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.includes('sensitive'))") == []


def test_a_term_opens_its_entry_and_gives_the_focus_back(at: Callable[..., Page]) -> None:
    page = at()
    word = page.get_by_role("button", name="es in eigenen Worten sagt")

    word.press("Enter")
    note = page.get_by_role("dialog", name="Teach-back")
    expect(note).to_be_focused()
    expect(note).to_contain_text("Das Gegenüber sagt es in eigenen Worten.")
    expect(word).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(note).not_to_be_visible()
    expect(word).to_be_focused()
    word.click()
    note.get_by_role("link", name="Glossar").click()
    expect(note).not_to_be_visible()
    expect(page.locator("#g-1")).to_be_focused()
