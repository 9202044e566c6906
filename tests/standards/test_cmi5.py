"""The cmi5 course structure before the specification's rules and, where it is at hand, its schema."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from browser.samples import EXAMPLE, WITHOUT_TEST, altered, contents, package
from lehrwerk.bundle import Bundle
from lehrwerk.formats.cmi5.structure import Rules, mastery, rules, structure
from lehrwerk.formats.web.course_map import passing
from lehrwerk.formats.web.parts import parts, whole
from lehrwerk.model.course import Completion, Course, Objective
from standards import schemas
from standards.linter5 import SPACE, STRUCTURE, lint, lint_structure
from standards.titles import IDS, LANGUAGES, SOME, TEXTS, TITLES, moduled
from standards.titles import course as written

TEST = "abschluss/test"


def made(language: str = "de", **facts: object) -> bytes:
    """The structure of the sample course with other facts."""
    course = written(**facts)  # type: ignore[arg-type]
    return structure(course, language, whole(course))


def unit(text: bytes) -> dict[str, str]:
    """The attributes of the assignable unit."""
    [found] = etree.fromstring(text).iter(f"{SPACE}au")
    return dict(found.attrib)


@pytest.mark.parametrize("course", [EXAMPLE, WITHOUT_TEST])
def test_a_package_keeps_the_rules(course: str) -> None:
    assert lint(package(course, "cmi5")) == []


@pytest.mark.parametrize("course", [EXAMPLE, WITHOUT_TEST])
def test_a_package_s_structure_is_valid(course: str) -> None:
    assert schemas.faults_cmi5(contents(package(course, "cmi5"))[STRUCTURE]) == []


@SOME
@given(
    id=IDS,
    title=TITLES,
    summary=TEXTS,
    goals=st.dictionaries(st.text(st.characters(codec="utf-8"), min_size=1, max_size=8), TITLES, max_size=3),
    language=LANGUAGES,
)
def test_whatever_authors_write_the_structure_keeps_the_rules(
    id: str, title: str, summary: str, goals: dict[str, str], language: str
) -> None:
    objectives = {name: Objective(text=text, kind="knowledge", level="remember") for name, text in goals.items()}
    assert lint_structure(made(language, id=id, title=title, summary=summary, objectives=objectives)) == []


@SOME
@given(id=IDS, title=TITLES, summary=TEXTS, language=LANGUAGES)
def test_whatever_authors_write_the_structure_stays_valid(id: str, title: str, summary: str, language: str) -> None:
    assert schemas.faults_cmi5(made(language, id=id, title=title, summary=summary)) == []


@given(id=IDS)
def test_identifiers_depend_on_the_course_s_id_alone(id: str) -> None:
    first, later = made(id=id, title="Alt"), made(id=id, title="Neu", version="2.0.0")
    assert [e.get("id") for e in etree.fromstring(first).iter()] == [e.get("id") for e in etree.fromstring(later).iter()]


@pytest.mark.parametrize(
    ("completion", "wanted"),
    [
        (Completion(pages="all", test=TEST, pass_mark=0.8), Rules("CompletedAndPassed", 0.8)),
        (Completion(test=TEST, pass_mark=0.8), Rules("Passed", 0.8)),
        (Completion(pages="all"), Rules("Completed", None)),
        (Completion(), Rules("Completed", None)),
        (Completion(pages="all", pass_mark=0.5), Rules("Completed", None)),
    ],
)
def test_the_course_s_rules_in_the_words_of_cmi5(completion: Completion, wanted: Rules) -> None:
    course = written(completion=completion)
    assert rules(course, passing(course)) == wanted


def test_the_mark_is_written_as_the_player_compares_it() -> None:
    assert unit(made())["masteryScore"] == "0.8"
    assert [mastery(mark) for mark in (0.0, 1.0, 2 / 3, 0.8, 0.12345)] == ["0", "1", "0.667", "0.8", "0.123"]
    assert "masteryScore" not in unit(made(completion=Completion(pages="all")))


def test_only_this_format_may_send_to_other_hosts() -> None:
    pages = {form: contents(package(EXAMPLE, form))["index.html"].decode() for form in ("web", "scorm12", "scorm2004", "cmi5")}
    open_to = {form: page.split("connect-src ")[1].split(";")[0] for form, page in pages.items()}
    assert {form for form, sources in open_to.items() if sources not in {"'self'", "&#39;self&#39;"}} == {"cmi5"}
    assert open_to["cmi5"].endswith(" http: https:")


@pytest.mark.parametrize(
    ("before", "after", "word"),
    [
        (b"<url>index.html</url>", b"<url>/index.html</url>", "plain and relative"),
        (b'moveOn="CompletedAndPassed"', b'moveOn="completed"', "does not have"),
        (b'masteryScore="0.8"', b'masteryScore="80"', "masteryScore 80"),
        (b'masteryScore="0.8"', b"", "without a mark"),
        (b'idref="urn:lehrwerk:', b'idref="urn:other:', "no objective"),
        (b':au"', b'"', "stands 2 times"),
        (b'lang="de"', b'lang="de_DE"', "language"),
        (b"<url>index.html</url>", b"<url>index.html</url><title/>", "holds"),
        (b"v1/CourseStructure.xsd", b"v2/CourseStructure.xsd", "no courseStructure"),
    ],
)
def test_the_linter_sees_what_it_is_for(before: bytes, after: bytes, word: str) -> None:
    text = contents(package(EXAMPLE, "cmi5"))[STRUCTURE]
    assert before in text
    assert any(word in fault for fault in lint_structure(text.replace(before, after)))


def test_a_zip_without_its_structure_or_its_page_is_seen() -> None:
    files = contents(package(EXAMPLE, "cmi5"))
    assert "missing" in lint(Bundle({name: content for name, content in files.items() if name != "index.html"}).zipped())[0]
    assert "root" in lint(Bundle({f"in/{name}": content for name, content in files.items()}).zipped())[0]


# A unit for each module


def in_modules(course: Course) -> bytes:
    """The structure of a course in modules."""
    return structure(course, "de", parts(course, "modules"))


def test_modules_keep_the_rules_and_are_valid() -> None:
    result = altered("packages: {cmi5: {units: modules}}", form="cmi5")
    assert lint(result) == []
    assert schemas.faults_cmi5(contents(result)[STRUCTURE]) == []


@SOME
@given(id=IDS, names=st.lists(IDS, min_size=1, max_size=5, unique=True), titles=st.lists(TITLES, min_size=5, max_size=5))
def test_whatever_authors_write_of_modules_the_structure_keeps_the_rules(id: str, names: list[str], titles: list[str]) -> None:
    assert lint_structure(in_modules(moduled(written(id=id), names, titles))) == []


@SOME
@given(id=IDS, names=st.lists(IDS, min_size=1, max_size=5, unique=True), titles=st.lists(TITLES, min_size=5, max_size=5))
def test_whatever_authors_write_of_modules_the_structure_stays_valid(id: str, names: list[str], titles: list[str]) -> None:
    assert schemas.faults_cmi5(in_modules(moduled(written(id=id), names, titles))) == []


@pytest.mark.parametrize(
    ("completion", "wanted"),
    [
        (Completion(pages="all", test=TEST, pass_mark=0.8), [("Completed", None), ("CompletedAndPassed", "0.8")]),
        (Completion(test=TEST, pass_mark=0.8), [("NotApplicable", None), ("Passed", "0.8")]),
        (Completion(pages="all"), [("Completed", None), ("Completed", None)]),
        (Completion(pages="all", pass_mark=0.5), [("Completed", None), ("Completed", None)]),
    ],
)
def test_each_module_has_its_share_of_the_course_s_rules(completion: Completion, wanted: list[tuple[str, str | None]]) -> None:
    units = etree.fromstring(in_modules(written(completion=completion))).iter(f"{SPACE}au")
    assert [(unit.get("moveOn"), unit.get("masteryScore")) for unit in units] == wanted


def test_each_module_serves_its_own_objectives() -> None:
    served = [
        [goal.get("idref", "").rsplit(":", 1)[-1] for goal in unit.iter(f"{SPACE}objective")]
        for unit in etree.fromstring(in_modules(written())).iter(f"{SPACE}au")
    ]
    assert served == [["LZ1", "LZ5", "LZ9"], []]
