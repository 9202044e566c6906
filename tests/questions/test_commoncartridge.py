"""The Common Cartridge: pages that stand alone, tests that a platform's quiz takes, a manifest that the schemas take."""

import re
from posixpath import dirname, join, normpath
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from browser.samples import contents
from lehrwerk.formats.asking import Carried
from lehrwerk.formats.commoncartridge.item import carried
from lehrwerk.formats.commoncartridge.manifest import Place, Release, Resource, manifest
from lehrwerk.formats.commoncartridge.test import bank
from lehrwerk.pages.questions import question as q
from lehrwerk.pages.questions.fragments import NOTHING, Fragment
from questions.made_up import FRAGMENTS, MANY, SAID, WORDS, html, options, question
from questions.samples import made
from standards import schemas
from standards.titles import LANGUAGES, TEXTS, TITLES
from standards.titles import course as written

OLD = "packages: {commoncartridge: {version: 1.1}}\n"
QTI = "{http://www.imsglobal.org/xsd/ims_qtiasiv1p2}"
CP = "{http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1}"


def files(more: str = "") -> dict[str, bytes]:
    """The files of the sample cartridge."""
    return contents(made("commoncartridge", more)[0])


def items(name: str = "tests/bank.xml") -> dict[str, ET.Element]:
    """The items of a file of questions."""
    return {item.get("ident", ""): item for item in ET.fromstring(files()[name]).iter(f"{QTI}item")}


def told(one: q.Question) -> list[ET.Element]:
    """A question, written and read again."""
    result = carried(one)
    assert isinstance(result, Carried), result
    return list(ET.fromstring(bank(result.content)).iter(f"{QTI}item"))


def profile(item: ET.Element) -> str:
    """Which of the six kinds it is."""
    return facts(item)["cc_profile"].removeprefix("cc.").removesuffix(".v0p1")


def facts(item: ET.Element) -> dict[str, str]:
    """What its metadata say."""
    fields = item.iter(f"{QTI}qtimetadatafield")
    return {field.findtext(f"{QTI}fieldlabel") or "": field.findtext(f"{QTI}fieldentry") or "" for field in fields}


def outcome(item: ET.Element, chosen: set[str]) -> tuple[int, list[str]]:
    """Points (of 100) and what is said to those who answer so: condition after condition until one ends it."""
    score, said = 0, []
    for condition in item.iter(f"{QTI}respcondition"):
        test = condition.find(f"{QTI}conditionvar")
        assert test is not None
        if not all(_holds(part, chosen) for part in test):
            continue
        score = int(condition.findtext(f"{QTI}setvar") or score)
        said += [_said(item, shown.get("linkrefid", "")) for shown in condition.iter(f"{QTI}displayfeedback")]
        if condition.get("continue") == "No":
            break
    return score, said


def _holds(test: ET.Element, chosen: set[str]) -> bool:
    name = test.tag.removeprefix(QTI)
    if name == "varequal":
        fold = str.lower if test.get("case") == "No" else str
        return fold(test.text or "") in {fold(one) for one in chosen}
    if name in {"and", "not"}:
        return all(_holds(part, chosen) for part in test) is (name == "and")
    assert name == "other", name
    return True


def _said(item: ET.Element, id: str) -> str:
    (feedback,) = [one for one in item.iter(f"{QTI}itemfeedback") if one.get("ident") == id]
    return "".join(feedback.itertext())


@pytest.mark.parametrize("more", ["", OLD])
def test_the_schemas_take_it(more: str) -> None:
    """IMS publishes those of 1.3 nowhere that we could find them; of what stands here 1.3 has other names alone."""
    own = files(more)
    assert schemas.faults_cartridge(own["imsmanifest.xml"].replace(b"v1p3", b"v1p1").replace(b"1.3.0", b"1.1.0")) == []
    for name in ("tests/bank.xml", "tests/m-test.xml"):
        assert schemas.faults_quiz(own[name]) == []


@pytest.mark.parametrize(("more", "release"), [("", "3"), (OLD, "1"), ("packages: {profile: moodle}\n", "1")])
def test_the_manifest_names_its_version(more: str, release: str) -> None:
    text = files(more)["imsmanifest.xml"].decode()
    assert f"<schemaversion>1.{release}.0</schemaversion>" in text
    assert f'xmlns="http://www.imsglobal.org/xsd/imsccv1p{release}/imscp_v1p1"' in text[:1024]
    assert f"imsqti_xmlv1p2/imscc_xmlv1p{release}/assessment" in text


def test_every_file_is_listed_and_every_reference_leads_somewhere() -> None:
    own = files()
    root = ET.fromstring(own["imsmanifest.xml"])
    listed = [file.get("href", "") for file in root.iter(f"{CP}file")]
    assert sorted(listed) == sorted(set(own) - {"imsmanifest.xml"})
    ids = [resource.get("identifier") for resource in root.iter(f"{CP}resource")]
    assert len(ids) == len(set(ids))
    wanted = [one.get("identifierref") for one in [*root.iter(f"{CP}item"), *root.iter(f"{CP}dependency")] if one.get("identifierref")]
    assert set(wanted) <= set(ids)
    places = [item.get("identifier") for item in root.iter(f"{CP}item")]
    assert len(places) == len(set(places))


def test_the_contents_follow_the_course() -> None:
    root = ET.fromstring(files()["imsmanifest.xml"])
    titles = [title.text for title in root.iter(f"{CP}title")]
    assert titles == ["Fragen/Antworten <1>", "Modul {A}", "Alle Arten", "Test", "Test", "Glossar"]


def test_links_and_pictures_of_pages_lead_somewhere() -> None:
    own = files()
    pages = {name: content.decode() for name, content in own.items() if name.endswith(".html")}
    anchors = {name: set(re.findall(r' id="([^"]+)"', text)) for name, text in pages.items()}
    for name, text in pages.items():
        for target in re.findall(r' (?:href|src)="([^"]+)"', text):
            if re.match(r"https?:|mailto:|tel:", target):
                continue
            path, _, anchor = target.partition("#")
            home = normpath(join(dirname(name), unquote(path))) if path else name
            assert home in own, f"{name}: {target}"
            assert not anchor or anchor in anchors[home], f"{name}: {target}"


def test_pages_need_no_script_and_hold_no_question_of_a_test() -> None:
    for name, content in files().items():
        if name.endswith(".html"):
            text = content.decode()
            assert "<script" not in text
            assert "Erste?" not in text
            assert "Nur für die Leitung" not in text
            assert text.count("<h1") == 1


def test_a_test_asks_its_pools() -> None:
    root = ET.fromstring(files()["tests/m-test.xml"])
    assert [item.get("ident") for item in root.iter(f"{QTI}item")] == ["item_t_eins", "item_t_zwei"]
    assert facts(root)["cc_maxattempts"] == "2"
    assert [section.get("ident") for section in root.iter(f"{QTI}section")] == ["root_section"]


def test_the_others_stand_in_the_bank() -> None:
    kinds = {id.removeprefix("item_"): profile(item) for id, item in items().items()}
    assert kinds == {
        "eine": "multiple_choice",
        "mehrere": "multiple_response",
        "eine_luecke": "fib",
        "eine_liste": "multiple_choice",
        "paare_a": "multiple_choice",
        "paare_b": "multiple_choice",
        "paare_c": "multiple_choice",
        "gruppen_c": "multiple_choice",
        "gruppen_b": "multiple_choice",
        "gruppen_a": "multiple_choice",
        "kurz": "fib",
        "einfach_a": "multiple_choice",
        "einfach_b": "multiple_choice",
        "mehrfach_a": "multiple_response",
        "mehrfach_b": "multiple_response",
        "bild": "multiple_choice",
        "mit_bild": "multiple_choice",
        "aufsatz": "essay",
    }


def test_what_is_left_out_is_said() -> None:
    (left,) = [f.say("de") for f in made("commoncartridge")[1] if f.code == "LW720"]
    for id in ("nachdenken", "haltung", "skala", "folge", "marken", "luecken", "zahl"):
        assert id in left


def test_one_answer_its_points_and_what_is_said() -> None:
    one = items()["item_eine"]
    assert facts(one)["cc_weighting"] == "2"
    assert outcome(one, {"ob"}) == (100, ["Ja!", "Genau = so."])
    assert outcome(one, {"oa"}) == (0, ["Nein: ~ und # sind Zeichen.", "Leider # nicht."])


def test_several_answers_count_as_a_whole() -> None:
    one = items()["item_mehrere"]
    assert outcome(one, {"oa", "ob", "oc"}) == (100, [])
    assert outcome(one, {"oa", "ob"})[0] == 0
    assert outcome(one, {"oa", "ob", "oc", "od"}) == (0, ["Vier ist keine."])


def test_typed_answers_in_any_case() -> None:
    one = items()["item_kurz"]
    assert outcome(one, {"50% *stern*"})[0] == 100
    assert outcome(one, {"x"}) == (0, ["Nein."])


def test_the_first_condition_names_all_right_answers_for_moodle() -> None:
    first = next(items()["item_kurz"].iter(f"{QTI}respcondition"))
    assert [one.text for one in first.iter(f"{QTI}varequal")] == ["50% *Stern*", "Antwort \\ # {x}"]
    assert outcome(items()["item_kurz"], {"Antwort \\ # {x}"})[0] == 100


def test_statements_that_hold_or_not_are_true_or_false() -> None:
    rows = (q.Row("a", html("Eins"), ("r",)), q.Row("b", html("Zwei"), ("f",)))
    first, second = told(question(q.Pairing(rows, (q.Partner("r", html("Richtig")), q.Partner("f", html("Falsch"))))))
    assert (profile(first), profile(second)) == ("true_false", "true_false")
    assert outcome(first, {"true"})[0] == outcome(second, {"false"})[0] == 100
    assert outcome(first, {"false"})[0] == 0


def test_a_figure_without_tolerance_with_point_and_comma() -> None:
    (one,) = told(question(q.Counting("4.5", "0", "min")))
    assert outcome(one, {"4,5"})[0] == outcome(one, {"4.5"})[0] == 100
    assert carried(question(q.Counting("4.5", "0.1", "min"))) == "tolerance"


def test_pictures_of_questions_are_found_from_their_file() -> None:
    text = files()["tests/bank.xml"].decode()
    addresses = set(re.findall(r"\$IMS-CC-FILEBASE\$([^\"&]+)", text))
    assert {normpath(join("tests", address)) for address in addresses} == {name for name in files() if name.startswith("media/")}


@MANY
@given(text=FRAGMENTS, rows=st.lists(st.tuples(FRAGMENTS, SAID), min_size=2, max_size=4), wrong=SAID, several=st.booleans(), name=WORDS)
def test_whatever_authors_write_arrives(
    text: Fragment, rows: list[tuple[Fragment, Fragment]], wrong: Fragment, several: bool, name: str
) -> None:
    one = question(q.Choosing(options(rows, 1), several), text=text, wrong=wrong, name=name)
    (item,) = told(one)
    texts = [material.text or "" for material in item.findall(f"{QTI}presentation//{QTI}mattext")]
    assert texts[0] == text.html
    if profile(item) != "true_false":
        assert texts[1:] == [option.html for option, _ in rows]
        assert outcome(item, {"oa"}) == (100, [rows[0][1].html] if rows[0][1] else [])
    result = carried(one)
    assert isinstance(result, Carried)
    assert schemas.faults_quiz(bank(result.content)) == []


@MANY
@given(title=TITLES, summary=TEXTS, language=LANGUAGES, place=TITLES)
def test_whatever_authors_write_the_manifest_stays_valid(title: str, summary: str, language: str, place: str) -> None:
    course = written(title=title, summary=summary)
    places = [Place("a", place, "x"), Place("b", place, inside=(Place("c", place, "x"),))]
    text = manifest(course, language, Release("1.1"), places, [Resource("x", "webcontent", ("x.html",))])
    assert schemas.faults_cartridge(text) == []


@pytest.mark.parametrize(
    ("one", "losses"),
    [
        (question(q.Choosing(options([(html("a"), NOTHING)] * 3, 2), several=True)), {"whole"}),
        (question(q.Choosing(options([(html("a"), NOTHING)] * 3, 2), several=True), partial=False, hints=(html("h"),)), {"hints"}),
        (question(q.Pairing((q.Row("a", html("A"), ("p",)),), (q.Partner("p", html("P")), q.Partner("s", html("S"))))), {"split"}),
    ],
)
def test_what_is_lost_is_known(one: q.Question, losses: set[str]) -> None:
    result = carried(one)
    assert isinstance(result, Carried)
    assert set(result.losses) == losses
