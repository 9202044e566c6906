"""The pages before the Nu HTML checker, the judge of the WHATWG and the W3C: courses, and every block there is."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest

from blocks.test_contract import COURSE, FILES, example
from browser.samples import EXAMPLE, REPOSITORY, SAMPLE, contents, package, packed
from lehrwerk.blocks.table import BLOCKS
from node.judges import judge

pytestmark = pytest.mark.slow

PHRASES = """title: Erste Sätze
phrases:
  helfe: {de: Ich helfe Ihnen., tr: Size yardım edeceğim., ar: أنا هنا للمساعدة.}
reviewed: {tr: {by: offen}, ar: {by: Fachstelle}}
"""
CASES = REPOSITORY / "tests" / "diagnostics" / "base" / "trainer" / "cases"
GLOSSARY = "Teach-back: Mit eigenen Worten wiedergeben lassen.\nSprachmittlung: Übertragen, was gesagt wird.\n"


IMMATERIAL = re.compile("Content Security Policy|appears to be written in German")
"""What it takes for a breach of the page's policy (it knows no `'self'` for files, and takes data for scripts); and the examples
are German in an English frame."""


def complaints(pages: Iterable[Path]) -> list[str]:
    """What is wrong, as `file:line: message (piece)`; remarks of the checker do not count."""
    if shutil.which("java") is None:
        pytest.skip("the Nu HTML checker needs Java")
    jar = judge("vnu-jar", "build", "dist", "vnu.jar")
    command = ["java", "-Xss4m", "-jar", str(jar), "--format", "json", "--stdout", "--exit-zero-always", *map(str, pages)]
    said = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=600, check=True).stdout
    return [
        f"{message['url'].rpartition('/')[2]}:{message.get('lastLine')}: {message['message']} ({message.get('extract', '')})"
        for message in json.loads(said)["messages"]
        if (message["type"] != "info" or message.get("subType") == "warning") and not IMMATERIAL.search(message["message"])
    ]


def everything(folder: Path, language: str) -> Path:
    """A course with a unit for each block's example, in which the tool speaks a language."""
    course = folder / "courses" / "beispiel"
    kinds = [block.kind for block in BLOCKS]
    for kind in kinds:
        rules = "test: {attempts: 1}\n" if kind == "pool" else ""
        unit = course / "modul" / f"{kind}.md"
        unit.parent.mkdir(parents=True, exist_ok=True)
        unit.write_text(f"---\ntitle: {kind}\nminutes: 5\n{rules}---\n\n{example(kind)}", "utf-8")
    for name, content in FILES.items():
        (unit.parent / name).parent.mkdir(parents=True, exist_ok=True)
        (unit.parent / name).write_text(content, "utf-8")
    facts = COURSE.replace("language: de", f"language: {language}").replace("[einheit]", f"[{', '.join(kinds)}]")
    (course / "course.yaml").write_text(facts, "utf-8")
    (course / "glossary.yaml").write_text(GLOSSARY, "utf-8")
    (folder / "trainer" / "phrases").mkdir(parents=True)
    (folder / "trainer" / "phrases" / "einsatz.yaml").write_text(PHRASES, "utf-8")
    shutil.copytree(CASES, folder / "trainer" / "cases")
    page = folder / f"beispiel-{language}.html"
    page.write_bytes(contents(packed("beispiel", "web", folder))["index.html"])
    return page


def test_no_page_of_a_course_has_an_error(tmp_path: Path) -> None:
    pages = []
    for form in ("web", "scorm12"):
        page = tmp_path / f"{EXAMPLE}-{form}.html"
        page.write_bytes(contents(package(EXAMPLE, form, SAMPLE))["index.html"])
        pages.append(page)

    assert complaints(pages) == []


@pytest.mark.parametrize("language", ["de", "en"])
def test_no_block_s_example_has_an_error(tmp_path: Path, language: str) -> None:
    page = everything(tmp_path, language)
    text = page.read_text("utf-8")

    assert {block.kind for block in BLOCKS if f'data-unit="modul/{block.kind}"' in text} == {block.kind for block in BLOCKS}
    assert complaints([page]) == []


def test_the_checker_is_asked_and_answers(tmp_path: Path) -> None:
    page = tmp_path / "wrong.html"
    page.write_text('<!doctype html><html lang="de"><title>x</title><p id="a"><p id="a"><img src="a.png">', "utf-8")
    said = " ".join(complaints([page]))

    assert re.search(r"Duplicate ID", said)
    assert re.search(r"alt", said)
