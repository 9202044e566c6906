"""The forms in which findings are shown."""

import json
from textwrap import dedent

import pytest

import lehrwerk.compiler  # noqa: F401  brings in every kind of finding
from lehrwerk.diagnostics.catalogue import find, kinds
from lehrwerk.diagnostics.diagnostic import Diagnostic
from lehrwerk.diagnostics.show import concise, full, github, sarif
from lehrwerk.diagnostics.show import json as json_form
from lehrwerk.diagnostics.show.explain import documentation, explain
from lehrwerk.reading.findings import CourseUnreadable, FileMissing, FileUnused
from lehrwerk.reading.text_findings import CodeInText
from lehrwerk.source import Source

SOURCE = Source("courses/kran/sicht.md", "---\n---\n\n![Haken](bilder/hakn.svg) und mehr\n")
MISSING = FileMissing(at=SOURCE.find("bilder/hakn.svg", 4), path="bilder/hakn.svg", closest="bilder/haken.svg")
PLACELESS = CourseUnreadable(path="courses/leer")
WARNING = CodeInText(at=SOURCE.lines(1, 1))
NOTE = FileUnused(at=Source("a,b: c.md", "").span(0), path="a,b: c.md", closest="")
ALL = [MISSING, WARNING, NOTE, PLACELESS]


def test_full_underlines_the_place_and_says_what_to_do() -> None:
    assert full.show([MISSING], "de") == dedent("""\
        courses/kran/sicht.md:4:10: Fehler LW302 (file-missing)
        4 │ ![Haken](bilder/hakn.svg) und mehr
          │          ^^^^^^^^^^^^^^^ Die Datei „bilder/hakn.svg“ gibt es nicht.
          = Tipp: Meinten Sie „bilder/haken.svg“?
          = mehr: lehrwerk explain LW302""")


def test_full_speaks_english() -> None:
    assert full.show([WARNING, NOTE], "en") == dedent("""\
        courses/kran/sicht.md:1:1: Warning LW119 (code-in-text)
        1 │ ---
          │ ^^^ These lines count as program code because they are indented.
          = tip: Remove the spaces at the beginning.
          = more: lehrwerk explain LW119

        a,b: c.md:1:1: Note LW125 (file-unused)
          The file “a,b: c.md” is used nowhere.
         = tip: A unit belongs into the list “units” in course.yaml.
         = more: lehrwerk explain LW125""")


def test_full_leaves_out_the_line_of_a_finding_without_a_place() -> None:
    assert full.show([PLACELESS], "de").startswith(
        "Fehler LW120 (course-unreadable)\n  Im Ordner „courses/leer“ fehlt course.yaml.\n = Tipp:"
    )


@pytest.mark.parametrize("before", ["", "x" * 40, "x" * 300])
@pytest.mark.parametrize("behind", ["", "y" * 300])
def test_full_cuts_long_lines_around_the_place(before: str, behind: str) -> None:
    source = Source("a.md", f"{before}HIER{behind}")

    _, line, mark, *_ = full.show([FileMissing(at=source.find("HIER", 1), path="", closest="")], "de").split("\n")

    start = mark.index("^")
    assert len(line) <= len("1 │ ") + full.WIDEST
    assert line[start : start + 4] == "HIER"
    assert mark[start : start + 5] == "^^^^ "


def test_full_counts_wide_letters_and_combining_marks() -> None:
    source = Source("a.md", "日本 e\u0301 HIER")

    mark = full.show([FileMissing(at=source.find("HIER", 1), path="", closest="")], "de").split("\n")[2]

    assert mark.index("^") == len("1 │ ") + 2 + 2 + 1 + 1 + 1


def test_full_is_plain_unless_colour_is_wanted() -> None:
    assert "\x1b" not in full.show(ALL, "de")
    assert "\x1b[31m^^^" in full.show(ALL, "de", colour=True)


def test_concise_takes_a_line_for_each() -> None:
    assert concise.show([MISSING, PLACELESS], "de") == (
        "courses/kran/sicht.md:4:10: LW302 Die Datei „bilder/hakn.svg“ gibt es nicht.\nLW120 Im Ordner „courses/leer“ fehlt course.yaml."
    )


def test_json_holds_facts_that_do_not_depend_on_the_language() -> None:
    german, english = (json.loads(json_form.show(ALL, language)) for language in ("de", "en"))

    assert german[0] == {
        "code": "LW302",
        "name": "file-missing",
        "level": "error",
        "at": {"path": "courses/kran/sicht.md", "line": 4, "column": 10, "end_line": 4, "end_column": 25},
        "message": "Die Datei „bilder/hakn.svg“ gibt es nicht.",
        "tip": "Meinten Sie „bilder/haken.svg“?",
        "facts": {"path": "bilder/hakn.svg", "closest": "bilder/haken.svg"},
    }
    assert german[3]["at"] is None
    assert [{**entry, "message": "", "tip": ""} for entry in german] == [{**entry, "message": "", "tip": ""} for entry in english]


def test_github_escapes_what_its_commands_are_made_of() -> None:
    _, _, note, placeless = github.show(ALL, "en").split("\n")

    assert note.startswith("::notice file=a%2Cb%3A c.md,line=1,endLine=1,col=1,title=LW125 file-unused::The file")
    assert placeless.startswith("::error title=LW120 course-unreadable::The folder")


def test_sarif_names_rules_and_places() -> None:
    run = json.loads(sarif.show(ALL, "en"))["runs"][0]

    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["LW119", "LW120", "LW125", "LW302"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 4, "startColumn": 10, "endLine": 4, "endColumn": 25}
    assert run["results"][3]["locations"] == []
    assert [result["level"] for result in run["results"]] == ["error", "warning", "note", "error"]


@pytest.mark.parametrize("form", [full, concise, github])
def test_nothing_found_is_nothing_shown(form: object) -> None:
    assert form.show([], "de") == ""  # type: ignore[attr-defined]


def test_a_kind_explains_itself() -> None:
    text = explain(FileMissing, "de")

    assert text.startswith("LW302 (file-missing): Fehler\n\nMeldung: Die Datei „…“ gibt es nicht.\nTipp: Legen Sie")
    assert "Tipp: Meinten Sie „…“?" in text
    assert "\nAusführlich:\nEine Datei wird genannt, die es nicht gibt.\n" in text
    assert "\n\nStattdessen: Legen Sie die Datei dorthin" in text
    assert "Instead" not in text


def test_a_kind_explains_itself_in_english() -> None:
    text = explain(FileMissing, "en")

    assert "\nIn full:\nA file is named that is not there.\n" in text
    assert text.endswith("\n\nInstead: put the file where it is named, or correct the path.")


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.code)
def test_every_kind_has_three_parts_in_both_languages(kind: type[Diagnostic]) -> None:
    for language, way in (("en", "Instead: "), ("de", "Stattdessen: ")):
        parts = documentation(kind, language).split("\n\n")
        assert len(parts) == 3, f"{language}: what was found, why it matters, {way}the way out"
        assert parts[2].startswith(way)
        assert not any(part.startswith(way) for part in parts[:2])
        assert all(part.endswith((".", ":")) for part in parts)


def test_code_scanning_gets_the_half_of_its_language() -> None:
    german, english = (json.loads(sarif.show([MISSING], language))["runs"][0] for language in ("de", "en"))

    texts = [run["tool"]["driver"]["rules"][0]["fullDescription"]["text"] for run in (german, english)]
    assert "Stattdessen: " in texts[0]
    assert "Instead: " not in texts[0]
    assert "Instead: " in texts[1]
    assert "Stattdessen: " not in texts[1]


@pytest.mark.parametrize("word", ["LW302", "lw302", "file-missing", "File-Missing"])
def test_a_kind_is_found_by_code_and_name(word: str) -> None:
    assert find(word) is FileMissing


def test_no_kind_is_found_by_another_word() -> None:
    assert find("LW000") is None


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.code)
def test_sayings_are_short_and_calm(kind: type[Diagnostic]) -> None:
    for saying in (kind.de, kind.en):
        assert saying.text.endswith((".", "?", "}"))
        assert len(saying.text) <= 170
        assert " du " not in f" {saying.text.casefold()} {saying.tip.casefold()} "
