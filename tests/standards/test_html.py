"""The pages before the Nu HTML checker, the judge of the WHATWG and the W3C: courses, and every block there is."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest

from browser.samples import EXAMPLE, SAMPLE, contents, package, packed
from examples import COURSE, SHOWN, pages, workspace
from node.judges import judge
from workspaces import written

pytestmark = pytest.mark.slow

IMMATERIAL = re.compile("Content Security Policy|appears to be written in German")
"""What it takes for a breach of the page's policy (it knows no `'self'` for files, and takes data for scripts); and the examples
are German in an English frame."""


def complaints(files: Iterable[Path]) -> list[str]:
    """What is wrong, as `file:line: message (piece)`; remarks of the checker do not count."""
    if shutil.which("java") is None:
        pytest.skip("the Nu HTML checker needs Java")
    jar = judge("vnu-jar", "build", "dist", "vnu.jar")
    command = ["java", "-Xss4m", "-jar", str(jar), "--format", "json", "--stdout", "--exit-zero-always", *map(str, files)]
    said = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=600, check=True).stdout
    return [
        f"{message['url'].rpartition('/')[2]}:{message.get('lastLine')}: {message['message']} ({message.get('extract', '')})"
        for message in json.loads(said)["messages"]
        if (message["type"] != "info" or message.get("subType") == "warning") and not IMMATERIAL.search(message["message"])
    ]


def everything(folder: Path, language: str) -> Path:
    """A course with a page for each block's example, in which the tool speaks a language."""
    facts = COURSE.replace("language: de", f"language: {language}")
    page = folder / f"{language}.html"
    page.write_bytes(contents(packed("beispiele", "web", written(folder, workspace(pages(SHOWN), facts))))["index.html"])
    return page


def test_no_page_of_a_course_has_an_error(tmp_path: Path) -> None:
    made = []
    for form in ("web", "scorm12"):
        page = tmp_path / f"{EXAMPLE}-{form}.html"
        page.write_bytes(contents(package(EXAMPLE, form, SAMPLE))["index.html"])
        made.append(page)

    assert complaints(made) == []


@pytest.mark.parametrize("language", ["de", "en"])
def test_no_block_s_example_has_an_error(tmp_path: Path, language: str) -> None:
    page = everything(tmp_path, language)
    text = page.read_text("utf-8")

    assert [kind for kind in SHOWN if f'data-title="{kind}"' not in text] == []
    assert complaints([page]) == []


def test_the_checker_is_asked_and_answers(tmp_path: Path) -> None:
    page = tmp_path / "wrong.html"
    page.write_text('<!doctype html><html lang="de"><title>x</title><p id="a"><p id="a"><img src="a.png">', "utf-8")
    said = " ".join(complaints([page]))

    assert re.search(r"Duplicate ID", said)
    assert re.search(r"alt", said)
