"""A real Moodle, and people who learn there."""

import os
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from browser.conftest import Watch, browser, profile, watch  # noqa: F401  fixtures
from platforms.moodle import LEARNERS, Moodle, MoodleMissing, running
from platforms.person import Person

NUMBERS = count(1)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/platforms/" in item.path.as_posix():
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.slow)


@pytest.fixture(scope="session")
def moodle() -> Iterator[Moodle]:
    """The Moodle whose checkout LEHRWERK_MOODLE names; LEHRWERK_MOODLE_KEEP can name a folder that keeps its database."""
    checkout, kept = os.environ.get("LEHRWERK_MOODLE"), os.environ.get("LEHRWERK_MOODLE_KEEP")
    if not checkout:
        pytest.skip("LEHRWERK_MOODLE names no checkout of Moodle")
    try:
        with running(Path(checkout), Path(kept) if kept else None) as site:
            yield site
    except MoodleMissing as missing:
        pytest.skip(str(missing))


@pytest.fixture
def person(profile: Callable[..., BrowserContext], moodle: Moodle, watch: Watch) -> Person:  # noqa: F811
    """Someone who has logged in to learn. Each test has another one."""
    number = next(NUMBERS)
    assert number <= LEARNERS
    # Moodle's own pages: what they lack is no fault of ours.
    watch.forgiven += MOODLES_OWN
    someone = Person(profile(), moodle, f"learner{number}")
    someone.logs_in()
    return someone


MOODLES_OWN = [r"favicon"]
