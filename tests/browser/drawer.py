"""A course with a page for each block of the drawer, as its `example.md` shows it, and a learner who opens everything."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import examples
from browser import robot
from browser.learner import Learner
from browser.samples import packed
from workspaces import Files, written

TERM = "Bitten Sie um ein [Teach-back]{term}. Wer [es in eigenen Worten sagt]{term=teach-back}, hat verstanden.\n\n"
SHORT: Files = {
    "ton/notruf.mp3": examples.silence(2),
    "film/tuer.mp4": examples.silence(3),
    "film/zettel.mp4": examples.silence(2),
}
"""Recordings that a test has time for."""
ORDER = [*(kind for kind in examples.SHOWN if kind not in examples.EXERCISES), *examples.EXERCISES]


@cache
def drawer(form: str = "web", more: str = "") -> bytes:
    """All blocks that learners see, each on a page named like it; `more` are further lines of course.yaml."""
    files = examples.workspace(TERM + examples.pages(ORDER), f"{examples.COURSE}{more}\n", SHORT)
    return packed("beispiele", form, written(Path(mkdtemp()), files))


def turns_to(learner: Learner, kind: str) -> None:
    """To the page of a kind."""
    learner.course.evaluate("(title) => { location.hash = document.querySelector(`article[data-title='${title}']`).id; }", kind)
    learner.course.wait_for_selector(f"article[data-title='{kind}'][data-shown]")


def opens_all(learner: Learner) -> None:
    """Everything on the page that can be unfolded and turned."""
    learner.shown.evaluate(
        """(page) => {
          page.querySelectorAll("details:not([hidden])").forEach((one) => (one.open = true));
          page.querySelector("[data-does=flip]")?.click();
        }"""
    )


def answers_all(learner: Learner, answer: Callable[..., None] = robot.fail) -> None:
    """Answers the exercises of the page and has them checked."""
    for id in learner.exercises():
        exercise = learner.exercise(id)
        answer(exercise)
        check = exercise.locator(".lw-check:visible")
        if check.count():
            check.first.click()
