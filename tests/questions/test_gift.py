"""GIFT before readers: a strict one of ours, and gift-pegjs."""

import json
import re
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lehrwerk.formats.asking import Carried
from lehrwerk.formats.gift.wording import category, said
from lehrwerk.pages.questions import question as q
from lehrwerk.pages.questions.fragments import NOTHING, Fragment
from node.judges import folder, judge
from questions.gift_reader import Entry, read
from questions.made_up import FRAGMENTS, MANY, SAID, TEXTS, WORDS, html, options, question
from questions.samples import made


def entries() -> dict[str, Entry]:
    """The questions of the sample course by id."""
    return {entry.id: entry for entry in read(made("gift")[0].decode()) if entry.kind == "question"}


def told(one: q.Question) -> Entry:
    """A question, said and read again."""
    result = said(one)
    assert isinstance(result, Carried), result
    (entry,) = read(result.content)
    return entry


def test_one_right_answer_with_feedback_of_option_and_outcome() -> None:
    one = entries()["eine"]
    assert [(a.sign, a.weight) for a in one.answers] == [("~", ""), ("=", ""), ("~", "")]
    assert one.answers[1].text == "<code>A -&gt; B</code> &amp; <em>mehr</em> ]]&gt;"
    assert [a.feedback for a in one.answers] == [
        "Nein: ~ und # sind Zeichen. Leider # nicht.",
        "Ja! Genau = so.",
        "Leider # nicht.",
    ]
    assert one.tags == ["LZ1"]


def test_several_right_answers_share_the_points_and_wrong_ones_take_them_away() -> None:
    weights = [a.weight for a in entries()["mehrere"].answers]
    assert weights == ["33.33333", "33.33333", "33.33333", "-33.33333"]


def test_a_figure_with_its_tolerance() -> None:
    one = entries()["zahl"]
    assert one.figure
    assert [(a.text, a.feedback) for a in one.answers] == [("-4.5:0.25", "Ja."), ("", "Nein.")]
    assert one.text.endswith("(min)")


def test_a_single_gap_stays_in_its_text() -> None:
    assert entries()["eine-luecke"].text == "Ein Grad hat_____ Minuten."
    assert [a.text for a in entries()["eine-liste"].answers] == ["halt", "geh", "= los"]


def test_order_becomes_a_matching_of_places() -> None:
    assert [(a.text, a.partner) for a in entries()["folge"].answers] == [("Erst {a}", "1."), ("Dann = b", "2."), ("Zuletzt ~ c", "3.")]


def test_what_it_cannot_say_is_told_and_not_there() -> None:
    text, found = made("gift")
    (left,) = [f.say("en") for f in found if f.code == "LW720"]
    for id in ("nachdenken", "haltung", "skala", "marken", "mehrfach", "luecken", "bild", "mit-bild"):
        assert id in left
        assert f"[id:{id}]" not in text.decode()


def test_a_stroke_in_a_category_s_name_parts_nothing() -> None:
    assert category(("a/b", "/c/", "d")) == "$CATEGORY: $course$/top/a//b/ //c// /d"


@MANY
@given(text=FRAGMENTS, rows=st.lists(st.tuples(FRAGMENTS, SAID), min_size=2, max_size=5), name=WORDS, several=st.booleans())
def test_whatever_authors_write_arrives_sign_by_sign(
    text: Fragment, rows: list[tuple[Fragment, Fragment]], name: str, several: bool
) -> None:
    one = told(question(q.Choosing(options(rows, 1), several), text=text, name=" ".join(name.split())))
    assert one.text == text.html
    assert [_bare(a.text) for a in one.answers] == [option.html for option, _ in rows]
    assert [_bare(a.feedback) for a in one.answers] == [feedback.html for _, feedback in rows]
    assert [a.sign for a in one.answers] == (["~"] * len(rows) if several else ["=", *["~"] * (len(rows) - 1)])


@MANY
@given(left=st.lists(FRAGMENTS, min_size=2, max_size=4), right=st.lists(FRAGMENTS, min_size=4, max_size=4))
def test_pairs_arrive(left: list[Fragment], right: list[Fragment]) -> None:
    rows = tuple(q.Row("abcd"[n], text, ("abcd"[n],)) for n, text in enumerate(left))
    partners = tuple(q.Partner("abcd"[n], text) for n, text in enumerate(right[: len(left)]))
    one = told(question(q.Pairing(rows, partners, once=True)))
    assert [_bare(a.text) for a in one.answers] == [text.html for text in left]
    assert [a.partner for a in one.answers] == [html(partner.text.text).html for partner in partners]


@MANY
@given(
    texts=st.lists(TEXTS.map(lambda text: f"a{text}b".replace("->", "").replace("\n", "").replace("\r", "").replace("->", "")), min_size=1)
)
def test_short_answers_arrive(texts: list[str]) -> None:
    texts = [text for text in texts if "->" not in text] or ["x"]
    one = told(question(q.Wording(tuple(texts), slips=False), wrong=html("Nein.")))
    clean = [html(text).text for text in texts]
    assert [" ".join(a.text.replace("\\*", "*").split()) for a in one.answers[:-1]] == clean
    assert (one.answers[-1].text, one.answers[-1].weight) == ("*", "0")


def test_an_arrow_in_a_short_answer_would_make_it_a_matching() -> None:
    assert said(question(q.Wording(("a->b",), slips=False))) == "signs"


def _bare(markup: str) -> str:
    """Without the reference that keeps a sign at the beginning from meaning something."""
    return re.sub(r"^&#(37|91);", lambda sign: chr(int(sign[1])), markup)


READ = "const g = require(process.argv[1]); console.log(JSON.stringify(g.parse(require('fs').readFileSync(0, 'utf8'))));"


def test_another_reader_finds_the_same() -> None:
    judge("gift-pegjs", "package.json")
    path = str(Path(folder()) / "gift-pegjs")
    run = subprocess.run(["node", "-e", READ, path], input=made("gift")[0], capture_output=True, check=False)
    assert run.returncode == 0, run.stderr.decode()
    found = {one["id"]: one for one in json.loads(run.stdout) if one.get("id")}
    assert set(found) == set(entries())
    for id, one in entries().items():
        assert found[id]["tags"] == one.tags
        assert found[id]["title"] == one.name
    kinds = {id: one["type"] for id, one in found.items()}
    assert (kinds["eine"], kinds["paare"], kinds["zahl"], kinds["kurz"], kinds["aufsatz"]) == (
        "MC",
        "Matching",
        "Numerical",
        "Short",
        "Essay",
    )
    assert [c["text"]["text"] for c in found["eine"]["choices"]] == [a.text for a in entries()["eine"].answers]
    assert found["zahl"]["choices"][0]["text"] == {"type": "range", "number": -4.5, "range": 0.25}


@pytest.mark.parametrize("several", [True, False])
def test_more_right_answers_than_moodle_has_shares_for(several: bool) -> None:
    many = q.Choosing(tuple(q.Option("abcdefghijkl"[n], html(str(n)), right=True) for n in range(12)), several)
    assert (said(question(many)) == "many") is several


def test_nothing_is_said_of_nothing() -> None:
    assert "#" not in told(question(q.Choosing(options([(html("a"), NOTHING), (html("b"), NOTHING)], 1), several=False))).text
