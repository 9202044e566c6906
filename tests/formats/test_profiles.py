"""What a profile changes: which packages are made, what stands in them, what is said when something does not fit."""

import json
import re
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any, get_args

import pytest

from lehrwerk.compiler import Built, Wanted, build
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.table import FORMATS, PACKAGES
from lehrwerk.model.course import CourseFacts
from lehrwerk.profiles.profile import Fact, Name
from lehrwerk.profiles.table import PROFILES
from lehrwerk.reading.words import read_words

COURSE = """
courses/kurs/course.yaml:
  title: Kurs
  version: 1.0.0
  language: de
  summary: Ein kurzer Kurs.
  target_group: alle
  group_size: 8
  license: CC-BY-SA-4.0
  modules: [{{id: eins, title: Eins, units: [lesen]}}]
  {more}
courses/kurs/eins/lesen.md:
  ---
  title: Lesen
  minutes: 5
  ---

  Ein Text.
"""
PAPERLESS = tuple(format.name for format in FORMATS if format.file.endswith(".zip"))

Workspace = Callable[[str], Path]


def built(root: Path, found: Diagnostics | None = None, **wanted: Any) -> list[Built]:
    """What is made, without anything printed unless it is asked for."""
    return build(root, Wanted(**wanted), Diagnostics() if found is None else found)


def names(made: list[Built]) -> set[str]:
    return {one.output.name for one in made}


def last_line(package: bytes) -> str:
    """How the player is started."""
    with zipfile.ZipFile(BytesIO(package)) as archive:
        return archive.read("course.js").decode().rsplit("start(document", 1)[1]


def habits(package: bytes) -> dict[str, Any]:
    """What a package's connection is told of its platform."""
    told = re.search(r"\(window, (\{.*?\})\)", last_line(package))
    return dict(json.loads(told[1])) if told else {}


@pytest.fixture
def course(workspace: Callable[[str], Path]) -> Callable[[str], Path]:
    """A workspace with a course; what else stands in its course.yaml."""

    def make(more: str) -> Path:
        return workspace(COURSE.format(more=more))

    return make


def test_every_platform_is_in_the_table_and_in_the_type() -> None:
    folders = {path.parent.name for path in (Path(__file__).parents[2] / "src/lehrwerk/profiles").glob("*/profile.py")}

    assert set(PROFILES) == set(get_args(Name)) == folders
    assert all(profile.name == name for name, profile in PROFILES.items())


def facts(name: str) -> Iterator[tuple[str, Fact[Any]]]:
    for field, value in vars(PROFILES[name]).items():
        if isinstance(value, Fact):
            yield field, value


@pytest.mark.parametrize("name", PROFILES)
def test_every_fact_has_a_source(name: str) -> None:
    assert all(len(fact.source) > 8 for _, fact in facts(name))


@pytest.mark.parametrize("name", PROFILES)
def test_what_is_made_can_be_imported(name: str) -> None:
    profile, packages = PROFILES[name], {format.name for format in PACKAGES}

    assert profile.makes.value
    assert set(profile.makes.value) <= set(profile.takes.value) <= packages


@pytest.mark.parametrize("name", PROFILES)
@pytest.mark.parametrize("language", ["de", "en"])
def test_every_platform_says_the_same_in_both_languages(name: str, language: str) -> None:
    own = {key for key in read_words(language).texts if key.startswith(f"{name}.")}

    assert own == {key for key in read_words("de").texts if key.startswith(f"{name}.")}
    assert {f"{name}.steps", f"{name}.settings", f"{name}.replace", f"{name}.shows_half"} <= own


@pytest.mark.slow
@pytest.mark.parametrize("name", PROFILES)
def test_without_formats_those_packages_are_made_that_suit_the_platform(name: str, course: Workspace) -> None:
    made = names(built(course(""), profile=name))

    assert made & {format.file for format in PACKAGES} == {f"{format}.zip" for format in PROFILES[name].makes.value}
    assert {"web.zip", "handbook.pdf", "handover.pdf"} <= made


def test_the_course_can_name_its_platform_and_the_command_another(course: Workspace) -> None:
    root = course("packages: {profile: opal}")

    assert habits(one(built(root, formats=("scorm12",)))) == {"finished": "passed"}
    assert habits(one(built(root, formats=("scorm12",), profile="generic"))) == {}


def one(made: list[Built]) -> bytes:
    assert len(made) == 1
    return made[0].output.content


@pytest.mark.parametrize(
    ("name", "format", "expected"),
    [
        ("generic", "scorm12", {}),
        ("generic", "scorm2004", {}),
        ("generic", "cmi5", {}),
        ("moodle", "scorm12", {"limit": 48_000}),
        ("moodle", "scorm2004", {"leave": False}),
        ("ilias", "scorm12", {"gather": 2000}),
        ("ilias", "scorm2004", {"gather": 2000}),
        ("ilias", "cmi5", {"gather": 2000}),
        ("openolat", "scorm12", {"finished": "passed"}),
        ("openedx", "scorm2004", {"leave": False}),
    ],
)
def test_the_player_is_told_what_the_platform_does_otherwise(name: str, format: str, expected: object, course: Workspace) -> None:
    assert habits(one(built(course(""), formats=(format,), profile=name))) == expected


@pytest.mark.parametrize(
    ("name", "more", "edition"),
    [
        ("generic", "", "2004 4th Edition"),
        ("successfactors", "", "2004 3rd Edition"),
        ("successfactors", "packages: {scorm2004: {edition: 4}}", "2004 4th Edition"),
        ("generic", "packages: {scorm2004: {edition: 3}}", "2004 3rd Edition"),
    ],
)
def test_the_edition_suits_the_platform_unless_the_course_says_otherwise(name: str, more: str, edition: str, course: Workspace) -> None:
    package = one(built(course(more), formats=("scorm2004",), profile=name))

    with zipfile.ZipFile(BytesIO(package)) as archive:
        assert f"<schemaversion>{edition}</schemaversion>" in archive.read("imsmanifest.xml").decode()


@pytest.mark.parametrize(("name", "format"), [("opal", "scorm2004"), ("openolat", "cmi5"), ("moodle", "cmi5")])
def test_what_a_platform_cannot_import_is_not_built(name: str, format: str, course: Workspace) -> None:
    found = Diagnostics()

    assert built(course(""), found, formats=(format, "scorm12"), profile=name) == []
    assert [(finding.code, format in finding.say("de"), "scorm12" in finding.tip("de")) for finding in found] == [("LW731", True, True)]


def test_of_the_course_s_own_formats_those_are_made_that_the_platform_takes(course: Workspace) -> None:
    root = course("formats: [scorm12, scorm2004]")

    assert names(built(root, profile="opal")) == {"scorm12.zip"}
    assert names(built(root)) == {"scorm12.zip", "scorm2004.zip"}


def test_formats_that_a_platform_all_refuses_are_a_finding(course: Workspace) -> None:
    found = Diagnostics()

    assert built(course("formats: [scorm2004, web]"), found, profile="opal") == []
    assert [finding.code for finding in found] == ["LW731"]


@pytest.mark.parametrize(
    ("name", "more", "warns"),
    [("moodle", "", True), ("moodle", "packages: {upload_mb: 9}", False), ("generic", "packages: {upload_mb: 1}", True)],
)
def test_a_package_bigger_than_an_upload_is_a_warning(name: str, more: str, warns: bool, workspace: Callable[..., Path]) -> None:
    root = workspace(COURSE.format(more=more))
    (root / "courses/kurs/eins/karte.pdf").write_bytes(Random(1).randbytes(2_500_000))
    unit = root / "courses/kurs/eins/lesen.md"
    unit.write_text(unit.read_text("utf-8") + "\n::: download {file=karte.pdf}\nDie Karte\n:::\n", "utf-8")
    found = Diagnostics()

    made = built(root, found, formats=("scorm12",), profile=name)

    assert [finding.code for finding in found if finding.code.startswith("LW73")] == (["LW732"] if warns else [])
    assert names(made) == {"scorm12.zip"}


def test_moodle_keeps_more_than_the_standard_promises_and_the_author_is_told(workspace: Callable[[str], Path]) -> None:
    gaps = "\n".join(f"  ::: gaps {{#luecke-{number}}}\n  Ein [[Wort]], [[noch eins]], [[und eins]].\n  :::\n" for number in range(60))
    root = workspace(COURSE.format(more="") + "\n" + gaps)
    strict, kept = Diagnostics(), Diagnostics()

    assert built(root, strict, formats=("scorm12",)) == []
    assert [finding.code for finding in strict] == ["LW701"]
    made = built(root, kept, formats=("scorm12",), profile="moodle")
    assert [finding.code for finding in kept] == ["LW733"]
    assert made[0].output.budget is not None
    assert 4096 < made[0].output.budget[0] <= made[0].output.budget[1] == 48_000


def test_a_platform_that_nobody_knows_is_a_finding(course: Workspace) -> None:
    found = Diagnostics()

    assert built(course("packages: {profile: blackboard}"), found, formats=("scorm12",)) == []
    assert [finding.code for finding in found] == ["LW203"]
    assert "moodle" in next(iter(found)).say("de")


def test_the_setting_explains_itself() -> None:
    fields = CourseFacts.model_fields["packages"].annotation.model_fields  # type: ignore[union-attr]

    assert {"profile", "upload_mb"} <= set(fields)
