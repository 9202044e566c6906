"""Every finding the tool knows, shown by a case in the author's language."""

import json
from collections.abc import Iterable
from pathlib import Path

import pytest

import lehrwerk.compiler
from diagnostics.cases import Case, Expected, base, cases
from lehrwerk.compiler import Wanted
from lehrwerk.diagnostics.catalogue import kinds
from lehrwerk.diagnostics.diagnostic import Diagnostic, Level
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.diagnostics.record import recorded, restored
from lehrwerk.diagnostics.show.explain import explain
from lehrwerk.reading.files import Files
from workspaces import written

CASES = cases()

NOT_BY_FILES = {
    "LW108": "needs a file of 5 MB: tests/reading/test_files.py makes one",
    "LW121": "a translation is read while a course is built: tests of the catalogue",
    **{f"LW{code}": "a list of people is handed in: tests/reading/test_people.py" for code in range(127, 138)},
    "LW468": "needs a file of 20 MB: tests/checks/test_recordings.py",
    "LW501": "as LW121",
    "LW601": "a template is tried while a course is built: tests/hostile",
    "LW701": "a format's limit, found while it is built: tests/formats",
    "LW702": "needs a machine without Pango: tests/formats",
    "LW703": "trouble of the print engine, found while paper is printed: tests/formats",
    "LW704": "a fault of ours that the build guards against: tests/formats",
    "LW705": "as LW703",
    "LW720": "found while a file of questions is built: tests/questions",
    "LW721": "as LW720",
    "LW722": "as LW720",
    "LW706": "as LW701: tests/formats/test_modules.py",
    **dict.fromkeys(("LW707", "LW708", "LW709", "LW719"), "found while packages are made: tests/formats/test_modules.py"),
    "LW732": "a package is weighed when it is built: tests/formats/test_profiles.py",
    "LW733": "as LW732",
    **dict.fromkeys(
        ("LW707", "LW708", "LW709", "LW713", "LW714", "LW715", "LW716", "LW717", "LW719"),
        "found while packages are made: tests/formats/test_modules.py",
    ),
    **{f"LW{code}": "needs people or a run: tests/formats/test_organiser.py" for code in range(741, 746)},
    "LW711": "needs two names with the same hash: tests/checks/test_ids.py",
}
"""Codes that no case can show, each with the reason."""
OF_PACKAGES = "LW8"
"""Findings about zips, not about a workspace's files: tests/verifying and tests/comparing have a case for each."""


def found_in(root: Path) -> Diagnostics:
    """What is found in a workspace."""
    found = Diagnostics()
    lehrwerk.compiler.check(root, Wanted(), found)
    return found


def places(found: Iterable[Diagnostic]) -> list[Expected]:
    """Findings as cases write them."""
    return sorted((f.code, f.at.source.path if f.at else "", f.at.line if f.at else 0) for f in found)


def laid_over(case: Case, root: Path) -> Path:
    """The base with the case's changes."""
    files = base() | case.files
    written(root, {path: content for path, content in files.items() if content is not None and path not in case.links})
    for path, target in case.links.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).symlink_to(target)
    return root


def test_the_base_has_nothing_to_complain_about(tmp_path: Path) -> None:
    found = found_in(written(tmp_path, base()))

    assert [finding.say("en") for finding in found] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_a_case_gives_exactly_its_findings(case: Case, tmp_path: Path) -> None:
    found = list(found_in(laid_over(case, tmp_path)))

    assert places(found) == sorted(case.expected), "\n".join(f"{f.at} {f.code} {f.say('de')}" for f in found)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_a_case_is_told_whole_in_both_languages(case: Case, tmp_path: Path) -> None:
    for finding in found_in(laid_over(case, tmp_path)):
        for text in (finding.say("de"), finding.say("en"), finding.tip("de"), finding.tip("en")):
            assert "{q}" not in text
            assert "{Q}" not in text
            assert "„None“" not in text
            assert "“None”" not in text
            assert "!" not in text.replace("|!", "").replace("(!)", "").replace("![", "").replace("<!", ""), text
            assert not any(f"{{{name}}}" in text for name in finding.facts()), text


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_a_later_build_can_tell_what_an_earlier_one_found(case: Case, tmp_path: Path) -> None:
    root = laid_over(case, tmp_path)
    files = Files(root.resolve())
    for finding in found_in(root):
        record = json.loads(json.dumps(recorded(finding)))
        again = restored(record, lambda path: files.text(path, Diagnostics()))

        assert again is None or again.say("de") == finding.say("de")
        assert again == finding or finding.level is Level.ERROR


def test_titles_of_cases_are_unique() -> None:
    titles = [case.title for case in CASES]

    assert sorted(set(titles)) == sorted(titles)


def test_every_code_and_name_is_used_once() -> None:
    codes = [kind.code for kind in kinds()]
    names = [kind.name for kind in kinds()]

    assert len(set(codes)) == len(codes)
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.code)
def test_every_kind_is_documented_in_both_languages(kind: type[Diagnostic]) -> None:
    german, english = explain(kind, "de"), explain(kind, "en")

    assert kind.__doc__
    assert "Instead:" in kind.__doc__
    assert kind.de.text != kind.en.text
    for text in (german, english):
        assert text.startswith(f"{kind.code} ({kind.name}): ")
        assert "{q}" not in text


def test_every_code_has_a_case() -> None:
    shown = {code for case in CASES for code, _, _ in case.expected}
    of_files = {kind.code for kind in kinds() if not kind.code.startswith(OF_PACKAGES)}
    without = sorted(of_files - shown - set(NOT_BY_FILES))

    assert without == []


def test_no_code_with_a_case_is_excused() -> None:
    shown = {code for case in CASES for code, _, _ in case.expected}

    assert shown & set(NOT_BY_FILES) == set()
