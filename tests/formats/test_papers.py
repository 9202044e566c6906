"""Papers: what stands in the handbook, the plan and the booklet, what must not, and what holds for every paper."""

import re
import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from textwrap import dedent
from typing import get_args

import pytest

from lehrwerk.compiler import Wanted, build, read_checked
from lehrwerk.diagnostics.diagnostic import Level
from lehrwerk.diagnostics.diagnostics import Diagnostics
from lehrwerk.formats import printing
from lehrwerk.formats.format import Order
from lehrwerk.formats.plan.document import SessionPlan
from lehrwerk.formats.table import FORMATS
from lehrwerk.formats.web.package import Web
from lehrwerk.model.course import Course
from lehrwerk.model.edition import Audience, Edition
from lehrwerk.model.theme import PLAIN, Theme
from lehrwerk.pages import press
from lehrwerk.pages.paper import PaperMissing
from lehrwerk.pages.secrets import leaked, secrets
from lehrwerk.pages.trouble import Kind, Trouble
from lehrwerk.reading.words import read_words
from lehrwerk.reading.workspace import read_workspace
from papers import vera
from papers.delivery import RUN, handed_in
from papers.pdfua import faults
from papers.tagtree import outline
from workspaces import told, written

REAL = Path(__file__).parents[2]
PAPERS = tuple(format.name for format in FORMATS if format.file.endswith(".pdf"))
"""Every paper there is: a new one is judged without further ado."""

FOR_PARTICIPANTS = tuple(format.name for format in FORMATS if format.name in PAPERS and format.audience is Audience.PARTICIPANT)

ARCHIVED = ("certificates",)
"""Those made for the archive, too."""

TWO_DAYS = RUN.replace("dates: 2026-09-01", "dates: [2026-09-01, 2026-09-02]")

WORKSPACE = """
courses/feuer/course.yaml:
  title: Verstehen im Einsatz
  version: 2.1.0
  language: de
  summary: Ein kurzer Kurs zum Prüfen.
  target_group: Alle
  group_size: 8–10
  license: CC-BY-SA-4.0
  review: {legal: {by: offen}}
  objectives:
    LZ1: {text: nennt die erste Stufe, kind: knowledge, level: remember}
  modules: [{id: eins, title: Anfangen, units: [leiter]}]
courses/feuer/eins/leiter.md:
  ---
  title: Die Leiter
  minutes: 7
  objectives: [LZ1]
  ---

  Wer fragt, erfährt mehr.[^1]

  [^1]: Eine Fußnote, die am Fuß der Seite steht.

  ## Fragen {#fragen}

  ::: choice {#frage points=2}
  Was tun Sie zuerst?

  - [x] Sie stellen sich vor.
    > Richtig, denn so weiß Ihr Gegenüber, wer da spricht.
  - [ ] Sie warten ab.

  hint: Denken Sie an den Anfang jedes Gesprächs.

  right: Damit hat das Gespräch gut begonnen.
  :::

  ::: gaps {#luecke}
  Der Notruf lautet [[112]]. Sprechen Sie [[langsam|!laut]].
  :::

  ::: matching {#paare}
  | Stufe | Mittel |
  |---|---|
  | Zeigen | Tafel |
  | Sprechen | Satz |
  :::

  ::: ordering {#folge}
  Ordnen Sie.

  1. Ankommen
  2. Fragen
  3. Gehen
  :::

  ::: trainer 10 min {method=runde}
  Lassen Sie die Gruppe zuerst allein nachdenken.
  :::

  ::: room 20 min {method=runde}
  Erzählen Sie einander von einem Gespräch.
  :::

  ::: law Einwilligung {reviewed=offen}
  Jede Maßnahme braucht eine Einwilligung.
  :::

  ::: case {#fall from=tuer}
  :::
courses/feuer/plan.yaml:
  variants:
    abend:
      title: Ein Abend
      days:
        - start: 18:00
          steps:
            - {title: Begrüßung, minutes: 20, notes: Nennen Sie zuerst die Regeln für heute.}
            - {method: runde}
            - {break: 10}
            - {unit: eins/leiter, minutes: 45, material: {Stift: 1 per person}}
trainer/organisation.yaml:
  name: Kreisverwaltung
  address: Musterstraße 1, 12345 Musterstadt
  contacts: {a: {label: Sprachmittlung, phone: 06000 123}}
trainer/methods/runde.md:
  ---
  number: M77
  title: Erzählrunde
  goal: Voneinander hören
  minutes: 25
  phase: opening
  form: groups
  group: 4–12
  material: {Stift: 1 per group of 4, Glocke: 1}
  ---

  ## Ablauf

  1. Sagen Sie: „Jede Person hat zwei Minuten für sich.“
trainer/cases/tuer.md:
  ---
  number: F77
  title: Die Tür
  summary: Jemand öffnet nicht.
  counters: "Zeit=5"
  ---

  ### start: Davor

  Sie klopfen.

  - Sie rufen. -> ende {Zeit-1 rating=risky}
    > Niemand versteht Sie durch die geschlossene Tür hindurch.
  - Sie klingeln. -> ende {rating=good}
    > Das Klingeln ist in der ganzen Wohnung zu hören.

  ### ende: Danach

  Die Tür geht auf.
"""


def course_in(root: Path) -> Course:
    """The course of a workspace, without errors."""
    found = Diagnostics()
    workspace = read_workspace(root, found)
    course = read_checked(workspace, "feuer", found)
    assert course is not None
    assert [f.say("de") for f in found if f.level is Level.ERROR] == []
    return course


def order(course: Course, audience: Audience, *, theme: Theme = PLAIN) -> Order:
    """What a format gets."""
    return Order(Edition(course, "de", audience, 10), theme, read_words("de"))


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("arbeit"), told(dedent(WORKSPACE)))


@pytest.fixture(scope="module")
def course(root: Path) -> Course:
    return course_in(root)


@pytest.fixture(scope="module")
def papers(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """All papers, by name."""
    found = Diagnostics()
    run, people = handed_in(tmp_path_factory.mktemp("hand"))
    built = build(root, Wanted(formats=PAPERS, group=10, run=run, people=people), found)
    assert [f.say("de") for f in found if f.level is Level.ERROR or f.code == "LW703"] == []
    return {one.output.name.removesuffix(".pdf"): one.output.content for one in built}


@pytest.fixture(scope="module")
def texts(papers: Mapping[str, bytes]) -> Mapping[str, str]:
    """What can be read in them, on one line."""
    return {name: " ".join(re.sub(r'[“”"]', "", outline(content)).split()) for name, content in papers.items()}


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_is_well_tagged(name: str, papers: Mapping[str, bytes]) -> None:
    assert faults(papers[name]) == []


@pytest.mark.parametrize("name", PAPERS)
def test_every_paper_is_made(name: str, papers: Mapping[str, bytes]) -> None:
    assert papers[name].startswith(b"%PDF")


@pytest.mark.slow
@pytest.mark.skipif(bool(vera.missing()), reason=vera.missing())
@pytest.mark.parametrize(("flavour", "names"), [("ua1", PAPERS), ("3a", ARCHIVED)])
def test_verapdf_finds_no_fault_in_any_paper(flavour: str, names: tuple[str, ...], papers: Mapping[str, bytes], tmp_path: Path) -> None:
    files = written(tmp_path, {f"{name}.pdf": papers[name] for name in names})

    verdicts = vera.ask([files / f"{name}.pdf" for name in names], flavour)

    assert len(verdicts) == len(names)
    assert {path.name: faults for path, faults in verdicts.items() if faults} == {}


@pytest.mark.parametrize("name", FOR_PARTICIPANTS)
@pytest.mark.parametrize(
    "passage", ["Damit hat das Gespräch gut begonnen.", "Niemand versteht Sie", "Lassen Sie die Gruppe", "zwei Minuten für sich"]
)
def test_no_paper_for_participants_tells_solutions_or_trainer_text(passage: str, name: str, texts: Mapping[str, str]) -> None:
    assert passage not in texts[name]


@pytest.mark.parametrize("name", ["handbook", "plan"])
def test_the_plan_has_clock_times_and_sums(name: str, texts: Mapping[str, str]) -> None:
    for time in ("18:00", "18:20", "18:45", "18:55"):
        assert time in texts[name]
    assert "90 min = 2 UE" in texts[name]


@pytest.mark.parametrize("passage", ["Damit hat das Gespräch gut begonnen.", "Niemand versteht Sie", "Lassen Sie die Gruppe", "Riskant"])
def test_the_handbook_says_what_the_booklet_keeps(passage: str, texts: Mapping[str, str]) -> None:
    assert passage in texts["handbook"]
    assert passage not in texts["booklet"]


@pytest.mark.parametrize("passage", ["Was tun Sie zuerst?", "Sie klopfen.", "Erzählen Sie einander", "am Fuß der Seite", "06000 123"])
def test_both_volumes_hold_what_is_for_all(passage: str, texts: Mapping[str, str]) -> None:
    assert passage in texts["handbook"]
    assert passage in texts["booklet"]


def test_the_handbook_counts_material_for_the_group(texts: Mapping[str, str]) -> None:
    assert "Packliste für 10 Personen" in texts["handbook"]
    assert "M77" in texts["handbook"]


def test_a_volume_that_nobody_has_checked_is_a_draft(texts: Mapping[str, str]) -> None:
    assert "Noch nicht geprüft: Recht" in texts["handbook"]
    assert "Rechtlich noch nicht geprüft" in texts["booklet"]


def test_a_gap_to_fill_shows_nothing_of_its_answer(texts: Mapping[str, str]) -> None:
    assert "112" in texts["handbook"]
    assert "112" not in texts["booklet"]


def test_secrets_are_what_others_read(course: Course) -> None:
    hidden = secrets(Edition(course, "de", Audience.PARTICIPANT, 10))

    assert "Lassen Sie die Gruppe zuerst allein nachdenken." in hidden
    assert "Richtig, denn so weiß Ihr Gegenüber, wer da spricht." in hidden
    assert "Nennen Sie zuerst die Regeln für heute." in hidden
    assert "Wer fragt, erfährt mehr." not in hidden
    assert secrets(Edition(course, "de", Audience.TRAINER, 10)) == frozenset()


def test_learners_on_a_platform_may_read_feedback(course: Course) -> None:
    hidden = secrets(Edition(course, "de", Audience.LEARNER, 10))

    assert "Lassen Sie die Gruppe zuerst allein nachdenken." in hidden
    assert "Damit hat das Gespräch gut begonnen." not in hidden


def test_a_footnote_of_a_trainer_note_alone_is_for_trainers_alone(tmp_path: Path) -> None:
    note = "\n\n::: tip\nEin Rat.[^3]\n\n::: trainer\nFragen Sie nach.[^2]\n:::\n:::\n\n"
    note += "[^2]: Diese Fußnote lesen nur, die leiten.\n\n[^3]: Diese Fußnote lesen alle.[^4]\n\n[^4]: Und diese lesen auch alle.\n"
    files = told(dedent(WORKSPACE))
    files["courses/feuer/eins/leiter.md"] += note
    course = course_in(written(tmp_path, files))

    for audience in (Audience.LEARNER, Audience.PARTICIPANT):
        hidden = secrets(Edition(course, "de", audience, 10))
        assert "Diese Fußnote lesen nur, die leiten." in hidden
        assert "Diese Fußnote lesen alle." not in hidden
        assert "Und diese lesen auch alle." not in hidden
    found = Diagnostics()
    assert Web().build(order(course, Audience.LEARNER), found) is not None
    assert [finding.code for finding in found] == []


@pytest.mark.parametrize(
    "page",
    [
        "<p>Vorab: Lassen Sie die <em>Gruppe</em> zuerst\n allein nachdenken.</p>",
        '<img alt="Lassen Sie die Gruppe zuerst allein nachdenken.">',
        "Lassen Sie die Gruppe zuerst allein nachdenken&#46;",
    ],
)
def test_a_planted_leak_is_found(page: str) -> None:
    passage = "Lassen Sie die Gruppe zuerst allein nachdenken."

    assert leaked(page, {passage}) == [passage]
    assert leaked("<p>Lassen Sie die Gruppe nachdenken.</p>", {passage}) == []


def test_a_package_that_leaks_is_not_built(course: Course) -> None:
    leak = b"<p>Lassen Sie die Gruppe zuerst allein nachdenken.</p>"
    theme = replace(PLAIN, files={"formats/web/icons.html": leak})
    found = Diagnostics()

    assert Web().build(order(course, Audience.LEARNER, theme=theme), found) is None
    assert [finding.code for finding in found] == ["LW704"]


def test_without_pango_a_paper_is_a_finding_and_no_crash(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object, **__: object) -> None:
        raise PaperMissing("no libpango")

    monkeypatch.setattr(press, "print_paper", missing)
    found = Diagnostics()

    assert SessionPlan().build(order(course, Audience.TRAINER), found) is None
    assert [(finding.code, "no libpango" in finding.say("en")) for finding in found] == [("LW702", True)]


@pytest.mark.parametrize("kind", get_args(Kind))
def test_every_trouble_of_the_press_is_told_in_both_languages(kind: Kind, course: Course) -> None:
    finding = printing.told(Trouble(kind, "dort", page=3, number=2, other=4), order(course, Audience.TRAINER), "plan.pdf")

    german, english = finding.say("de"), finding.say("en")

    assert german != english
    assert german.startswith("In plan.pdf: ")
    assert english.startswith("In plan.pdf: ")
    assert "{" not in german + english
    assert ("dort" in german) == ("dort" in english)
    assert ("3" in german) == ("3" in english)


def test_a_letter_without_a_font_is_named(course: Course) -> None:
    finding = printing.told(Trouble("letter", "✓ (U+2713)"), order(course, Audience.TRAINER), "plan.pdf")

    assert finding.say("de") == "In plan.pdf: Das Zeichen ✓ (U+2713) fehlt in den Schriften."
    assert finding.say("en") == "In plan.pdf: the fonts have no letter ✓ (U+2713)."


def test_a_theme_that_asks_for_a_foreign_file_is_a_finding(course: Course) -> None:
    theme = replace(PLAIN, files={"paper.css": b'body{background:url("http://example.org/a.png")}'})
    found = Diagnostics()

    assert SessionPlan().build(order(course, Audience.TRAINER, theme=theme), found) is None
    assert [finding.code for finding in found] == ["LW705"]


def test_a_course_without_a_plan_has_no_plan_to_print(course: Course) -> None:
    assert SessionPlan().build(order(replace(course, plan=None), Audience.TRAINER), Diagnostics()) is None


@pytest.mark.slow
def test_the_real_course_fits_its_pages(tmp_path: Path) -> None:
    for folder in ("courses", "trainer", "themes"):
        shutil.copytree(REAL / folder, tmp_path / folder)
    found = Diagnostics()
    (tmp_path / "hand").mkdir()
    run, people = handed_in(tmp_path / "hand", run=TWO_DAYS)
    wanted = Wanted(("rettungsdienst-vielfalt",), formats=PAPERS, languages=("de",), group=16, run=run, people=people)

    built = {one.output.name: one.output for one in build(tmp_path, wanted, found)}

    assert set(built) == {f"{name}.pdf" for name in PAPERS}

    assert built["plan.pdf"].pages == 6, "one page per half day"
    for name, output in built.items():
        assert faults(output.content) == [], name
    assert [finding.say("de") for finding in found if finding.code == "LW703"] == []
