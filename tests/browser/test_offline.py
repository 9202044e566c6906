"""The offline package on a web server: the browser keeps it, shows it without a network, and takes a new version."""

import json
import tempfile
from pathlib import Path

import pytest
from playwright.sync_api import Page

from browser import robot
from browser.learner import Learner
from browser.samples import EXAMPLE, SAMPLE, contents, copied, package, packed
from browser.snapshot import lost

KEPT = """async () => Object.fromEntries(await Promise.all((await caches.keys()).map(async (name) =>
  [name, (await (await caches.open(name)).keys()).map((request) => new URL(request.url).pathname).sort()])))"""


@pytest.fixture
def opened(learner: Learner) -> Learner:
    """The course, opened from a web server that the learner has alone, and kept by the browser."""
    learner.host.offer(learner.name, package(EXAMPLE, "web"))
    learner.opens_alone(address(learner))
    is_kept(learner.page)
    return learner


def address(learner: Learner) -> str:
    return f"{learner.host.here}/package/{learner.name}/index.html"


def is_kept(page: Page) -> None:
    """Waits until the browser has all files."""
    page.evaluate("navigator.serviceWorker.ready.then(() => undefined)")


def kept(page: Page) -> dict[str, list[str]]:
    """What the browser keeps, by the name of the place."""
    found: dict[str, list[str]] = page.evaluate(KEPT)
    return found


def new_version() -> bytes:
    """The course with a corrected summary."""
    with tempfile.TemporaryDirectory() as folder:
        place = copied(SAMPLE, Path(folder))
        file = place / "courses" / EXAMPLE / "course.yaml"
        file.write_text(file.read_text("utf-8").replace("wenn Worte fehlen.", "wenn die Worte fehlen."), "utf-8")
        return packed(EXAMPLE, "web", place)


def test_it_goes_on_without_a_network_and_keeps_answers(opened: Learner) -> None:
    opened.goes_to("Fünf Stufen")
    robot.solve(opened.exercise("hilfen"))
    opened.host.packages.pop(opened.name)
    opened.context.set_offline(True)
    opened.leaves("reload")
    opened.goes_to("Fünf Stufen")
    for id in opened.exercises():
        robot.solve(opened.exercise(id))
    before = opened.snapshot()
    opened.leaves("close")
    opened.opens_alone(address(opened).removesuffix("index.html"))
    assert not lost(before, opened.snapshot())
    assert opened.course.evaluate("[...document.images].every((image) => image.loading === 'lazy')")


def test_exactly_the_files_of_the_package_are_kept(opened: Learner) -> None:
    opened.course.evaluate("fetch('/package/web/index.html').then((answer) => answer.text()).then(() => undefined)")
    files = {f"/package/{opened.name}/{name}" for name in contents(package(EXAMPLE, "web")) if name != "worker.js"}
    ((name, found),) = kept(opened.page).items()

    assert name.startswith(f"lehrwerk {address(opened).removesuffix('index.html')} ")
    assert set(found) == files


def test_a_new_version_takes_the_place_of_the_old_one_and_loses_nothing(opened: Learner) -> None:
    opened.leaves("reload")
    opened.goes_to("Fünf Stufen")
    robot.solve(opened.exercise("hilfen"))
    before = opened.snapshot()
    old = set(kept(opened.page))
    opened.host.offer(opened.name, new_version())
    # It is fetched while the old one is in use, which stays whole until its last window is closed.
    opened.page.evaluate("navigator.serviceWorker.ready.then((here) => here.update()).then(() => undefined)")
    opened.until(lambda: bool(opened.page.evaluate("navigator.serviceWorker.ready.then((here) => Boolean(here.waiting))")))
    opened.leaves("reload")
    assert "wenn Worte fehlen." in opened.page.content()
    opened.leaves("close")
    opened.context.set_offline(True)
    opened.opens_alone(address(opened))
    assert "wenn die Worte fehlen." in opened.page.content()
    assert not lost(before, opened.snapshot())
    opened.until(lambda: len(kept(opened.page)) == 1)
    assert not old & set(kept(opened.page))


def test_a_piece_of_a_file_can_be_had(opened: Learner) -> None:
    opened.leaves("reload")
    opened.context.set_offline(True)
    piece = opened.course.evaluate("""async () => {
      const answer = await fetch("course.js", { headers: { range: "bytes=4-9" } });
      return [answer.status, answer.headers.get("content-range"), await answer.text()];
    }""")
    script = contents(package(EXAMPLE, "web"))["course.js"]

    assert piece == [206, f"bytes 4-9/{len(script)}", script[4:10].decode()]


def test_it_can_be_installed(opened: Learner) -> None:
    manifest = opened.page.evaluate("fetch(document.querySelector('link[rel=manifest]').href).then((answer) => answer.json())")
    shown = opened.context.new_cdp_session(opened.page).send("Page.getInstallabilityErrors")

    assert (manifest["name"], manifest["start_url"], manifest["lang"]) == ("Verständigung ohne gemeinsame Sprache", "index.html", "de")
    # A private profile can install nothing; that is the only thing in the way.
    assert {fault["errorId"] for fault in shown["installabilityErrors"]} <= {"in-incognito"}, json.dumps(shown)


def test_packages_for_platforms_hold_none_of_it() -> None:
    for form in ("scorm12", "scorm2004", "cmi5"):
        files = contents(package(EXAMPLE, form))
        assert not {"worker.js", "app.webmanifest"} & set(files)
        assert b"serviceWorker" not in b"".join(files.values())
        assert b"worker-src" not in files["index.html"]
