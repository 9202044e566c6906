"""Photos of a camera on a phone and on a large screen: only what that screen needs is loaded, and only when its page is open."""

import io
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import BrowserContext, Page

from browser.conftest import Watch
from browser.samples import SAMPLE, copied, packed
from browser.serving import Host

COURSE = "ohne-test"
TEXT = "\n\n" + "\n\n".join(["Ein Absatz von vielen."] * 90)
PHOTO = '\n\n## Foto\n\n![Rauschen](rauschen.jpg "Eigene Aufnahme, CC BY-SA 4.0")\n'


@pytest.fixture(scope="module")
def photographed(host: Host) -> str:
    """The short course with a photo on a page."""
    file = io.BytesIO()
    Image.merge("RGB", [Image.effect_noise((2400, 1600), 60) for _ in range(3)]).save(file, "JPEG", quality=90)
    with tempfile.TemporaryDirectory() as folder:
        place = copied(SAMPLE, Path(folder)) / "courses" / COURSE / "start"
        (place / "rauschen.jpg").write_bytes(file.getvalue())
        unit = place / "lesen.md"
        unit.write_text(unit.read_text("utf-8") + TEXT + PHOTO, "utf-8")
        host.offer("photographed", packed(COURSE, "web", Path(folder)))
    return f"{host.here}/package/photographed/index.html"


def loaded(page: Page, address: str) -> list[str]:
    """The addresses of the pictures that come when the page with the photo is opened; none comes before."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/media/" in request.url else None)
    page.goto(address)
    page.wait_for_selector("html.lw-ready")
    page.wait_for_load_state("networkidle")
    assert asked == []
    page.locator(".lw-go").click()
    image = page.locator("[data-page] img[srcset]")
    while not image.is_visible():
        page.locator(".lw-step-next").click()
    image.scroll_into_view_if_needed()
    page.wait_for_function("(image) => image.complete && image.naturalWidth > 0", arg=image.element_handle())
    page.wait_for_load_state("networkidle")
    return asked


@pytest.mark.parametrize(("screen", "width"), [((390, 800, 2), 800), ((1280, 900, 1), 800), ((1280, 900, 2), 1600)])
def test_a_screen_loads_the_form_that_fits_it(
    profile: Callable[..., BrowserContext], photographed: str, screen: tuple[int, int, int], width: int
) -> None:
    page = profile(viewport={"width": screen[0], "height": screen[1]}, device_scale_factor=screen[2]).new_page()
    (address,) = loaded(page, photographed)
    size = page.evaluate("async (address) => { const i = new Image(); i.src = address; await i.decode(); return i.naturalWidth; }", address)

    assert size == width


def test_room_is_kept_for_a_picture_that_has_not_come_yet(profile: Callable[..., BrowserContext], watch: Watch, photographed: str) -> None:
    watch.forgiven.append("ERR_FAILED")
    page = profile(viewport={"width": 390, "height": 800}).new_page()
    page.route("**/media/*", lambda route: route.abort())
    page.goto(photographed)
    page.wait_for_selector("html.lw-ready")
    height = page.evaluate("""() => {
      const image = document.querySelector("[data-page] img[srcset]");
      image.closest("article").dataset.shown = "";
      const { width, height } = image.getBoundingClientRect();
      return [width, height];
    }""")

    assert height[1] > 100
    assert abs(height[0] / height[1] - 1.5) < 0.02
