"""Moodle XML before a reader that keeps the rules of Moodle's importer."""

from base64 import b64decode
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lehrwerk.formats.asking import Asked, Carried
from lehrwerk.formats.moodlexml.structure import carried, quiz
from lehrwerk.formats.moodlexml.writing import Tongue, path_of
from lehrwerk.pages.questions import question as q
from lehrwerk.pages.questions.fragments import FORBIDDEN, GAP, NOTHING, Fragment, fragment, plain
from questions.made_up import FRAGMENTS, MANY, SAID, TEXTS, html, options, question
from questions.moodle_reader import by_id, categories, gaps
from questions.samples import DRAWING, made

GERMAN = Tongue("de")


def told(one: q.Question, tongue: Tongue = GERMAN) -> ET.Element:
    """A question, written and read again."""
    result = carried(one, tongue)
    assert isinstance(result, Carried), result
    (element,) = by_id(quiz(Asked(((one, result.content),), {}), tongue)).values()
    return element


def sample() -> dict[str, ET.Element]:
    """The questions of the sample course."""
    return by_id(made("moodlexml")[0])


def said(element: ET.Element, path: str) -> list[str]:
    """The texts at a path."""
    return [text.text or "" for text in element.findall(path)]


def test_every_kind_has_its_own() -> None:
    kinds = {id: element.get("type") for id, element in sample().items()}
    assert kinds == {
        "eine": "multichoice",
        "mehrere": "multichoice",
        "luecken": "cloze",
        "eine-luecke": "cloze",
        "eine-liste": "cloze",
        "paare": "matching",
        "gruppen": "matching",
        "folge": "ordering",
        "zahl": "numerical",
        "kurz": "shortanswer",
        "einfach": "matching",
        "mehrfach": "cloze",
        "bild": "multichoice",
        "mit-bild": "multichoice",
        "aufsatz": "essay",
        "t-eins": "multichoice",
        "t-zwei": "multichoice",
    }


def test_what_is_private_or_an_attitude_is_not_there_and_said() -> None:
    (left,) = [f.say("de") for f in made("moodlexml")[1] if f.code == "LW720"]
    assert "nachdenken (privat)" in left
    assert "haltung (Haltung, wird nie bewertet)" in left
    assert "skala, marken (diese Art von Frage gibt es dort nicht)" in left
    assert not sample().keys() & {"nachdenken", "haltung", "skala", "marken"}


def test_points_hints_tags_outcomes_and_feedback() -> None:
    one = sample()["eine"]
    assert (one.findtext("defaultgrade"), one.findtext("penalty"), one.findtext("single")) == ("2", "0", "true")
    assert said(one, "hint/text") == ["Denken Sie an {Klammern}."]
    assert said(one, "tags/tag/text") == ["LZ1"]
    outcomes = [one.findtext(f"{name}feedback/text") for name in ("correct", "partiallycorrect", "incorrect")]
    assert outcomes == ["Genau = so.", "Leider # nicht.", "Leider # nicht."]
    assert said(one, "answer/feedback/text") == ["Nein: ~ und # sind Zeichen.", "Ja!"]


def test_shares_are_those_that_moodle_knows() -> None:
    shares = [answer.get("fraction") for answer in sample()["mehrere"].findall("answer")]
    assert shares == ["33.33333", "33.33333", "33.33333", "-33.33333"]


def test_gaps_hold_what_is_right_and_what_is_offered() -> None:
    text, parts = gaps(sample()["luecken"].findtext("questiontext/text") or "")
    assert "&#123;1:SA:=x}" in text
    assert [(part.weight, part.kind) for part in parts] == [("1", "SHORTANSWER"), ("1", "MULTICHOICE_S"), ("1", "SHORTANSWER")]
    assert [word for word, _, _ in parts[0].alternatives] == ["112", "eins eins zwei"]
    assert [right for _, right, _ in parts[1].alternatives] == [True, False, False]
    assert parts[2].alternatives[0][0] == "1\\*2"


def test_a_gap_alone_says_what_is_said_of_the_whole() -> None:
    _, (part,) = gaps(sample()["eine-luecke"].findtext("questiontext/text") or "")
    assert part.alternatives == [("60", True, "Gut }."), ("*", False, "Nein.")]


def test_a_statement_with_several_marks_is_a_row_of_boxes() -> None:
    _, parts = gaps(sample()["mehrfach"].findtext("questiontext/text") or "")
    assert [[(word, right) for word, right, _ in part.alternatives] for part in parts] == [
        [("Rot", True), ("Rund", True)],
        [("Rot", True), ("Rund", False)],
    ]


def test_a_column_that_nothing_belongs_to_is_offered_all_the_same() -> None:
    one = sample()["einfach"]
    assert list(zip(said(one, "subquestion/text"), said(one, "subquestion/answer/text"), strict=True)) == [
        ("A {1}", "Ja"),
        ("B", "Nein"),
        ("", "Egal"),
    ]


def test_order_counts_as_in_the_course() -> None:
    assert sample()["folge"].findtext("gradingtype") == "ALL_OR_NOTHING"
    free = told(question(q.Sequencing((q.Partner("a", html("A")), q.Partner("b", html("B"))))))
    assert free.findtext("gradingtype") == "RELATIVE_NEXT_EXCLUDE_LAST"
    assert free.findtext("selectcount") == "2"


def test_a_figure_its_tolerance_and_its_unit() -> None:
    one = sample()["zahl"]
    assert (one.findtext("answer/text"), one.findtext("answer/tolerance"), one.findtext("units/unit/unit_name")) == ("-4.5", "0.25", "min")
    assert said(one, "answer/text") == ["-4.5", "*"]


def test_pictures_stand_beside_the_text_that_shows_them() -> None:
    for id in ("bild", "mit-bild"):
        element = sample()[id]
        (file,) = element.findall("questiontext/file")
        assert b64decode(file.text or "") == DRAWING + b"\n"
        assert f"@@PLUGINFILE@@/{file.get('name')}" in (element.findtext("questiontext/text") or "")
    assert len(sample()["mit-bild"].findall("answer/file")) == 1


def test_categories_follow_module_unit_and_pool() -> None:
    top = "$course$/top/Fragen//Antworten ‹1›/Modul {A}"
    assert categories(made("moodlexml")[0]) == [f"{top}/Alle Arten", f"{top}/Test/vorrat"]


def test_text_from_right_to_left_says_so() -> None:
    element = told(question(q.Choosing(options([(html("نعم"), NOTHING), (html("لا"), NOTHING)], 1), several=False)), Tongue("ar"))
    assert (element.findtext("questiontext/text") or "").startswith('<div lang="ar" dir="rtl">')
    assert all(text.startswith('<span lang="ar" dir="rtl">') for text in said(element, "answer/text"))


@MANY
@given(text=FRAGMENTS, rows=st.lists(st.tuples(FRAGMENTS, SAID), min_size=2, max_size=5), several=st.booleans(), wrong=SAID)
def test_whatever_authors_write_arrives(text: Fragment, rows: list[tuple[Fragment, Fragment]], several: bool, wrong: Fragment) -> None:
    element = told(question(q.Choosing(options(rows, 1), several), text=text, wrong=wrong, hints=(text,)))
    assert element.findtext("questiontext/text") == f'<div lang="de">{text.html}</div>'
    assert said(element, "answer/text") == [option.html for option, _ in rows]
    assert [answer.findtext("feedback/text") or "" for answer in element.findall("answer")] == [said.html for _, said in rows]
    assert element.findtext("incorrectfeedback/text") == wrong.html
    assert said(element, "hint/text") == [text.html]


CELLS = TEXTS.map(lambda text: " ".join(FORBIDDEN.sub("", f"a{text}").replace("|", "").split()))


@MANY
@given(before=TEXTS, accepted=st.lists(CELLS, min_size=1, max_size=3), wrong=st.lists(CELLS, max_size=3), right=SAID)
def test_gaps_arrive_with_whatever_stands_in_them(before: str, accepted: list[str], wrong: list[str], right: Fragment) -> None:
    text = fragment(f"{plain(before)} {GAP.format(key='a')} {plain(before)}")
    element = told(question(q.Filling((q.Gap("a", tuple(accepted), tuple(wrong)),)), text=text, right=right))
    around, (part,) = gaps(element.findtext("questiontext/text") or "")
    assert around == f'<div lang="de">{text.html.replace("{", "&#123;").replace(GAP.format(key="a"), "{#1}")}</div>'
    escaped = [plain(word) if wrong else word.replace("*", "\\*") for word in accepted]
    assert part.alternatives == [*((word, True, right.html) for word in escaped), *((plain(word), False, "") for word in wrong)]


@MANY
@given(texts=st.lists(CELLS, min_size=1, max_size=4))
def test_short_answers_arrive_letter_by_letter(texts: list[str]) -> None:
    element = told(question(q.Wording(tuple(texts), slips=True)))
    assert said(element, "answer/text") == [text.replace("*", "\\*") for text in texts]


@pytest.mark.parametrize(
    ("place", "path"),
    [(("a/b", "c"), "$course$/top/a//b/c"), (("/a", "b/"), "$course$/top/ //a/b// "), (("a\n b",), "$course$/top/a b")],
)
def test_names_of_categories(place: tuple[str, ...], path: str) -> None:
    assert path_of(place) == path


@pytest.mark.parametrize(
    ("one", "losses"),
    [
        (question(q.Writing(3), right=html("a"), hints=(html("h"),)), {"outcomes", "hints"}),
        (question(q.Wording(("a",), slips=True)), {"slips"}),
        (question(q.Filling((q.Gap("a", ("x",)), q.Gap("b", ("y",)))), wrong=html("w"), partial=False), {"gaps", "outcomes", "partial"}),
        (question(q.Filling((q.Gap("a", ("x",)), q.Gap("b", ("y",)))), points=4), set()),
        (question(q.Choosing(options([(html("a"), NOTHING)] * 3, 2), several=True), partial=False), {"partial"}),
        (question(q.Sequencing((q.Partner("a", html("A")), q.Partner("b", html("B")))), partial=False, points=7), set()),
    ],
)
def test_what_is_lost_is_known(one: q.Question, losses: set[str]) -> None:
    result = carried(one, GERMAN)
    assert isinstance(result, Carried)
    assert set(result.losses) == losses
