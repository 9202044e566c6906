"""Modules as courses of their own, and what cannot reach from one into another."""

from pathlib import Path

import pytest

from browser.samples import contents
from lehrwerk.compiler import Wanted, build
from lehrwerk.diagnostics.diagnostic import Diagnostic
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.scorm2004.sequencing import activities
from lehrwerk.formats.web.budget import worst_state
from lehrwerk.formats.web.course_map import course_map, passing
from lehrwerk.formats.web.parts import Part, parts
from lehrwerk.model.course import Completion, Course
from lehrwerk.model.edition import Audience, Edition
from lehrwerk.model.trainer import Trainer
from lehrwerk.reading.course import read_course
from lehrwerk.reading.files import Files
from lehrwerk.reading.words import read_words
from standards import schemas
from standards.linter2004 import lint_manifest
from three_modules import COMPLETION, choice, pretest, unit, workspace


def course(root: Path, **changed: str) -> Course:
    """It, read."""
    read = read_course(Files(workspace(root, **changed).resolve()), "k", Trainer(), Diagnostics())
    assert read
    return read


def made(root: Path, form: str, setting: str, *, profile: str | None = None, **changed: str) -> tuple[int, list[Diagnostic]]:
    """How many packages come out, and what is found."""
    found = Diagnostics()
    facts = f"packages: {{{form}: {{{setting}}}}}\n"
    built = build(workspace(root, facts=facts, **changed), Wanted(formats=(form,), profile=profile), found)
    return len(built), list(found)


def codes(found: list[Diagnostic]) -> list[str]:
    """The findings of packages."""
    return [finding.code for finding in found if finding.code.startswith("LW7")]


def by_module(course: Course) -> dict[str, Part]:
    """The parts by the module they are."""
    return {part.module: part for part in parts(course, "modules")}


def test_each_module_is_a_course_of_its_own(tmp_path: Path) -> None:
    one, two, three = parts(course(tmp_path), "modules")

    assert [part.page for part in (one, two, three)] == ["eins.html", "zwei.html", "drei.html"]
    assert [part.onward for part in (one, two, three)] == ["Zweites", "Drittes", ""]
    assert [unit.id for unit in one.course.units()] == ["eins/lesen", "eins/ueben"]
    assert (one.course.facts.title, one.course.facts.subtitle) == ("Erstes", "Kurs")
    assert [list(part.course.facts.objectives) for part in (one, two, three)] == [["LZ1"], ["LZ2"], []]
    assert len({part.course.id for part in (one, two, three)}) == 3, "what the browser keeps is kept apart"


def test_in_one_piece_nothing_changes(tmp_path: Path) -> None:
    read = course(tmp_path)

    [part] = parts(read, "course")

    assert part.course is read
    assert part.name == ("k",)


@pytest.mark.parametrize(
    ("rule", "marks", "scored", "counts"),
    [
        (COMPLETION, [None, None, 0.8], [False, False, True], [True, True, True]),
        ("completion: {test: drei/test, pass_mark: 80%}\n", [None, None, 0.8], [False, False, True], [False, False, True]),
        ("completion: {pages: all, pass_mark: 60%}\n", [0.6, 0.6, None], [True, True, True], [True, True, True]),
        ("completion: {pages: all}\n", [None, None, None], [True, True, True], [True, True, True]),
    ],
)
def test_each_module_has_its_share_of_the_rule(
    rule: str, marks: list[float | None], scored: list[bool], counts: list[bool], tmp_path: Path
) -> None:
    found = parts(course(tmp_path, completion=rule), "modules")

    assert [passing(part.course) for part in found] == marks
    assert [part.scored for part in found] == scored
    assert [part.counts for part in found] == counts
    assert all(part.course.facts.completion.pages == "all" for part in found[:2])


def test_graded_exercises_beside_a_deciding_test_give_a_module_no_score(tmp_path: Path) -> None:
    part = by_module(course(tmp_path))["eins"]
    edition = Edition(part.course, "de", Audience.LEARNER, 8)

    assert course_map(edition, read_words("de"))["exercises"]["a1"]["assessed"] == "graded"
    assert course_map(edition, read_words("de"), scored=part.scored)["exercises"]["a1"]["assessed"] == "formative"


def test_a_test_that_does_not_decide_keeps_the_mark_of_the_course(tmp_path: Path) -> None:
    early = unit("Früh", f"::: pool {{#q}}\n{choice('e1')}:::\n", "test: {}\n")

    part = by_module(course(tmp_path, mehr=early))["zwei"]

    assert part.course.facts.completion == Completion(pages="all")
    assert course_map(Edition(part.course, "de", Audience.LEARNER, 8), read_words("de"))["tests"]["zwei/mehr"]["passMark"] == 0.8


def test_what_waits_within_a_module_still_waits(tmp_path: Path) -> None:
    waits = unit("Üben", choice("a1"), "after: eins/lesen\n")

    assert next(u for u in by_module(course(tmp_path, ueben=waits))["eins"].course.units() if u.id == "eins/ueben").facts.after


def test_the_state_of_a_module_is_smaller_than_that_of_the_course(tmp_path: Path) -> None:
    read = course(tmp_path)

    assert max(worst_state(part.course) for part in parts(read, "modules")) < worst_state(read)


FORMS = [("scorm12", "organization: modules"), ("scorm2004", "organization: modules"), ("cmi5", "units: modules")]


@pytest.mark.parametrize(("form", "setting"), FORMS)
def test_nothing_is_found_where_modules_can_stand_alone(form: str, setting: str, tmp_path: Path) -> None:
    count, found = made(tmp_path, form, setting)

    assert (count, codes(found)) == (1, [])


@pytest.mark.parametrize(("form", "setting"), FORMS)
def test_a_lock_that_reaches_across_is_refused(form: str, setting: str, tmp_path: Path) -> None:
    count, found = made(tmp_path, form, setting, mehr=unit("Mehr", choice("b1"), "after: eins/lesen\n"))

    assert (count, codes(found)) == (0, ["LW707"])
    [finding] = [one for one in found if one.code == "LW707"]
    assert finding.at
    assert finding.at.source.path == "courses/k/zwei/mehr.md"
    assert "zwei/mehr" in finding.say("de")


@pytest.mark.parametrize(("form", "setting"), FORMS)
def test_a_test_that_skips_across_is_refused(form: str, setting: str, tmp_path: Path) -> None:
    count, found = made(tmp_path, form, setting, ueben=pretest("zwei/mehr"))

    assert (count, codes(found)) == (0, ["LW708"])


@pytest.mark.parametrize(("form", "setting"), FORMS)
def test_a_link_that_leads_across_is_told_and_the_package_is_made(form: str, setting: str, tmp_path: Path) -> None:
    linked = unit("Lesen", "Siehe [dort](../zwei/mehr.md) und [hier](ueben.md).\n\n::: trainer\nAuch [das](../drei/test.md).\n:::\n")

    count, found = made(tmp_path, form, setting, lesen=linked)

    assert (count, codes(found)) == (1, ["LW709"])


def test_passing_by_modules_is_told(tmp_path: Path) -> None:
    count, found = made(tmp_path, "scorm12", "organization: modules", completion="completion: {pages: all, pass_mark: 60%}\n")

    assert (count, codes(found)) == (1, ["LW719"])
    assert any("Erstes, Zweites" in finding.say("de") for finding in found)


def test_a_module_that_is_too_big_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lehrwerk.formats.web.budget.worst_state", lambda piece: 5000 if "zwei" in piece.id else 100)

    count, found = made(tmp_path, "scorm12", "organization: modules")

    assert (count, codes(found)) == (0, ["LW706"])
    [finding] = [one for one in found if one.code == "LW706"]
    assert "„Zweites“" in finding.say("de")
    assert finding.at
    assert finding.at.source.path == "courses/k/course.yaml"


def test_the_largest_module_is_what_is_said_of_the_room(tmp_path: Path) -> None:
    root = workspace(tmp_path, facts="packages: {scorm12: {organization: modules}}\n")

    [built] = build(root, Wanted(formats=("scorm12",)), Diagnostics())

    read = read_course(Files(root.resolve()), "k", Trainer(), Diagnostics())
    assert read
    assert built.output.budget == (max(worst_state(part.course) for part in parts(read, "modules")), 4096)


# Sequencing templates of SCORM 2004


def sequenced(
    root: Path, template: str, *, organization: str = "modules", profile: str | None = None, **changed: str
) -> tuple[int, list[str]]:
    """How many packages come out of a template, and the codes of what is found."""
    count, found = made(root, "scorm2004", f"organization: {organization}, sequencing: {template}", profile=profile, **changed)
    return count, codes(found)


def test_a_template_that_needs_a_platform_is_told(tmp_path: Path) -> None:
    assert sequenced(tmp_path / "a", "ordered") == (1, ["LW717"])
    assert sequenced(tmp_path / "b", "posttest") == (1, ["LW717"])
    assert sequenced(tmp_path / "c", "pretest", ueben=pretest("zwei/mehr")) == (1, ["LW717"])
    assert sequenced(tmp_path / "d", "free") == (1, [])


def test_a_template_without_modules_is_refused(tmp_path: Path) -> None:
    assert sequenced(tmp_path, "ordered", organization="course") == (0, ["LW713"])


def test_a_posttest_needs_its_test_at_the_end(tmp_path: Path) -> None:
    early = unit("Früh", f"::: pool {{#q}}\n{choice('e1')}:::\n", "test: {}\n")

    assert sequenced(tmp_path / "a", "posttest", completion="completion: {pages: all}\n")[0] == 0
    count, found = sequenced(tmp_path / "b", "posttest", completion="completion: {test: zwei/mehr, pass_mark: 50%}\n", mehr=early)
    assert (count, "LW714" in found) == (0, True)


def test_a_pretest_needs_a_whole_later_module(tmp_path: Path) -> None:
    assert sequenced(tmp_path / "a", "pretest") == (0, ["LW715", "LW717"])
    behind = unit("Vorwissen", f"::: pool {{#q}}\n{choice('e1')}:::\n", "test: {skips: [eins/lesen]}\n")
    assert sequenced(tmp_path / "b", "pretest", mehr=behind)[1].count("LW716") == 1


@pytest.mark.parametrize(("template", "made_it"), [("free", False), ("ordered", True), ("posttest", False), ("pretest", False)])
def test_the_order_of_modules_stands_in_for_locks_between_them(template: str, made_it: bool, tmp_path: Path) -> None:
    locked = unit("Mehr", choice("b1"), "after: eins/lesen\n")

    count, found = sequenced(
        tmp_path, template, mehr=locked, ueben=pretest("zwei/mehr") if template == "pretest" else unit("Üben", "Text.")
    )

    assert (count, "LW707" in found) == (int(made_it), not made_it)


def test_the_test_behind_all_modules_may_wait_for_any_of_them(tmp_path: Path) -> None:
    last = unit("Test", f"::: pool {{#p}}\n{choice('t1')}\n{choice('t2')}:::\n", "test: {attempts: 2}\nafter: eins/lesen\n")

    assert sequenced(tmp_path, "posttest", test=last) == (1, ["LW717"])


@pytest.mark.parametrize("edition", ["3", "4"])
def test_skipped_modules_are_valid(edition: str, tmp_path: Path) -> None:
    facts = f"packages: {{scorm2004: {{organization: modules, sequencing: pretest, edition: {edition}}}}}\n"
    root = workspace(tmp_path, facts=facts, ueben=pretest("zwei/mehr"))

    [built] = build(root, Wanted(formats=("scorm2004",)), Diagnostics())

    text = contents(built.output.content)["imsmanifest.xml"]
    assert schemas.faults_2004(text, edition) == []
    assert lint_manifest(text, edition, shared=True) == []
    assert text.count(b"ifNotSkipped") == 4


@pytest.mark.parametrize(
    ("rule", "satisfies", "completes"),
    [
        (COMPLETION, "false false true", "true true true"),
        ("completion: {test: drei/test, pass_mark: 80%}\n", "false false true", "false false true"),
        ("completion: {pages: all, pass_mark: 60%}\n", "true true false", "true true true"),
        ("completion: {pages: all}\n", "false false false", "true true true"),
    ],
)
def test_the_course_s_statuses_come_from_the_modules_its_rule_names(rule: str, satisfies: str, completes: str, tmp_path: Path) -> None:
    read = course(tmp_path, completion=rule, facts="packages: {scorm2004: {organization: modules}}\n")

    found = activities(read, parts(read, "modules"))

    assert [one.satisfies for one in found] == [word == "true" for word in satisfies.split()]
    assert [one.completes for one in found] == [word == "true" for word in completes.split()]


def test_a_platform_that_cannot_is_not_handed_what_it_would_break(tmp_path: Path) -> None:
    assert sequenced(tmp_path / "a", "ordered", profile="moodle") == (0, ["LW718"])
    assert sequenced(tmp_path / "b", "free", profile="moodle") == (1, [])
    assert sequenced(tmp_path / "c", "ordered", profile="ilias") == (1, [])
    count, found = made(tmp_path / "d", "scorm12", "organization: modules", profile="openedx")
    assert (count, codes(found)) == (0, ["LW718"])
    [finding] = [one for one in found if one.code == "LW718"]
    assert "packages.scorm12.organization: course" in finding.tip("de")
