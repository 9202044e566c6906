"""The SCORM 1.2 manifest before the schemas of ADL and IMS and before the rules of real platforms."""

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from browser.samples import EXAMPLE, SAMPLE, WITHOUT_TEST, contents, package, packed
from lehrwerk.compiler import read_checked
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.scorm12.manifest import manifest
from lehrwerk.model.course import Course
from lehrwerk.reading.workspace import read_workspace
from standards import linter, schemas
from standards.linter import CP, MANIFEST, control_files, lint, lint_manifest

HOSTILE = st.sampled_from(
    [
        "<b>",
        "&amp;",
        "&",
        '"',
        "'",
        "]]>",
        "<![CDATA[",
        "&#228;",
        "\u200f",
        "\u202e",
        "😀",
        "\x00",
        "\x0b",
        "\r\n",
        "\t",
        "\ud7ff",
        "\ufffe",
        "ä",
        "0",
        "𝄞",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(HOSTILE, min_size=1, max_size=12).map("".join),
    st.builds(lambda text, times: text * times, HOSTILE, st.sampled_from([1, 199, 200, 201, 10_000])),
    st.text(st.characters(codec="utf-8"), min_size=200, max_size=260),
)
# What a title must hold at least: the reader refuses an empty one.
TITLES = st.builds("{}x{}".format, TEXTS, TEXTS)
IDS = st.from_regex(r"[a-z0-9](-?[a-z0-9]){0,60}", fullmatch=True)
LANGUAGES = st.sampled_from(["de", "en", "tr", "ar", "de-simple", "zh-Hant"])
MANY = settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize("course", [EXAMPLE, WITHOUT_TEST])
def test_the_manifest_of_a_course_is_valid(course: str) -> None:
    assert schemas.faults(contents(package(course))[MANIFEST]) == []


@pytest.mark.parametrize("course", [EXAMPLE, WITHOUT_TEST])
def test_a_package_keeps_the_rules_of_real_platforms(course: str) -> None:
    assert lint(package(course)) == []


@MANY
@given(id=IDS, title=TITLES, summary=TEXTS, keywords=st.lists(TEXTS, max_size=3), language=LANGUAGES)
def test_whatever_authors_write_the_manifest_stays_valid(id: str, title: str, summary: str, keywords: list[str], language: str) -> None:
    course = _course(id=id, title=title, summary=summary, keywords=tuple(keywords))
    text = manifest(course, language, ["index.html", "course.js"])
    assert schemas.faults(text) == []
    assert lint_manifest(text) == []


@MANY
@given(title=st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=200))
def test_a_title_arrives_letter_by_letter(title: str) -> None:
    root = etree.fromstring(manifest(_course(title=title), "de", ["index.html"]))
    assert {element.text for element in root.iter(f"{CP}title")} == {title}


@given(id=IDS)
def test_identifiers_depend_on_the_course_s_id_alone(id: str) -> None:
    """Moodle deletes what learners did when an item's identifier changes."""
    first = _identifiers(manifest(_course(id=id, title="Alt"), "de", ["index.html"]))
    later = manifest(_course(id=id, title="Neu", version="2.0.0", keywords=("mehr",)), "de", ["index.html", "media/neu.svg"])
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


@cache
def _read() -> Course:
    found = Diagnostics()
    course = read_checked(read_workspace(SAMPLE, found), EXAMPLE, found)
    assert course
    return course


def _course(*, id: str = EXAMPLE, **facts: object) -> Course:
    course = _read()
    return replace(course, id=id, facts=course.facts.model_copy(update=facts))


def _identifiers(text: bytes) -> list[str]:
    return [element.get("identifier", "") for element in etree.fromstring(text).iter() if "identifier" in element.attrib]
