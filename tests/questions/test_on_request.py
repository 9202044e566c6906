"""Files of questions are made when somebody asks for them, and then truly are."""

from pathlib import Path

import pytest

from lehrwerk.compiler import Wanted, build
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.table import ON_REQUEST
from questions.samples import COURSE, made
from workspaces import told, written

WITHOUT = """
courses/leer/course.yaml:
  title: Leer
  version: 1.0.0
  language: de
  summary: Keine Frage.
  target_group: alle
  group_size: 8
  license: CC-BY-SA-4.0
  modules: [{id: m, title: Modul, units: [eins]}]
courses/leer/m/eins.md:
  ---
  title: Eins
  minutes: 5
  ---

  Nur Text.
"""


def names(root: Path, facts: str, *formats: str) -> set[str]:
    """What is made of the sample course with more facts."""
    files = told(COURSE)
    files["courses/fragen/course.yaml"] += facts
    place = written(root, files)
    return {made.output.name for made in build(place, Wanted(formats=formats), Diagnostics())}


def test_without_a_word_none_is_made(tmp_path: Path) -> None:
    assert names(tmp_path, "formats: [web]\n") == {"web.zip"}


def test_course_yaml_adds_them(tmp_path: Path) -> None:
    assert names(tmp_path, "formats: [web]\npackages: {also: [gift]}\n") == {"web.zip", "gift.txt"}


def test_course_yaml_can_name_them_alone(tmp_path: Path) -> None:
    assert names(tmp_path, "formats: [moodlexml]\n") == {"moodlexml.xml"}


@pytest.mark.parametrize("facts", ["", "formats: [web]\n", "packages: {also: [moodlexml]}\n"])
def test_the_command_makes_what_it_is_told(tmp_path: Path, facts: str) -> None:
    assert names(tmp_path, facts, "gift") == {"gift.txt"}


ALONE = [format for format in ON_REQUEST if format.name != "commoncartridge"]
"""Files that hold nothing but questions."""


@pytest.mark.parametrize("format", ALONE, ids=lambda format: format.name)
def test_a_course_without_questions_gets_no_file(tmp_path: Path, format) -> None:  # type: ignore[no-untyped-def]
    found = Diagnostics()
    assert build(written(tmp_path, told(WITHOUT)), Wanted(formats=(format.name,)), found) == []
    assert [finding.code for finding in found if finding.code.startswith("LW7")] == ["LW722"]


def test_a_cartridge_may_hold_pages_alone(tmp_path: Path) -> None:
    found = Diagnostics()
    (made,) = build(written(tmp_path, told(WITHOUT)), Wanted(formats=("commoncartridge",)), found)
    assert made.output.pages == 2
    assert [finding.code for finding in found if finding.code.startswith("LW7")] == []


@pytest.mark.parametrize("format", ON_REQUEST, ids=lambda format: format.name)
def test_notes_for_the_trainer_are_in_none(format) -> None:  # type: ignore[no-untyped-def]
    assert "Nur für die Leitung".encode() not in made(format.name)[0]
