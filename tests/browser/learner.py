"""A learner: opens a course on a platform, reads it by its roles and words, answers, leaves or is torn away."""

import re
from collections.abc import Callable
from contextlib import suppress
from time import monotonic, sleep
from typing import Any, Literal
from urllib.parse import urlencode

from playwright.sync_api import BrowserContext, Error, Frame, Locator, Page, expect

from browser.samples import EXAMPLE
from browser.serving import Host, Record
from browser.snapshot import SNAPSHOT

READY = "html.lw-ready"
Leaving = Literal["reload", "close", "crash"]


class Learner:
    """One person with one browser profile."""

    def __init__(self, context: BrowserContext, host: Host, name: str, package: str = EXAMPLE) -> None:
        self.context = context
        self.host = host
        self.name = name
        self.package = package
        self.page: Page
        """The window."""
        self.course: Frame
        """Where the course is."""

    @property
    def record(self) -> Record:
        """What the platform knows."""
        return self.host.record(self.name)

    def value(self, element: str) -> str:
        """What the platform has stored of an element."""
        return self.record.values.get(f"cmi.{element}", "")

    def opens(self, platform: str = "double", package: str | None = None, **options: str) -> None:
        """Opens the course on a platform, in a new window."""
        self.package = package or self.package
        self.visits(platform, **options)
        self.arrives()

    def visits(self, platform: str = "double", **options: str) -> None:
        """Opens the platform and does not wait for the course."""
        query = urlencode({"package": self.package, "learner": self.name, **options})
        self.page = self.context.new_page()
        self.page.goto(f"{self.host.here}/platforms/{platform}.html?{query}")

    def opens_alone(self, url: str) -> None:
        """Opens the course without a platform."""
        self.page = self.context.new_page()
        self.page.goto(url)
        self.arrives()

    def arrives(self) -> None:
        """Waits until the course can be used."""
        self.course = self.find_course()
        self.course.wait_for_selector(READY, state="attached")

    def find_course(self) -> Frame:
        """The innermost frame."""
        frame = self.page.main_frame
        while "/platforms/" in frame.url:
            handle = frame.wait_for_selector("#sco", state="attached")
            inner = handle.content_frame() if handle else None
            assert inner
            inner.wait_for_load_state("domcontentloaded")
            frame = inner
        return frame

    def leaves(self, how: Leaving = "close") -> None:
        """Goes away, or is torn away: `crash` ends the page without a last word."""
        if how == "reload":
            self.page.reload()
            self.arrives()
            return
        if how == "crash":
            with self.page.expect_event("crash"), suppress(Error):
                self.page.goto("chrome://crash")
        self.page.close(run_before_unload=False)

    def settles(self) -> None:
        """Waits until nothing is left to store: then the browser keeps no copy of it."""
        self.until(lambda: not self.course.evaluate("Object.keys(localStorage).some((key) => key.endsWith(':journal'))"))

    def has_finished(self, visits: int = 1) -> None:
        """Waits until the platform was told that it is over. What is sent at the last moment may arrive in any order."""
        self.until(lambda: self.record.calls.count('LMSFinish("")') == visits)

    def until(self, condition: Callable[[], bool], seconds: float = 15) -> None:
        """Waits for something that shows outside of the page."""
        end = monotonic() + seconds
        while not condition():
            assert monotonic() < end, "waited in vain"
            sleep(0.025)

    # Reading

    def course_keys(self) -> list[str]:
        """What the browser keeps of the course."""
        page = self.context.new_page()
        page.goto(f"{self.host.here}/platforms/between.html?src=about:blank")
        keys = page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('lehrwerk:'))")
        page.close()
        return [str(key) for key in keys]

    @property
    def heading(self) -> str:
        """The title of the page that is shown."""
        return self.shown.get_by_role("heading").first.inner_text()

    @property
    def shown(self) -> Locator:
        """The page that is shown."""
        return self.course.locator("article.lw-page[data-shown]")

    def exercises(self) -> list[str]:
        """The ids of the exercises in sight, in their order."""
        found = self.shown.locator("[data-exercise]:visible").evaluate_all("(all) => all.map((one) => one.dataset.exercise)")
        return [str(id) for id in found]

    def exercise(self, id: str) -> Locator:
        """An exercise."""
        return self.course.locator(f'[data-exercise="{id}"]')

    def sees(self, words: str) -> None:
        """Waits until some words can be read."""
        expect(self.course.get_by_text(words).filter(visible=True).first).to_be_visible()

    def misses(self, words: str) -> None:
        """Waits until some words are nowhere to be read."""
        expect(self.course.get_by_text(words).filter(visible=True)).to_have_count(0)

    def snapshot(self) -> dict[str, Any]:
        """What stands on all pages: answers, questions, results, marks."""
        result: dict[str, Any] = self.course.evaluate(SNAPSHOT)
        return result

    # Moving

    def starts(self) -> None:
        """Presses the button of the first page."""
        self.course.get_by_role("link", name="Starten").or_(self.course.get_by_role("link", name="Fortsetzen")).click()
        expect(self.course.locator("#lw-start")).to_be_hidden()

    def can_go_on(self) -> bool:
        """Whether there is a next page."""
        return self.next.is_visible()

    @property
    def next(self) -> Locator:
        """The link to the next page."""
        return self.course.locator("nav.lw-steps").get_by_role("link", name=re.compile("^Weiter"))

    def goes_on(self) -> None:
        """To the next page."""
        before = self.heading
        self.next.click()
        expect(self.shown.get_by_role("heading").first).not_to_have_text(before)

    def goes_to(self, title: str) -> None:
        """To a page of the menu."""
        link = self.menu.locator("a").filter(has_text=title).first
        if not self._can_click(link):
            # The menu shows the pages of the unit one is in.
            unit = link.locator("xpath=ancestor::li[@data-unit]/a")
            assert self._can_click(unit)
            unit.click()
            self._can_click(link)
        link.click()
        expect(self.shown.get_by_role("heading", name=title, exact=True).first).to_be_visible()

    @property
    def menu(self) -> Locator:
        """The list of units."""
        return self.course.get_by_role("navigation", name="Inhalt", include_hidden=True)

    def _can_click(self, link: Locator) -> bool:
        button = self.course.get_by_role("button", name="Menü")
        if not link.is_visible() and button.is_visible():
            button.click()
        return link.is_visible()

    def page_titles(self) -> list[str]:
        """The pages of the course."""
        found = self.course.locator("article[data-page]").evaluate_all("(all) => all.map((one) => one.dataset.title)")
        return [str(title) for title in found]

    def reads_everything(self) -> None:
        """From the first page to the last."""
        while self.can_go_on():
            self.goes_on()

    def presses(self, name: str, within: Locator | None = None) -> None:
        """A button in sight."""
        (within or self.shown).get_by_role("button", name=name).filter(visible=True).first.click()
