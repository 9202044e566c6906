"""The organiser's papers: which facts stand in them, what is said when facts are missing, and what must not stand in them."""

import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

from lehrwerk.cache import Cache
from lehrwerk.compiler import Wanted, build, editions, order, read_checked, read_delivery
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats.format import Occasional, Order
from lehrwerk.formats.table import FORMATS
from lehrwerk.model.edition import Audience
from lehrwerk.model.theme import PLAIN
from lehrwerk.pages import press
from lehrwerk.pages.paper import Paper
from lehrwerk.reading.workspace import read_workspace
from papers.delivery import PEOPLE, RUN, handed_in
from papers.organiser import COURSE, ENGLISH, FIELDS
from workspaces import Files

ORGANISER = (
    "attendance",
    "certificates",
    "badges",
    "table-signs",
    "feedback",
    "invitation",
    "module-description",
    "packing-list",
    "observation",
    "transfer",
    "self-check",
)
BY_NAME = {format.name: format for format in FORMATS}


@pytest.fixture
def orders(workspace: Callable[[Files | str], Path], tmp_path: Path) -> Callable[..., tuple[Order, Diagnostics]]:
    """Makes the order of a format, with what is found on the way."""

    def make(name: str, *, run: str = RUN, people: str = PEOPLE, course: str = COURSE, given: bool = True) -> tuple[Order, Diagnostics]:
        root, found = workspace(course), Diagnostics()
        files = handed_in(tmp_path / "hand", run=run, people=people)
        wanted = Wanted(run=files[0], people=files[1]) if given else Wanted()
        all_files = read_workspace(root, found)
        read = read_checked(all_files, "feuer", found)
        assert read is not None
        delivery = read_delivery(all_files, "feuer", read, wanted, found)
        edition = next(iter(editions(all_files, read, wanted, found, delivery)))
        assert [finding.say("de") for finding in found if finding.code in {"LW201", "LW202", "LW203", "LW741"}] == []
        return order(edition, BY_NAME[name], PLAIN, wanted, delivery=delivery), Diagnostics()

    return make


@pytest.fixture
def pages(orders: Callable[..., tuple[Order, Diagnostics]], monkeypatch: pytest.MonkeyPatch) -> Callable[..., tuple[str, list[str]]]:
    """The page of a format before it is printed (empty if there is none), and the codes of what was found."""

    def make(name: str, **changes: object) -> tuple[str, list[str]]:
        caught: list[str] = []

        def caught_paper(html: str, *_: object, **__: object) -> Paper:
            caught.append(html)
            return Paper(b"%PDF", 1, ())

        monkeypatch.setattr(press, "print_paper", caught_paper)
        one, found = orders(name, **changes)
        BY_NAME[name].build(one, found)
        return "".join(caught), [finding.code for finding in found]

    return make


def text(html: str) -> str:
    """What is read in a page, on one line."""
    body = html[html.index("<body") :]
    return " ".join(unescape(re.sub(r"<(/?)(?:strong|span|a)\b[^>]*>", "", body).replace("<br>", " ")).split()).replace("\u202f", " ")


def plain(html: str) -> str:
    """The same without tags."""
    return " ".join(re.sub(r"<[^>]*>", " ", html[html.index("<body") :]).split())


def test_every_organiser_paper_is_in_the_drawer() -> None:
    assert set(ORGANISER) <= set(BY_NAME)
    assert set(FIELDS) == set(ENGLISH) == set(ORGANISER)


@pytest.mark.parametrize("name", ORGANISER)
def test_every_field_is_there(name: str, pages: Callable[..., tuple[str, list[str]]]) -> None:
    html, codes = pages(name)

    assert codes == []
    seen = unescape(" ".join(re.sub(r"<[^>]*>", " ", html).split()))
    tight = re.sub(r"\s+", "", seen)
    missing = [field for field in FIELDS[name] if not any(re.sub(r"\s+", "", one) in tight for one in field.split("|"))]
    assert missing == []


@pytest.mark.parametrize("name", ORGANISER)
def test_english_courses_get_english_papers(name: str, pages: Callable[..., tuple[str, list[str]]]) -> None:
    html, codes = pages(name, course=COURSE.replace("language: de", "language: en"))

    assert codes == []
    assert ENGLISH[name] in html
    assert not re.search(r"\b(Unterschrift|Stunden|Leitung:|Rückmeldung|Bitte)\b", plain(html))


@pytest.mark.parametrize("name", ORGANISER)
def test_nothing_is_a_hole(name: str, pages: Callable[..., tuple[str, list[str]]]) -> None:
    """Neither with everything given nor with as little as a paper can do with."""
    least = "dates: 2026-09-01\nplace: Hier\nmail: a@example.org\nserial: S\n"
    for html, codes in (pages(name), pages(name, run=least, people="Name\nAda\n")):
        assert codes == []
        assert not re.search(r"\bNone\b|\bnull\b|\{\w*\}|, ,|: ?<|\(\)|\( ", plain(html)), plain(html)
        facts = re.findall(r'<table class="lw-facts">.*?</table>', html, re.DOTALL)
        assert not [table for table in facts if re.search(r"<t[hd][^>]*>\s*</t[hd]>", table)]
        assert not re.search(r"<(h[1-6]|li|p)(?! class=\"lw-sign-line\")[^>]*>\s*</\1>", html)


@pytest.mark.parametrize(
    ("name", "missing"),
    [
        ("attendance", ("dates", "place")),
        ("certificates", ("dates", "place", "serial", "assessment")),
        ("invitation", ("dates", "place", "contact")),
    ],
)
def test_what_is_missing_is_said_once_and_nothing_is_printed(
    name: str, missing: tuple[str, ...], orders: Callable[..., tuple[Order, Diagnostics]]
) -> None:
    one, found = orders(name, run="fee: kostenfrei\n")

    assert BY_NAME[name].build(one, found) is None
    assert [(finding.code, finding.facts()["missing"]) for finding in found] == [("LW741", missing)]
    for language in ("de", "en"):
        said = next(iter(found)).say(language)
        assert f"{name}.pdf" in said
        assert "{" not in said


@pytest.mark.parametrize("name", ["badges", "table-signs", "certificates"])
def test_without_people_there_is_nobody_to_print(name: str, orders: Callable[..., tuple[Order, Diagnostics]]) -> None:
    one, found = orders(name, given=False)

    assert BY_NAME[name].build(one, found) is None
    assert "people" in next(iter(found)).facts()["missing"]


def test_a_list_without_people_has_room_for_the_whole_group(
    pages: Callable[..., tuple[str, list[str]]], orders: Callable[..., tuple[Order, Diagnostics]], monkeypatch: pytest.MonkeyPatch
) -> None:
    html, _ = pages("attendance")
    assert html.count('class="lw-attendance-field"') == 3 + 3 + 1, "people, spare rows, trainer"

    one, found = orders("attendance")
    BY_NAME["attendance"].build(replace(one, delivery=replace(one.delivery, people=None), edition=replace(one.edition, group=10)), found)
    assert list(found) == []


def test_days_that_do_not_fit_beside_each_other_go_on_several_sheets(pages: Callable[..., tuple[str, list[str]]]) -> None:
    day = '{start: "09:00", steps: [{title: A, minutes: 90}, {break: 45}, {title: B, minutes: 90}]}'
    course = re.sub(r"days:\n.*?(?=trainer/org)", f"days: [{', '.join([day] * 3)}]\n", COURSE, flags=re.DOTALL)

    html, codes = pages("attendance", course=course, run=RUN.replace("dates: 2026-09-01", "dates: [2026-09-01, 2026-09-02, 2026-09-04]"))

    assert codes == []
    assert html.count("<table") == 2
    assert "Teil 2 von 2" in html
    assert "1. September 2026, 2. September 2026 und 4. September 2026" in html


@pytest.mark.parametrize(
    ("row", "code", "count"),
    [("Da;Nicht;;;0;;", "LW742", 3), ("Zu;Viel;;;3;;", "LW743", 3), ("Da;Ganz;;;2;;", None, 4)],
)
def test_certificates_say_what_was_attended(row: str, code: str | None, count: int, pages: Callable[..., tuple[str, list[str]]]) -> None:
    html, codes = pages("certificates", people=f"{PEOPLE}{row}\n")

    assert html.count('class="lw-sheet lw-certificate"') == count
    assert codes == ([code] if code else [])


def test_no_number_is_given_twice(pages: Callable[..., tuple[str, list[str]]]) -> None:
    html, codes = pages("certificates", people="Name;Seriennummer\nA;7\nB;7\n")

    assert html == ""
    assert codes == ["LW744"]


def test_whoever_passed_a_course_without_a_test_needs_to_be_told_what(orders: Callable[..., tuple[Order, Diagnostics]]) -> None:
    one, found = orders("certificates", run=RUN.replace("assessment: Gespräch über einen Fall\n", ""))

    assert BY_NAME["certificates"].build(one, found) is None
    assert [finding.facts()["missing"] for finding in found] == [("assessment",)]


@pytest.mark.parametrize("name", ["badges", "table-signs"])
def test_a_name_that_fits_no_card_is_left_out_and_named_by_its_row(name: str, pages: Callable[..., tuple[str, list[str]]]) -> None:
    html, codes = pages(name, people=f"Name\nAda\n{'x' * 10_000}\n")

    assert codes == ["LW745"]
    assert "Ada" in html
    assert "xxx" not in html


PRIVATE = ("1990", "Geburt", "geboren")


@pytest.mark.parametrize("name", [name for name in ORGANISER if name != "certificates"])
def test_only_certificates_tell_a_date_of_birth(name: str, pages: Callable[..., tuple[str, list[str]]]) -> None:
    html, _ = pages(name)

    assert not [word for word in PRIVATE if word in html]


SECRET = (
    "Lassen Sie die Gruppe zuerst allein nachdenken.",
    "Richtig, denn so weiß Ihr Gegenüber",
    "Nennen Sie zuerst die Regeln für heute.",
    "Jede Person hat zwei Minuten für sich.",
)


@pytest.mark.parametrize("name", ORGANISER)
def test_no_paper_of_these_tells_solutions_or_trainer_text(name: str, pages: Callable[..., tuple[str, list[str]]]) -> None:
    html, _ = pages(name)

    assert not [passage for passage in SECRET if passage in unescape(html)]
    assert BY_NAME[name].audience is (Audience.TRAINER if name == "packing-list" else Audience.PARTICIPANT)


def test_a_theme_can_change_a_paper(orders: Callable[..., tuple[Order, Diagnostics]], monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def caught(html: str, *_: object, **__: object) -> Paper:
        seen.append(html)
        return Paper(b"", 1, ())

    monkeypatch.setattr(press, "print_paper", caught)
    one, found = orders("feedback")
    own = b'{% extends "builtin:formats/feedback/feedback.html" %}{% block body %}<h1>Anders</h1>{% endblock %}'

    BY_NAME["feedback"].build(replace(one, theme=replace(PLAIN, files={"formats/feedback/feedback.html": own})), found)

    assert "<h1>Anders</h1>" in seen[0]


def made(root: Path, wanted: Wanted, monkeypatch: pytest.MonkeyPatch) -> tuple[set[str], Diagnostics]:
    """The names of the papers that a build makes, without printing them."""
    monkeypatch.setattr(press, "print_paper", lambda *_, **__: Paper(b"%PDF", 1, ()))
    found = Diagnostics()
    built = build(root, wanted, found)
    return {one.output.name.removesuffix(".pdf") for one in built if one.output.name.endswith(".pdf")}, found


ALWAYS = {"handbook", "plan", "booklet", "feedback", "module-description", "packing-list", "observation", "transfer", "self-check"}


def test_papers_come_when_their_facts_are_there(
    workspace: Callable[[Files | str], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = workspace(COURSE)
    run, people = handed_in(tmp_path / "hand")
    late = {"attendance", "invitation", "badges", "table-signs", "certificates"}

    assert made(root, Wanted(), monkeypatch)[0] & (ALWAYS | late) == ALWAYS
    assert made(root, Wanted(run=run), monkeypatch)[0] & late == {"attendance", "invitation"}
    assert made(root, Wanted(people=people), monkeypatch)[0] & late == {"badges", "table-signs"}
    assert made(root, Wanted(people=people, run=run), monkeypatch)[0] & late == late
    names, found = made(root, Wanted(formats=("attendance",)), monkeypatch)
    assert names == set()
    assert "LW741" in {finding.code for finding in found}


def test_a_list_that_cannot_be_read_stops_before_anything_is_made(
    workspace: Callable[[Files | str], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = workspace(COURSE)
    _, people = handed_in(tmp_path / "hand", people="a;b\n1;2\n")

    names, found = made(root, Wanted(people=people), monkeypatch)

    assert names == set()
    assert "LW128" in {finding.code for finding in found}


def test_what_is_made_for_people_is_kept_in_no_cache(
    workspace: Callable[[Files | str], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[str] = []

    def caught(html: str, *_: object, **__: object) -> Paper:
        printed.append(html)
        return Paper(html.encode(), 1, ())

    monkeypatch.setattr(press, "print_paper", caught)
    root, cache = workspace(COURSE), Cache(tmp_path / "cache", b"x" * 32)
    for names in (PEOPLE, PEOPLE.replace("Beispiel", "Anders")):
        run, people = handed_in(tmp_path / "hand", people=names)
        build(root, Wanted(run=run, people=people, formats=("certificates", "attendance", "badges")), Diagnostics(), cache=cache)

    assert [path for path in (tmp_path / "cache").rglob("*") if path.is_file()] == []
    assert len(printed) == 6
    assert "Anders" in printed[3]


def test_formats_for_an_occasion_are_told_apart() -> None:
    assert {format.name for format in FORMATS if isinstance(format, Occasional)} >= {
        "attendance",
        "certificates",
        "badges",
        "table-signs",
        "invitation",
    }
    assert not isinstance(BY_NAME["web"], Occasional)
