"""The pages of a Common Cartridge in a browser, without JavaScript."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext

from browser.samples import REPOSITORY, contents, package
from browser.serving import Host
from browser.test_accessibility import TAGS
from node.judges import judge

AXE = "async (tags) => (await axe.run(document, { runOnly: tags, resultTypes: ['violations'] })).violations"


@pytest.fixture
def pages(host: Host) -> list[str]:
    """The addresses of all pages of the sample course."""
    cartridge = package(form="commoncartridge")
    host.offer("cartridge", cartridge)
    return [f"{host.here}/package/cartridge/{name}" for name in contents(cartridge) if name.endswith(".html")]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_no_page_has_a_fault_that_axe_knows(profile: Callable[..., BrowserContext], pages: list[str], width: int, scheme: str) -> None:
    page = profile(viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce").new_page()
    found: dict[str, Any] = {}
    for address in pages:
        page.goto(address)
        page.evaluate(judge("axe-core", "axe.min.js").read_text("utf-8") + "; undefined")
        found[address] = [f"{fault['id']}: {node['html'][:160]}" for fault in page.evaluate(AXE, TAGS) for node in fault["nodes"]]
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address
    assert {address: faults for address, faults in found.items() if faults} == {}


def test_long_titles_fit_on_small_screens(profile: Callable[..., BrowserContext], host: Host) -> None:
    cartridge = package("rettungsdienst-vielfalt", "commoncartridge", REPOSITORY)
    host.offer("long", cartridge)
    page = profile(viewport={"width": 320, "height": 800}).new_page()
    for name in contents(cartridge):
        if name.endswith(".html"):
            page.goto(f"{host.here}/package/long/{name}")
            assert page.evaluate("document.documentElement.scrollWidth") <= 320, name


def test_one_reads_on_and_opens_a_solution_without_a_script(profile: Callable[..., BrowserContext], pages: list[str]) -> None:
    page = profile(java_script_enabled=False).new_page()
    page.goto(next(address for address in pages if address.endswith("index.html")))
    page.get_by_role("link", name="Weiter").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Die Verständigungsleiter"
    page.get_by_text("Lösung zeigen").first.click()
    assert page.get_by_role("link", name="Zurück").is_visible()
    assert page.locator("button:visible").count() == 0
