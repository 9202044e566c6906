"""A browser, a host for packages, and a learner who is watched."""

import re
from collections.abc import Callable, Iterator
from itertools import count

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Playwright, Request, WebError, expect, sync_playwright

from browser.learner import Learner
from browser.samples import EXAMPLE, WITHOUT_TEST, package
from browser.serving import Host

CHROMIUM = "/usr/bin/chromium"
NUMBERS = count(1)
PATIENCE = 15_000
"""Milliseconds: tests run side by side on machines of any speed."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/browser/" in item.path.as_posix():
            item.add_marker(pytest.mark.browser)
            # A browser on a busy machine may miss a moment; what is broken is broken three times. What is lost by chance, though,
            # is lost: no second try where that is the question.
            if item.path.name not in {"test_killed.py", "test_coming_back.py"}:
                item.add_marker(pytest.mark.flaky(reruns=2))


STARTED: list[tuple[Playwright, Browser]] = []


@pytest.fixture(scope="session")
def browser() -> Browser:
    """The system's Chromium, once for each process: a worker that is given tests after its last one sets up anew what belongs to a
    session, and Playwright cannot start twice in a thread."""
    if not STARTED:
        expect.set_options(timeout=PATIENCE)
        playwright = sync_playwright().start()
        STARTED.append((playwright, playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])))
    return STARTED[0][1]


def pytest_unconfigure() -> None:
    """The browser ends with its process."""
    while STARTED:
        playwright, chromium = STARTED.pop()
        chromium.close()
        playwright.stop()


@pytest.fixture(scope="session")
def host() -> Iterator[Host]:
    """Hands out the sample courses."""
    server = Host()
    for course in (EXAMPLE, WITHOUT_TEST):
        server.offer(course, package(course))
    server.offer("web", package(EXAMPLE, "web"))
    yield server
    server.close()


class Watch:
    """What must not happen in any window of a test."""

    def __init__(self) -> None:
        self.faults: list[str] = []
        self.foreign: list[str] = []
        self.forgiven: list[str] = []
        """Patterns of console errors that a test provokes."""

    def over(self, context: BrowserContext) -> None:
        """Looks at all windows of a browser profile."""
        context.on("console", self._console)
        context.on("weberror", self._error)
        context.on("request", self._request)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.faults.append(message.text)

    def _error(self, error: WebError) -> None:
        self.faults.append(str(error.error))

    def _request(self, request: Request) -> None:
        if not re.match(r"(http://(127\.0\.0\.1|localhost):\d+/|file:|data:|about:|blob:)", request.url):
            self.foreign.append(request.url)

    def judge(self) -> None:
        """Fails the test when something happened."""
        faults = [fault for fault in self.faults if not any(re.search(pattern, fault) for pattern in self.forgiven)]
        assert not faults, f"errors in the browser's console: {faults}"
        assert not self.foreign, f"requests to other hosts: {self.foreign}"


@pytest.fixture
def watch() -> Iterator[Watch]:
    """No errors in the console, no word to another host."""
    watching = Watch()
    yield watching
    watching.judge()


@pytest.fixture
def profile(browser: Browser, watch: Watch) -> Iterator[Callable[..., BrowserContext]]:
    """Makes browser profiles: each with a memory of its own, as on another machine."""
    made: list[BrowserContext] = []

    def make(**options: object) -> BrowserContext:
        chosen = {"viewport": {"width": 1280, "height": 900}, "locale": "de-DE", **options}
        context = browser.new_context(**chosen)  # type: ignore[arg-type]
        context.set_default_timeout(PATIENCE)
        watch.over(context)
        made.append(context)
        return context

    yield make
    for context in made:
        context.close()


@pytest.fixture
def learner(profile: Callable[..., BrowserContext], host: Host) -> Iterator[Learner]:
    """Someone with a machine of their own; the content breaks no rule of SCORM 1.2 before them."""
    person = Learner(profile(), host, f"learner-{next(NUMBERS)}")
    yield person
    # The way out is part of the test.
    for page in person.context.pages:
        page.close()
    assert person.record.violations == []
    assert not [call for call in person.record.calls if call.startswith("//")]
