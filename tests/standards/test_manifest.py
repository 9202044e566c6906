"""The SCORM 1.2 manifest before the schemas of ADL and IMS and before the rules of real platforms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from browser.samples import EXAMPLE, SAMPLE, WITHOUT_TEST, altered, contents, package, packed
from lehrwerk.formats.scorm12.manifest import manifest
from lehrwerk.formats.web.parts import parts, whole
from lehrwerk.model.course import Course
from standards import linter, schemas
from standards.linter import CP, MANIFEST, control_files, lint, lint_manifest
from standards.titles import IDS, LANGUAGES, MANY, TEXTS, TITLES, moduled
from standards.titles import course as written


def of(course: Course, *shared: str) -> bytes:
    """The manifest of a course in one piece."""
    return manifest(course, "de", whole(course), shared)


@pytest.mark.parametrize("course", [EXAMPLE, WITHOUT_TEST])
def test_the_manifest_of_a_course_is_valid(course: str) -> None:
    assert schemas.faults(contents(package(course))[MANIFEST]) == []


@pytest.mark.parametrize("course", [EXAMPLE, WITHOUT_TEST])
def test_a_package_keeps_the_rules_of_real_platforms(course: str) -> None:
    assert lint(package(course)) == []


@MANY
@given(id=IDS, title=TITLES, summary=TEXTS, keywords=st.lists(TEXTS, max_size=3), language=LANGUAGES)
def test_whatever_authors_write_the_manifest_stays_valid(id: str, title: str, summary: str, keywords: list[str], language: str) -> None:
    about = written(id=id, title=title, summary=summary, keywords=tuple(keywords))
    text = manifest(about, language, whole(about), ["course.js"])
    assert schemas.faults(text) == []
    assert lint_manifest(text) == []


@MANY
@given(title=st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=200))
def test_a_title_arrives_letter_by_letter(title: str) -> None:
    root = etree.fromstring(of(written(title=title)))
    assert {element.text for element in root.iter(f"{CP}title")} == {title}


@given(id=IDS)
def test_identifiers_depend_on_the_course_s_id_alone(id: str) -> None:
    """Moodle deletes what learners did when an item's identifier changes."""
    first = _identifiers(of(written(id=id, title="Alt")))
    later = of(written(id=id, title="Neu", version="2.0.0", keywords=("mehr",)), "media/neu.svg")
    assert first == _identifiers(later)


def test_schemas_on_request_lie_in_the_package_and_are_named() -> None:
    shelf = schemas.published()
    result = packed(EXAMPLE, "scorm12", SAMPLE, shelf)
    files = contents(result)
    assert {name: files[name] for name in shelf} == shelf
    assert set(control_files(files[MANIFEST])) == set(shelf) - {"ims_xml.xsd"}
    assert schemas.faults(files[MANIFEST]) == []
    assert lint(result) == []


def test_without_schemas_none_is_named() -> None:
    assert control_files(contents(package())[MANIFEST]) == []


def test_a_part_of_the_schemas_is_named_as_far_as_it_is_there() -> None:
    shelf = {"adlcp_rootv1p2.xsd": b"<x/>", "other.xsd": b"<x/>"}
    files = contents(packed(EXAMPLE, "scorm12", SAMPLE, shelf))
    assert control_files(files[MANIFEST]) == ["adlcp_rootv1p2.xsd"]


@pytest.mark.parametrize(
    ("before", "after", "word"),
    [
        (b"<schemaversion>1.2<", b"<schemaversion> 1.2 <", "schemaversion"),
        (b"adlcp:scormtype", b"adlcp:scormType", "lower case"),
        (b'identifierref="sco_', b'identifierref="no_', "no resource"),
        (b'href="course.js"', b'href="lost.js"', "lost.js is listed and missing"),
        ("ä".encode(), b"&#228;", "character reference"),
    ],
)
def test_the_linter_sees_what_it_is_for(before: bytes, after: bytes, word: str) -> None:
    files = contents(package())
    assert before in files[MANIFEST]
    broken = files[MANIFEST].replace(before, after)
    assert any(word in fault for fault in [*lint_manifest(broken), *linter._files(broken, list(files))])


def test_the_schemas_refuse_what_is_wrong() -> None:
    text = contents(package())[MANIFEST]
    assert schemas.faults(text.replace(b'scormtype="sco"', b'scormtype="page"'))
    assert schemas.faults(text.replace(b"<imsmd:general>", b"<imsmd:nonsense/><imsmd:general>"))


def _identifiers(text: bytes) -> list[str]:
    return [element.get("identifier", "") for element in etree.fromstring(text).iter() if "identifier" in element.attrib]


# A SCO for each module


@pytest.fixture(scope="module")
def cut() -> bytes:
    """The sample course in modules."""
    return altered("packages: {scorm12: {organization: modules}}")


def test_modules_are_valid_and_keep_the_rules_of_real_platforms(cut: bytes) -> None:
    assert schemas.faults(contents(cut)[MANIFEST]) == []
    assert lint(cut) == []
    assert schemas.faults(in_modules(written())) == []


@MANY
@given(id=IDS, title=TITLES, names=st.lists(IDS, min_size=1, max_size=4, unique=True), titles=st.lists(TITLES, min_size=4, max_size=4))
def test_whatever_authors_write_of_modules_the_manifest_stays_valid(id: str, title: str, names: list[str], titles: list[str]) -> None:
    text = in_modules(moduled(written(id=id, title=title), names, titles))
    assert schemas.faults(text) == []
    assert lint_manifest(text) == []


@given(names=st.lists(IDS, min_size=2, max_size=4, unique=True))
def test_a_module_keeps_its_identifiers_wherever_it_stands(names: list[str]) -> None:
    one = in_modules(moduled(written(), names, ["Alt"] * len(names)))
    other = in_modules(moduled(written(version="2.0.0"), names[::-1], ["Neu"] * len(names)))
    assert sorted(_identifiers(one)) == sorted(_identifiers(other))


def test_each_file_stands_once_and_each_module_has_a_page(cut: bytes) -> None:
    files = contents(cut)
    pages = [name for name in files if name.endswith(".html")]
    assert pages == ["verstaendigung.html", "abschluss.html"]
    assert [name for name in files if name not in pages] == [name for name in contents(package()) if name != "index.html"]


def in_modules(course: Course) -> bytes:
    """The manifest of a course in modules."""
    return manifest(course, "de", parts(course, "modules"), ["course.js"])
