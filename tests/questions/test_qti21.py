"""QTI 2.1 before its schemas, and answered."""

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from browser.samples import contents
from lehrwerk.formats.asking import Carried
from lehrwerk.formats.qti21.item import carried
from lehrwerk.pages.questions import question as q
from lehrwerk.pages.questions.fragments import GAP, NOTHING, Fragment, fragment, plain, worded
from questions.made_up import FRAGMENTS, MANY, SAID, TEXTS, WORDS, html, options, question
from questions.qti_reader import SPACE, Item
from questions.samples import made
from standards import schemas

CP = "{http://www.imsglobal.org/xsd/imscp_v1p1}"


def files() -> dict[str, bytes]:
    """The files of the sample package."""
    return contents(made("qti21")[0])


def item(id: str) -> Item:
    """A question of the sample course."""
    return Item(files()[f"item-{id}.xml"])


def told(one: q.Question) -> Item:
    """A question, written and read again."""
    return Item(written(one))


def written(one: q.Question) -> bytes:
    """A question as QTI."""
    result = carried(one, "de")
    assert isinstance(result, Carried), result
    return result.content.content


def test_the_manifest_names_every_file_and_no_other() -> None:
    root = ET.fromstring(files()["imsmanifest.xml"])
    named = [file.get("href") for file in root.iter(f"{CP}file")]
    assert {*named, "imsmanifest.xml"} == set(files())
    kinds = [resource.get("type") for resource in root.iter(f"{CP}resource")]
    assert kinds.count("imsqti_test_xmlv2p1") == 1
    assert kinds.count("imsqti_item_xmlv2p1") == len(files()) - 3
    assert (root.findtext(f"{CP}metadata/{CP}schema"), root.findtext(f"{CP}metadata/{CP}schemaversion")) == ("QTIv2.1 Package", "1.0.0")


def test_a_dependency_leads_to_a_resource() -> None:
    root = ET.fromstring(files()["imsmanifest.xml"])
    ids = [resource.get("identifier") for resource in root.iter(f"{CP}resource")]
    assert len(ids) == len(set(ids))
    assert {one.get("identifierref") for one in root.iter(f"{CP}dependency")} == {"item-t-eins", "item-t-zwei"}


def test_a_test_draws_what_the_course_draws() -> None:
    root = ET.fromstring(files()["test-m-test.xml"])
    assert [one.get("select") for one in root.iter(f"{SPACE}selection")] == ["1"]
    assert [one.get("shuffle") for one in root.iter(f"{SPACE}ordering")] == ["true"]
    assert [one.get("href") for one in root.iter(f"{SPACE}assessmentItemRef")] == ["item-t-eins.xml", "item-t-zwei.xml"]


@pytest.mark.parametrize("release", ["qtiv2p1/imsqti_v2p1.xsd", "qtiv2p1p1/imsqti_v2p1p1.xsd"])
def test_every_item_and_test_is_valid(release: str) -> None:
    for name, content in files().items():
        if name.startswith(("item-", "test-")):
            assert schemas.faults_qti21(content, release) == [], name


def test_one_answer_counts_all_and_each_says_its_own() -> None:
    one = item("eine")
    assert one.answered({"RESPONSE": "kb"}).score == 2
    assert one.answered({"RESPONSE": "kb"}).said == ["Ja!", "Genau = so."]
    assert one.answered({"RESPONSE": "ka"}).score == 0
    assert one.answered({"RESPONSE": "kc"}).said == ["Leider # nicht."]
    assert one.answered({}).score == 0


def test_several_count_in_parts_unless_the_author_wants_all() -> None:
    assert item("mehrere").answered({"RESPONSE": ["ka", "kb", "kc"]}).score == 1
    assert item("mehrere").answered({"RESPONSE": ["ka", "kb"]}).score == 0
    free = told(question(q.Choosing(options([(html(text), NOTHING) for text in "abcd"], 2), several=True), points=2))
    assert free.answered({"RESPONSE": ["ka", "kb"]}).score == 2
    assert free.answered({"RESPONSE": ["ka"]}).score == 1
    assert free.answered({"RESPONSE": ["ka", "kc"]}).score == 0
    assert free.answered({"RESPONSE": ["kc", "kd"]}).score == 0


def test_gaps_count_one_by_one() -> None:
    one = item("luecken")
    right = {f"RESPONSE_{key}": one.correct(f"RESPONSE_{key}")[0] for key in "abc"}
    assert one.answered(right).score == 3
    assert one.answered(right | {"RESPONSE_a": "Eins Eins ZWEI"}).score == 3
    assert one.answered(right | {"RESPONSE_b": "k1"}).score == 2
    assert one.answered(right).said == ["Gut."]


def test_pairs_groups_and_statements() -> None:
    for id, points in (("paare", 1), ("gruppen", 1), ("einfach", 1), ("mehrfach", 1)):
        one = item(id)
        assert one.answered({"RESPONSE": one.correct()}).score == pytest.approx(points, abs=1e-4), id
        assert one.answered({"RESPONSE": one.correct()[:1]}).score < points
        assert one.answered({"RESPONSE": []}).score == 0


def test_order_counts_what_follows_what() -> None:
    assert item("folge").answered({"RESPONSE": ["ka", "kb", "kc"]}).score == 1
    assert item("folge").answered({"RESPONSE": ["kb", "kc", "ka"]}).score == 0
    free = told(question(q.Sequencing(tuple(q.Partner(key, html(key)) for key in "abc")), points=2))
    assert free.answered({"RESPONSE": ["ka", "kb", "kc"]}).score == 2
    assert free.answered({"RESPONSE": ["kb", "kc", "ka"]}).score == 1
    assert free.answered({"RESPONSE": ["kc", "kb", "ka"]}).score == 0


@pytest.mark.parametrize(("figure", "score"), [("-4.5", 1), ("-4.75", 1), ("-4.25", 1), ("-4.2", 0), ("4.5", 0)])
def test_a_figure_within_its_tolerance(figure: str, score: int) -> None:
    outcome = item("zahl").answered({"RESPONSE": figure})
    assert outcome.score == score
    assert outcome.said == (["Ja."] if score else ["Nein."])


def test_short_answers() -> None:
    assert item("kurz").answered({"RESPONSE": "ANTWORT \\ # {x}"}).score == 1
    assert item("kurz").answered({"RESPONSE": "x"}).said == ["Nein."]


def test_words_to_mark_and_places_in_a_picture() -> None:
    marked = item("marken")
    assert marked.answered({"RESPONSE": marked.correct()}).score == 1
    assert [marked.texts("hottext")[key] for key in marked.correct()] == ["ist wütend"]
    assert marked.answered({"RESPONSE": [key for key in marked.texts("hottext") if key not in marked.correct()]}).score == 0
    places = ET.fromstring(files()["item-bild.xml"])
    assert [(one.get("coords"), one.get("hotspotLabel")) for one in places.iter(f"{SPACE}hotspotChoice")] == [
        ("50,50,20", "Links"),
        ("150,50,20", "Rechts"),
    ]


def test_what_somebody_reads_is_not_judged() -> None:
    assert item("aufsatz").root.find(f"{SPACE}responseProcessing") is None


@MANY
@given(text=FRAGMENTS, rows=st.lists(st.tuples(FRAGMENTS, SAID), min_size=2, max_size=4), right=SAID, name=WORDS)
def test_whatever_authors_write_arrives(text: Fragment, rows: list[tuple[Fragment, Fragment]], right: Fragment, name: str) -> None:
    one = told(question(q.Choosing(options(rows, 1), several=False), text=text, right=right, name=name))
    assert one.text().startswith(text.text)
    assert [" ".join(words.split()) for words in one.texts("simpleChoice").values()] == [option.text for option, _ in rows]
    assert one.answered({"RESPONSE": "ka"}).said == [said.text for said in (rows[0][1], right) if said]


@MANY
@given(before=TEXTS, accepted=st.lists(WORDS, min_size=1, max_size=3), wrong=st.lists(WORDS, max_size=2))
def test_gaps_arrive(before: str, accepted: list[str], wrong: list[str]) -> None:
    text = fragment(f"{plain(before)} {GAP.format(key='a')} {plain(before)}")
    one = told(question(q.Filling((q.Gap("a", tuple(accepted), tuple(wrong)),)), text=text))
    if wrong:
        assert list(one.texts("inlineChoice").values()) == [worded(word) for word in (*accepted, *wrong)]
    assert one.answered({"RESPONSE_a": one.correct("RESPONSE_a")[0]}).score == 1


@MANY
@given(words=st.lists(WORDS, min_size=2, max_size=3, unique=True), text=FRAGMENTS)
def test_whatever_authors_write_stays_valid(words: list[str], text: Fragment) -> None:
    for answering in (
        q.Wording(tuple(words), slips=False),
        q.Sequencing(tuple(q.Partner("abc"[n], html(word)) for n, word in enumerate(words))),
        q.Marking(((q.Bit(words[0], "a", right=True), q.Bit(words[1], "Zz"), q.Bit(" x")),)),
        q.Counting("1.5", "0", words[0]),
    ):
        assert schemas.faults_qti21(written(question(answering, text=text, wrong=text)), "qtiv2p1/imsqti_v2p1.xsd") == []
