"""What a course is: its facts, its modules, its units and their pages."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal

from pydantic import Field, WithJsonSchema

from lehrwerk.model.curriculum import Curriculum
from lehrwerk.model.plan import Plan
from lehrwerk.model.prose import Line, Part, Prose
from lehrwerk.model.trainer import Trainer
from lehrwerk.model.values import Count, Language, Minutes, Review, Share, Size, Slug, Text, Written
from lehrwerk.profiles.profile import Name as ProfileName
from lehrwerk.source import Span

Kind = Literal["knowledge", "skill", "attitude", "system"]
Taxonomy = Literal["remember", "understand", "apply", "analyse", "evaluate", "create"]


class Objective(Written):
    """What someone can do after the course."""

    text: Text
    """Completes „Wer teilgenommen hat, …“: a verb and a condition.
    de: Ergänzt „Wer teilgenommen hat, …“: ein Tätigkeitswort und eine Bedingung."""
    kind: Kind
    """Knowledge, skill, attitude (never graded) or system.
    de: Wissen, Können, Haltung (nie bewertet) oder System."""
    level: Taxonomy
    """The step of the taxonomy (Anderson and Krathwohl).
    de: Die Stufe der Taxonomie (Anderson und Krathwohl)."""


class ModuleFacts(Written):
    """A module as course.yaml lists it."""

    id: Slug
    """The module's folder.
    de: Der Ordner des Moduls."""
    title: Text
    """What people read.
    de: Was Menschen lesen."""
    units: tuple[Slug, ...]
    """The units in order: names of the Markdown files, without `.md`.
    de: Die Lerneinheiten der Reihe nach: Namen der Markdown-Dateien ohne `.md`."""


class Completion(Written):
    """What makes the course completed and passed."""

    pages: Literal["all"] | None = None
    """`all`: every page has been seen.
    de: `all`: Jede Seite wurde gesehen."""
    test: str | None = None
    """The unit whose test decides, as `module/unit`.
    de: Die Lerneinheit, deren Test entscheidet, als `modul/einheit`."""
    pass_mark: Share | None = None
    """The share of points from which the test (or, without one, the graded exercises) is passed.
    de: Der Anteil der Punkte, ab dem der Test (oder ohne Test die bewerteten Übungen) bestanden ist."""


class Terms(Written):
    """Facts that decide whether a German distance-learning approval is needed (FernUSG § 1, § 12)."""

    paid: bool = False
    """Whether participants pay.
    de: Ob Teilnehmende bezahlen."""
    online_share: Share = 0.0
    """The part of the time that is learnt apart from the trainer.
    de: Der Anteil der Zeit, in der getrennt von der Leitung gelernt wird."""
    supervised_learning: bool = False
    """Whether someone watches over the learning and answers individually.
    de: Ob jemand den Lernerfolg überwacht und einzeln antwortet."""


Division = Literal["course", "modules"]
"""Into how many pieces a package is cut: one for the course, or one for each module."""


class Scorm12Facts(Written):
    """How the SCORM 1.2 package is made."""

    organization: Division = "course"
    """`course`: one piece with its own menu. `modules`: each module is an entry of the platform's contents, with a state,
    a status and a score of its own.
    de: `course`: ein Stück mit eigenem Menü. `modules`: Jedes Modul ist ein Eintrag im Inhaltsverzeichnis der Lernplattform,
    mit eigenem Lernstand, eigenem Status und eigener Punktzahl."""


class Scorm2004Facts(Written):
    """How the SCORM 2004 package is made."""

    edition: Annotated[Literal["3", "4"], WithJsonSchema({"enum": [3, 4]})] | None = None
    """The edition its manifest names: some older platforms know only the third. Without it the one that suits the profile.
    de: Die Ausgabe, die ihr Manifest nennt: Manche älteren Plattformen kennen nur die dritte. Ohne Angabe die, die zum Profil passt."""
    organization: Division = "course"
    """As for SCORM 1.2.
    de: Wie bei SCORM 1.2."""
    sequencing: Literal["free", "ordered", "pretest", "posttest"] = "free"
    """What the platform opens when, with `organization: modules`. `free`: everything. `ordered`: a module when the one
    before is done. `pretest`: everything, but modules are skipped when the test that names them is passed. `posttest`: the
    module with the test when all others are done. All but `free` need a platform that knows sequencing; Moodle cannot import
    them.
    de: Was die Plattform wann öffnet, bei `organization: modules`. `free`: alles. `ordered`: ein Modul, wenn das davor erledigt
    ist. `pretest`: alles, doch übersprungen werden Module, wenn der Test bestanden ist, der sie nennt. `posttest`: das Modul mit
    dem Test, wenn alle anderen erledigt sind. Alle außer `free` brauchen eine Plattform, die Sequencing beherrscht; Moodle
    kann sie nicht importieren."""


class Cmi5Facts(Written):
    """How the cmi5 package is made."""

    units: Division = "course"
    """What the platform launches: the course, or each module by itself.
    de: Was die Plattform startet: den Kurs oder jedes Modul für sich."""


class CommonCartridgeFacts(Written):
    """How the Common Cartridge is made."""

    version: Annotated[Literal["1.1", "1.3"], WithJsonSchema({"enum": [1.1, 1.3]})] | None = None
    """The version its manifest names: Moodle takes 1.1, and nothing newer. Without it the one that suits the profile, else 1.3.
    de: Die Fassung, die ihr Manifest nennt: Moodle nimmt 1.1 und nichts Neueres. Ohne Angabe die, die zum Profil passt, sonst 1.3."""


class Packages(Written):
    """What packages tell learning platforms beside progress and score, and how they are made."""

    interactions: Literal["none", "results", "answers"] = "none"
    """What is recorded of single exercises: nothing; whether the answer was right; or the answer, too. Never of private
    ones.
    de: Was von einzelnen Übungen aufgezeichnet wird: nichts (`none`); ob die Antwort richtig war (`results`); oder auch die
    Antwort (`answers`). Nie von privaten."""
    also: tuple[Slug, ...] = ()
    """Outputs beside the usual ones, such as `moodlexml`: the questions for the platform's own quiz.
    de: Ausgaben neben den üblichen, etwa `moodlexml`: die Fragen für das Quiz der Plattform."""
    scorm12: Scorm12Facts = Scorm12Facts()
    """How the SCORM 1.2 package is made.
    de: Wie das SCORM-1.2-Paket gemacht wird."""
    profile: ProfileName | None = None
    """The learning platform that packages are made for; `--profile` can say another. Without it any.
    de: Die Lernplattform, für die Pakete gemacht werden; `--profile` kann eine andere nennen. Ohne Angabe jede."""
    upload_mb: Count | None = None
    """How many megabytes the platform takes in one file, as its administrators say; without it what the profile knows.
    de: Wie viele Megabyte die Plattform in einer Datei annimmt, laut ihrer Verwaltung; ohne Angabe, was das Profil weiß."""
    commoncartridge: CommonCartridgeFacts = CommonCartridgeFacts()
    """How the Common Cartridge is made.
    de: Wie die Common Cartridge gemacht wird."""
    scorm2004: Scorm2004Facts = Scorm2004Facts()
    """How the SCORM 2004 package is made.
    de: Wie das SCORM-2004-Paket gemacht wird."""
    cmi5: Cmi5Facts = Cmi5Facts()
    """How the cmi5 package is made.
    de: Wie das cmi5-Paket gemacht wird."""


class CourseFacts(Written):
    """course.yaml."""

    title: Text
    """The course's name.
    de: Der Name des Kurses."""
    subtitle: Text | None = None
    """A second line under the name.
    de: Eine zweite Zeile unter dem Namen."""
    version: Text
    """Three numbers such as 1.2.0; printed on every page.
    de: Drei Zahlen wie 1.2.0; steht auf jeder Seite."""
    language: Language
    """The language the texts are written in.
    de: Die Sprache, in der die Texte stehen."""
    translations: tuple[Language, ...] = ()
    """Languages that have a catalogue in `languages/`.
    de: Sprachen, für die ein Katalog in `languages/` liegt."""
    summary: Text
    """One or two sentences for catalogues and platforms.
    de: Ein oder zwei Sätze für Verzeichnisse und Lernplattformen."""
    target_group: Text
    """For whom the course is.
    de: Für wen der Kurs ist."""
    prerequisites: Text | None = None
    """What participants should know before.
    de: Was Teilnehmende vorher wissen sollten."""
    group_size: Size
    """How many take part, such as 8–16.
    de: Wie viele teilnehmen, etwa 8–16."""
    license: Text
    """The licence of the texts (SPDX identifier).
    de: Die Lizenz der Texte (SPDX-Kürzel)."""
    theme: Slug | None = None
    """A folder of `themes/`; without it the built-in look.
    de: Ein Ordner aus `themes/`; ohne ihn das eingebaute Aussehen."""
    terms: Terms = Terms()
    """Cost and online share.
    de: Kosten und Online-Anteil."""
    review: Mapping[Literal["content", "legal", "medical", "language"], Review] = Field(default_factory=dict)
    """Who checked what.
    de: Wer was geprüft hat."""
    people: tuple[Slug, ...] = ()
    """Who leads: files of `trainer/people/`.
    de: Wer leitet: Dateien aus `trainer/people/`."""
    keywords: tuple[Text, ...] = ()
    """Words for catalogues.
    de: Schlagwörter für Verzeichnisse."""
    objectives: Mapping[str, Objective] = Field(default_factory=dict)
    """The learning goals by their short names.
    de: Die Lernziele mit ihren Kürzeln."""
    modules: tuple[ModuleFacts, ...]
    """The modules in order.
    de: Die Module der Reihe nach."""
    completion: Completion = Completion(pages="all")
    """What makes the course completed and passed.
    de: Was den Kurs abschließt und was bestanden heißt."""
    notes: Literal["device", "session", "platform"] = "device"
    """Where private answers are kept: on the learner's device; only until the window is closed; or on the device and,
    as far as there is room, on the platform, where others can read them.
    de: Wo private Antworten bleiben: auf dem Gerät der Lernenden (`device`); nur, bis das Fenster geschlossen wird
    (`session`); oder auf dem Gerät und, soweit Platz ist, auf der Lernplattform, wo andere sie lesen können (`platform`)."""
    packages: Packages = Packages()
    """What packages tell learning platforms.
    de: Was Pakete den Lernplattformen mitteilen."""
    interface: tuple[Language, ...] = ()
    """The languages in which learners can have buttons and messages; without it the course's own.
    de: Die Sprachen, in denen Lernende Knöpfe und Meldungen haben können; ohne Angabe die des Kurses."""
    curriculum: Curriculum = Curriculum()
    """What a module description says beyond the rest.
    de: Was eine Modulbeschreibung darüber hinaus sagt."""
    observe: tuple[Text, ...] = ()
    """What observers of a role play look at; without it eight points that hold for any talk.
    de: Worauf die Beobachtenden eines Rollenspiels achten; ohne Angabe acht Punkte, die für jedes Gespräch gelten."""
    formats: tuple[Slug, ...] | None = None
    """Only these outputs; without it the usual ones.
    de: Nur diese Ausgaben; ohne Angabe die üblichen."""


class SourceFacts(Written):
    """Where a fact comes from: an entry of sources.yaml."""

    title: Text
    """The work's title.
    de: Der Titel des Werks."""
    by: Text | None = None
    """Who wrote or published it.
    de: Wer es geschrieben oder herausgegeben hat."""
    date: Text | None = None
    """When, as one would print it.
    de: Wann, so wie man es druckt."""
    link: Text | None = None
    """Its address, https://….
    de: Die Adresse, https://…."""
    note: Text | None = None
    """What to know about it, such as “not checked”.
    de: Was man dazu wissen muss, etwa „nicht geprüft“."""


class TestFacts(Written):
    """The rules of a test unit."""

    __test__ = False

    draw: Mapping[Slug, Count] = Field(default_factory=dict)
    """How many questions each pool gives; a pool not named gives all.
    de: Wie viele Fragen jeder Vorrat gibt; ein nicht genannter gibt alle."""
    attempts: Count = 0
    """How often it may be taken; 0 means as often as wished.
    de: Wie oft er gemacht werden darf; 0 heißt beliebig oft."""
    shuffle: bool = False
    """Whether the questions come in another order each time.
    de: Ob die Fragen jedes Mal in anderer Reihenfolge kommen."""
    pass_mark: Share | None = None
    """The share of points from which this test is passed; without it, and for the test that decides, the course's.
    de: Der Anteil der Punkte, ab dem dieser Test bestanden ist; ohne Angabe und beim entscheidenden Test der des Kurses."""
    skips: tuple[str, ...] = ()
    """The units that count as seen for those who pass, as `module/unit`.
    de: Die Lerneinheiten, die als gelesen gelten, wenn der Test bestanden ist, als `modul/einheit`."""


class Band(Written):
    """What is said from a share of the points upwards."""

    from_: Share = Field(alias="from")
    """The share from which it is said.
    de: Der Anteil, ab dem es gesagt wird."""
    text: Text
    """What is said.
    de: Was gesagt wird."""


class UnitFacts(Written):
    """The front matter of a unit."""

    title: Text
    """The unit's name.
    de: Der Name der Lerneinheit."""
    minutes: Minutes
    """How long it takes to learn it online.
    de: Wie lange das Lernen online dauert."""
    objectives: tuple[str, ...] = ()
    """The goals it serves, by short name.
    de: Die Ziele, denen sie dient, mit Kürzel."""
    summary: Text | None = None
    """One sentence on what it is about.
    de: Ein Satz dazu, worum es geht."""
    content_note: Text | None = None
    """A sentence that warns of what may weigh on people.
    de: Ein Satz, der vorwarnt, was Menschen belasten kann."""
    after: str | None = None
    """The unit that must be done before this one opens, as `module/unit`.
    de: Die Lerneinheit, die erledigt sein muss, bevor sich diese öffnet, als `modul/einheit`."""
    test: TestFacts | None = None
    """The rules of the test, if the unit is one.
    de: Die Regeln des Tests, wenn die Einheit einer ist."""
    bands: tuple[Band, ...] = ()
    """What is said after the test.
    de: Was nach dem Test gesagt wird."""


@dataclass(frozen=True)
class Page:
    """One screen of a unit: what stands between two headings of the second level."""

    id: str
    """Unique in the unit; empty for the unit's first page."""
    title: Line | None
    """The heading; the first page has none of its own."""
    parts: tuple[Part, ...]
    written_id: bool = False
    """Whether the id stands in the file or was made from the title."""


@dataclass(frozen=True)
class Unit:
    """A piece of five to ten minutes: one Markdown file."""

    id: str
    """`module/unit`."""
    facts: UnitFacts
    pages: tuple[Page, ...]
    footnotes: Mapping[str, Prose]
    at: Span = field(repr=False, compare=False)
    places: Mapping[tuple[str | int, ...], Span] = field(repr=False, compare=False)
    """Where each field of the front matter stands."""


@dataclass(frozen=True)
class Module:
    """A group of units."""

    id: str
    title: str
    units: tuple[Unit, ...]


@dataclass(frozen=True)
class Course:
    """Everything about one course, in one language."""

    id: str
    """The name of its folder in `courses/`."""
    facts: CourseFacts
    modules: tuple[Module, ...]
    plan: Plan | None
    glossary: tuple[tuple[str, Line], ...]
    """Terms with what they mean, in the order of the alphabet."""
    sources: Mapping[str, SourceFacts]
    trainer: Trainer
    assets: Mapping[str, bytes] = field(repr=False)
    """The pictures and files it shows, by their path in the workspace."""
    at: Span = field(repr=False, compare=False)
    places: Mapping[tuple[str | int, ...], Span] = field(repr=False, compare=False)
    """Where each field of course.yaml stands."""
    source_places: Mapping[tuple[str | int, ...], Span] = field(default_factory=dict, repr=False, compare=False)
    """Where each entry of sources.yaml stands."""

    def units(self) -> Iterator[Unit]:
        """All units in order."""
        for module in self.modules:
            yield from module.units

    def unit(self, id: str) -> Unit | None:
        """The unit of this name (`module/unit`)."""
        return next((unit for unit in self.units() if unit.id == id), None)
