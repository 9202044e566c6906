"""The SCORM 2004 manifest before the schemas of ADL and IMS, in both editions, and before the rules of real platforms."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from browser.samples import EXAMPLE, SAMPLE, WITHOUT_TEST, altered, contents, copied, package, packed
from lehrwerk.cli.shelf import shelf as _shelf
from lehrwerk.cli.speech import Speech
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.format import Order
from lehrwerk.formats.labels import chosen
from lehrwerk.formats.scorm2004.manifest import SET, Facts, manifest
from lehrwerk.formats.scorm2004.package import Scorm2004
from lehrwerk.formats.web.budget import StateTooBig, worst_state
from lehrwerk.formats.web.parts import parts, whole
from lehrwerk.model.course import Course, Packages, Scorm2004Facts
from lehrwerk.model.edition import Audience, Edition
from lehrwerk.model.theme import Theme
from lehrwerk.reading.words import read_words
from standards import linter2004, schemas
from standards.linter import MANIFEST, control_files
from standards.linter2004 import CP, lint, lint_manifest
from standards.titles import IDS, LANGUAGES, SOME, TEXTS, TITLES, moduled
from standards.titles import course as written

EDITIONS = ["3", "4"]


def made(edition: str, language: str = "de", **facts: object) -> bytes:
    """The manifest of the sample course with other facts."""
    course = written(**facts)  # type: ignore[arg-type]
    return manifest(Facts(course, language, edition), whole(course), ["course.js"])


@pytest.mark.parametrize("course", [EXAMPLE, WITHOUT_TEST])
def test_a_package_is_valid_and_keeps_the_rules_of_real_platforms(course: str) -> None:
    result = package(course, "scorm2004")
    assert schemas.faults_2004(contents(result)[MANIFEST], "4") == []
    assert lint(result) == []


@pytest.mark.parametrize("edition", EDITIONS)
def test_metadata_are_valid_lom(edition: str) -> None:
    assert schemas.faults_lom(made(edition, keywords=("Sprache", "Verständigung")), edition) == []


def test_the_third_edition_is_an_option_in_course_yaml(tmp_path_factory: pytest.TempPathFactory) -> None:
    place = copied(SAMPLE, tmp_path_factory.mktemp("third"))
    facts = place / "courses" / EXAMPLE / "course.yaml"
    facts.write_text(facts.read_text("utf-8") + "\npackages: {scorm2004: {edition: 3}}\n", "utf-8")
    result = packed(EXAMPLE, "scorm2004", place)
    assert lint(result, "3") == []
    assert schemas.faults_2004(contents(result)[MANIFEST], "3") == []


def test_each_edition_s_schemas_know_their_own_manifest() -> None:
    assert schemas.faults_2004(made("4"), "3"), "the fourth has what the third does not know"
    assert schemas.faults_2004(made("3"), "4") == []


@pytest.mark.parametrize("edition", EDITIONS)
@SOME
@given(id=IDS, title=TITLES, summary=TEXTS, keywords=st.lists(TEXTS, max_size=3), language=LANGUAGES)
def test_whatever_authors_write_the_manifest_stays_valid(
    edition: str, id: str, title: str, summary: str, keywords: list[str], language: str
) -> None:
    text = made(edition, language, id=id, title=title, summary=summary, keywords=tuple(keywords))
    assert schemas.faults_2004(text, edition) == []
    assert lint_manifest(text, edition) == []


@SOME
@given(title=st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=200))
def test_a_title_arrives_letter_by_letter(title: str) -> None:
    assert {element.text for element in etree.fromstring(made("4", title=title)).iter(f"{CP}title")} == {title}


@given(id=IDS)
def test_identifiers_depend_on_the_course_s_id_alone(id: str) -> None:
    def names(text: bytes) -> list[str]:
        return [element.get("identifier", "") for element in etree.fromstring(text).iter() if "identifier" in element.attrib]

    assert names(made("4", id=id, title="Alt")) == names(made("3", id=id, title="Neu", version="2.0.0"))


def test_schemas_on_request_lie_in_the_package_and_are_named() -> None:
    folder = schemas.folder_2004("4")
    shelf = {path.name: path.read_bytes() for path in folder.iterdir()}
    foreign = schemas.published()
    files = contents(packed(EXAMPLE, "scorm2004", SAMPLE, shelf | foreign))
    assert {name: files[name] for name in shelf} == shelf
    assert not set(foreign) & set(files), "those of SCORM 1.2 stay out"
    assert set(control_files(files[MANIFEST])) == set(schemas.SPACES_2004.values())
    assert lint(packed(EXAMPLE, "scorm2004", SAMPLE, shelf)) == []
    assert control_files(contents(package(EXAMPLE, "scorm2004"))[MANIFEST]) == []


def test_control_files_in_deeper_folders_are_taken_with_their_folder(tmp_path: Path) -> None:
    names = ["lomLoose.xsd", "common/dataTypes.xsd", "XMLSchema.dtd", "README.md", "adlcp_rootv1p2.xsd"]
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"<x/>")
    shelf = _shelf(tmp_path, Speech("en"))
    assert set(shelf) == set(names) - {"README.md"}
    assert set(chosen(shelf, SET)) == {"lomLoose.xsd", "common/dataTypes.xsd", "XMLSchema.dtd"}
    assert control_files(manifest(Facts(written(), "de", "4"), whole(written()), [], shelf)) == ["lomLoose.xsd"]


@pytest.mark.parametrize(
    ("before", "after", "word"),
    [
        (b"<schemaversion>2004 4th", b"<schemaversion>2004 4TH", "schemaversion"),
        (b'completionSetByContent="true" ', b"", "content alone"),
        (b'flow="true"', b'flow="false"', "nothing begins"),
        (b'adlseq:objectivesGlobalToSystem="false"', b"", "global by default"),
        (b'identifierref="sco_', b'identifierref="no_', "belong together"),
        (b"<imsss:controlMode ", b'<imsss:objectives><imsss:primaryObjective><imsss:mapInfo x="', "mapInfo"),
        (b'href="course.js"', b'href="lost.js"', "listed and missing"),
        (b"<lom:format>", b"<lom:size>", "holds"),
        (b"PT28M", b"28 min", "no duration"),
        ("ä".encode(), b"&#228;", "character reference"),
    ],
)
def test_the_linter_sees_what_it_is_for(before: bytes, after: bytes, word: str) -> None:
    files = contents(package(EXAMPLE, "scorm2004"))
    assert before in files[MANIFEST]
    broken = files[MANIFEST].replace(before, after).replace(b"</lom:format>", b"</lom:size>" if b"size" in after else b"</lom:format>")
    faults = list(linter2004._raw(broken, "4")) if word == "mapInfo" else [*lint_manifest(broken), *linter2004._files(broken, list(files))]
    assert any(word in fault for fault in faults)


def test_the_schemas_refuse_what_is_wrong() -> None:
    text = contents(package(EXAMPLE, "scorm2004"))[MANIFEST]
    assert schemas.faults_2004(text.replace(b'scormType="sco"', b'scormType="page"'), "4")
    assert schemas.faults_2004(text.replace(b"<imsss:controlMode", b"<imsss:nonsense/><imsss:controlMode"), "4")


def test_a_course_that_outgrows_the_platform_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lehrwerk.formats.web.budget.worst_state", lambda _: 64_001)
    found = Diagnostics()
    edition = Edition(written(), "de", Audience.LEARNER, 8)
    assert Scorm2004().build(Order(edition, Theme.__new__(Theme), read_words("de")), found) is None
    [finding] = list(found)
    assert isinstance(finding, StateTooBig)
    assert "64001" in finding.say("en").replace(",", "")
    assert "SCORM 2004" in finding.say("de")
    assert worst_state(written()) < 4096


def test_the_option_s_values() -> None:
    assert Packages().scorm2004.edition is None
    assert replace(written(), id="x").facts.packages.scorm2004 == Scorm2004Facts()
    assert Scorm2004Facts.model_validate({"edition": "3"}).edition == "3"


# A SCO for each module

TEMPLATES = ["free", "ordered", "posttest"]


def in_modules(course: Course, edition: str, template: str = "free") -> bytes:
    """The manifest of a course in modules."""
    facts = Scorm2004Facts(edition=edition, organization="modules", sequencing=template)  # type: ignore[arg-type]
    packages = course.facts.packages.model_copy(update={"scorm2004": facts})
    course = replace(course, facts=course.facts.model_copy(update={"packages": packages}))
    return manifest(Facts(course, "de", edition), parts(course, "modules"), ["course.js"])


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("edition", EDITIONS)
def test_modules_are_valid_and_keep_the_rules_of_real_platforms(template: str, edition: str) -> None:
    facts = f"packages: {{scorm2004: {{organization: modules, sequencing: {template}, edition: {edition}}}}}"
    result = altered(facts, form="scorm2004")
    assert schemas.faults_2004(contents(result)[MANIFEST], edition) == []
    assert lint(result, edition, shared=template != "free") == []


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("edition", EDITIONS)
@SOME
@given(id=IDS, names=st.lists(IDS, min_size=2, max_size=5, unique=True), titles=st.lists(TITLES, min_size=5, max_size=5))
def test_whatever_authors_write_of_modules_the_manifest_stays_valid(
    template: str, edition: str, id: str, names: list[str], titles: list[str]
) -> None:
    text = in_modules(moduled(written(id=id), names, titles), edition, template)
    assert schemas.faults_2004(text, edition) == []
    assert lint_manifest(text, edition, shared=template != "free") == []


def test_only_templates_that_need_it_share_objectives() -> None:
    found = {template: b"mapInfo" in in_modules(written(), "4", template) for template in TEMPLATES}
    assert found == {"free": False, "ordered": True, "posttest": True}


def test_each_file_stands_once_and_each_module_has_a_page() -> None:
    files = contents(altered("packages: {scorm2004: {organization: modules}}", form="scorm2004"))
    pages = [name for name in files if name.endswith(".html")]
    assert pages == ["verstaendigung.html", "abschluss.html"]
    assert [name for name in files if name not in pages] == [
        name for name in contents(package(EXAMPLE, "scorm2004")) if name != "index.html"
    ]


@pytest.mark.parametrize(
    ("before", "after", "word"),
    [
        (b'referencedObjective="done_', b'referencedObjective="no_', "no objective of its module"),
        (b'objectiveID="done_', b'objectiveID="no_', "no objective of its module"),
        (b'writeSatisfiedStatus="true"', b'writeSatisfiedStatus="false"', "nobody writes"),
    ],
)
def test_the_linter_sees_rules_that_ask_nobody(before: bytes, after: bytes, word: str) -> None:
    text = in_modules(written(), "4", "ordered")
    assert before in text
    assert any(word in fault for fault in lint_manifest(text.replace(before, after), shared=True))
