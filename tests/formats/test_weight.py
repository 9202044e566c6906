"""How heavy the sample course is: what a learner must load before the first page can be used."""

import gzip
import re

import pytest

from browser.samples import EXAMPLE, contents, package

BUDGET = {"web": 30_000, "scorm12": 30_000, "scorm2004": 30_000, "cmi5": 31_500}
"""Bytes of script and style, compressed as a web server does. cmi5 carries a whole client for xAPI."""


@pytest.mark.parametrize("form", BUDGET)
def test_script_and_style_are_light(form: str) -> None:
    files = contents(package(EXAMPLE, form))
    weight = sum(len(gzip.compress(files[name], 9, mtime=0)) for name in ("course.js", "course.css"))

    assert weight <= BUDGET[form]


@pytest.mark.parametrize("form", BUDGET)
def test_the_page_asks_for_one_script_and_one_style_sheet(form: str) -> None:
    page = contents(package(EXAMPLE, form))["index.html"].decode()

    assert re.findall(r'<link rel="stylesheet" href="([^"]+)"', page) == ["course.css"]
    assert re.findall(r'<script [^>]*src="([^"]+)"', page) == ["course.js"]
    assert "<style" not in page
    assert "@import" not in contents(package(EXAMPLE, form))["course.css"].decode()
