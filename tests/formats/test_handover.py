"""The hand-over sheet: one page for each package, with what is true of that very package."""

import hashlib
import re
import shutil
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from lehrwerk.compiler import Built, Wanted, build
from lehrwerk.diagnostics.diagnostic import Level
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.handover.reports import REPORTS
from lehrwerk.formats.table import FORMATS, PACKAGES
from lehrwerk.profiles.table import PROFILES
from papers.pdfua import faults
from papers.tagtree import outline

pytestmark = pytest.mark.slow

SAMPLE = Path(__file__).parents[1] / "sample"
COURSE, WITHOUT_TEST = "sprache-im-einsatz", "ohne-test"
LONG = "Verständigung ohne gemeinsame Sprache im Rettungsdienst, im Katastrophenschutz und bei der Feuerwehr der Kreise"


def built(root: Path, profile: str, *formats: str, courses: tuple[str, ...] = (COURSE,)) -> dict[tuple[str, str], Built]:
    """Outputs by course and file."""
    found = Diagnostics()
    made = build(root, Wanted(courses, formats, profile=profile), found)
    assert [f.say("de") for f in found if f.level is Level.ERROR or f.code == "LW703"] == []
    return {(one.course, one.output.name): one for one in made}


def text(pdf: bytes) -> str:
    """What can be read in it, on one line."""
    return " ".join(re.sub(r'[“”"]', "", outline(pdf)).split())


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, with an English course that has a long title, too."""
    place = tmp_path_factory.mktemp("uebergabe") / "workspace"
    shutil.copytree(SAMPLE, place)
    shutil.copytree(place / "courses" / COURSE, place / "courses" / "english")
    facts = place / "courses" / "english" / "course.yaml"
    lines = [
        re.sub("^title: .*", f"title: {LONG}", re.sub("^language: .*", "language: en", line))
        for line in facts.read_text("utf-8").splitlines()
    ]
    facts.write_text("\n".join(lines), "utf-8")
    return place


@pytest.fixture(scope="module")
def sheets(root: Path) -> Mapping[tuple[str, str], bytes]:
    """The sheets of all platforms with all packages that they take, by platform and course."""
    courses = (COURSE, "english", WITHOUT_TEST)
    made = {name: built(root, name, *profile.takes.value, "handover", courses=courses) for name, profile in PROFILES.items()}
    return {(name, course): made[name][course, "handover.pdf"].output.content for name in PROFILES for course in courses}


@pytest.mark.parametrize("name", PROFILES)
@pytest.mark.parametrize("course", [COURSE, "english", WITHOUT_TEST])
def test_each_package_has_one_page_that_everybody_can_read(name: str, course: str, sheets: Mapping[tuple[str, str], bytes]) -> None:
    sheet = sheets[name, course]

    assert faults(sheet) == []
    assert pages(sheet) == len(PROFILES[name].takes.value)


def pages(pdf: bytes) -> int:
    return len(pikepdf.open(BytesIO(pdf)).pages)


@pytest.mark.parametrize("name", PROFILES)
def test_menus_are_named_in_both_languages(name: str, sheets: Mapping[tuple[str, str], bytes]) -> None:
    german, english = text(sheets[name, COURSE]), text(sheets[name, "english"])

    assert "auf Englisch" in german
    assert "in German" in english
    assert "{" not in german + english


@pytest.mark.parametrize("format", PACKAGES, ids=lambda format: format.name)
def test_size_and_checksum_are_those_of_the_file(format: object, root: Path) -> None:
    name: str = format.name  # type: ignore[attr-defined]
    made = built(root, "generic", name, "handover")
    package = made[COURSE, f"{name}.zip"].path.read_bytes()
    said = text(made[COURSE, "handover.pdf"].output.content)

    assert hashlib.sha256(package).hexdigest() in said.replace(" ", "")
    assert f"{len(package):,}".replace(",", ".") + " Bytes" in said


def test_alone_it_tells_of_the_package_that_would_be_built(root: Path) -> None:
    alone = built(root, "moodle", "handover")[COURSE, "handover.pdf"].output
    with_package = built(root, "moodle", "scorm12", "handover")[COURSE, "handover.pdf"].output

    assert alone.content == with_package.content
    assert alone.pages == 1


def test_a_course_without_a_mark_is_never_failed(sheets: Mapping[tuple[str, str], bytes]) -> None:
    with_test, without = text(sheets["moodle", COURSE]), text(sheets["moodle", WITHOUT_TEST])

    assert "nicht bestanden" in with_test
    assert "ab 80 %" in with_test
    assert "nicht bestanden" not in without
    assert "alles gesehen" in without


def test_it_says_what_this_platform_is_told(sheets: Mapping[tuple[str, str], bytes]) -> None:
    assert re.search(r"alles gesehen.{0,40}passed", text(sheets["opal", WITHOUT_TEST]))
    assert re.search(r"alles gesehen.{0,40}completed", text(sheets["moodle", WITHOUT_TEST]))


def test_it_names_the_command_that_compares(sheets: Mapping[tuple[str, str], bytes]) -> None:
    assert all("lehrwerk compare" in text(sheet) for sheet in sheets.values())


def test_every_package_has_its_reports() -> None:
    assert set(REPORTS) == {format.name for format in PACKAGES}
    assert [format.name for format in FORMATS][: len(PACKAGES)] == [format.name for format in PACKAGES]


def test_a_package_in_modules_says_for_which_the_table_is(tmp_path: Path) -> None:
    place = tmp_path / "workspace"
    shutil.copytree(SAMPLE, place)
    facts = place / "courses" / COURSE / "course.yaml"
    facts.write_text(facts.read_text("utf-8") + "\npackages: {scorm12: {organization: modules}}\n", "utf-8")

    sheet = built(place, "moodle", "scorm12", "handover")[COURSE, "handover.pdf"].output.content

    assert faults(sheet) == []
    with pikepdf.open(BytesIO(sheet)) as pdf:
        assert len(pdf.pages) == 1
    read = text(sheet)
    assert "Das Paket hat 2 Module" in read
    assert "„Abschluss“" in outline(sheet)
    assert "Auf der linken Seite (To the side)" in read
    assert "Deaktiviert (Disabled)" not in read


@pytest.mark.parametrize("name", ["moodle", "ilias", "openolat", "scormcloud", "generic"])
def test_a_package_in_modules_needs_the_platform_s_menu(name: str, tmp_path: Path) -> None:
    place = Path(shutil.copytree(SAMPLE, tmp_path / "workspace"))
    facts = place / "courses" / WITHOUT_TEST / "course.yaml"
    facts.write_text(facts.read_text("utf-8") + "\npackages: {scorm12: {organization: modules}}\n", "utf-8")

    sheet = built(place, name, "scorm12", "handover", courses=(WITHOUT_TEST,))[WITHOUT_TEST, "handover.pdf"].output

    assert sheet.pages == 1
    assert "Jedes ist ein eigener Eintrag" in text(sheet.content)
    assert "Der Kurs hat ein eigenes" not in text(sheet.content)
    assert "Deaktiviert (Disabled)" not in text(sheet.content)
